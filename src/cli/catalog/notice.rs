//! Setting which version of the privacy notice is in force.

use serde_json::json;

use crate::cli::ask::{Answers, Field};
use crate::cli::change::{Change, Changed, Form, given, is_none};
use crate::cli::reading::Reading;
use crate::domain::command::OfficeCommand;
use crate::domain::decide;
use crate::error::Result;
use crate::msg;
use crate::store::writer::Writer;

/// Set the version of the privacy notice in force, which is offered when a
/// request is typed at a terminal
#[derive(Debug, clap::Args)]
pub struct SetPrivacyNotice {
    /// A short code, such as 2026-01, or none
    #[arg(value_name = "VERSION|none", id = "notice_version")]
    version: Option<String>,
}

impl Change for SetPrivacyNotice {
    fn form(&self) -> Form {
        Form {
            name: "catalog-privacy-notice",
            required: &["version"],
            fields: |_| {
                vec![
                    Field::line("version", msg!("catalog-ask-notice-version"))
                        .required()
                        .hint(msg!("catalog-ask-notice-version-hint"))
                        .check(|typed, _| match is_none(typed) {
                            true => Ok(()),
                            false => Ok(decide::version(typed).map(drop)?),
                        }),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        given(&[("version", &self.version)])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let typed = reading.required("version")?;
        let version = (!is_none(&typed)).then_some(typed);
        writer.change_office(&OfficeCommand::SetPrivacyNotice(version))?;
        let version = writer.office().privacy_notice.clone();
        Ok(Changed {
            said: match &version {
                Some(version) => msg!("catalog-notice-set", version = version),
                None => msg!("catalog-notice-none"),
            },
            notes: Vec::new(),
            json: json!({
                "schema": "folio/privacy-notice",
                "version": 1,
                "privacy_notice": version,
            }),
        })
    }
}
