//! The office's own lists and calendar, its exports, and the checks of its
//! log, as somebody at a desk sees them.

mod calendar;
mod catalogues;
mod exports;
mod log;
mod units;

use crate::support::desk::{Desk, Ran};

/// Everything one command wrote, with its exit code.
fn whole(ran: &Ran) -> String {
    let mut shown = ran.out.clone();
    if !ran.err.is_empty() {
        shown.push_str("--- stderr\n");
        shown.push_str(&ran.err);
    }
    shown.push_str(&format!("--- exit {}", ran.code));
    shown
}

fn complaint(desk: &Desk) {
    desk.ok(&[
        "intake",
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--topic",
        "medicines",
        "--name",
        "Rosa Inventada",
        "--narrative",
        "=2+2, y más",
        "--no-input",
    ]);
}
