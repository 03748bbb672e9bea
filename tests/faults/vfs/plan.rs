//! What is to fail: a plan of the thread that carries it out, so that tests
//! beside it are left alone.

use std::cell::Cell;

/// How an operation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// An input or output error; of what was written, nothing.
    Broken,
    /// The disk is full when half of it is written.
    Full,
}

/// What is to fail.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// The operation, counted from 1.
    pub at: usize,
    /// Whether every operation after it fails, too.
    pub lasts: bool,
    /// How.
    pub failure: Failure,
}

thread_local! {
    static PLAN: Cell<Option<Plan>> = const { Cell::new(None) };
    static MADE: Cell<usize> = const { Cell::new(0) };
    static FAILED: Cell<usize> = const { Cell::new(0) };
}

/// Runs `work` by a plan; also how many operations failed.
pub fn during<T>(plan: &Plan, work: impl FnOnce() -> T) -> (T, usize) {
    PLAN.set(Some(*plan));
    MADE.set(0);
    FAILED.set(0);
    let outcome = work();
    PLAN.set(None);
    (outcome, FAILED.get())
}

/// Runs `work` undisturbed; also how many operations it made.
pub fn counting<T>(work: impl FnOnce() -> T) -> (T, usize) {
    PLAN.set(None);
    MADE.set(0);
    (work(), MADE.get())
}

/// Counts an operation; how it is to fail, if it is.
pub fn due() -> Option<Failure> {
    let made = MADE.get() + 1;
    MADE.set(made);
    let plan = PLAN.get()?;
    let now = made == plan.at || (plan.lasts && made > plan.at);
    now.then(|| {
        FAILED.set(FAILED.get() + 1);
        plan.failure
    })
}
