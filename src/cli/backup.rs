//! `folio backup`: a checked copy of the log while others work, encrypted where
//! that is asked for, or the newest of several in a folder.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::desk::{Desk, only_table_or_json};
use super::door;
use super::progress::watch;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::backup::generations::Thinned;
use crate::store::backup::{backup, generations};
use crate::store::sealed::Recipients;

/// Make a checked copy of the log, while others go on working
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The new file; with --keep, the folder of the copies
    #[arg(value_name = "FILE")]
    to: PathBuf,
    /// Encrypt for a recipient, age1… or @FILE with one a line; may be
    /// repeated. Whoever has the secret of one can restore the copy
    #[arg(long, value_name = "RECIPIENT")]
    to_recipient: Vec<String>,
    /// Name the copy by office and time, and keep so many of them; older ones
    /// that prove to be copies of this log are removed
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    keep: Option<u16>,
    /// Overwrite the file if it is there
    #[arg(long, conflicts_with = "keep")]
    force: bool,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    only_table_or_json(desk)?;
    let recipients = Recipients::parse(&args.to_recipient)?;
    if args.keep.is_some() && args.to.exists() && !args.to.is_dir() {
        let path = args.to.display().to_string();
        return Err(
            Error::new(Kind::Usage, msg!("backup-no-folder", path = path))
                .hint(msg!("backup-no-folder-hint")),
        );
    }
    let (log, clock) = (desk.log.clone(), desk.clock);
    // What lies in the folder may lie on a share.
    let mounts = (desk.door.mounts)();
    let copy_at = {
        let log = log.clone();
        move |path: &Path| door::copy_of(&log, path, &|| mounts.clone())
    };
    let (made, thinned) = watch(desk, |progress| match args.keep {
        Some(keep) => generations::backup_into(
            &log,
            clock,
            &generations::Folder {
                path: &args.to,
                keep: usize::from(keep),
                copy_at: &copy_at,
            },
            &recipients,
            progress,
        ),
        None => backup(&log, &args.to, args.force, &recipients, progress)
            .map(|made| (made, Thinned::default())),
    })?;
    desk.out.mark_stored();
    let path = made.path.display().to_string();
    let head = format!("{}:{}", made.checked.head.events, made.checked.head.digest);
    if desk.json() {
        let shown = |paths: &[PathBuf]| -> Vec<String> {
            paths
                .iter()
                .map(|path| path.display().to_string())
                .collect()
        };
        let answer = json!({
            "schema": "folio/backup",
            "version": 1,
            "file": path,
            "bytes": made.bytes,
            "recipients": recipients.count(),
            "events": made.checked.events,
            "cases": made.checked.cases,
            "head": made.checked.head.digest,
            "removed": shown(&thinned.removed),
            "not_removed": shown(&thinned.left),
            "damaged": shown(&thinned.damaged),
        });
        return desk.out.object(&answer).map(|()| 0);
    }
    for line in desk.out.unless_quiet([
        msg!("backup-done", path = path),
        msg!(
            "check-sound",
            events = made.checked.events,
            cases = made.checked.cases
        ),
        msg!("check-head", head = head),
    ]) {
        let line = desk.text.say(&line);
        desk.out.result(&line)?;
    }
    if recipients.is_empty() && !log.is_encrypted() {
        door::put_aside(desk, &made.path);
    }
    if !recipients.is_empty() {
        desk.note(&msg!("backup-sealed", count = recipients.count()));
    }
    if !thinned.removed.is_empty() {
        desk.note(&msg!("backup-removed", count = thinned.removed.len()));
    }
    for path in &thinned.damaged {
        let path = path.display().to_string();
        desk.note(&msg!("backup-damaged", path = path));
    }
    if !thinned.left.is_empty() {
        desk.note(&msg!("backup-not-removed", count = thinned.left.len()));
    }
    Ok(0)
}
