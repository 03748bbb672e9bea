//! Erasing personal data: whose, on which ground, and which parts of which
//! entries that means. A case keeps every fact, so that every count stays;
//! what names somebody goes.
//!
//! Free texts can name anybody: they go with everything, or where it is asked
//! for. Officials and the numbers of letters belong to no party and go with
//! everything only. Why and by whose order something was erased always stays.

use serde::{Deserialize, Serialize};

use super::case::{Case, Entry};
use super::code::{ErasedParty, ErasureBasis};
use super::fact::Reference;
use super::personal::Part;

/// An erasure that is asked for.
#[derive(Debug, Clone)]
pub struct Erasure {
    /// Whose data.
    pub party: ErasedParty,
    /// Free texts, too.
    pub with_texts: bool,
    /// On which ground.
    pub basis: ErasureBasis,
    /// Why.
    pub reason: String,
    /// Who ordered or permitted it.
    pub authority: String,
    /// The last row of the audit trail: with everything, the reasons up to it
    /// for which the case was looked into go, too.
    pub audit: u64,
    /// Whether whoever asks has opened the case, so that it may be told why it
    /// is refused.
    pub opened: bool,
}

/// What an erasure erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Whose data.
    pub party: ErasedParty,
    /// Free texts, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub texts: bool,
    /// On which ground.
    pub basis: ErasureBasis,
    /// The parts, by the events that had them.
    pub erased: Vec<ErasedFrom>,
    /// The last row of the audit trail of this file whose reason about this
    /// case was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit: Option<u64>,
}

/// Parts of one event that were erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedFrom {
    /// The event.
    pub event: Reference,
    /// Numbers of its parts.
    pub parts: Vec<u8>,
}

impl ErasedFrom {
    /// The parts that this program knows.
    pub fn parts(&self) -> impl Iterator<Item = Part> + '_ {
        self.parts
            .iter()
            .filter_map(|number| Part::from_number(*number))
    }
}

/// Whose a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    Petitioner,
    Patient,
    /// Tells of both at once.
    PetitionerAndPatient,
    Accused,
    /// Can name anybody.
    Text,
    /// Names who acted for the service, or its letters.
    Service,
    /// Says why something was erased.
    Erasure,
}

fn owner(part: Part) -> Owner {
    match part {
        Part::Petitioner | Part::ExternalFolio => Owner::Petitioner,
        Part::Patient => Owner::Patient,
        Part::Relationship => Owner::PetitionerAndPatient,
        Part::Accused => Owner::Accused,
        Part::Narrative
        | Part::Remedy
        | Part::Instructions
        | Part::Reason
        | Part::Report
        | Part::Note
        | Part::Result
        | Part::Correction => Owner::Text,
        Part::Officer | Part::Letter | Part::NoticeNumber => Owner::Service,
        Part::ErasureReason | Part::ErasureAuthority => Owner::Erasure,
    }
}

/// Whether an erasure of `party` takes a part.
fn takes(party: ErasedParty, with_texts: bool, part: Part) -> bool {
    match (party, owner(part)) {
        (_, Owner::Erasure) => false,
        (ErasedParty::All, _) => true,
        (_, Owner::Text) => with_texts,
        (ErasedParty::Petitioner, Owner::Petitioner | Owner::PetitionerAndPatient) => true,
        (ErasedParty::Patient, Owner::Patient | Owner::PetitionerAndPatient) => true,
        (ErasedParty::Accused, Owner::Accused) => true,
        _ => false,
    }
}

/// Parts of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryParts {
    /// The entry's number.
    pub entry: u32,
    /// The parts.
    pub parts: Vec<Part>,
}

/// What an erasure would come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What goes.
    pub goes: Vec<EntryParts>,
    /// Free texts that stay, and can name the person.
    pub texts_left: Vec<EntryParts>,
}

impl Plan {
    /// What erasing `party` takes from every entry of a case, amendments and
    /// undone entries too.
    pub fn of(case: &Case, party: ErasedParty, with_texts: bool) -> Self {
        let goes = |part| takes(party, with_texts, part);
        Self {
            goes: chosen(case, goes),
            texts_left: chosen(case, |part| owner(part) == Owner::Text && !goes(part)),
        }
    }

    /// How many parts go.
    pub fn count(&self) -> usize {
        self.goes.iter().map(|from| from.parts.len()).sum()
    }
}

fn chosen(case: &Case, choose: impl Fn(Part) -> bool) -> Vec<EntryParts> {
    let of = |entry: &Entry| EntryParts {
        entry: entry.number,
        parts: entry
            .event
            .personal
            .iter()
            .map(|(part, _)| part)
            .filter(|part| choose(*part))
            .collect(),
    };
    case.entries
        .iter()
        .map(of)
        .filter(|from| !from.parts.is_empty())
        .collect()
}
