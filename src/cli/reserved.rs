//! Opening a reserved case: only with a reason, which is on record before
//! anything of the case is shown.

use super::asking;
use super::desk::Desk;
use crate::domain::case::Case;
use crate::domain::code::Deed;
use crate::domain::decide;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::audit;

/// Records why a case is opened, asking for it where it was not given and
/// somebody can be asked. A case that is not reserved needs no reason.
///
/// # Errors
/// A refusal when there is no reason. Nothing may be shown then.
pub fn open(case: &Case, reason: Option<String>, desk: &mut Desk) -> Result<()> {
    if !case.reserved {
        return Ok(());
    }
    let reason = match reason {
        Some(reason) => reason,
        None => match desk.terminal()? {
            Some(mut terminal) => asking::line(
                &mut terminal,
                &desk.text,
                &msg!("ask-show-reason"),
                |typed| match typed.trim().is_empty() {
                    true => Err(Error::new(Kind::Refused, msg!("refusal-reason-missing"))),
                    false => Ok(()),
                },
            )?,
            None => String::new(),
        },
    };
    if reason.trim().is_empty() {
        return Err(Error::new(
            Kind::Refused,
            msg!("show-is-reserved", folio = case.folio.to_string()),
        )
        .hint(msg!("show-is-reserved-hint")));
    }
    let reason = decide::reason(&reason)?;
    audit::record(
        &desk.log,
        desk.clock,
        &desk.user,
        Deed::OpenedReserved,
        Some(&case.folio),
        &reason,
    )
}
