//! `folio erase --due`: every case whose time of keeping has run out, one
//! transaction after the other, so that it can be broken off and repeated.

use serde_json::json;

use super::plan::{json_of, notes};
use super::{Args, confirmed, needs_yes};
use crate::cli::desk::Desk;
use crate::cli::reading::missing;
use crate::cli::typed_text::resolve;
use crate::cli::{reserved, retention};
use crate::domain::code::{ErasedParty, ErasureBasis};
use crate::domain::command::Command;
use crate::domain::decide::{names_nobody, well_worded};
use crate::domain::erasure::Erasure;
use crate::domain::folio::Folio;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::erase::{Proof, Texts, finish};
use crate::store::query::due::DueCase;

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    if args.dry_run {
        return retention::list(desk);
    }
    if !args.yes && !desk.may_ask {
        return Err(needs_yes());
    }
    let (due, held) = due(desk)?;
    // Nobody is asked for the words of an act that there is not to be.
    let erasure = match due.is_empty() && desk.may_ask {
        true => None,
        false => Some(erasure(&args, desk)?),
    };
    if let Some(erasure) = &erasure {
        name_nobody(&due, false, erasure, desk)?;
    }
    if !args.yes && !due.is_empty() {
        let shown: Vec<String> = due.iter().map(Folio::to_string).collect();
        let question = msg!("ask-erase-due", count = due.len());
        confirmed(&shown.join("\n"), &question, desk)?;
    }
    if let Some(erasure) = &erasure {
        name_nobody(&due, true, erasure, desk)?;
    }
    let mut run = Run {
        held,
        ..Run::default()
    };
    let mut texts = Texts::default();
    let mut went_well = Ok(());
    let acts = erasure
        .iter()
        .flat_map(|erasure| due.iter().map(move |folio| (*folio, erasure)));
    for (folio, erasure) in acts {
        match erase_one(&folio, erasure, desk) {
            Ok(went) => {
                texts.join(went);
                run.erased.push(folio);
            }
            // Held or reopened meanwhile: that one is not due any more.
            Err(error) if error.kind == Kind::Refused => run.skipped.push((folio, error)),
            Err(error) => {
                went_well = Err(error);
                break;
            }
        }
    }
    // Also where none was due: an earlier run may have been broken off. And
    // where one could not be erased: those before it were.
    let proof = finish(&desk.log, &texts);
    if !run.erased.is_empty() || (went_well.is_ok() && proof.is_ok()) {
        desk.out.mark_stored();
        run.print(proof.as_ref().ok(), desk)?;
    }
    went_well?;
    proof.map(|_| 0)
}

/// What came of it.
#[derive(Default)]
struct Run {
    erased: Vec<Folio>,
    held: Vec<Folio>,
    /// Those that a rule did not allow any more, with what it said.
    skipped: Vec<(Folio, Error)>,
}

impl Run {
    /// Says it; without a proof, where there was none.
    fn print(&self, proof: Option<&Proof>, desk: &mut Desk) -> Result<()> {
        if desk.json() {
            let skipped: Vec<&Folio> = self.skipped.iter().map(|(folio, _)| folio).collect();
            let answer = json!({
                "schema": "folio/erased-due",
                "version": 1,
                "erased": self.erased,
                "held": self.held,
                "skipped": skipped,
                "proof": proof.map(json_of),
            });
            return desk.out.result(&answer.to_string());
        }
        for folio in &self.erased {
            desk.out.result(&folio.to_string())?;
        }
        desk.out.flush()?;
        desk.note(&msg!("erase-due-done", count = self.erased.len()));
        for (folio, error) in &self.skipped {
            desk.note(&msg!(
                "erase-due-skipped",
                folio = folio.to_string(),
                why = error.message.clone(),
            ));
        }
        if !self.held.is_empty() {
            desk.note(&msg!("retention-held", count = self.held.len()));
        }
        if let Some(proof) = proof.filter(|_| !self.erased.is_empty()) {
            notes(proof, desk);
        }
        Ok(())
    }
}

fn erase_one(folio: &Folio, erasure: &Erasure, desk: &mut Desk) -> Result<Texts> {
    let mut writer = desk.write()?;
    let (_, went) = writer.erase(folio, erasure)?;
    desk.commit(writer)?;
    Ok(went)
}

/// Makes sure that the words that stay name nobody of any of these cases:
/// reserved ones, or the others. That they do not name somebody tells something
/// of a reserved case, too, so those come when they are about to be erased.
///
/// # Errors
/// The refusal that says of which; a reserved one is opened by it.
fn name_nobody(due: &[Folio], of_reserved: bool, erasure: &Erasure, desk: &mut Desk) -> Result<()> {
    let reader = desk.read()?;
    for folio in due {
        let case = reader.case(folio)?;
        if case.reserved != of_reserved {
            continue;
        }
        if let Err(refusal) = names_nobody(&case, erasure) {
            let on_record = desk.text.say(&msg!("audit-reason-names"));
            reserved::open(&case, Some(on_record), desk)?;
            return Err(refusal.into());
        }
    }
    Ok(())
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
    let erasure = Erasure {
        party: ErasedParty::All,
        with_texts: true,
        basis: ErasureBasis::Retention,
        reason,
        authority,
        audit: 0,
        opened: false,
    };
    well_worded(&Command::Erase(erasure.clone()))?;
    Ok(erasure)
}
