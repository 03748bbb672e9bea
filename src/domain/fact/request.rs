//! A request as it was registered, and what counts about its parties.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::is_false;
use crate::domain::age::AgeBand;
use crate::domain::code::{Channel, Matter, Priority, RequestKind, Sex};
use crate::domain::folio::Folio;

/// A random number for a person; says nothing about who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub i64);

/// What counts about one party of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Who, for counting distinct persons.
    pub person: PersonId,
    /// Sex, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Age band on the day of receipt.
    pub age: AgeBand,
    /// Its CURP was accepted although it does not verify.
    #[serde(default, skip_serializing_if = "is_false")]
    pub curp_unverified: bool,
}

/// A request as it was registered. `occurred_on` is the day of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// The reference number told to the petitioner.
    pub folio: Folio,
    /// Sort of request.
    pub kind: RequestKind,
    /// How it came in.
    pub channel: Channel,
    /// Medical, administrative, legal, where it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<Matter>,
    /// Topic code of the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// How soon.
    pub priority: Priority,
    /// Who asks.
    pub petitioner: Party,
    /// For whom, when that is another person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient: Option<Party>,
    /// INEGI code of the municipality, five digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// Affiliation code of the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    /// The petitioner chose not to be named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub anonymous: bool,
    /// Marked reserved when registered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub reserved: bool,
    /// Number of the session (hearing, box opening) at which it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<u32>,
    /// Version of the privacy notice that the petitioner was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy_notice: Option<String>,
    /// Key of the caller: the same key twice is the same case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Uuid>,
}

impl Intake {
    /// Who is attended: the patient where there is one, else the petitioner.
    pub fn beneficiary(&self) -> &Party {
        self.patient.as_ref().unwrap_or(&self.petitioner)
    }
}
