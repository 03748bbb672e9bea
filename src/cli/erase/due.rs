//! `folio erase --due`: every case whose time of keeping has run out, one
//! transaction after the other, so that it can be broken off and repeated.

use serde_json::json;

use super::plan::{json_of, notes};
use super::{Args, confirmed, needs_yes};
use crate::cli::desk::Desk;
use crate::cli::reading::missing;
use crate::cli::retention;
use crate::cli::typed_text::resolve;
use crate::domain::code::{ErasedParty, ErasureBasis};
use crate::domain::decide;
use crate::domain::erasure::Erasure;
use crate::domain::folio::Folio;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::erase::{Texts, finish};
use crate::store::query::due::DueCase;

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    if args.dry_run {
        return retention::list(desk);
    }
    if !args.yes && !desk.may_ask {
        return Err(needs_yes());
    }
    let erasure = erasure(&args, desk)?;
    let (due, held) = due(desk)?;
    if !args.yes && !due.is_empty() {
        let shown: Vec<String> = due.iter().map(Folio::to_string).collect();
        let question = msg!("ask-erase-due", count = due.len());
        confirmed(&shown.join("\n"), &question, desk)?;
    }
    let mut texts = Texts::default();
    let done: Result<()> = due.iter().try_for_each(|folio| {
        let mut writer = desk.write()?;
        let (_, went) = writer.erase(folio, &erasure)?;
        desk.commit(writer)?;
        texts.join(went);
        Ok(())
    });
    // Also where none was due: an earlier run may have been broken off. And
    // where one could not be erased: those before it were.
    let proof = finish(&desk.log, &texts)?;
    done?;
    desk.out.mark_stored();
    if desk.json() {
        let answer = json!({
            "schema": "folio/erased-due",
            "version": 1,
            "erased": due,
            "held": held,
            "proof": json_of(&proof),
        });
        return desk.out.result(&answer.to_string()).map(|()| 0);
    }
    for folio in &due {
        desk.out.result(&folio.to_string())?;
    }
    desk.out.flush()?;
    desk.note(&msg!("erase-due-done", count = due.len()));
    if !held.is_empty() {
        desk.note(&msg!("retention-held", count = held.len()));
    }
    if !due.is_empty() {
        notes(&proof, desk);
    }
    Ok(0)
}

/// Folios that are due, and those that are held.
fn due(desk: &Desk) -> Result<(Vec<Folio>, Vec<Folio>)> {
    let reader = desk.read()?;
    let today = desk.moment(&reader.office().timezone).today();
    let (held, due): (Vec<DueCase>, Vec<DueCase>) = reader
        .due(today)?
        .into_iter()
        .partition(|case| case.held_on.is_some());
    let folios = |cases: Vec<DueCase>| cases.into_iter().map(|case| case.folio).collect();
    Ok((folios(due), folios(held)))
}

fn erasure(args: &Args, desk: &mut Desk) -> Result<Erasure> {
    let mut text = |given: &Option<String>, name: &'static str, prompt| match given {
        Some(typed) => resolve(typed, &mut *desk.stdin),
        None => match desk.terminal()? {
            Some(mut terminal) => {
                crate::cli::asking::line(&mut terminal, &desk.text, &prompt, |typed| {
                    match typed.trim().is_empty() {
                        true => Err(Error::new(Kind::Refused, msg!("ask-required"))),
                        false => Ok(()),
                    }
                })
            }
            None => Err(missing(&[name])),
        },
    };
    let reason = text(&args.reason, "reason", msg!("ask-erase-reason"))?;
    let authority = text(&args.authority, "authority", msg!("ask-erase-authority"))?;
    Ok(Erasure {
        party: ErasedParty::All,
        with_texts: true,
        basis: ErasureBasis::Retention,
        reason: decide::reason(&reason)?,
        authority,
        audit: 0,
    })
}
