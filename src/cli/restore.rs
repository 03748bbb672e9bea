//! `folio restore`: a backup in the place of the log, which is kept beside it.

mod told;

use std::path::PathBuf;

use serde_json::json;

use super::ask::{Watch, confirm};
use super::desk::{Desk, only_table_or_json};
use super::progress::watch;
use super::{door, encryption};
use crate::domain::folio::Folio;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::events::Head;
use crate::store::restore::{Candidate, Restored, Standing, Words, examine};
use crate::store::sealed::{Identities, is_sealed};

/// Put a backup in the place of the log, after checking it; the log that it
/// replaces is kept
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The backup
    #[arg(value_name = "FILE")]
    from: PathBuf,
    /// File with the secret (AGE-SECRET-KEY-…) that opens an encrypted backup
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    /// Replace the log that is there without asking
    #[arg(long)]
    force: bool,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    only_table_or_json(desk)?;
    let identities = args.identity.as_deref().map(Identities::read).transpose()?;
    desk.make_default_folder()?;
    encryption::open_copy(desk, &args.from)?;
    let (log, clock) = (desk.log.clone(), desk.clock);
    let backup = match is_sealed(&args.from) {
        // No log yet, wherever it lies.
        true => log.copy_at(&args.from),
        false => door::copy_of(&log, &args.from, &*desk.door.mounts)?,
    };
    let candidate = watch(desk, |progress| {
        examine(&backup, &log, identities.as_ref(), progress)
    })?;
    let standing = candidate.standing(&log)?;
    if standing != Standing::Nothing && !args.force {
        agree(desk, &candidate, &standing)?;
    }
    let user = desk.user.clone();
    let offered = candidate.checked.head.clone();
    // Ctrl-C comes too late from here on: the log is one of the two, whole.
    desk.watch = Watch::begin().ok();
    let restored = {
        let say = |message: &Message| desk.text.say(message);
        let words = Words {
            restored: say(&why(&args, &offered, &standing)),
            about_gone: &|folio| say(&msg!("restore-audit-gone", folio = folio)),
            reason_erased: say(&msg!("audit-reason-erased")),
        };
        candidate.put(&log, &standing, clock, &user, &words)?
    };
    encryption::carry_key(&args.from, log.path(), restored.kept.as_deref())?;
    desk.out.mark_stored();
    answer(desk, &standing, &offered, &restored)?;
    if nothing_known(&standing) {
        desk.note(&msg!("restore-erasures-unknown"));
        desk.note(&msg!("restore-publications-unknown"));
    }
    Ok(0)
}

/// What the audit trail says of it.
fn why(args: &Args, offered: &Head, standing: &Standing) -> Message {
    let name = args.from.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    match told::head_of(standing) {
        Some(log) => msg!(
            "restore-audit",
            file = name,
            copy = told::short(offered),
            log = told::short(log)
        ),
        None => msg!(
            "restore-audit-alone",
            file = name,
            copy = told::short(offered)
        ),
    }
}

/// Whether nobody could tell what was erased or published since the backup was
/// made: there is no log of its office that says so.
fn nothing_known(standing: &Standing) -> bool {
    use Standing::{Nothing, OtherOffice, Unreadable};
    matches!(standing, Nothing | OtherOffice(_) | Unreadable)
}

/// Asks whether the log may be replaced; where nobody can be asked, it may not.
fn agree(desk: &mut Desk, candidate: &Candidate, standing: &Standing) -> Result<()> {
    let said = told::lines(standing, &candidate.checked.head, told::When::Before);
    let Some(mut terminal) = desk.terminal()? else {
        let path = desk.log.path().display().to_string();
        let refused = Error::new(Kind::Refused, msg!("restore-exists", path = path));
        let refused = said.into_iter().fold(refused, Error::hint);
        return Err(refused.hint(msg!("restore-exists-hint")));
    };
    for line in &said {
        desk.note(line);
    }
    let question = msg!("restore-ask");
    match confirm(&mut terminal, &desk.text, &question, Some(false))? {
        true => Ok(()),
        false => Err(Error::new(Kind::Failed, msg!("restore-declined"))),
    }
}

fn answer(desk: &mut Desk, standing: &Standing, offered: &Head, restored: &Restored) -> Result<()> {
    let path = desk.log.path().display().to_string();
    let kept = restored
        .kept
        .as_ref()
        .map(|kept| kept.display().to_string());
    let checked = &restored.checked;
    let folios: Vec<String> = restored.erased.iter().map(Folio::to_string).collect();
    if desk.json() {
        let (name, missing) = told::relation(standing);
        let log = told::head_of(standing);
        let replaced = kept.map(|file| {
            json!({
                "file": file,
                "events": log.map(|head| head.events),
                "head": log.map(|head| &head.digest),
                "missing": missing,
                "lost": standing.loss().map(told::json),
            })
        });
        let answer = json!({
            "schema": "folio/restore",
            "version": 1,
            "db": path,
            "events": checked.events,
            "cases": checked.cases,
            "head": checked.head.digest,
            "relation": name,
            "replaced": replaced,
            "erased_again": folios,
            "erasures_unknown": nothing_known(standing),
            "audit_rows_carried": restored.carried,
            "publications_carried": told::published_json(standing),
        });
        return desk.out.object(&answer);
    }
    let mut said = vec![
        msg!("restore-done", path = path),
        msg!(
            "check-sound",
            events = checked.events,
            cases = checked.cases
        ),
        msg!("check-head", head = told::whole(&checked.head)),
    ];
    if let Some(kept) = kept {
        said.extend(told::lines(standing, offered, told::When::After));
        said.push(msg!("restore-kept", path = kept));
    }
    if restored.carried > 0 {
        said.push(msg!("restore-audit-carried", count = restored.carried));
    }
    if !folios.is_empty() {
        said.push(msg!("restore-erased", folios = folios.join(", ")));
    }
    for line in &said {
        let line = desk.text.say(line);
        desk.out.prose(&line)?;
    }
    Ok(())
}
