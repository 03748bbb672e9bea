//! Adding a value to a list of the office, and retiring one.

use super::term_list;
use crate::cli::ask::{Answers, Choice, Field};
use crate::cli::asking::Setting;
use crate::cli::change::{Change, Changed, Form, given};
use crate::cli::reading::Reading;
use crate::domain::catalogue::{Term, TermList};
use crate::domain::command::OfficeCommand;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;

/// Add a value to a list, or take one that was retired into use again
#[derive(Debug, clap::Args)]
pub struct AddTerm {
    /// topic, follow-up or affiliation
    #[arg(value_name = "LIST")]
    list: Option<String>,
    /// Its code: lower case, English, with hyphens
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// Spanish label
    #[arg(long, value_name = "LABEL")]
    es: Option<String>,
    /// English label
    #[arg(long, value_name = "LABEL")]
    en: Option<String>,
    /// Of a follow-up: it is an intervention of social work
    #[arg(long)]
    intervention: bool,
    /// Of a follow-up: it demands the answer about the notice to the public
    /// prosecutor, and makes the case reserved
    #[arg(long)]
    notice: bool,
}

/// Retire a value: it is not offered any more, and what has it keeps it
#[derive(Debug, clap::Args)]
pub struct RetireTerm {
    /// topic, follow-up or affiliation
    #[arg(value_name = "LIST")]
    list: Option<String>,
    /// The value, by code or label
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

impl Change for AddTerm {
    fn form(&self) -> Form {
        Form {
            name: "catalog-add",
            required: &["list", "code", "es", "en"],
            fields: |setting| {
                let acts = |answers: &Answers| answers.get("list") == Some("follow-up");
                vec![
                    which_list(setting),
                    Field::line("code", msg!("catalog-ask-code"))
                        .required()
                        .hint(msg!("catalog-ask-code-hint")),
                    Field::line("es", msg!("catalog-ask-es")).required(),
                    Field::line("en", msg!("catalog-ask-en")).required(),
                    Field::yes_no("intervention", msg!("catalog-ask-intervention"))
                        .default("false")
                        .when(acts),
                    Field::yes_no("notice", msg!("catalog-ask-notice"))
                        .default("false")
                        .when(acts),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        let mut answers = given(&[
            ("list", &as_list(&self.list)),
            ("code", &self.code),
            ("es", &self.es),
            ("en", &self.en),
        ]);
        for (name, set) in [("intervention", self.intervention), ("notice", self.notice)] {
            if set {
                answers.set(name, "true");
            }
        }
        answers
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let list = term_list(&reading.required("list")?)?;
        let term = Term {
            list,
            code: reading.required("code")?.trim().to_lowercase(),
            es: reading.required("es")?,
            en: reading.required("en")?,
            intervention: reading.flag("intervention")?,
            notice: reading.flag("notice")?,
            retired: false,
        };
        if list != TermList::FollowUp && (term.intervention || term.notice) {
            return Err(Error::new(Kind::Usage, msg!("catalog-only-follow-ups")));
        }
        let known = writer.office().catalogue.term(list, &term.code);
        let said = match known {
            Some(known) if known.retired => {
                msg!("catalog-back", term = &term.code, list = list.code())
            }
            _ => msg!("catalog-added", term = &term.code, list = list.code()),
        };
        let code = term.code.clone();
        store(writer, OfficeCommand::AddTerm(term), list, &code, said)
    }
}

impl Change for RetireTerm {
    fn form(&self) -> Form {
        Form {
            name: "catalog-retire",
            required: &["list", "code"],
            fields: |setting| {
                vec![
                    which_list(setting),
                    Field::line("code", msg!("catalog-ask-which"))
                        .required()
                        .check(|typed, answers| {
                            let list = term_list(answers.get("list").unwrap_or_default())?;
                            setting
                                .office
                                .catalogue
                                .find_term(list, typed)
                                .map(drop)
                                .map_err(|unlisted| Refusal::UnknownTerm { list, unlisted }.into())
                        }),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        given(&[("list", &as_list(&self.list)), ("code", &self.code)])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let list = term_list(&reading.required("list")?)?;
        let typed = reading.required("code")?;
        let code = match writer.office().catalogue.find_term(list, &typed) {
            Ok(term) => term.code.clone(),
            Err(unlisted) => return Err(Refusal::UnknownTerm { list, unlisted }.into()),
        };
        let said = msg!("catalog-retired", term = &code, list = list.code());
        let order = OfficeCommand::RetireTerm(list, code.clone());
        store(writer, order, list, &code, said)
    }
}

fn store(
    writer: &mut Writer,
    order: OfficeCommand,
    list: TermList,
    code: &str,
    said: Message,
) -> Result<Changed> {
    writer.change_office(&order)?;
    let term = writer.office().catalogue.term(list, code);
    Ok(Changed {
        said,
        notes: Vec::new(),
        json: term.map(super::json).unwrap_or_default(),
    })
}

fn which_list<'s>(setting: &'s Setting<'s>) -> Field<'s> {
    let lists = [
        (TermList::Topic, msg!("catalog-topics")),
        (TermList::FollowUp, msg!("catalog-follow-ups")),
        (TermList::Affiliation, msg!("catalog-affiliations")),
    ];
    let choices = lists.map(|(list, title)| {
        Choice::new(list.code(), setting.text.say(&title)).also([list.spanish()])
    });
    Field::choice("list", msg!("catalog-ask-list"), choices.to_vec()).required()
}

/// What was typed for a list as its code, where it is understood.
fn as_list(typed: &Option<String>) -> Option<String> {
    let typed = typed.as_deref()?;
    Some(match TermList::parse(typed) {
        Some(list) => list.code().to_owned(),
        None => typed.to_owned(),
    })
}
