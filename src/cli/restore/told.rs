//! How the log in place and a backup stand to each other, and what the backup
//! lacks: for a person in sentences, for a program in names.

use serde_json::{Value, json};

use crate::domain::folio::Folio;
use crate::message::Message;
use crate::msg;
use crate::store::events::Head;
use crate::store::restore::{Cases, Loss, Standing};

/// Digits of a digest that tell it from any other.
const SHORT: usize = 16;
/// Publications and cuts that are named of each sort; the others are counted.
const NAMED: usize = 10;

/// Whether the log is still in its place when it is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Before,
    After,
}

impl When {
    fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

/// What is to be known of the two, a sentence each.
pub(super) fn lines(standing: &Standing, copy: &Head, when: When) -> Vec<Message> {
    let when = when.word();
    let mut said = match standing {
        Standing::Nothing => return Vec::new(),
        Standing::Same(_) => vec![msg!("restore-same")],
        Standing::LogIsLonger { .. } => Vec::new(),
        Standing::CopyIsLonger { more, .. } => {
            vec![msg!("restore-copy-is-longer", count = *more, when = when)]
        }
        Standing::Forked { common, .. } => vec![msg!("restore-forked", common = *common)],
        Standing::OtherOffice(_) => vec![msg!("restore-other-office")],
        Standing::Unreadable => vec![msg!("restore-unreadable")],
    };
    if let Some(loss) = standing.loss() {
        said.push(msg!(
            "restore-log-is-longer",
            count = loss.events,
            when = when
        ));
        said.extend(lost(loss));
    }
    if let Some(log) = head_of(standing) {
        said.push(msg!("restore-head-log", head = whole(log), when = when));
    }
    said.push(msg!("restore-head-copy", head = whole(copy)));
    said
}

/// What goes, of each sort that there is.
fn lost(loss: &Loss) -> Vec<Message> {
    let mut said = Vec::new();
    if loss.begun.count > 0 {
        said.push(msg!("restore-loss-begun", cases = named(&loss.begun)));
    }
    if loss.changed.count > 0 {
        said.push(msg!("restore-loss-changed", cases = named(&loss.changed)));
    }
    if loss.held.count > 0 {
        said.push(msg!("restore-loss-held", cases = named(&loss.held)));
    }
    if !loss.published.is_empty() {
        let all = loss.published.iter();
        // Named as their cuts are, in every language.
        let all: Vec<String> = all
            .map(|(period, version)| format!("{} ({version})", period.in_spanish()))
            .collect();
        said.push(msg!("restore-loss-published", sets = listed(&all)));
    }
    if !loss.cuts.is_empty() {
        said.push(msg!("restore-loss-cuts", cuts = listed(&loss.cuts)));
    }
    if loss.office > 0 {
        said.push(msg!("restore-loss-office", count = loss.office));
    }
    said
}

fn named(cases: &Cases) -> Message {
    some(&folios(cases), cases.others())
}

/// Names, of which not too many are said.
fn listed(names: &[String]) -> Message {
    let first = &names[..names.len().min(NAMED)];
    some(first, (names.len() - first.len()) as i64)
}

fn some(names: &[String], others: i64) -> Message {
    let folios = names.join(", ");
    match others {
        0 => msg!("restore-cases", folios = folios),
        others => msg!("restore-cases-more", folios = folios, count = others),
    }
}

fn folios(cases: &Cases) -> Vec<String> {
    cases.first.iter().map(Folio::to_string).collect()
}

/// What goes, for a program.
pub(super) fn json(loss: &Loss) -> Value {
    let cases = |cases: &Cases| json!({ "count": cases.count, "first": folios(cases) });
    json!({
        "cases_begun": cases(&loss.begun),
        "cases_changed": cases(&loss.changed),
        "holds_set": cases(&loss.held),
        "cuts": loss.cuts,
        "office_changes": loss.office,
    })
}

/// The publications that go on in the restored log, for a program.
pub(super) fn published_json(standing: &Standing) -> Value {
    let published = standing.loss().map(|loss| loss.published.iter());
    published
        .into_iter()
        .flatten()
        .map(|(period, version)| json!({ "period": period.to_string(), "version": version }))
        .collect()
}

/// The name of the relation, and how many events the backup lacks.
pub(super) fn relation(standing: &Standing) -> (&'static str, Value) {
    match standing {
        Standing::Nothing => ("none", Value::Null),
        Standing::Same(_) => ("same", json!(0)),
        Standing::LogIsLonger { loss, .. } => ("behind", json!(loss.events)),
        Standing::CopyIsLonger { .. } => ("ahead", json!(0)),
        Standing::Forked { loss, .. } => ("forked", json!(loss.events)),
        Standing::OtherOffice(head) => ("other-office", json!(head.events)),
        Standing::Unreadable => ("unreadable", Value::Null),
    }
}

/// The end of the chain of the log in place, where one can be read.
pub(super) fn head_of(standing: &Standing) -> Option<&Head> {
    match standing {
        Standing::Same(head)
        | Standing::LogIsLonger { head, .. }
        | Standing::CopyIsLonger { head, .. }
        | Standing::Forked { head, .. }
        | Standing::OtherOffice(head) => Some(head),
        Standing::Nothing | Standing::Unreadable => None,
    }
}

/// A head as reports print it.
pub(super) fn whole(head: &Head) -> String {
    format!("{}:{}", head.events, head.digest)
}

/// A head that is long enough for `check --head`.
pub(super) fn short(head: &Head) -> String {
    let digest = head.digest.get(..SHORT).unwrap_or(&head.digest);
    format!("{}:{digest}", head.events)
}
