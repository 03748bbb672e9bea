//! The typed record of a request: read into a command, and written back from
//! an entry so that it can be amended.

use uuid::Uuid;

use crate::cli::ask::Answers;
use crate::cli::reading::Reading;
use crate::domain::case::Entry;
use crate::domain::code::{Code, Priority, Sex};
use crate::domain::command::{NewPerson, NewRequest};
use crate::domain::curp::Curp;
use crate::domain::fact::{Intake, PersonId};
use crate::domain::personal::{Part, Person};
use crate::error::{Error, Kind, Result};
use crate::msg;

/// Fields without which a request is none.
pub const REQUIRED: &[&str] = &["kind", "channel"];

/// Every field, in the order of the form.
pub const FIELDS: &[&str] = &[
    "kind",
    "channel",
    "matter",
    "topic",
    "priority",
    "received",
    "anonymous",
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
    "other_patient",
    "patient_name",
    "patient_curp",
    "patient_sex",
    "patient_birth",
    "patient_age",
    "relationship",
    "accused",
    "narrative",
    "remedy",
    "reserved",
    "external_folio",
    "session",
    "privacy_notice",
    "key",
    "curp_unverified",
];

/// The form asks behind each CURP whether it is taken as it is; options and
/// JSON say it once for both.
pub const PATIENT_CURP_UNVERIFIED: &str = "patient_curp_unverified";

/// The request that a record says. `person` finds or makes the number of the
/// person with a CURP.
pub fn request(
    reading: &Reading<'_>,
    person: impl Fn(Option<&str>) -> Result<PersonId>,
) -> Result<NewRequest> {
    let key = reading
        .text("key")
        .map(|typed| {
            Uuid::parse_str(typed.trim()).map_err(|error| {
                Error::new(Kind::Usage, msg!("typed-key", value = typed)).caused_by(error)
            })
        })
        .transpose()?;
    let mut petitioner = party(reading, &PETITIONER, &person)?;
    petitioner.person.phone = reading.text("phone");
    petitioner.person.email = reading.text("email");
    petitioner.person.address = reading.text("address");
    let mut patient = party(reading, &PATIENT, &person)?;
    if patient.person.curp == petitioner.person.curp && is_verified(&patient.person) {
        patient.id = petitioner.id;
    }
    let relationship = reading.text("relationship");
    // Somebody else is the patient even where nothing is known of them.
    let has_patient = reading.flag("other_patient")?
        || relationship.is_some()
        || !patient.person.is_empty()
        || patient.sex.is_some();
    Ok(NewRequest {
        kind: reading.required_code("kind")?,
        channel: reading.required_code("channel")?,
        matter: reading.code("matter")?,
        topic: reading.text("topic"),
        priority: reading.code("priority")?.unwrap_or(Priority::Normal),
        received_on: reading.date_or_today("received")?,
        petitioner,
        patient: has_patient.then_some(patient),
        relationship,
        municipality: reading.text("municipality"),
        affiliation: reading.text("affiliation"),
        anonymous: reading.flag("anonymous")?,
        reserved: reading.flag("reserved")?,
        curp_unverified: reading.flag("curp_unverified")?
            || reading.flag(PATIENT_CURP_UNVERIFIED)?,
        accused: reading.text("accused"),
        narrative: reading.text("narrative"),
        remedy: reading.text("remedy"),
        external_folio: reading.text("external_folio"),
        session: reading.number("session")?,
        privacy_notice: reading.text("privacy_notice"),
        key,
    })
}

/// The request that a record says when it is typed again: who is whom stays,
/// unless the CURP was changed.
pub fn request_again(
    reading: &Reading<'_>,
    entry: &Entry,
    intake: &Intake,
    person: impl Fn(Option<&str>) -> Result<PersonId>,
) -> Result<NewRequest> {
    let mut request = request(reading, person)?;
    let same = |part: Part, new: &NewPerson| entry.personal.person(part).curp == new.person.curp;
    if same(Part::Petitioner, &request.petitioner) {
        request.petitioner.id = intake.petitioner.person;
    }
    if let (Some(new), Some(was)) = (&mut request.patient, &intake.patient)
        && same(Part::Patient, new)
    {
        new.id = was.person;
    }
    Ok(request)
}

