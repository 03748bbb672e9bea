//! The office's own lists and calendar, its exports, and the checks of its
//! log, as somebody at a desk sees them.

use super::support::desk::Desk;

#[test]
fn a_desk_has_a_log_of_its_own() {
    let desk = Desk::with_office();
    let ran = desk.run(&["list"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let none = Desk::new().lang("en").run(&["list"]);
    assert_eq!(none.code, 3);
    assert!(none.err.contains("[DIR]/folio.db"), "{}", none.err);
}
