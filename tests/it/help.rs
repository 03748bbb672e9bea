//! Help is complete in Spanish and fits a screen of 80 columns.

use clap::CommandFactory;
use folio::cli::Cli;
use folio::cli::help::{localize, missing_help};
use folio::text::{Lang, Text};

#[test]
fn every_help_text_is_there_in_spanish() {
    let missing = missing_help(&Cli::command(), &Text::new(Lang::Es));
    assert!(
        missing.is_empty(),
        "help.ftl lacks:\n{}",
        missing.join("\n")
    );
}
