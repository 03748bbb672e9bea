//! What an office is founded with: said by options, asked at a terminal, and
//! understood.

use chrono::NaiveDate;
use clap::ValueEnum;

use super::{Args, Preset, preset_office};
use crate::cli::ask::{Answers, Choice, Field, Filled, Input, NoDrafts, Then, fill, missing};
use crate::cli::desk::Desk;
use crate::cli::reading;
use crate::clock::{is_zone, system_zone};
use crate::domain::command::Founding;
use crate::domain::entity::Entity;
use crate::domain::folio::SiteCode;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// The record of a founding, completed by asking where that is possible.
pub fn asked(args: &Args, desk: &Desk) -> Result<Answers> {
    let mut answers = Answers::new();
    let preset = args.preset.and_then(|preset| preset.to_possible_value());
    for (name, value) in [
        ("site", args.site.as_deref()),
        ("institution", args.institution.as_deref()),
        ("preset", preset.as_ref().map(|value| value.get_name())),
        ("timezone", args.timezone.as_deref()),
        ("entity", args.entity.as_deref()),
    ] {
        if let Some(value) = value {
            answers.set(name, value);
        }
    }
    let fields = questions(desk);
    let lacking = missing(&fields, &answers);
    if lacking.is_empty() {
        return Ok(answers);
    }
    let Some(mut terminal) = desk.terminal()? else {
        return Err(reading::missing(&lacking));
    };
    match fill(
        &mut terminal,
        &desk.text,
        &fields,
        answers,
        &mut NoDrafts,
        Then::Save,
    )? {
        Filled::Complete(answers) => Ok(answers),
        Filled::Declined => Err(Error::new(Kind::Failed, msg!("ask-left-unsaved"))),
    }
}

fn questions(desk: &Desk) -> Vec<Field<'static>> {
    let presets = vec![
        Choice::new("state", desk.text.say(&msg!("ask-preset-state"))).also(["estado"]),
        Choice::new("empty", desk.text.say(&msg!("ask-preset-empty"))).also(["vacio"]),
    ];
    vec![
        Field::line("institution", msg!("ask-institution")).required(),
        Field::line("site", msg!("ask-site"))
            .required()
            .hint(msg!("ask-site-hint"))
            .check(|typed, _| site(typed).map(drop)),
        Field::new("preset", msg!("ask-preset"), Input::Choice(presets)).default("state"),
        Field::line("timezone", msg!("ask-timezone"))
            .default(system_zone())
            .check(|typed, _| zone(typed).map(drop)),
        Field::line("entity", msg!("ask-entity")).check(|typed, _| entity(typed).map(drop)),
    ]
}

/// The founding that a record says.
pub fn founding(answers: &Answers, closures: Vec<(NaiveDate, String)>) -> Result<Founding> {
    let text = |name: &str| answers.get(name).unwrap_or_default();
    let preset = match text("preset") {
        "empty" => Preset::Empty,
        _ => Preset::State,
    };
    Ok(Founding {
        timezone: match answers.get("timezone") {
            Some(typed) => zone(typed)?,
            None => system_zone(),
        },
        entity: answers.get("entity").map(entity).transpose()?,
        closures,
        ..preset_office(site(text("site"))?, text("institution"), preset)
    })
}

fn site(typed: &str) -> Result<SiteCode> {
    SiteCode::parse(typed).map_err(|_| Error::new(Kind::Usage, msg!("typed-site", value = typed)))
}

fn zone(typed: &str) -> Result<String> {
    match is_zone(typed) {
        true => Ok(typed.to_owned()),
        false => Err(Error::new(
            Kind::Usage,
            msg!("typed-timezone", value = typed),
        )),
    }
}

fn entity(typed: &str) -> Result<String> {
    Entity::find(typed)
        .map(|entity: &Entity| entity.code.to_owned())
        .ok_or_else(|| Error::new(Kind::Usage, msg!("typed-entity", value = typed)))
}