/// Names of the fields of a party.
struct PartyFields {
    name: &'static str,
    curp: &'static str,
    sex: &'static str,
    birth: &'static str,
    age: &'static str,
}

const PETITIONER: PartyFields = PartyFields {
    name: "name",
    curp: "curp",
    sex: "sex",
    birth: "birth",
    age: "age",
};

const PATIENT: PartyFields = PartyFields {
    name: "patient_name",
    curp: "patient_curp",
    sex: "patient_sex",
    birth: "patient_birth",
    age: "patient_age",
};

fn party(
    reading: &Reading<'_>,
    fields: &PartyFields,
    person: &impl Fn(Option<&str>) -> Result<PersonId>,
) -> Result<NewPerson> {
    let curp = reading
        .text(fields.curp)
        .map(|typed| typed.trim().to_uppercase());
    Ok(NewPerson {
        id: person(curp.as_deref())?,
        sex: reading.sex(fields.sex)?,
        person: Person {
            name: reading.text(fields.name),
            curp,
            birth: reading.date(fields.birth)?,
            age: reading.number(fields.age)?,
            ..Person::default()
        },
    })
}

/// Whether a person has a CURP that holds together, and so is known by it.
fn is_verified(person: &Person) -> bool {
    let curp = person.curp.as_deref();
    curp.is_some_and(|curp| Curp::parse(curp).is_ok())
}

/// The record that would give this entry.
pub fn typed_again(entry: &Entry, intake: &Intake) -> Answers {
    let mut answers = Answers::new();
    let mut set = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            answers.set(name, value);
        }
    };
    let yes = |flag: bool| flag.then(|| "true".to_owned());
    set("kind", Some(intake.kind.code().to_owned()));
    set("channel", Some(intake.channel.code().to_owned()));
    set(
        "matter",
        intake.matter.map(|matter| matter.code().to_owned()),
    );
    set("topic", intake.topic.clone());
    set("priority", Some(intake.priority.code().to_owned()));
    set("received", Some(entry.on.to_string()));
    set("municipality", intake.municipality.clone());
    set("affiliation", intake.affiliation.clone());
    set("anonymous", yes(intake.anonymous));
    set("reserved", yes(intake.reserved));
    set("session", intake.session.map(|number| number.to_string()));
    set("privacy_notice", intake.privacy_notice.clone());
    set("key", intake.key.map(|key| key.to_string()));
    set("other_patient", yes(intake.patient.is_some()));
    let unverified = intake.petitioner.curp_unverified
        || intake
            .patient
            .as_ref()
            .is_some_and(|patient| patient.curp_unverified);
    set("curp_unverified", yes(unverified));
    let parties = [
        (&PETITIONER, Part::Petitioner, intake.petitioner.sex),
        (
            &PATIENT,
            Part::Patient,
            intake.patient.as_ref().and_then(|patient| patient.sex),
        ),
    ];
    for (fields, part, sex) in parties {
        let person = entry.personal.person(part);
        // What the CURP said was not typed: another CURP may say otherwise.
        let curp = person.curp.as_deref().and_then(|c| Curp::parse(c).ok());
        let sex = sex.filter(|sex| curp.as_ref().and_then(Sex::of_curp) != Some(*sex));
        let birth = person
            .birth
            .filter(|birth| curp.as_ref().and_then(Curp::birth_date) != Some(*birth));
        set(fields.sex, sex.map(|sex| sex.code().to_owned()));
        set(fields.birth, birth.map(|birth| birth.to_string()));
        set(fields.name, person.name);
        set(fields.curp, person.curp);
        set(fields.age, person.age.map(|age| age.to_string()));
        if part == Part::Petitioner {
            set("phone", person.phone);
            set("email", person.email);
            set("address", person.address);
        }
    }
    for (name, part) in [
        ("relationship", Part::Relationship),
        ("accused", Part::Accused),
        ("narrative", Part::Narrative),
        ("remedy", Part::Remedy),
        ("external_folio", Part::ExternalFolio),
    ] {
        set(name, entry.personal.get(part).map(str::to_owned));
    }
    answers
}
