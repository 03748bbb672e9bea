//! Registering a request, and correcting how it was registered.

use chrono::{Datelike, NaiveDate};

use super::typed::{line, past, term, text, version};
use crate::domain::age::{AgeBand, years_between};
use crate::domain::case::Case;
use crate::domain::catalogue::TermList;
use crate::domain::code::Sex;
use crate::domain::command::{NewPerson, NewRequest};
use crate::domain::curp::Curp;
use crate::domain::event::{Moment, NewEvent};
use crate::domain::fact::{Fact, Intake, Party};
use crate::domain::municipality::{self, Found};
use crate::domain::office::Office;
use crate::domain::personal::{Part, Person, Personal};
use crate::domain::refusal::Refusal;

/// Oldest age that is believed, in years.
const OLDEST: u32 = 130;

/// The event of a request. `case` is the one whose registration it corrects;
/// a new one takes the next folio of the year of recording.
pub fn compose(
    office: &Office,
    new: &NewRequest,
    case: Option<&Case>,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    let on = past(new.received_on, moment)?;
    let was = case.map(|case| &case.intake);
    let named = &new.petitioner.person;
    if new.anonymous && (named.name.is_some() || named.curp.is_some()) {
        return Err(Refusal::AnonymousButNamed);
    }
    let topic = match &new.topic {
        Some(typed) => Some(
            term(
                office,
                TermList::Topic,
                typed,
                was.and_then(|was| was.topic.as_deref()),
            )?
            .code
            .clone(),
        ),
        None => None,
    };
    let affiliation = match &new.affiliation {
        Some(typed) => Some(
            term(
                office,
                TermList::Affiliation,
                typed,
                was.and_then(|was| was.affiliation.as_deref()),
            )?
            .code
            .clone(),
        ),
        None => None,
    };
    let municipality = match &new.municipality {
        Some(typed) => Some(place(typed, office.entity.as_deref())?),
        None => None,
    };
    let (mut petitioner, petitioner_names) =
        party(&new.petitioner, "name", on, new.curp_unverified)?;
    let (mut patient, patient_names) = match &new.patient {
        Some(patient) => {
            let (party, names) = party(patient, "patient-name", on, new.curp_unverified)?;
            (Some(party), names)
        }
        None => (None, Person::default()),
    };
    if let Some(case) = case {
        let erased = case.erased_parts(&case.entries[0]);
        if erased.contains_key(&Part::Petitioner) {
            keep_counts(&mut petitioner, Some(&case.intake.petitioner));
        }
        if let Some(patient) = &mut patient
            && erased.contains_key(&Part::Patient)
        {
            keep_counts(patient, case.intake.patient.as_ref());
        }
    }
    let privacy_notice = new.privacy_notice.as_deref().map(version).transpose()?;
    let mut personal = Personal::default();
    personal.put_person(Part::Petitioner, &petitioner_names);
    personal.put_person(Part::Patient, &patient_names);
    personal.put(
        Part::Relationship,
        line("relationship", new.relationship.as_deref())?,
    );
    personal.put(Part::Accused, text("accused", new.accused.as_deref())?);
    personal.put(
        Part::Narrative,
        text("narrative", new.narrative.as_deref())?,
    );
    personal.put(Part::Remedy, text("remedy", new.remedy.as_deref())?);
    personal.put(
        Part::ExternalFolio,
        line("external-folio", new.external_folio.as_deref())?,
    );
    let folio = case.map_or_else(
        || office.next_folio(moment.today().year()),
        |case| case.folio,
    );
    Ok(NewEvent {
        on,
        fact: Fact::Intake(Box::new(Intake {
            folio,
            kind: new.kind,
            channel: new.channel,
            matter: new.matter,
            topic,
            priority: new.priority,
            petitioner,
            patient,
            municipality,
            affiliation,
            anonymous: new.anonymous,
            reserved: new.reserved,
            session: new.session,
            privacy_notice,
            key: new.key,
        })),
        personal,
    })
}

