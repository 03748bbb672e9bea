//! Requests as JSON: read by the code of `intake --json`, understood, decided.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use folio::cli::intake::{json, record};
use folio::cli::reading::Reading;
use folio::clock::Clock;
use folio::domain::command::Founding;
use folio::domain::decide::{decide_intake, found};
use folio::domain::event::Moment;
use folio::domain::fact::PersonId;
use folio::domain::folio::SiteCode;
use folio::domain::office::Office;
use folio::domain::preset::{state_terms, state_units};
use folio::error::Kind;
use folio::text::Lang;
use uuid::Uuid;

static OFFICE: LazyLock<(Office, Moment)> = LazyLock::new(office);

/// Each record is refused with a sentence or becomes an event whose texts are
/// clean and within their limits.
pub fn probe(bytes: &[u8]) {
    let (office, moment) = &*OFFICE;
    let records = match json::read(bytes) {
        Ok(records) => records,
        Err(error) => return assert_eq!(error.kind, Kind::Usage),
    };
    for (line, answers) in records {
        assert!(line > 0);
        let reading = Reading {
            answers: &answers,
            today: moment.today(),
            lang: Lang::Es,
        };
        let Ok(request) = record::request(&reading, |_| Ok(PersonId(1))) else {
            continue;
        };
        let Ok(event) = decide_intake(office, &request, moment) else {
            continue;
        };
        assert!(event.on <= moment.today());
        for (part, body) in event.personal.iter() {
            // The parts of a person are several lines of 300 characters, as
            // JSON; every other part is one text.
            assert!(
                !body.contains('\0') && body.chars().count() <= 20_000,
                "{part:?}"
            );
        }
    }
}

fn office() -> (Office, Moment) {
    let at: DateTime<Utc> = "2026-11-18T16:00:00Z".parse().expect("an instant");
    let founding = Founding {
        site: SiteCode::parse("SLP").expect("a site"),
        institution: "Oficina inventada".to_owned(),
        timezone: "America/Mexico_City".to_owned(),
        entity: Some("24".to_owned()),
        units: state_units(),
        terms: state_terms(),
        closures: Vec::new(),
    };
    let moment = Clock::set_to(at).moment(&founding.timezone);
    let mut events = found(&founding, &moment).expect("an office").into_iter();
    let first = events.next().expect("the founding");
    let mut office = Office::found(Uuid::nil(), &first.fact).expect("an office");
    for event in events {
        office.apply(&event.fact);
    }
    (office, moment)
}
