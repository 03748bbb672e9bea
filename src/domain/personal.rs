//! What names a person or could: kept apart from facts, in parts of its own,
//! so that a part can be erased and every count stays as it was.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One personal part of an event. The number is stored; it is never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Part {
    /// Who asks: a [`Person`] as JSON.
    Petitioner = 1,
    /// For whom: a [`Person`] as JSON.
    Patient = 2,
    /// Who is accused: free text.
    Accused = 3,
    /// What was told.
    Narrative = 4,
    /// What is asked for.
    Remedy = 5,
    /// The folio another system gave.
    ExternalFolio = 6,
    /// The official a turn is addressed to.
    Officer = 7,
    /// Number of the letter (oficio).
    Letter = 8,
    /// Instructions of a turn.
    Instructions = 9,
    /// Why a turn was returned or withdrawn, or a case reopened.
    Reason = 10,
    /// Report of a unit or final report.
    Report = 11,
    /// Note of a follow-up.
    Note = 12,
    /// Result of a follow-up.
    Result = 13,
    /// Number of the notice to the public prosecutor.
    NoticeNumber = 14,
    /// Why an earlier entry was amended or undone.
    Correction = 15,
    /// What the petitioner is to the patient (parentesco).
    Relationship = 16,
    /// Why personal data were erased.
    ErasureReason = 17,
    /// Who ordered or permitted that they were.
    ErasureAuthority = 18,
}

impl Part {
    /// Every part, in stored order.
    pub const ALL: [Self; 18] = [
        Self::Petitioner,
        Self::Patient,
        Self::Accused,
        Self::Narrative,
        Self::Remedy,
        Self::ExternalFolio,
        Self::Officer,
        Self::Letter,
        Self::Instructions,
        Self::Reason,
        Self::Report,
        Self::Note,
        Self::Result,
        Self::NoticeNumber,
        Self::Correction,
        Self::Relationship,
        Self::ErasureReason,
        Self::ErasureAuthority,
    ];

    /// The field that it is typed as.
    pub fn field(self) -> &'static str {
        match self {
            Self::Petitioner => "petitioner",
            Self::Patient => "patient",
            Self::Accused => "accused",
            Self::Narrative => "narrative",
            Self::Remedy => "remedy",
            Self::ExternalFolio => "external_folio",
            Self::Officer => "officer",
            Self::Letter => "letter",
            Self::Instructions => "instructions",
            Self::Reason | Self::Correction | Self::ErasureReason => "reason",
            Self::Report => "report",
            Self::Note => "note",
            Self::Result => "result",
            Self::NoticeNumber => "notice_number",
            Self::Relationship => "relationship",
            Self::ErasureAuthority => "authority",
        }
    }

    /// The part with this stored number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|part| *part as u8 == number)
    }
}

/// What names one party of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Full name as given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// CURP, upper case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub curp: Option<String>,
    /// Exact birth date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<NaiveDate>,
    /// Age in whole years at intake, when the birth date is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    /// Telephone as given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// E-mail as given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Address below the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Person {
    /// Whether nothing is known that would name anyone.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The personal parts of one event, as they are stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Personal(BTreeMap<Part, String>);

impl Personal {
    /// Puts a free text, if there is one.
    pub fn put(&mut self, part: Part, body: Option<String>) {
        if let Some(body) = body {
            self.0.insert(part, body);
        }
    }

    /// Puts a party, if anything is known of it.
    pub fn put_person(&mut self, part: Part, person: &Person) {
        if !person.is_empty() {
            let body = serde_json::to_string(person).expect("a person is plain text fields");
            self.0.insert(part, body);
        }
    }

    /// The body of a part, if it is there.
    pub fn get(&self, part: Part) -> Option<&str> {
        self.0.get(&part).map(String::as_str)
    }

    /// The party in a part; nothing known when it is absent or unreadable.
    pub fn person(&self, part: Part) -> Person {
        self.get(part)
            .and_then(|body| serde_json::from_str(body).ok())
            .unwrap_or_default()
    }

    /// Parts with their bodies, in stored order.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &str)> {
        self.0.iter().map(|(part, body)| (*part, body.as_str()))
    }

    /// Lays the parts of an amendment over these. An empty body takes the
    /// part away; why it was amended stays with the amendment.
    pub fn overlay(&mut self, correction: &Self) {
        for (part, body) in &correction.0 {
            if *part == Part::Correction {
                continue;
            }
            if body.is_empty() {
                self.0.remove(part);
            } else {
                self.0.insert(*part, body.clone());
            }
        }
    }
}

impl FromIterator<(Part, String)> for Personal {
    fn from_iter<I: IntoIterator<Item = (Part, String)>>(parts: I) -> Self {
        Self(parts.into_iter().collect())
    }
}
