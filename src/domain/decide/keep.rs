//! What may become of a case's personal data: erasing them, and holding them.

use super::typed::{line, reason};
use crate::domain::case::Case;
use crate::domain::code::{ErasedParty, ErasureBasis};
use crate::domain::erasure::{Erased, ErasedFrom, Erasure, Plan};
use crate::domain::event::{EventId, Moment, NewEvent};
use crate::domain::fact::Fact;
use crate::domain::named::names_party;
use crate::domain::office::Office;
use crate::domain::personal::Part;
use crate::domain::refusal::Refusal;
use crate::domain::retention;

/// What an erasure would erase, looked at before anything is asked or done.
///
/// # Errors
/// The [`Refusal`] that the erasure would meet.
pub fn planned(
    office: &Office,
    case: &Case,
    party: ErasedParty,
    with_texts: bool,
    basis: ErasureBasis,
    moment: &Moment,
) -> Result<Plan, Refusal> {
    let folio = case.folio;
    if let Some(hold) = case.hold {
        return Err(Refusal::CaseHeld { folio, on: hold.on });
    }
    if party == ErasedParty::Patient && case.intake.patient.is_none() {
        return Err(Refusal::NoOtherPatient { folio });
    }
    if basis == ErasureBasis::Retention {
        match retention::due_on(office, case) {
            None => return Err(Refusal::NoRetention { folio }),
            Some(until) if moment.today() < until => {
                return Err(Refusal::StillKept { folio, until });
            }
            Some(_) => {}
        }
    }
    Ok(Plan::of(case, party, with_texts))
}

/// Refuses to keep why something is erased, and by whose order, where that
/// says again what goes.
///
/// # Errors
/// [`Refusal::ErasureNames`].
pub fn names_nobody(case: &Case, erasure: &Erasure) -> Result<(), Refusal> {
    let said = [
        ("reason", &erasure.reason),
        ("authority", &erasure.authority),
    ];
    match said.iter().find(|(_, text)| names_party(case, text)) {
        Some((field, _)) => Err(Refusal::ErasureNames {
            folio: case.folio,
            field,
        }),
        None => Ok(()),
    }
}

/// The event of an erasure. The parts themselves are removed with it by
/// whoever appends it.
pub fn erase(
    office: &Office,
    case: &Case,
    erasure: &Erasure,
    moment: &Moment,
) -> Result<Vec<NewEvent>, Refusal> {
    let Erasure {
        party,
        with_texts,
        basis,
        ..
    } = *erasure;
    let plan = planned(office, case, party, with_texts, basis, moment)?;
    names_nobody(case, erasure)?;
    // A case of which nothing personal is left becomes erased all the same.
    let marks = party == ErasedParty::All && !case.erased;
    if plan.goes.is_empty() && !marks {
        return Err(Refusal::NothingToErase { folio: case.folio });
    }
    let erased = plan
        .goes
        .iter()
        .filter_map(|from| {
            let id: EventId = case.entry(from.entry)?.event.id;
            Some(ErasedFrom {
                event: id.seen_from(office.site),
                parts: from.parts.iter().map(|part| *part as u8).collect(),
            })
        })
        .collect();
    let everything = party == ErasedParty::All;
    let mut event = NewEvent::new(
        moment.today(),
        Fact::Erased(Box::new(Erased {
            party,
            texts: with_texts || everything,
            basis,
            erased,
            audit: (everything && erasure.audit > 0).then_some(erasure.audit),
        })),
    );
    let why = reason(&erasure.reason)?;
    event.personal.put(Part::ErasureReason, Some(why));
    let authority = line("authority", Some(&erasure.authority))?;
    let authority = authority.ok_or(Refusal::AuthorityMissing)?;
    event.personal.put(Part::ErasureAuthority, Some(authority));
    Ok(vec![event])
}

/// The event that sets or lifts a hold.
pub fn hold(case: &Case, set: bool, why: &str, moment: &Moment) -> Result<Vec<NewEvent>, Refusal> {
    let folio = case.folio;
    let fact = match (set, case.hold) {
        (true, Some(hold)) => return Err(Refusal::HeldAlready { folio, on: hold.on }),
        (false, None) => return Err(Refusal::CaseNotHeld { folio }),
        (true, None) => Fact::HoldSet,
        (false, Some(_)) => Fact::HoldLifted,
    };
    let mut event = NewEvent::new(moment.today(), fact);
    event.personal.put(Part::Reason, Some(reason(why)?));
    Ok(vec![event])
}
