//! Cuts: a state of the log under a name, and reports made again from it.

mod diff;
mod made;
mod published;
mod reports;

use crate::support::desk::{Desk, INIT};
#[cfg(feature = "encryption")]
use crate::support::encrypted;

/// A desk with a few cases of 2025 and 2026, on a day of November 2026.
fn desk_with_cases() -> Desk {
    let desk = Desk::new();
    desk.at("2025-12-10T09:00:00-06:00");
    desk.ok(INIT);
    #[cfg(feature = "encryption")]
    let desk = encrypted::where_wanted(desk);
    desk.intake("petition");
    desk.ok(&["follow-up", "1", "--kind", "guidance"]);
    desk.at("2026-11-03T09:00:00-06:00");
    desk.intake("complaint");
    desk.intake("petition");
    desk.ok(&["turn", "1", "--to", "DSS", "--due", "2026-11-10"]);
    desk.ok(&["follow-up", "2025-1", "--kind", "shelter", "--unit", "HG"]);
    desk.ok(&["follow-up", "1", "--kind", "guidance"]);
    desk
}

/// Types, corrects, takes back, erases, and changes what the office offers.
fn go_on(desk: &Desk) {
    for command in [
        "turn answer 2026-1 --report Listo",
        "close 2026-1 --outcome resolved --report Listo",
        "undo 2025-1#2 --reason Equivocado",
        "amend 2026-1#3 unit=JS2 --reason Area",
        "amend 2026-1#1 kind=suggestion --reason Era_otra",
        "intake --kind suggestion --channel box",
        "follow-up 2026-2 --kind telemedicine",
        "erase 2026-1 --party all --with-texts --basis arco --reason Lo_pidió --authority Comité --yes",
        "unit change DSS --name Otro_nombre",
        "unit retire HG",
        "catalog retire follow-up shelter",
        "rebuild",
    ] {
        let words: Vec<&str> = command.split(' ').collect();
        desk.ok(&words);
    }
}
