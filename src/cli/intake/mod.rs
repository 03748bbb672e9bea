//! `folio intake`: registers a request and prints its folio.

pub mod form;
pub mod json;
pub mod record;

use serde_json::json;

use super::ask::{Answers, Then};
use super::asking::{Request, complete, forget_draft};
use super::completions::{affiliations, codes, topics};
use super::desk::Desk;
use super::reading::Reading;
use super::record::Record;
use super::seen::Seen;
use super::strange_names;
use crate::domain::code::{Channel, Matter, Priority, RequestKind, Sex};
use crate::error::Result;
use crate::msg;
use crate::store::writer::{Registered, Writer};
use crate::text::Lang;

/// The options that `--json` takes the place of: all others.
const ALONE: &[&str] = &[
    "kind",
    "channel",
    "matter",
    "topic",
    "priority",
    "received",
    "narrative",
    "remedy",
    "external_folio",
    "name",
    "curp",
    "sex",
    "birth",
    "age",
    "phone",
    "email",
    "address",
    "municipality",
    "affiliation",
    "anonymous",
    "patient_name",
    "patient_curp",
    "patient_sex",
    "patient_birth",
    "patient_age",
    "relationship",
    "accused",
    "reserved",
    "session",
    "privacy_notice",
    "key",
    "curp_unverified",
];

/// Name under which an unfinished intake is kept.
const FORM: &str = "intake";

/// Register a request and print its folio
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Sort of request: petition, complaint, denunciation, management,
    /// suggestion, commendation
    #[arg(long, value_name = "KIND", add = codes::<RequestKind>())]
    kind: Option<String>,
    /// How it came in: in-person, letter, phone, social-network, chat, box,
    /// online, hearing
    #[arg(long, value_name = "CHANNEL", add = codes::<Channel>())]
    channel: Option<String>,
    /// Matter: medical, administrative, legal
    #[arg(long, value_name = "MATTER", add = codes::<Matter>())]
    matter: Option<String>,
    /// Topic of the catalogue
    #[arg(long, value_name = "TOPIC", add = topics())]
    topic: Option<String>,
    /// Priority: normal, high, urgent (normal where nothing is said)
    #[arg(long, value_name = "PRIORITY", add = codes::<Priority>())]
    priority: Option<String>,
    /// Day of receipt (today where nothing is said)
    #[arg(long, value_name = "DATE")]
    received: Option<String>,
    /// What was told: a text, @FILE, or - for standard input
    #[arg(long, value_name = "TEXT")]
    narrative: Option<String>,
    /// What is asked for: a text, @FILE, or -
    #[arg(long, value_name = "TEXT")]
    remedy: Option<String>,
    /// Folio that another system gave
    #[arg(long, value_name = "ID")]
    external_folio: Option<String>,
    /// Who asks
    #[arg(long, value_name = "NAME", help_heading = "Petitioner")]
    name: Option<String>,
    /// CURP of who asks; fills in sex and birth date
    #[arg(long, value_name = "CURP", help_heading = "Petitioner")]
    curp: Option<String>,
    /// Sex of who asks: female, male, x
    #[arg(long, value_name = "SEX", help_heading = "Petitioner", add = codes::<Sex>())]
    sex: Option<String>,
    /// Birth date of who asks
    #[arg(long, value_name = "DATE", help_heading = "Petitioner")]
    birth: Option<String>,
    /// Age in years of who asks, when the birth date is not known
    #[arg(long, value_name = "YEARS", help_heading = "Petitioner")]
    age: Option<String>,
    /// Telephone
    #[arg(long, value_name = "NUMBER", help_heading = "Petitioner")]
    phone: Option<String>,
    /// E-mail
    #[arg(long, value_name = "ADDRESS", help_heading = "Petitioner")]
    email: Option<String>,
    /// Address below the municipality
    #[arg(long, value_name = "ADDRESS", help_heading = "Petitioner")]
    address: Option<String>,
    /// Municipality: INEGI code or name
    #[arg(long, value_name = "PLACE", help_heading = "Petitioner")]
    municipality: Option<String>,
    /// Affiliation of the catalogue: none, imss, issste…
    #[arg(long, value_name = "CODE", help_heading = "Petitioner",
          add = affiliations())]
    affiliation: Option<String>,
    /// The petitioner does not want to be named
    #[arg(long, help_heading = "Petitioner")]
    anonymous: bool,
    /// Name of the patient, when that is another person
    #[arg(long, value_name = "NAME", help_heading = "Patient")]
    patient_name: Option<String>,
    /// CURP of the patient
    #[arg(long, value_name = "CURP", help_heading = "Patient")]
    patient_curp: Option<String>,
    /// Sex of the patient
    #[arg(long, value_name = "SEX", help_heading = "Patient", add = codes::<Sex>())]
    patient_sex: Option<String>,
    /// Birth date of the patient
    #[arg(long, value_name = "DATE", help_heading = "Patient")]
    patient_birth: Option<String>,
    /// Age in years of the patient
    #[arg(long, value_name = "YEARS", help_heading = "Patient")]
    patient_age: Option<String>,
    /// What the petitioner is to the patient
    #[arg(long, value_name = "TEXT", help_heading = "Patient")]
    relationship: Option<String>,
    /// Who is accused: a text, @FILE, or -
    #[arg(long, value_name = "TEXT")]
    accused: Option<String>,
    /// Show the case by its folio only, unless a reason is given
    #[arg(long)]
    reserved: bool,
    /// Number of the session (hearing, box opening) at which it was received
    #[arg(long, value_name = "N")]
    session: Option<String>,
    /// Version of the privacy notice that was given to who asks
    #[arg(long, value_name = "CODE")]
    privacy_notice: Option<String>,
    /// Key of the caller: the same key twice is the same case
    #[arg(long, value_name = "UUID")]
    key: Option<String>,
    /// Accept a CURP that does not verify, and mark it
    #[arg(long)]
    curp_unverified: bool,
    /// Read requests as JSON from a file or - (standard input): one object,
    /// or one a line; all are stored, or none, also where Ctrl-C ends it
    #[arg(long, value_name = "FILE", conflicts_with_all = ALONE)]
    json: Option<String>,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    if let Some(source) = &args.json {
        return json::run(source, desk);
    }
    let given = args.answers(&mut *desk.stdin)?;
    let completed = complete(
        desk,
        &Request {
            form: FORM,
            required: record::REQUIRED,
            folio: None,
            fields: form::fields,
            when_closed: false,
            fits: None,
            seen: Seen::Nothing,
            then: Then::Save,
        },
        given,
    )?;
    let registered = {
        let mut writer = desk.write()?;
        let registered = register(&completed.answers, &mut writer, desk.text.lang())?;
        forget_draft(desk, &writer, FORM, None)?;
        desk.store(writer)?;
        registered
    };
    print(&registered, desk)?;
    // The note speaks of the folio, which must have been seen.
    desk.out.flush()?;
    desk.note(&match registered.repeated {
        true => msg!("done-intake-repeated"),
        false => msg!("done-intake"),
    });
    for note in strange_names::notes(&completed.answers) {
        desk.note(&note);
    }
    Ok(0)
}

