//! Lists of cases: which are found, in what order, and how quickly.

use folio::domain::code::{Channel, Outcome, RequestKind, Status};
use folio::domain::command::{Act, Command, NewClosing, Step, StepKind};
use folio::store::query::{CaseFilter, Reserved};

use super::small_office::{founded, today};
use crate::support::log::day;

/// Numbers of the cases that a filter finds, in the order found.
fn found(filter: CaseFilter) -> Vec<u32> {
    let log = founded();
    let filter = CaseFilter {
        count: true,
        ..filter
    };
    let list = log.reader().cases(&filter).expect("a list");
    let matching = list.rows.len() as u64;
    assert_eq!(list.total, Some(matching), "{filter:?}");
    list.rows.iter().map(|row| row.folio.number).collect()
}

fn every() -> CaseFilter {
    CaseFilter::default()
}

#[test]
fn each_filter_narrows_the_list() {
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(found(every()), [5, 4, 3, 2, 1]);
    let statuses = vec![Status::Closed, Status::Annulled];
    assert_eq!(
        found(CaseFilter {
            statuses,
            ..every()
        }),
        [5, 2]
    );
    let statuses = vec![Status::Turned];
    assert_eq!(
        found(CaseFilter {
            statuses,
            ..every()
        }),
        [1]
    );
    assert_eq!(
        found(CaseFilter {
            open: true,
            ..every()
        }),
        [4, 1]
    );
    assert_eq!(
        found(CaseFilter {
            unit: text("DSS"),
            ..every()
        }),
        [1]
    );
    assert_eq!(
        found(CaseFilter {
            unit: text("HG"),
            ..every()
        }),
        [0; 0]
    );
    let kind = Some(RequestKind::Complaint);
    assert_eq!(found(CaseFilter { kind, ..every() }), [2]);
    let channel = Some(Channel::InPerson);
    assert_eq!(found(CaseFilter { channel, ..every() }), [5, 4, 1]);
    assert_eq!(
        found(CaseFilter {
            topic: text("medicines"),
            ..every()
        }),
        [2]
    );
    assert_eq!(
        found(CaseFilter {
            topic: text("waits"),
            ..every()
        }),
        [0; 0]
    );
    let (from, to) = (Some(day(2026, 3, 1)), Some(day(2026, 3, 9)));
    assert_eq!(
        found(CaseFilter {
            from,
            to,
            ..every()
        }),
        [4, 1]
    );
    assert_eq!(
        found(CaseFilter {
            to,
            open: true,
            ..every()
        }),
        [4, 1]
    );
    assert_eq!(
        found(CaseFilter {
            reserved: Some(true),
            ..every()
        }),
        [3]
    );
    assert_eq!(
        found(CaseFilter {
            reserved: Some(false),
            ..every()
        }),
        [5, 4, 2, 1]
    );
}

#[test]
fn overdue_is_judged_by_a_day_and_a_unit() {
    let overdue = |on, unit: Option<&str>| {
        found(CaseFilter {
            overdue: Some(on),
            unit: unit.map(str::to_owned),
            ..every()
        })
    };
    // Due on 7 March: late from the 8th on.
    assert_eq!(overdue(day(2026, 3, 7), None), [0; 0]);
    assert_eq!(overdue(day(2026, 3, 8), None), [1]);
    assert_eq!(overdue(today(), Some("DSS")), [1]);
    assert_eq!(overdue(today(), Some("OIC")), [0; 0]);
}

