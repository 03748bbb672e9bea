//! `folio restore`: a backup in the place of the log, which is kept beside it.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::ask::confirm;
use super::desk::{Desk, only_table_or_json};
use super::encryption;
use super::progress::watch;
use crate::domain::folio::Folio;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::events::Head;
use crate::store::restore::{Candidate, Restored, Standing, examine};
use crate::store::sealed::Identities;

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
    let candidate = watch(desk, |progress| {
        examine(&args.from, &log, identities.as_ref(), progress)
    })?;
    let standing = candidate.standing(&log)?;
    if standing != Standing::Nothing && !args.force {
        agree(desk, &candidate, &standing)?;
    }
    let user = desk.user.clone();
    let put = |_: &_| candidate.put(&log, &standing, clock, &user);
    let restored = watch(desk, put)?;
    encryption::carry_key(&args.from, log.path(), restored.kept.as_deref())?;
    desk.out.mark_stored();
    answer(desk, &standing, &restored)
}

/// Asks whether the log may be replaced; where nobody can be asked, it may not.
fn agree(desk: &mut Desk, candidate: &Candidate, standing: &Standing) -> Result<()> {
    let path = desk.log.path().display().to_string();
    let told = told(standing, &candidate.checked.head);
    let refused = |told| {
        Error::new(
            Kind::Failed,
            msg!("restore-exists", path = path, what = told),
        )
        .hint(msg!("restore-exists-hint"))
    };
    let Some(mut terminal) = desk.terminal()? else {
        return Err(refused(told));
    };
    desk.note(&told);
    let question = msg!("restore-ask");
    match confirm(&mut terminal, &desk.text, &question, Some(false))? {
        true => Ok(()),
        false => Err(Error::new(Kind::Failed, msg!("restore-declined"))),
    }
}

/// How the log in place and the backup stand to each other, in words.
fn told(standing: &Standing, copy: &Head) -> Message {
    let copy = head(copy);
    match standing {
        Standing::Nothing => msg!("restore-nothing"),
        Standing::Same(_) => msg!("restore-same", head = copy),
        Standing::LogIsLonger { head: log, missing } => msg!(
            "restore-log-is-longer",
            log = head(log),
            copy = copy,
            count = *missing
        ),
        Standing::CopyIsLonger { head: log, more } => msg!(
            "restore-copy-is-longer",
            log = head(log),
            copy = copy,
            count = *more
        ),
        Standing::Forked {
            head: log,
            common,
            missing,
        } => msg!(
            "restore-forked",
            log = head(log),
            copy = copy,
            common = *common,
            count = *missing
        ),
        Standing::OtherOffice(log) => {
            msg!("restore-other-office", log = head(log), copy = copy)
        }
        Standing::Unreadable => msg!("restore-unreadable", copy = copy),
    }
}

fn head(head: &Head) -> String {
    format!("{}:{}", head.events, head.digest)
}

fn answer(desk: &mut Desk, standing: &Standing, restored: &Restored) -> Result<u8> {
    let path = desk.log.path().display().to_string();
    let kept = restored
        .kept
        .as_ref()
        .map(|kept| kept.display().to_string());
    let checked = &restored.checked;
    let folios: Vec<String> = restored.erased.iter().map(Folio::to_string).collect();
    if desk.json() {
        let (name, log, missing) = in_json(standing);
        let replaced = kept.map(|file| {
            json!({
                "file": file,
                "events": log.map(|head| head.events),
                "head": log.map(|head| &head.digest),
                "missing": missing,
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
        });
        return desk.out.object(&answer).map(|()| 0);
    }
    let mut said = vec![
        msg!("restore-done", path = path),
        msg!(
            "check-sound",
            events = checked.events,
            cases = checked.cases
        ),
        msg!("check-head", head = head(&checked.head)),
    ];
    if let Some(kept) = kept {
        said.push(told(standing, &checked.head));
        said.push(msg!("restore-kept", path = kept));
    }
    if !folios.is_empty() {
        said.push(msg!("restore-erased", folios = folios.join(", ")));
    }
    for line in &said {
        let line = desk.text.say(line);
        desk.out.result(&line)?;
    }
    Ok(0)
}

/// The name of the relation, the head that was replaced, and how many of its
/// events the backup lacks.
fn in_json(standing: &Standing) -> (&'static str, Option<&Head>, Value) {
    match standing {
        Standing::Nothing => ("none", None, Value::Null),
        Standing::Same(head) => ("same", Some(head), json!(0)),
        Standing::LogIsLonger { head, missing } => ("behind", Some(head), json!(missing)),
        Standing::CopyIsLonger { head, .. } => ("ahead", Some(head), json!(0)),
        Standing::Forked { head, missing, .. } => ("forked", Some(head), json!(missing)),
        Standing::OtherOffice(head) => ("other-office", Some(head), json!(head.events)),
        Standing::Unreadable => ("unreadable", None, Value::Null),
    }
}
