//! Everything that is tested from outside, in one binary.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests are the outer world, and look into the file behind the store's back"
)]

mod amended;
mod ask;
mod completions;
mod contradictions;
mod copies;
mod corrections;
mod cuts;
mod encryption;
mod figures;
mod files;
mod generated;
mod help;
mod history;
mod hostile;
mod intake_json;
mod languages;
mod ledger;
mod life;
mod load_format;
mod messages;
mod monthly;
mod office;
mod output;
mod periods;
mod places;
mod privacy;
mod prompts;
mod readme;
mod recounts;
mod refusals;
mod rooms;
mod sharing;
mod slips;
mod spanish_names;
mod store;

#[allow(dead_code, reason = "what this binary does not use, the other does")]
#[path = "../support/mod.rs"]
mod support;
mod transparency;
mod two_desks;

/// The program under test.
fn program() -> &'static str {
    env!("CARGO_BIN_EXE_folio")
}
