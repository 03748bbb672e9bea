//! What is new, and what it leaves room for, on a small invented case.

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::*;
use crate::domain::code::{Channel, Outcome, Priority, RequestKind};
use crate::domain::command::{NewClosing, NewFollowUp, NewPerson, NewRequest, NewTurn};
use crate::domain::command::{Step, StepKind};
use crate::domain::decide::{decide, decide_intake, decide_office};
use crate::domain::event::{Event, EventId, Moment, NewEvent};
use crate::domain::fact::PersonId;
use crate::domain::folio::SiteCode;
use crate::domain::personal::Person;
use crate::domain::preset::{state_terms, state_units};

fn moment() -> Moment {
    Moment {
        at: DateTime::parse_from_rfc3339("2026-11-18T10:00:00-06:00").expect("an instant"),
        clock_was_set: true,
    }
}

fn today() -> NaiveDate {
    moment().today()
}

fn office() -> Office {
    let mut office = Office::found(
        Uuid::nil(),
        &Fact::Founded {
            site: SiteCode::parse("SLP").expect("a site"),
            institution: "Oficina inventada".to_owned(),
            timezone: "America/Mexico_City".to_owned(),
            entity: None,
        },
    )
    .expect("an office");
    for unit in state_units() {
        office.apply(&Fact::UnitSet(unit));
    }
    for term in state_terms() {
        office.apply(&Fact::TermSet(term));
    }
    office
}

/// A case that grows by commands, typed by 7.
struct Growing(Vec<Event>);

impl Growing {
    fn received() -> Self {
        let request = NewRequest {
            kind: RequestKind::Complaint,
            channel: Channel::Phone,
            matter: None,
            topic: None,
            priority: Priority::Normal,
            received_on: today(),
            petitioner: NewPerson {
                person: Person::default(),
                sex: None,
                id: PersonId(1),
            },
            patient: None,
            relationship: None,
            municipality: None,
            affiliation: None,
            anonymous: false,
            reserved: false,
            curp_unverified: false,
            accused: None,
            narrative: None,
            remedy: None,
            external_folio: None,
            session: None,
            privacy_notice: None,
            key: None,
        };
        let mut new = Self(Vec::new());
        new.append(decide_intake(&office(), &request, &moment()).expect("an intake"));
        new
    }

    fn append(&mut self, new: NewEvent) {
        let seq = self.0.len() as u64 + 1;
        self.0.push(Event {
            id: EventId {
                site: Uuid::nil(),
                seq,
            },
            command: seq,
            on: new.on,
            recorded_at: moment().at,
            clock_was_set: true,
            typist: 7,
            fact: new.fact,
            personal: new.personal,
        });
    }

    fn case(&self) -> Case {
        Case::fold(self.0.clone()).expect("a case")
    }

    fn perform(&mut self, command: &Command) {
        let events = decide(&office(), &self.case(), command, &moment()).expect("permitted");
        for event in events {
            self.append(event);
        }
    }

    fn since(&self, seen: u32) -> Option<News> {
        since(&self.case(), seen, |typist| format!("captura {typist}")).expect("seen before")
    }
}

fn turn() -> Command {
    Command::Act(Act::Turn(NewTurn {
        unit: "DSS".to_owned(),
        on: today(),
        due: None,
        officer: None,
        letter: None,
        instructions: None,
    }))
}

fn accept() -> Command {
    Command::Act(Act::Step(Step {
        kind: StepKind::Accept,
        turn: None,
        on: today(),
        text: None,
    }))
}

fn withdraw() -> Command {
    Command::Act(Act::Step(Step {
        kind: StepKind::Withdraw,
        turn: None,
        on: today(),
        text: Some("Se duplicó.".to_owned()),
    }))
}

fn call() -> Command {
    Command::Act(Act::FollowUp(Box::new(NewFollowUp {
        kind: "call".to_owned(),
        on: today(),
        unit: None,
        note: None,
        result: None,
        next_on: None,
        notice: None,
        notice_number: None,
    })))
}

fn close() -> Command {
    Command::Act(Act::Close(NewClosing {
        outcome: Outcome::Resolved,
        report: Some("Se atendió.".to_owned()),
        on: today(),
        notified_on: None,
    }))
}

fn reopen() -> Command {
    Command::Act(Act::Reopen {
        on: today(),
        reason: "Volvió.".to_owned(),
    })
}

