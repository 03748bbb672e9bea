//! `folio rebuild`: everything that is derived from the log, made anew.

use serde_json::json;

use super::desk::Desk;
use crate::error::Result;
use crate::msg;
use crate::store::rebuild::rebuild;

/// Make everything that is derived from the log anew; the log stays as it is
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Carries out the command.
pub fn run(_: Args, desk: &mut Desk) -> Result<u8> {
    let cases = rebuild(&desk.log)?;
    desk.out.mark_stored();
    if desk.json() {
        let answer = json!({ "schema": "folio/rebuild", "version": 1, "cases": cases });
        return desk.out.object(&answer).map(|()| 0);
    }
    let said = desk.text.say(&msg!("rebuild-done", cases = cases));
    desk.out.result(&said).map(|()| 0)
}
