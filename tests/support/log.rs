//! A log in a folder of its own, with the clock set by hand.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use folio::clock::Clock;
use folio::domain::code::{Channel, Priority, RequestKind};
use folio::domain::command::{Founding, NewPerson, NewRequest};
use folio::domain::fact::PersonId;
use folio::domain::folio::SiteCode;
use folio::domain::personal::Person;
use folio::domain::preset::{state_terms, state_units};
use folio::store::create::create;
use folio::store::log_file::LogFile;
use folio::store::reader::Reader;
use folio::store::writer::Writer;
use tempfile::TempDir;

#[cfg(feature = "encryption")]
use super::encrypted;

/// A log that is removed when dropped.
pub struct TestLog {
    _folder: TempDir,
    file: LogFile,
}

impl TestLog {
    /// A log of an office with the lists of a state, founded on a day.
    pub fn founded_on(day: NaiveDate) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("casos.folio");
        let founding = Founding {
            site: SiteCode::parse("SLP").expect("a site"),
            institution: "Servicios de Salud".to_owned(),
            timezone: "America/Mexico_City".to_owned(),
            entity: Some("24".to_owned()),
            units: state_units(),
            terms: state_terms(),
            closures: Vec::new(),
        };
        let file = LogFile::at(path);
        #[cfg(feature = "encryption")]
        let file = match encrypted::everywhere() {
            true => file.with_key(encrypted::key()),
            false => file,
        };
        create(&file, &founding, noon(day), "ana").expect("a new log");
        Self {
            _folder: folder,
            file,
        }
    }

    pub fn file(&self) -> &LogFile {
        &self.file
    }

    pub fn path(&self) -> &Path {
        self.file.path()
    }

    pub fn writer(&self, day: NaiveDate, user: &str) -> Writer {
        Writer::open(&self.file, noon(day), user).expect("the log, to write")
    }

    pub fn reader(&self) -> Reader {
        Reader::open(&self.file).expect("the log, to read")
    }

    /// The file opened past the program, with nothing to hold one back.
    pub fn raw(&self) -> rusqlite::Connection {
        let log = rusqlite::Connection::open(self.path()).expect("the file");
        #[cfg(feature = "encryption")]
        if encrypted::everywhere() {
            encrypted::unlock(&log);
        }
        log
    }
}

/// A clock that stands at noon of a day in Mexico City.
pub fn noon(day: NaiveDate) -> Clock {
    let at: DateTime<Utc> = day.and_hms_opt(18, 0, 0).expect("an hour").and_utc();
    Clock::set_to(at)
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// A petition at the desk by somebody of that name.
pub fn petition(on: NaiveDate, name: &str) -> NewRequest {
    NewRequest {
        kind: RequestKind::Petition,
        channel: Channel::InPerson,
        matter: None,
        topic: None,
        priority: Priority::Normal,
        received_on: on,
        petitioner: person(name),
        patient: None,
        relationship: None,
        municipality: None,
        affiliation: None,
        anonymous: false,
        reserved: false,
        curp_unverified: false,
        accused: None,
        narrative: Some("Pide su medicamento.".to_owned()),
        remedy: None,
        external_folio: None,
        session: None,
        privacy_notice: None,
        key: None,
    }
}

/// A person of whom the name is known.
pub fn person(name: &str) -> NewPerson {
    NewPerson {
        person: Person {
            name: Some(name.to_owned()),
            ..Person::default()
        },
        sex: None,
        id: PersonId(i64::from(name.bytes().map(u32::from).sum::<u32>())),
    }
}