fn undo(entry: u32) -> Command {
    Command::Undo {
        entry,
        reason: "Error.".to_owned(),
    }
}

#[test]
fn a_case_that_was_seen_whole_has_no_news() {
    let mut case = Growing::received();
    assert_eq!(case.since(1), None);
    case.perform(&call());
    assert_eq!(case.since(2), None);
}

#[test]
fn each_new_entry_is_named_by_number_sort_turn_day_and_typist() {
    let mut case = Growing::received();
    case.perform(&turn());
    case.perform(&accept());
    case.perform(&call());
    case.perform(&undo(4));
    let news = case.since(1).expect("news");
    let told: Vec<_> = news
        .entries
        .iter()
        .map(|new| (new.number, new.kind, new.turn, new.corrects.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (2, "turned", Some(1), vec![]),
            (3, "turn-accepted", Some(1), vec![]),
            (4, "follow-up", None, vec![]),
            (5, "undone", None, vec![4]),
        ]
    );
    assert!(
        news.entries
            .iter()
            .all(|new| new.by == "captura 7" && new.on == today())
    );
    assert_eq!(news.count(), 5);
    assert_eq!(case.since(4).expect("news").entries.len(), 1);
}

#[test]
fn nobody_saw_what_never_was() {
    let case = Growing::received().case();
    assert_eq!(
        since(&case, 2, |_| String::new()),
        Err(Refusal::NotSeenYet {
            folio: case.folio,
            seen: 2,
            count: 1,
        })
    );
}

#[test]
fn only_what_is_laid_beside_the_rest_has_room() {
    let mut case = Growing::received();
    case.perform(&turn());
    let news = case.since(1).expect("news");
    for (command, room) in [
        (turn(), true),
        (call(), true),
        (accept(), false),
        (withdraw(), false),
        (close(), false),
        (reopen(), false),
        (undo(1), false),
    ] {
        assert_eq!(news.leaves_room_for(&command), room, "{command:?}");
    }
}

#[test]
fn nothing_has_room_on_a_case_that_was_closed_or_annulled_meanwhile() {
    let mut closed = Growing::received();
    closed.perform(&close());
    let mut annulled = Growing::received();
    annulled.perform(&undo(1));
    for case in [closed, annulled] {
        let news = case.since(1).expect("news");
        assert!(!news.leaves_room_for(&call()) && !news.leaves_room_for(&turn()));
    }
}

#[test]
fn a_change_of_the_office_minds_only_what_it_changes_itself() {
    let seen = office();
    let mut unit = seen.catalogue.units[0].clone();
    let other = seen.catalogue.units[1].code.clone();
    unit.days = Some(99);
    let changed = |command: &OfficeCommand| {
        let mut now = office();
        for event in decide_office(&now, command, &moment()).expect("permitted") {
            now.apply(&event.fact);
        }
        now
    };
    let day = NaiveDate::from_ymd_opt(2026, 12, 24).expect("a day");
    let closure = OfficeCommand::AddClosures(vec![(day, "Posada".to_owned())]);
    let deadline = OfficeCommand::SetDeadline(RequestKind::Complaint, Some(7));
    let rename = OfficeCommand::ChangeUnit(unit.clone());
    let topic = seen
        .catalogue
        .terms
        .iter()
        .find(|term| term.list.code() == "topic")
        .expect("a topic")
        .clone();
    let retire_topic = OfficeCommand::RetireTerm(topic.list, topic.code.clone());
    let cases = [
        (&rename, Moved::Unit(unit.code.clone())),
        (&deadline, Moved::Deadline("complaint")),
        (&closure, Moved::Closure(day)),
        (&retire_topic, Moved::Term("topic", topic.code.clone())),
    ];
    for (at, (meanwhile, moved)) in cases.iter().enumerate() {
        let now = changed(meanwhile);
        for (index, (command, _)) in cases.iter().enumerate() {
            let expected = match index == at {
                true => Err(Refusal::OfficeMoved(moved.clone())),
                false => Ok(()),
            };
            assert_eq!(unmoved(&seen, &now, command), expected, "{command:?}");
        }
        let elsewhere = OfficeCommand::RetireUnit(other.clone());
        assert_eq!(unmoved(&seen, &now, &elsewhere), Ok(()));
    }
}
