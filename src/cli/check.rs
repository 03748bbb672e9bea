//! `folio check`: whether the log is as it was written, and how it stands to
//! another copy of it.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::desk::{Desk, only_table_or_json};
use super::door;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::check::{HeadOf, unopened};
use crate::store::fork::{Branch, Relation};
use crate::store::log_file::LogFile;
use crate::store::reader::Reader;

/// Check the log: its pages, its chain of digests, everything derived from it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A head that a report or the audit printed: the log must hold it, and may
    /// have grown
    #[arg(long, value_name = "TEXT")]
    head: Option<String>,
    /// Another copy of the log, checked too: does one continue the other, or
    /// was the log continued in two places?
    #[arg(long, value_name = "FILE")]
    with: Option<PathBuf>,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    only_table_or_json(desk)?;
    let mut reader = desk.read().map_err(|error| named(error, &desk.log))?;
    let checked = reader.check(args.head.as_deref())?;
    let relation = match &args.with {
        Some(path) => Some(relation(&reader, desk, path)?),
        None => None,
    };
    let forked = relation.as_ref().and_then(forked);
    if desk.json() {
        let mut answer = json!({
            "schema": "folio/check",
            "version": 1,
            "ok": forked.is_none(),
            "events": checked.events,
            "cases": checked.cases,
            "head": checked.head.digest,
        });
        if let Some(found) = checked.found {
            answer["head_of"] = match found {
                HeadOf::Log => "log".into(),
                HeadOf::Trail => "audit".into(),
            };
        }
        if let Some(relation) = &relation {
            answer["with"] = object(relation);
        }
        desk.out.object(&answer)?;
        return forked.map_or(Ok(0), Err);
    }
    let mut said = vec![msg!(
        "check-sound",
        events = checked.events,
        cases = checked.cases
    )];
    said.extend(checked.found.map(|found| match found {
        HeadOf::Log => msg!("check-holds-head"),
        HeadOf::Trail => msg!("check-holds-audit-head"),
    }));
    said.extend(relation.as_ref().and_then(sentence));
    said.push(msg!(
        "check-head",
        head = format!("{}:{}", checked.head.events, checked.head.digest)
    ));
    for line in desk.out.unless_quiet(said) {
        let line = desk.text.say(&line);
        desk.out.result(&line)?;
    }
    if let Some(forked) = forked {
        return Err(forked);
    }
    desk.note(&msg!("check-head-keep"));
    Ok(0)
}

/// The first thing wrong with a log that cannot even be opened, where that can be
/// found out.
fn named(error: Error, log: &LogFile) -> Error {
    if error.kind != Kind::Damaged {
        return error;
    }
    match unopened(log) {
        Err(first) if first.kind == Kind::Damaged => first,
        _ => error,
    }
}

/// How the log stands to the copy at `path`, which must be sound itself.
fn relation(reader: &Reader, desk: &Desk, path: &Path) -> Result<Relation> {
    let mut other = door::copy_of(&desk.log, path, &*desk.door.mounts)
        .and_then(|copy| Reader::open(&copy).map_err(|error| named(error, &copy)))
        .map_err(|error| about(path, error))?;
    other.check(None).map_err(|error| about(path, error))?;
    reader.relation(&other)
}

/// What is wrong with the other copy. What can be done about the log of the
/// desk is no advice about it.
fn about(path: &Path, error: Error) -> Error {
    let path = path.display().to_string();
    let hints = match error.message.id {
        "store-older" => vec![msg!("fork-older-hint", path = &path)],
        _ => error
            .hints
            .into_iter()
            .filter(|hint| !OF_THE_LOG.contains(&hint.id))
            .collect(),
    };
    let message = match error.message.id {
        "store-missing" => msg!("fork-missing", path = path),
        _ => msg!("fork-of-other", path = path, what = error.message),
    };
    Error {
        message,
        hints,
        ..error
    }
}

/// Hints about the log that a desk works on.
const OF_THE_LOG: [&str; 4] = [
    "check-rebuild-hint",
    "store-damaged-hint",
    "store-missing-hint",
    "store-not-a-log-hint",
];

/// What is said of a copy that is no fork.
fn sentence(relation: &Relation) -> Option<Message> {
    match relation {
        Relation::Same => Some(msg!("fork-same")),
        Relation::Continues { from } => Some(msg!("fork-continues", event = *from)),
        Relation::Behind { from } => Some(msg!("fork-behind", event = *from)),
        Relation::Forked { .. } => None,
    }
}

/// A log that was continued in two places, as the fault that it is.
fn forked(relation: &Relation) -> Option<Error> {
    let Relation::Forked { after, here, there } = relation else {
        return None;
    };
    Some(
        Error::new(Kind::Damaged, msg!("fork-forked", event = *after))
            .hint(msg!("fork-here", what = told(here)))
            .hint(msg!("fork-there", what = told(there)))
            .hint(msg!("fork-hint")),
    )
}

fn told(branch: &Branch) -> Message {
    let Some(first) = &branch.first else {
        return msg!(
            "fork-reserved",
            events = branch.events,
            event = branch.event
        );
    };
    let deed = msg!("fork-deed", kind = first.kind.as_str());
    let on = first.recorded_at.date_naive();
    let at = first.recorded_at.format("%H:%M").to_string();
    match &first.entry {
        Some(entry) => msg!(
            "fork-entry",
            events = branch.events,
            event = branch.event,
            entry = entry,
            deed = deed,
            on = on,
            at = at,
            typist = &first.typist
        ),
        None => msg!(
            "fork-office",
            events = branch.events,
            event = branch.event,
            deed = deed,
            on = on,
            at = at,
            typist = &first.typist
        ),
    }
}

fn object(relation: &Relation) -> Value {
    match relation {
        Relation::Same => json!({"relation": "same"}),
        Relation::Continues { from } => json!({"relation": "continues", "from": from}),
        Relation::Behind { from } => json!({"relation": "behind", "from": from}),
        Relation::Forked { after, here, there } => json!({
            "relation": "forked",
            "after": after,
            "here": branch(here),
            "there": branch(there),
        }),
    }
}

fn branch(branch: &Branch) -> Value {
    let first = branch.first.as_ref();
    json!({
        "event": branch.event,
        "events": branch.events,
        "reserved": first.is_none(),
        "kind": first.map(|first| &first.kind),
        "entry": first.and_then(|first| first.entry.as_ref()),
        "recorded_at": first.map(|first| first.recorded_at.to_rfc3339()),
        "by": first.map(|first| &first.typist),
    })
}
