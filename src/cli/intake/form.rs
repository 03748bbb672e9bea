//! The questions of an intake, in the order of an interview: what and how it
//! came, who asks, for whom, what is told.

use super::record;
use crate::cli::ask::{Answers, Field};
use crate::cli::asking::Setting;
use crate::cli::choices;
use crate::domain::catalogue::TermList;
use crate::domain::code::{Channel, Matter, Priority, RequestKind};
use crate::domain::curp::Curp;
use crate::domain::decide::decide_intake;
use crate::domain::fact::PersonId;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;

/// The questions.
pub fn fields<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    let text = setting.text;
    let catalogue = &setting.office.catalogue;
    let named = |answers: &Answers| !answers.is_yes("anonymous");
    let patient = |answers: &Answers| answers.is_yes("other_patient");
    vec![
        Field::choice(
            "kind",
            msg!("ask-kind"),
            choices::codes::<RequestKind>(text),
        )
        .required(),
        Field::choice(
            "channel",
            msg!("ask-channel"),
            choices::codes::<Channel>(text),
        )
        .required(),
        Field::choice("matter", msg!("ask-matter"), choices::codes::<Matter>(text)),
        Field::choice(
            "topic",
            msg!("ask-topic"),
            choices::terms(catalogue, TermList::Topic, text),
        ),
        Field::choice(
            "priority",
            msg!("ask-priority"),
            choices::codes::<Priority>(text),
        )
        .default("normal"),
        checked(
            setting,
            "received",
            Field::line("received", msg!("ask-received")),
        )
        .default(text.date(setting.moment.today()))
        .hint(msg!("ask-date-hint")),
        Field::yes_no("anonymous", msg!("ask-anonymous")).default("false"),
        checked(setting, "name", Field::line("name", msg!("ask-name"))).when(named),
        curp("curp", msg!("ask-curp")).when(named),
        accepted("curp_unverified", "curp"),
        Field::choice("sex", msg!("ask-sex"), choices::sexes(text))
            .when(|answers| !verifies(answers.get("curp"))),
        checked(setting, "birth", Field::line("birth", msg!("ask-birth")))
            .when(|answers| !verifies(answers.get("curp")) && !answers.is_yes("anonymous")),
        checked(setting, "age", Field::line("age", msg!("ask-age")))
            .when(|answers| !verifies(answers.get("curp")) && answers.get("birth").is_none()),
        checked(setting, "phone", Field::line("phone", msg!("ask-phone"))).when(named),
        checked(setting, "email", Field::line("email", msg!("ask-email"))).when(named),
        checked(
            setting,
            "address",
            Field::line("address", msg!("ask-address")),
        )
        .when(named),
        checked(
            setting,
            "municipality",
            Field::line("municipality", msg!("ask-municipality")),
        )
        .hint(msg!("ask-municipality-hint")),
        Field::choice(
            "affiliation",
            msg!("ask-affiliation"),
            choices::terms(catalogue, TermList::Affiliation, text),
        ),
        Field::yes_no("other_patient", msg!("ask-other-patient")).default("false"),
        checked(
            setting,
            "patient_name",
            Field::line("patient_name", msg!("ask-patient-name")),
        )
        .when(patient),
        curp("patient_curp", msg!("ask-patient-curp")).when(patient),
        accepted(record::PATIENT_CURP_UNVERIFIED, "patient_curp"),
        Field::choice("patient_sex", msg!("ask-patient-sex"), choices::sexes(text))
            .when(move |answers| patient(answers) && !verifies(answers.get("patient_curp"))),
        checked(
            setting,
            "patient_birth",
            Field::line("patient_birth", msg!("ask-patient-birth")),
        )
        .when(move |answers| patient(answers) && !verifies(answers.get("patient_curp"))),
        checked(
            setting,
            "patient_age",
            Field::line("patient_age", msg!("ask-patient-age")),
        )
        .when(move |answers| {
            patient(answers)
                && !verifies(answers.get("patient_curp"))
                && answers.get("patient_birth").is_none()
        }),
        Field::line("relationship", msg!("ask-relationship")).when(patient),
        Field::long("accused", msg!("ask-accused"))
            .when(|answers| matches!(answers.get("kind"), Some("denunciation" | "complaint"))),
        Field::long("narrative", msg!("ask-narrative")),
        Field::line("remedy", msg!("ask-remedy")),
        checked(
            setting,
            "external_folio",
            Field::line("external_folio", msg!("ask-external-folio")),
        ),
        checked(
            setting,
            "session",
            Field::line("session", msg!("ask-session")),
        )
        .when(|answers| matches!(answers.get("channel"), Some("hearing" | "box"))),
        privacy_notice(setting),
        Field::yes_no("reserved", msg!("ask-reserved"))
            .default("false")
            .hint(msg!("ask-reserved-hint")),
    ]
}

/// Asked where the office said which version is in force; that one is offered.
fn privacy_notice<'s>(setting: &'s Setting<'s>) -> Field<'s> {
    let in_force = setting.office.privacy_notice.as_deref();
    let field = checked(
        setting,
        "privacy_notice",
        Field::line("privacy_notice", msg!("ask-privacy-notice")),
    )
    .when(move |_| in_force.is_some());
    match in_force {
        Some(version) => field.default(version),
        None => field,
    }
}

/// A CURP that does not verify is taken here, and asked about afterwards.
fn curp<'s>(name: &'static str, prompt: Message) -> Field<'s> {
    Field::line(name, prompt)
        .hint(msg!("ask-curp-hint"))
        .check(|typed, _| match Curp::parse_unverified(typed) {
            Ok(_) => Ok(()),
            Err(error) => Err(Refusal::Curp { error }.into()),
        })
}

/// Whether a CURP that does not verify is to be taken as it is, asked right
/// behind it.
fn accepted<'s>(name: &'static str, curp: &'static str) -> Field<'s> {
    Field::yes_no(name, msg!("ask-curp-unverified"))
        .when(move |answers| {
            answers
                .get(curp)
                .is_some_and(|typed| !verifies(Some(typed)))
        })
        .required()
        .check(|typed, _| match typed {
            "true" => Ok(()),
            _ => Err(Error::new(Kind::Usage, msg!("ask-curp-go-back"))),
        })
}

fn verifies(typed: Option<&str>) -> bool {
    typed.is_some_and(|typed| Curp::parse(typed).is_ok())
}

/// A question whose answer is tried by the rules of an intake itself, alone
/// with the fields that it belongs with.
fn checked<'s>(setting: &'s Setting<'s>, name: &'static str, field: Field<'s>) -> Field<'s> {
    field.check(move |typed, answers| {
        let mut trial = Answers::new();
        trial.set("kind", "petition");
        trial.set("channel", "in-person");
        for with in ["received", "sex", "birth", "patient_sex", "patient_birth"] {
            if let Some(answer) = answers.get(with) {
                trial.set(with, answer);
            }
        }
        trial.set(name, typed);
        try_out(setting, &trial)
    })
}

fn try_out(setting: &Setting<'_>, trial: &Answers) -> Result<()> {
    let request = record::request(&setting.reading(trial), |_| Ok(PersonId(0)))?;
    decide_intake(setting.office, &request, &setting.moment)?;
    Ok(())
}
