//! The office's own lists and calendar, its exports, and the checks of its
//! log, as somebody at a desk sees them.

mod calendar;
mod catalogues;
mod exports;
mod log;
mod units;

use serde_json::Value;

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

fn json(desk: &Desk, args: &[&str]) -> Value {
    let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str(&desk.ok(&args)).expect("one object")
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
