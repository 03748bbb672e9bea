//! What an erasure would erase, looked at before anything is asked or done.

use super::Args;
use super::plan::Shown;
use crate::cli::ask::Answers;
use crate::cli::desk::Desk;
use crate::cli::reading::Reading;
use crate::cli::{folio_ref, reserved};
use crate::domain::case::Case;
use crate::domain::code::{ErasedParty, ErasureBasis};
use crate::domain::command::Command;
use crate::domain::decide::{names_nobody, planned, told, well_worded};
use crate::domain::erasure::{Erasure, Plan};
use crate::domain::event::Moment;
use crate::domain::fact::Fact;
use crate::domain::folio::FolioRef;
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::msg;

/// What is to be done after looking.
pub enum Wanted {
    /// What is to be erased.
    Erase(Erasure),
    /// It was erased before; perhaps its bytes are still there.
    FinishAgain,
}

/// What would be erased. A reserved case is opened by being shown so. Where the
/// erasure itself will be on record without a question, it is opened only if
/// that does not come to be, and something is told all the same: that the words
/// name somebody, or that it was done before. A refusal tells nothing then.
///
/// # Errors
/// The refusal that the erasure would meet; those of reading and of recording.
pub fn look(
    args: &Args,
    answers: &Answers,
    reference: &FolioRef,
    desk: &mut Desk,
) -> Result<(Shown, Wanted)> {
    let reader = desk.read()?;
    let office = reader.office();
    let moment = desk.moment(&office.timezone);
    let reading = Reading {
        answers,
        today: moment.today(),
        lang: desk.text.lang(),
    };
    let mut erasure = Erasure {
        party: reading.required_code("party")?,
        with_texts: reading.flag("with_texts")?,
        basis: match args.dry_run {
            true => reading.code("basis")?.unwrap_or(ErasureBasis::Arco),
            false => reading.required_code("basis")?,
        },
        reason: reading.text("reason").unwrap_or_default(),
        authority: reading.text("authority").unwrap_or_default(),
        audit: 0,
        opened: false,
    };
    if !args.dry_run {
        well_worded(&Command::Erase(erasure.clone()))?;
    }
    let folio = folio_ref::resolve(reference, office, &moment);
    let case = reader.case(&folio)?;
    let why = reading.text("reason").filter(|why| !why.trim().is_empty());
    // Before anything is asked.
    let words = names_nobody(&case, &erasure);
    let looked = plan_of(office, &case, &erasure, &moment);
    erasure.opened = match (&words, &looked) {
        _ if !args.yes => true,
        (_, Err(_)) => false,
        (Err(_), Ok(_)) => true,
        (Ok(()), Ok((_, goes))) => !goes,
    };
    if erasure.opened {
        let on_record = match words {
            Ok(()) => why.clone(),
            Err(_) => Some(desk.text.say(&msg!("audit-reason-names"))),
        };
        reserved::open(&case, on_record, desk)?;
    }
    let (plan, goes) = words
        .and(looked)
        .map_err(|refusal| told(&case, &Command::Erase(erasure.clone()), refusal))?;
    let party = erasure.party;
    let asked = Shown {
        folio,
        party,
        with_texts: erasure.with_texts,
        plan,
        entries: case.entries.len() as u32,
        same_person: reserved::named(reader.same_person(&case, party)?, why.as_deref(), desk)?,
        leaves_out_reserved: why.is_none(),
    };
    let wanted = match goes {
        true => Wanted::Erase(erasure),
        false => Wanted::FinishAgain,
    };
    Ok((asked, wanted))
}

/// What would go, and whether anything would that did not go before.
fn plan_of(
    office: &Office,
    case: &Case,
    erasure: &Erasure,
    moment: &Moment,
) -> Result<(Plan, bool), Refusal> {
    let Erasure {
        party,
        with_texts,
        basis,
        ..
    } = *erasure;
    let plan = planned(office, case, party, with_texts, basis, moment)?;
    let nothing = plan.goes.is_empty() && (party != ErasedParty::All || case.erased);
    match nothing && !erased_before(case, party) {
        true => Err(Refusal::NothingToErase { folio: case.folio }),
        false => Ok((plan, !nothing)),
    }
}

fn erased_before(case: &Case, party: ErasedParty) -> bool {
    case.entries.iter().any(|entry| match &entry.fact {
        Fact::Erased(erased) => erased.party == party || erased.party == ErasedParty::All,
        _ => false,
    })
}
