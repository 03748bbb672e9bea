//! What may be said of a command that was refused where its case is reserved: of
//! what was typed everything, of the case nothing. Whoever opens it with a
//! reason sees what stands against it.
//!
//! What was typed is therefore looked at before the case is, by every decision.

use super::typed::{line, reason};
use crate::domain::case::Case;
use crate::domain::command::{Act, Command};
use crate::domain::folio::Folio;
use crate::domain::refusal::Refusal;

/// The refusal of a command as it may be told to whoever gave it.
pub fn told(case: &Case, command: &Command, refusal: Refusal) -> Refusal {
    match case.reserved && !may_know(command, &refusal) {
        true => untold(case.folio),
        false => refusal,
    }
}

/// What is said of a reserved case instead of whatever stands against a
/// command.
pub fn untold(folio: Folio) -> Refusal {
    Refusal::CaseReserved { folio }
}

/// Refuses words of a command that are not as they have to be in any case.
///
/// # Errors
/// [`Refusal::ReasonMissing`], [`Refusal::AuthorityMissing`], [`Refusal::Text`].
pub fn well_worded(command: &Command) -> Result<(), Refusal> {
    if let Some(why) = command.reason() {
        reason(why)?;
    }
    if let Command::Erase(erasure) = command {
        line("authority", Some(&erasure.authority))?.ok_or(Refusal::AuthorityMissing)?;
    }
    Ok(())
}

fn may_know(command: &Command, refusal: &Refusal) -> bool {
    match command {
        Command::Act(act) => is_of_what_was_typed(act, refusal),
        Command::Erase(erasure) => erasure.opened,
        // Which fields an entry takes, and whether there is such an entry, is
        // of the case.
        Command::Amend(_) | Command::Undo { .. } | Command::Hold { .. } => false,
    }
}

/// Whether an act meets a refusal whatever the case has in it.
fn is_of_what_was_typed(act: &Act, refusal: &Refusal) -> bool {
    use Refusal as R;
    match refusal {
        R::DueBeforeTurn { .. } => matches!(act, Act::Turn(_)),
        R::NotifiedBeforeClose { .. } => matches!(act, Act::Close(_)),
        R::InFuture { .. }
        | R::NextBeforeAct { .. }
        | R::ReasonMissing
        | R::ReportMissing
        | R::UnknownUnit(_)
        | R::RetiredUnit { .. }
        | R::UnknownTerm { .. }
        | R::RetiredTerm { .. }
        | R::Text { .. }
        | R::NoticeMissing
        | R::NoticeNotApplicable { .. } => true,
        _ => false,
    }
}
