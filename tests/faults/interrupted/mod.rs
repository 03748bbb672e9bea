//! Ctrl-C, on a real terminal: at every question, and in the middle of work.
//! Nothing enters the log but what is answered, and the cursor is there again.

mod bulk;
mod intake;
mod others;

use std::thread;

/// Leaves at so many questions, by Ctrl-C and by Ctrl-D; at once, since a
/// terminal is mostly waited for.
fn at_every_question(questions: usize, leave: impl Fn(usize, char) + Sync) {
    thread::scope(|scope| {
        for question in 0..questions {
            for key in ['c', 'd'] {
                let leave = &leave;
                scope.spawn(move || leave(question, key));
            }
        }
    });
}
