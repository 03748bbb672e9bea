//! A log with a handful of cases that the tests of the store share.

use chrono::{Days, NaiveDate};
use folio::domain::code::{Channel, Outcome, RequestKind};
use folio::domain::command::{
    Act, Amendment, Command, Corrected, Due, NewClosing, NewFollowUp, NewRequest, NewTurn, Step,
    StepKind,
};
use folio::domain::folio::Folio;
use folio::domain::personal::Person;
use folio::store::writer::Writer;

use crate::support::log::{TestLog, day, noon, person, petition};

/// The day on which the tests look at the log.
pub const fn today() -> NaiveDate {
    match NaiveDate::from_ymd_opt(2026, 3, 20) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

/// A log with five cases:
///
/// 1. a petition, turned to DSS (due, overdue) and accepted;
/// 2. a complaint by telephone, with an intervention, closed;
/// 3. a reserved denunciation, turned to the OIC, without a due date;
/// 4. a petition whose petitioner's name was corrected; registered by beto;
/// 5. a petition that was undone.
pub fn founded() -> TestLog {
    let log = TestLog::founded_on(day(2026, 3, 2));
    let mut writer = log.writer(day(2026, 3, 2), "ana");
    let first = register(&mut writer, &petition(day(2026, 3, 2), "Inés Ñandú"));
    act(&mut writer, &first, turn("DSS", day(2026, 3, 2), Some(5)));
    act(&mut writer, &first, step(StepKind::Accept, day(2026, 3, 2)));
    let complaint = NewRequest {
        kind: RequestKind::Complaint,
        channel: Channel::Phone,
        topic: Some("medicines".to_owned()),
        affiliation: Some("imss".to_owned()),
        municipality: Some("24028".to_owned()),
        ..petition(day(2026, 2, 27), "Óscar Peña Ruiz")
    };
    let second = register(&mut writer, &complaint);
    act(&mut writer, &second, guidance(day(2026, 3, 2)));
    act(&mut writer, &second, close(day(2026, 3, 2)));
    writer.set_clock(noon(day(2026, 3, 10)));
    let denunciation = NewRequest {
        kind: RequestKind::Denunciation,
        reserved: true,
        accused: Some("el director".to_owned()),
        ..petition(day(2026, 3, 10), "Zoé Ibáñez")
    };
    let third = register(&mut writer, &denunciation);
    act(&mut writer, &third, turn("OIC", day(2026, 3, 10), None));
    writer.set_user("beto").expect("another user");
    let fourth = register(&mut writer, &petition(day(2026, 3, 9), "Abril Que"));
    writer.set_clock(noon(day(2026, 3, 11)));
    writer.set_user("ana").expect("another user");
    let corrected = Amendment {
        entry: 1,
        to: Corrected::Intake(Box::new(petition(day(2026, 3, 9), "Abril Cué"))),
        fields: vec!["name".to_owned()],
        reason: "se oyó mal".to_owned(),
    };
    perform(&mut writer, &fourth, Command::Amend(Box::new(corrected)));
    let fifth = register(&mut writer, &petition(day(2026, 3, 11), "Prueba"));
    let undo = Command::Undo {
        entry: 1,
        reason: "era una prueba".to_owned(),
    };
    perform(&mut writer, &fifth, undo);
    writer.commit().expect("a commit");
    log
}

fn register(writer: &mut Writer, request: &NewRequest) -> Folio {
    let request = NewRequest {
        petitioner: folio::domain::command::NewPerson {
            person: Person {
                phone: Some("444 000 0000".to_owned()),
                ..request.petitioner.person.clone()
            },
            ..person("")
        },
        ..request.clone()
    };
    writer.register(&request).expect("a registered case").folio
}

fn act(writer: &mut Writer, folio: &Folio, act: Act) {
    perform(writer, folio, Command::Act(act));
}

fn perform(writer: &mut Writer, folio: &Folio, command: Command) {
    writer.perform(folio, &command).expect("a permitted act");
}

fn turn(unit: &str, on: NaiveDate, days: Option<u64>) -> Act {
    Act::Turn(NewTurn {
        unit: unit.to_owned(),
        on,
        due: days.map(|days| Due::On(on + Days::new(days))),
        officer: Some("Dra. Ruiz".to_owned()),
        letter: Some("SSA/17/2026".to_owned()),
        instructions: None,
    })
}

fn step(kind: StepKind, on: NaiveDate) -> Act {
    Act::Step(Step {
        kind,
        turn: None,
        on,
        text: None,
    })
}

fn guidance(on: NaiveDate) -> Act {
    Act::FollowUp(Box::new(NewFollowUp {
        kind: "guidance".to_owned(),
        on,
        unit: None,
        note: Some("se le orientó".to_owned()),
        result: None,
        next_on: None,
        notice: None,
        notice_number: None,
    }))
}

fn close(on: NaiveDate) -> Act {
    Act::Close(NewClosing {
        outcome: Outcome::Resolved,
        report: Some("recibió su medicamento".to_owned()),
        on,
        notified_on: None,
    })
}