impl Args {
    /// The options as a typed record.
    pub fn answers(&self, stdin: &mut dyn std::io::Read) -> Result<Answers> {
        Ok(Record::new(stdin)
            .value("kind", self.kind.as_deref())
            .value("channel", self.channel.as_deref())
            .value("matter", self.matter.as_deref())
            .value("topic", self.topic.as_deref())
            .value("priority", self.priority.as_deref())
            .value("received", self.received.as_deref())
            .text("narrative", self.narrative.as_deref())?
            .text("remedy", self.remedy.as_deref())?
            .value("external_folio", self.external_folio.as_deref())
            .value("name", self.name.as_deref())
            .value("curp", self.curp.as_deref())
            .value("sex", self.sex.as_deref())
            .value("birth", self.birth.as_deref())
            .value("age", self.age.as_deref())
            .value("phone", self.phone.as_deref())
            .value("email", self.email.as_deref())
            .value("address", self.address.as_deref())
            .value("municipality", self.municipality.as_deref())
            .value("affiliation", self.affiliation.as_deref())
            .flag("anonymous", self.anonymous)
            .value("patient_name", self.patient_name.as_deref())
            .value("patient_curp", self.patient_curp.as_deref())
            .value("patient_sex", self.patient_sex.as_deref())
            .value("patient_birth", self.patient_birth.as_deref())
            .value("patient_age", self.patient_age.as_deref())
            .value("relationship", self.relationship.as_deref())
            .text("accused", self.accused.as_deref())?
            .flag("reserved", self.reserved)
            .value("session", self.session.as_deref())
            .value("privacy_notice", self.privacy_notice.as_deref())
            .value("key", self.key.as_deref())
            .flag("curp_unverified", self.curp_unverified)
            .answers())
    }
}

/// Registers one typed record.
pub fn register(answers: &Answers, writer: &mut Writer, lang: Lang) -> Result<Registered> {
    let reading = Reading {
        answers,
        today: writer.moment().today(),
        lang,
    };
    let request = record::request(&reading, |curp| writer.person(curp))?;
    writer.register(&request)
}

/// Prints the folio.
fn print(registered: &Registered, desk: &mut Desk) -> Result<()> {
    let folio = registered.folio.to_string();
    match desk.json() {
        true => desk.out.object(&json!({
            "schema": "folio/intake",
            "version": 1,
            "folio": folio,
            "repeated": registered.repeated,
        })),
        false => desk.out.result(&folio),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Args as _;

    #[test]
    fn json_stands_alone() {
        let command = Args::augment_args(clap::Command::new("intake"));
        let others: Vec<&str> = command
            .get_arguments()
            .map(|argument| argument.get_id().as_str())
            .filter(|id| *id != "json")
            .collect();
        assert_eq!(others, ALONE);
    }
}
