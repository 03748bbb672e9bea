//! Opening reserved cases, one or those of a list, and searching them: only
//! with a reason, which is on record before anything of them is shown.

use super::asking;
use super::desk::Desk;
use super::typed_text::resolve;
use crate::clock::Clock;
use crate::domain::case::Case;
use crate::domain::code::Deed;
use crate::domain::decide;
use crate::domain::folio::Folio;
use crate::domain::plain::is_blank;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::audit;
use crate::store::erase::Elsewhere;
use crate::store::log_file::LogFile;
use crate::store::query::CaseRow;

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
                |typed| match is_blank(typed) {
                    true => Err(Error::new(Kind::Refused, msg!("refusal-reason-missing"))),
                    false => Ok(()),
                },
            )?,
            None => String::new(),
        },
    };
    if is_blank(&reason) {
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

/// The reason with which the reserved cases of a list are to be opened, where
/// one was given.
///
/// # Errors
/// Those of reading the text; a refusal where it is blank.
pub fn reason(typed: Option<&str>, desk: &mut Desk) -> Result<Option<String>> {
    match typed {
        Some(typed) => Ok(Some(decide::reason(&resolve(typed, &mut *desk.stdin)?)?)),
        None => Ok(None),
    }
}

/// Records why the reserved ones among the listed cases are opened, each of
/// them; where none is reserved there is nothing to record.
///
/// # Errors
/// Those of recording. Nothing may be shown then.
pub fn open_listed<'c>(
    cases: impl IntoIterator<Item = &'c CaseRow>,
    reason: Option<&str>,
    log: &LogFile,
    clock: Clock,
    user: &str,
) -> Result<()> {
    let reserved = cases.into_iter().filter(|case| case.reserved);
    let opened: Vec<_> = reserved.map(|case| Some(&case.folio)).collect();
    match reason {
        Some(reason) if !opened.is_empty() => {
            audit::record_each(log, clock, user, Deed::OpenedReserved, &opened, reason)
        }
        _ => Ok(()),
    }
}

/// The other cases of a person that may be named: reserved ones only with a
/// reason, which is on record for each.
///
/// # Errors
/// Those of recording. Nothing may be shown then.
pub fn named(found: Vec<Elsewhere>, reason: Option<&str>, desk: &Desk) -> Result<Vec<Folio>> {
    let may_name = |case: &&Elsewhere| !case.reserved || reason.is_some();
    let reserved = found.iter().filter(|case| case.reserved);
    let opened: Vec<_> = reserved.map(|case| Some(&case.folio)).collect();
    if let Some(reason) = reason.filter(|_| !opened.is_empty()) {
        audit::record_each(
            &desk.log,
            desk.clock,
            &desk.user,
            Deed::OpenedReserved,
            &opened,
            reason,
        )?;
    }
    let named = found.iter().filter(may_name);
    Ok(named.map(|case| case.folio).collect())
}

/// Records that reserved cases are searched by what is hidden of them, and what
/// is asked: that none is found, or how many are, tells something, too.
///
/// # Errors
/// Those of recording. Nothing may be shown then.
pub fn record_search(asked: &str, reason: &str, desk: &Desk) -> Result<()> {
    let what = desk.text.say(&msg!("audit-list", asked = asked));
    audit::record(
        &desk.log,
        desk.clock,
        &desk.user,
        Deed::SearchedReserved,
        None,
        &format!("{what}: {reason}"),
    )
}

/// What is said below a list of reserved cases in it, and of those that it
/// leaves out.
pub fn notes<'c>(cases: impl IntoIterator<Item = &'c CaseRow>, withheld: u64) -> Vec<Message> {
    let mut notes = Vec::new();
    let (mut masked, mut opened) = (false, false);
    for case in cases.into_iter().filter(|case| case.reserved) {
        masked |= case.masked;
        opened |= !case.masked;
    }
    if masked {
        notes.push(msg!("reserved-note"));
    }
    if withheld > 0 {
        notes.push(msg!("reserved-note-withheld", count = withheld));
    }
    if opened {
        notes.push(msg!("report-note-reserved-opened"));
    }
    notes
}