#[test]
fn a_unit_finds_closed_cases_where_they_are_asked_for() {
    let log = founded();
    let mut writer = log.writer(today(), "ana");
    let first = log.reader().cases(&every()).expect("a list").rows[4].folio;
    let acts = [
        Act::Step(Step {
            kind: StepKind::Withdraw,
            turn: None,
            on: today(),
            text: Some("ya no hace falta".to_owned()),
        }),
        Act::Close(NewClosing {
            outcome: Outcome::Withdrawn,
            report: Some("desistió".to_owned()),
            on: today(),
            notified_on: None,
        }),
    ];
    for act in acts {
        writer
            .perform(&first, &Command::Act(act))
            .expect("a permitted act");
    }
    writer.commit().expect("a commit");
    let at_the_unit = |statuses: Vec<Status>| {
        let unit = Some("DSS".to_owned());
        let filter = CaseFilter {
            statuses,
            unit,
            ..every()
        };
        log.reader().cases(&filter).expect("a list").rows.len()
    };
    assert_eq!(at_the_unit(Vec::new()), 0);
    assert_eq!(at_the_unit(vec![Status::Turned, Status::InReview]), 0);
    assert_eq!(at_the_unit(vec![Status::Closed]), 1);
    assert_eq!(at_the_unit(vec![Status::Turned, Status::Closed]), 1);
}

#[test]
fn what_is_hidden_of_reserved_cases_is_not_told_by_finding_them() {
    let kind = Some(RequestKind::Denunciation);
    assert_eq!(found(CaseFilter { kind, ..every() }), [0; 0]);
    let reserved = Some(true);
    assert_eq!(
        found(CaseFilter {
            kind,
            reserved,
            ..every()
        }),
        [0; 0]
    );
    assert_eq!(
        found(CaseFilter {
            reserved,
            ..every()
        }),
        [3]
    );
}

#[test]
fn names_are_found_without_accents_and_never_those_of_reserved_cases() {
    let named = |name: &str| {
        found(CaseFilter {
            name: Some(name.to_owned()),
            ..every()
        })
    };
    assert_eq!(named("nandu INES"), [1]);
    assert_eq!(named("pena"), [2]);
    assert_eq!(named("cue"), [4]);
    assert_eq!(named("abril que"), [0; 0]);
    assert_eq!(named("ibanez"), [0; 0]);
    assert_eq!(named("%"), [5, 4, 2, 1]);
    assert_eq!(named("_n_s' OR 1 --"), [0; 0]);
}

#[test]
fn what_somebody_typed_on_a_day_is_found() {
    let typed = |by: Option<&str>, on| {
        found(CaseFilter {
            by: by.map(str::to_owned),
            typed_on: on,
            of_reserved: Reserved::Opened,
            ..every()
        })
    };
    assert_eq!(typed(Some("beto"), None), [4]);
    assert_eq!(typed(Some("ana"), None), [5, 4, 3, 2, 1]);
    assert_eq!(typed(Some("nadie"), None), [0; 0]);
    assert_eq!(typed(None, Some(day(2026, 3, 10))), [4, 3]);
    assert_eq!(typed(Some("ana"), Some(day(2026, 3, 10))), [3]);
    assert_eq!(typed(Some("ana"), Some(day(2026, 3, 11))), [5, 4]);
}

#[test]
fn a_row_says_what_a_list_shows() {
    let log = founded();
    let list = log.reader().cases(&every()).expect("a list");
    let row = |number: usize| &list.rows[5 - number];
    assert_eq!(row(1).units, ["DSS"]);
    assert_eq!(row(1).due_on, Some(day(2026, 3, 7)));
    assert_eq!(row(1).name.as_deref(), Some("Inés Ñandú"));
    assert_eq!(row(2).topic.as_deref(), Some("medicines"));
    assert_eq!(row(2).closed_on, Some(day(2026, 3, 2)));
    assert_eq!(row(3).name, None);
    assert!(row(3).reserved);
    assert_eq!(row(4).name.as_deref(), Some("Abril Cué"));
    assert_eq!(row(5).status, Status::Annulled);
}

#[test]
fn a_list_stops_at_its_limit_and_says_whether_there_is_more() {
    let log = founded();
    let reader = log.reader();
    for (limit, more) in [(0, true), (2, true), (5, false), (9, false)] {
        let list = reader
            .cases(&CaseFilter { limit, ..every() })
            .expect("a list");
        assert_eq!((list.rows.len(), list.more), (limit.min(5), more));
        assert_eq!(list.total, None);
    }
}
