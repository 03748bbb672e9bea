//! Adding, changing and retiring a unit.

use crate::cli::ask::{Answers, Field};
use crate::cli::asking::Setting;
use crate::cli::change::{Change, Changed, Form, as_code, days_or_none, given};
use crate::cli::choices;
use crate::cli::reading::{Reading, yes_or_no};
use crate::domain::catalogue::{Catalogue, Unit};
use crate::domain::code::UnitKind;
use crate::domain::command::OfficeCommand;
use crate::domain::decide::valid_code;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::writer::Writer;

/// Add a unit, or take one that was retired into use again
#[derive(Debug, clap::Args)]
pub struct AddUnit {
    /// Its short code: letters, digits and hyphens
    #[arg(value_name = "CODE")]
    code: Option<String>,
    #[command(flatten)]
    data: Data,
}

/// Change a unit; what is not named stays as it is
#[derive(Debug, clap::Args)]
pub struct ChangeUnit {
    /// The unit, by code or name
    #[arg(value_name = "CODE", add = crate::cli::completions::units())]
    code: Option<String>,
    #[command(flatten)]
    data: Data,
}

/// Retire a unit: no case is turned to it any more, and its history stays
#[derive(Debug, clap::Args)]
pub struct RetireUnit {
    /// The unit, by code or name
    #[arg(value_name = "CODE", add = crate::cli::completions::units())]
    code: Option<String>,
}

/// What is said of a unit.
#[derive(Debug, clap::Args)]
struct Data {
    /// Its full name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// directorate, hospital, jurisdiction or external
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Working days it has to answer, or none
    #[arg(long, value_name = "N|none")]
    days: Option<String>,
    /// Whether it may settle denunciations: yes or no
    #[arg(long, value_name = "yes|no")]
    denunciations: Option<String>,
}

impl Data {
    fn answers(&self, code: &Option<String>) -> Answers {
        given(&[
            ("code", code),
            ("name", &self.name),
            ("kind", &as_code::<UnitKind>(&self.kind)),
            ("days", &self.days),
            ("denunciations", &self.denunciations),
        ])
    }
}

impl Change for AddUnit {
    fn form(&self) -> Form {
        Form {
            name: "unit-add",
            required: &["code", "name", "kind"],
            fields: |setting| {
                vec![
                    Field::line("code", msg!("unit-ask-code"))
                        .required()
                        .hint(msg!("unit-ask-code-hint"))
                        .check(|typed, _| free_code(typed, &setting.office.catalogue)),
                    Field::line("name", msg!("unit-ask-name")).required(),
                    Field::choice(
                        "kind",
                        msg!("unit-ask-kind"),
                        choices::codes::<UnitKind>(setting.text),
                    )
                    .required(),
                    Field::line("days", msg!("unit-ask-days"))
                        .hint(msg!("unit-ask-days-hint"))
                        .check(|typed, _| days_or_none("days", typed).map(drop)),
                    Field::yes_no("denunciations", msg!("unit-ask-denunciations")).default("false"),
                ]
            },
        }
    }

    fn answers(&self) -> Answers {
        self.data.answers(&self.code)
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let code = upper(&reading.required("code")?);
        let unit = Unit {
            name: reading.required("name")?,
            kind: reading.required_code("kind")?,
            denunciations: reading.flag("denunciations")?,
            days: match reading.text("days") {
                Some(typed) => days_or_none("days", &typed)?,
                None => None,
            },
            retired: false,
            code,
        };
        let said = match writer.office().catalogue.unit(&unit.code) {
            Some(known) if known.retired => |code: &str| msg!("unit-back", unit = code),
            _ => |code: &str| msg!("unit-added", unit = code),
        };
        let code = unit.code.clone();
        store(writer, OfficeCommand::AddUnit(unit), &code, said)
    }
}

impl Change for ChangeUnit {
    fn form(&self) -> Form {
        Form {
            name: "unit-change",
            required: &["code"],
            fields: |setting| vec![in_use(setting)],
        }
    }

    fn answers(&self) -> Answers {
        self.data.answers(&self.code)
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let known = known(&writer.office().catalogue, &reading.required("code")?)?;
        let untouched = ["name", "kind", "days", "denunciations"]
            .iter()
            .all(|name| reading.text(name).is_none());
        if untouched {
            return Err(Error::new(
                Kind::Usage,
                msg!("unit-change-what", unit = &known.code),
            ));
        }
        let unit = Unit {
            name: reading.text("name").unwrap_or_else(|| known.name.clone()),
            kind: reading.code("kind")?.unwrap_or(known.kind),
            days: match reading.text("days") {
                Some(typed) => days_or_none("days", &typed)?,
                None => known.days,
            },
            denunciations: match reading.text("denunciations") {
                Some(typed) => yes_or_no("denunciations", &typed)?,
                None => known.denunciations,
            },
            ..known
        };
        let other_deadline = unit.days != known.days;
        let code = unit.code.clone();
        let mut changed = store(writer, OfficeCommand::ChangeUnit(unit), &code, |code| {
            msg!("unit-changed", unit = code)
        })?;
        if other_deadline {
            changed.notes.push(msg!("office-due-dates-stay"));
        }
        Ok(changed)
    }
}

impl Change for RetireUnit {
    fn form(&self) -> Form {
        Form {
            name: "unit-retire",
            required: &["code"],
            fields: |setting| vec![in_use(setting)],
        }
    }

    fn answers(&self) -> Answers {
        given(&[("code", &self.code)])
    }

    fn make(&self, reading: &Reading<'_>, writer: &mut Writer) -> Result<Changed> {
        let code = known(&writer.office().catalogue, &reading.required("code")?)?.code;
        let order = OfficeCommand::RetireUnit(code.clone());
        store(writer, order, &code, |code| {
            msg!("unit-retired", unit = code)
        })
    }
}

fn store(
    writer: &mut Writer,
    order: OfficeCommand,
    code: &str,
    said: impl Fn(&str) -> Message,
) -> Result<Changed> {
    writer.change_office(&order)?;
    let unit = writer.office().catalogue.unit(code);
    Ok(Changed {
        said: said(code),
        notes: Vec::new(),
        json: unit.map(super::json).unwrap_or_default(),
    })
}

/// The unit that was meant, which must be in use.
fn known(catalogue: &Catalogue, typed: &str) -> Result<Unit> {
    let unit = catalogue.find_unit(typed).map_err(Refusal::UnknownUnit)?;
    match unit.retired {
        false => Ok(unit.clone()),
        true => Err(Refusal::RetiredUnit {
            code: unit.code.clone(),
        }
        .into()),
    }
}

fn in_use<'s>(setting: &'s Setting<'s>) -> Field<'s> {
    Field::choice(
        "code",
        msg!("unit-ask-which"),
        choices::units(&setting.office.catalogue),
    )
    .required()
}

fn free_code(typed: &str, catalogue: &Catalogue) -> Result<()> {
    let code = valid_code(&upper(typed), |c| {
        c.is_ascii_uppercase() || c.is_ascii_digit()
    })?;
    match catalogue.unit(&code) {
        Some(unit) if !unit.retired => Err(Refusal::UnitExists { code }.into()),
        _ => Ok(()),
    }
}

fn upper(typed: &str) -> String {
    typed.trim().to_uppercase()
}
