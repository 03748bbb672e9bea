//! What may be said of an act that was refused where its case is reserved: of
//! what was typed everything, of the case nothing. Whoever opens it with a
//! reason sees what stands against it.

use crate::domain::case::Case;
use crate::domain::command::Act;
use crate::domain::refusal::Refusal;

/// The refusal as it may be told to somebody who has not opened the case.
pub fn told(case: &Case, act: &Act, refusal: Refusal) -> Refusal {
    match case.reserved && !is_of_what_was_typed(act, &refusal) {
        true => Refusal::CaseReserved { folio: case.folio },
        false => refusal,
    }
}

/// Whether a refusal is the same whatever the case has in it.
fn is_of_what_was_typed(act: &Act, refusal: &Refusal) -> bool {
    use Refusal as R;
    match refusal {
        R::DueBeforeTurn { .. } => matches!(act, Act::Turn(_)),
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
