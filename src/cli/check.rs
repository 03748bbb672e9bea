//! `folio check`: whether the log is as it was written.

use serde_json::json;

use super::desk::{Desk, only_table_or_json};
use crate::error::Result;
use crate::msg;

/// Check the log: its pages, its chain of digests, everything derived from it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A head that a report printed: the log must hold it, and may have grown
    #[arg(long, value_name = "TEXT")]
    head: Option<String>,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    only_table_or_json(desk)?;
    let checked = desk.read()?.check(args.head.as_deref())?;
    if desk.json() {
        let answer = json!({
            "schema": "folio/check",
            "version": 1,
            "ok": true,
            "events": checked.events,
            "cases": checked.cases,
            "head": checked.head.digest,
        });
        return desk.out.result(&answer.to_string()).map(|()| 0);
    }
    let mut said = vec![msg!(
        "check-sound",
        events = checked.events,
        cases = checked.cases
    )];
    if args.head.is_some() {
        said.push(msg!("check-holds-head"));
    }
    said.push(msg!(
        "check-head",
        head = format!("{}:{}", checked.head.events, checked.head.digest)
    ));
    for line in &said {
        let line = desk.text.say(line);
        desk.out.result(&line)?;
    }
    desk.note(&msg!("check-head-keep"));
    Ok(0)
}
