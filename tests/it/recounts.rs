//! What is frozen stays, and what follows from a corrected day follows it:
//! deadlines of corrected turns, working days of their answers.

use serde_json::Value;

use crate::support::desk::Desk;

fn turn(desk: &Desk) -> Value {
    let shown = desk.ok(&["show", "1", "--format", "json"]);
    let case: Value = serde_json::from_str(&shown).expect("an object");
    case["turns"][0].clone()
}

fn turned_on_monday() -> Desk {
    let desk = Desk::with_office();
    desk.at("2026-11-20T10:00:00-06:00");
    desk.received("petition", "2026-11-02");
    desk.ok(&["turn", "1", "--to", "DSS", "--on", "2026-11-09"]);
    desk
}

#[test]
fn an_undone_correction_of_a_turn_counts_its_answer_again() {
    let desk = turned_on_monday();
    desk.ok(&["amend", "1#2", "on=2026-11-12", "--reason", "r"]);
    desk.ok(&["turn", "answer", "1", "--report", "r", "--on", "2026-11-13"]);
    assert_eq!(turn(&desk)["working_days"], 1);
    desk.ok(&["undo", "1#3", "--reason", "r"]);
    assert_eq!(turn(&desk)["turned_on"], "2026-11-09");
    assert_eq!(turn(&desk)["working_days"], 4);
    desk.ok(&["check"]);
}

#[test]
fn undoing_the_undo_brings_the_days_back() {
    let desk = turned_on_monday();
    desk.ok(&["amend", "1#2", "on=2026-11-12", "--reason", "r"]);
    desk.ok(&["turn", "answer", "1", "--report", "r", "--on", "2026-11-13"]);
    desk.ok(&["undo", "1#3", "--reason", "r"]);
    desk.ok(&["undo", "1#5", "--reason", "r"]);
    assert_eq!(turn(&desk)["turned_on"], "2026-11-12");
    assert_eq!(turn(&desk)["working_days"], 1);
}

#[test]
fn a_turn_without_a_deadline_gets_none_by_a_correction_of_its_day() {
    let desk = turned_on_monday();
    desk.ok(&["unit", "change", "DSS", "--days", "5"]);
    desk.ok(&["amend", "1#2", "on=2026-11-10", "--reason", "r"]);
    assert_eq!(turn(&desk)["due_on"], Value::Null);
}

#[test]
fn another_unit_brings_its_own_deadline_unless_one_was_typed() {
    let desk = Desk::with_office();
    desk.at("2026-11-20T10:00:00-06:00");
    desk.ok(&["unit", "change", "DSS", "--days", "5"]);
    desk.ok(&["unit", "change", "DA", "--days", "2"]);
    desk.ok(&["intake", "--kind", "petition", "--channel", "phone"]);
    desk.ok(&["turn", "1", "--to", "DSS"]);
    assert_eq!(turn(&desk)["due_on"], "2026-11-27");
    desk.ok(&["amend", "1#2", "to=DA", "--reason", "r"]);
    assert_eq!(turn(&desk)["due_on"], "2026-11-24");
    desk.ok(&["amend", "1#2", "due=10d", "--reason", "r"]);
    desk.ok(&["amend", "1#2", "to=DSS", "--reason", "r"]);
    assert_eq!(turn(&desk)["due_on"], "2026-12-04");
    desk.ok(&["amend", "1#2", "due=", "--reason", "r"]);
    assert_eq!(turn(&desk)["due_on"], Value::Null);
}

#[test]
fn a_case_is_not_reopened_before_it_was_closed() {
    let desk = Desk::with_office();
    desk.at("2026-11-20T10:00:00-06:00");
    desk.received("petition", "2026-11-02");
    desk.ok(&["close", "1", "--outcome", "resolved", "--report", "r"]);
    let ran = desk.run(&["reopen", "1", "--reason", "r", "--on", "2026-11-19"]);
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(ran.err, @"
    Error: La reapertura no puede tener fecha 19/11/2026: el caso se concluyó el
      20/11/2026.
    ");
}
