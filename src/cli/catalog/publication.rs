//! By which rule figures are published: read and set as one JSON file, so that
//! it can be kept, looked over and signed like any other rule of the office.

use std::fs::File;
use std::path::PathBuf;

use super::rule_file;
use crate::cli::desk::Desk;
use crate::cli::typed_text;
use crate::domain::command::OfficeCommand;
use crate::domain::decide::checked_rule;
use crate::domain::publication::PublicationRule;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Show by which rule figures are published, or set it from a JSON file such
/// as this command shows
#[derive(Debug, clap::Args)]
pub struct Publication {
    /// The file with the rule; shows the rule in force where none is given
    #[arg(value_name = "FILE")]
    rule: Option<PathBuf>,
}

impl Publication {
    /// Whether it sets the rule.
    pub fn writes(&self) -> bool {
        self.rule.is_some()
    }

    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        match &self.rule {
            None => {
                let reader = desk.read()?;
                show(&reader.office().publication_rule, desk)?;
            }
            Some(path) => {
                let shown = path.display().to_string();
                let file = File::open(path).map_err(|cause| {
                    Error::new(Kind::Failed, msg!("file-failed", path = &shown)).caused_by(cause)
                })?;
                let text = typed_text::read(file, &shown)?;
                let rule = rule_file::read(&text)?;
                let mut writer = desk.write()?;
                // The same file again changes nothing, and is no mistake.
                if checked_rule(writer.office(), &rule)? == writer.office().publication_rule {
                    drop(writer);
                    return unchanged(&rule, desk).map(|()| 0);
                }
                writer.change_office(&OfficeCommand::SetPublicationRule(Box::new(rule)))?;
                let rule = writer.office().publication_rule.clone();
                desk.store(writer)?;
                match desk.json() {
                    true => show(&rule, desk)?,
                    false => {
                        let said = desk.text.say(&msg!(
                            "transparency-rule-set",
                            minimum = rule.minimum,
                            strict = rule.strict_minimum
                        ));
                        desk.out.result(&said)?;
                    }
                }
            }
        }
        Ok(0)
    }
}

/// Says that the rule was this one already; the log stays as it was.
fn unchanged(rule: &PublicationRule, desk: &mut Desk) -> Result<()> {
    match desk.json() {
        true => show(rule, desk),
        false => {
            let said = desk.text.say(&msg!("transparency-rule-unchanged"));
            desk.out.result(&said)
        }
    }
}

/// The rule as it can be given back; in one line for programs.
fn show(rule: &PublicationRule, desk: &mut Desk) -> Result<()> {
    match desk.json() {
        true => desk.out.object(rule),
        false => {
            let text = serde_json::to_string_pretty(rule).unwrap_or_default();
            desk.out.result(&text)
        }
    }
}