/// What was counted by a birth date or a CURP stays when these were erased.
fn keep_counts(party: &mut Party, was: Option<&Party>) {
    if let Some(was) = was {
        party.age = was.age;
        party.curp_unverified = was.curp_unverified;
    }
}

fn place(typed: &str, entity: Option<&str>) -> Result<String, Refusal> {
    match municipality::find(typed, entity) {
        Found::One(found) => Ok(found.code.to_owned()),
        Found::Several(found) => Err(Refusal::AmbiguousMunicipality {
            typed: typed.to_owned(),
            found: found
                .iter()
                .take(6)
                .map(|place| place_name(place))
                .collect(),
        }),
        Found::None(nearest) => Err(Refusal::UnknownMunicipality {
            typed: typed.to_owned(),
            nearest: nearest
                .iter()
                .take(3)
                .map(|place| place_name(place))
                .collect(),
        }),
    }
}

fn place_name(place: &municipality::Municipality) -> String {
    format!("{} {}, {}", place.code, place.name, place.entity_name)
}

/// The countable and the naming half of a party. A CURP that verifies fills
/// in the sex and birth date that were not given.
fn party(
    new: &NewPerson,
    name: &'static str,
    received_on: NaiveDate,
    unverified: bool,
) -> Result<(Party, Person), Refusal> {
    let typed = &new.person;
    let mut sex = new.sex;
    let mut birth = typed.birth;
    let mut curp_unverified = false;
    let curp = match typed.curp.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(curp) => match Curp::parse(curp) {
            Ok(curp) => {
                // Accepted against what it says: marked, so that it is
                // accepted again when the entry is amended.
                curp_unverified = agree("sex", &mut sex, Sex::of_curp(&curp), unverified)?
                    | agree("birth", &mut birth, curp.birth_date(), unverified)?;
                Some(curp.to_string())
            }
            Err(error) if unverified => {
                curp_unverified = true;
                let curp = Curp::parse_unverified(curp).map_err(|_| Refusal::Curp { error })?;
                Some(curp.to_string())
            }
            Err(error) => return Err(Refusal::Curp { error }),
        },
    };
    let age = match (birth, typed.age) {
        (_, Some(age)) if age > OLDEST => return Err(Refusal::AgeOutOfRange { age }),
        (Some(birth), said) => {
            let age = years_between(birth, received_on)
                .ok_or(Refusal::BornAfterReceipt { birth, received_on })?;
            if age > OLDEST {
                return Err(Refusal::AgeOutOfRange { age });
            }
            if said.is_some_and(|said| said != age) {
                return Err(Refusal::AgeContradicts { birth, age });
            }
            AgeBand::of_years(age)
        }
        (None, Some(age)) => AgeBand::of_years(age),
        (None, None) => AgeBand::UNKNOWN,
    };
    let names = Person {
        name: line(name, typed.name.as_deref())?,
        curp,
        birth,
        // The birth date says it, and goes on saying it.
        age: typed.age.filter(|_| birth.is_none()),
        phone: line("phone", typed.phone.as_deref())?,
        email: line("email", typed.email.as_deref())?,
        address: line("address", typed.address.as_deref())?,
    };
    Ok((
        Party {
            person: new.id,
            sex,
            age,
            curp_unverified,
        },
        names,
    ))
}

/// What the CURP says fills a gap; what was given must not contradict it,
/// unless the CURP is accepted without verification. Whether it does
/// contradict and was overridden.
fn agree<T: PartialEq>(
    field: &'static str,
    given: &mut Option<T>,
    curp: Option<T>,
    unverified: bool,
) -> Result<bool, Refusal> {
    match (&given, &curp) {
        (None, Some(_)) => *given = curp,
        (Some(said), Some(read)) if said != read => {
            return match unverified {
                true => Ok(true),
                false => Err(Refusal::CurpContradicts { field }),
            };
        }
        _ => {}
    }
    Ok(false)
}
