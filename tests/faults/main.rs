//! Faults that are really injected, and the promises that hold through them:
//! what was acknowledged is stored, a command happens whole or not at all, and
//! what was there before stays (`docs/reliability.md`).
//!
//! Everything here drives the release binary, save the file system in process
//! (`vfs`), which drives the library. Counts grow with `FOLIO_TEST_SCALE`. What
//! a machine lacks is said in a line that begins with `skipped:`.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests are the outer world, and look into the file behind the store's back"
)]

mod calls;
mod closed;
mod copies;
mod ended;
mod full;
mod interrupted;
mod jobs;
mod killed;
mod limits;
mod memory;
mod power;
mod program;
mod scale;
mod sets;
mod strace;
mod trial;
mod vfs;
mod witness;

#[allow(dead_code, reason = "what this binary does not use, the other does")]
#[path = "../support/mod.rs"]
mod support;

use program::program;
