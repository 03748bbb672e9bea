//! The made-up course of a case: who comes with what, and what is done about
//! it on which day. About four entries a case and 300 letters of narrative.

use chrono::NaiveDate;

use folio::domain::code::{Channel, Code, Matter, Outcome, Priority, RequestKind, Sex};
use folio::domain::command::{
    Act, Due, NewClosing, NewFollowUp, NewPerson, NewRequest, NewTurn, Step, StepKind,
};
use folio::domain::fact::PersonId;
use folio::domain::personal::Person;

use super::dice::Dice;

const FIRST_NAMES: [&str; 16] = [
    "María",
    "José",
    "Guadalupe",
    "Ángel",
    "Sofía",
    "Andrés",
    "Lucía",
    "Iván",
    "Verónica",
    "Raúl",
    "Inés",
    "Óscar",
    "Ximena",
    "Tomás",
    "Rocío",
    "Íñigo",
];

const LAST_NAMES: [&str; 16] = [
    "Hernández",
    "García",
    "Martínez",
    "López",
    "González",
    "Pérez",
    "Rodríguez",
    "Sánchez",
    "Núñez",
    "Muñoz",
    "Peña",
    "Ibáñez",
    "Vázquez",
    "Ávila",
    "Chávez",
    "Yáñez",
];

const WORDS: [&str; 48] = [
    "refiere",
    "que",
    "acudió",
    "al",
    "hospital",
    "con",
    "su",
    "madre",
    "y",
    "no",
    "había",
    "medicamento",
    "para",
    "la",
    "presión",
    "desde",
    "hace",
    "tres",
    "semanas",
    "señala",
    "además",
    "el",
    "trato",
    "del",
    "personal",
    "de",
    "turno",
    "vespertino",
    "solicita",
    "una",
    "cita",
    "con",
    "especialista",
    "porque",
    "la",
    "referencia",
    "está",
    "detenida",
    "en",
    "trámite",
    "manifiesta",
    "también",
    "falta",
    "de",
    "atención",
    "en",
    "urgencias",
    "niño",
];

const UNITS: [&str; 15] = [
    "DSS", "HG", "DNAJ", "DA", "DIC", "JS1", "JS2", "JS3", "JS4", "JS5", "JS6", "JS7", "DPCRS",
    "DIS", "OIC",
];

const TOPICS: [&str; 6] = [
    "medicines",
    "waits",
    "treatment",
    "referral",
    "appointments",
    "costs",
];

const INTERVENTIONS: [&str; 8] = [
    "guidance",
    "referral",
    "medicines",
    "counter-referral",
    "transport",
    "shelter",
    "telemedicine",
    "home-visit",
];

const AFFILIATIONS: [&str; 5] = ["none", "imss-bienestar", "imss", "issste", "unknown"];

const PLACES: [&str; 8] = [
    "24028", "24013", "24035", "24016", "24024", "24020", "24010", "24050",
];

/// An act and the days after intake on which it takes place.
pub type Dated = (u64, Box<dyn FnOnce(NaiveDate) -> Act>);

/// A made-up request received on a day.
pub fn request(dice: &mut Dice, on: NaiveDate) -> NewRequest {
    let name = format!(
        "{} {} {}",
        dice.one(&FIRST_NAMES),
        dice.one(&LAST_NAMES),
        dice.one(&LAST_NAMES)
    );
    let kinds = [
        RequestKind::Petition,
        RequestKind::Management,
        RequestKind::Complaint,
        RequestKind::Suggestion,
    ];
    NewRequest {
        kind: *dice.uneven(&kinds),
        channel: *dice.uneven(&Channel::ALL[..7]),
        matter: Some(*dice.uneven(Matter::ALL)),
        topic: Some((*dice.uneven(&TOPICS)).to_owned()),
        priority: *dice.uneven(Priority::ALL),
        received_on: on,
        petitioner: NewPerson {
            person: Person {
                name: Some(name),
                age: Some(dice.below(90) as u32),
                ..Person::default()
            },
            sex: Some(*dice.one(&Sex::ALL[..2])),
            id: PersonId((dice.bits() >> 1) as i64),
        },
        patient: None,
        relationship: None,
        municipality: Some((*dice.uneven(&PLACES)).to_owned()),
        affiliation: Some((*dice.uneven(&AFFILIATIONS)).to_owned()),
        anonymous: false,
        reserved: dice.falls(3),
        curp_unverified: false,
        accused: None,
        narrative: Some(sentence(dice, 300)),
        remedy: None,
        external_folio: None,
        session: None,
        privacy_notice: None,
        key: None,
    }
}

/// What is done about a request, in the order of days.
pub fn acts(dice: &mut Dice) -> Vec<Dated> {
    let mut acts: Vec<Dated> = Vec::new();
    let mut after = 0;
    if dice.falls(75) {
        after += dice.below(3);
        acts.push((after, turn(dice)));
        if dice.falls(90) {
            after += 2 + dice.below(30);
            acts.push((after, answer(dice)));
        } else {
            return acts;
        }
    }
    for _ in 0..dice.below(3) {
        after += dice.below(15);
        acts.push((after, follow_up(dice)));
    }
    if dice.falls(92) {
        after += 1 + dice.below(20);
        acts.push((after, closing(dice)));
    }
    acts
}

fn turn(dice: &mut Dice) -> Box<dyn FnOnce(NaiveDate) -> Act> {
    let unit = (*dice.uneven(&UNITS)).to_owned();
    let officer = format!("{} {}", dice.one(&FIRST_NAMES), dice.one(&LAST_NAMES));
    Box::new(move |on| {
        Act::Turn(NewTurn {
            unit,
            on,
            due: Some(Due::WorkingDays(15)),
            officer: Some(officer),
            letter: None,
            instructions: None,
        })
    })
}

fn answer(dice: &mut Dice) -> Box<dyn FnOnce(NaiveDate) -> Act> {
    let text = Some(sentence(dice, 80));
    Box::new(move |on| {
        Act::Step(Step {
            kind: StepKind::Answer,
            turn: None,
            on,
            text,
        })
    })
}

fn follow_up(dice: &mut Dice) -> Box<dyn FnOnce(NaiveDate) -> Act> {
    let kind = (*dice.uneven(&INTERVENTIONS)).to_owned();
    let note = Some(sentence(dice, 80));
    Box::new(move |on| {
        Act::FollowUp(Box::new(NewFollowUp {
            kind,
            on,
            unit: None,
            note,
            result: None,
            next_on: None,
            notice: None,
            notice_number: None,
        }))
    })
}

fn closing(dice: &mut Dice) -> Box<dyn FnOnce(NaiveDate) -> Act> {
    let outcome = *dice.uneven(Outcome::ALL);
    let report = Some(sentence(dice, 80));
    Box::new(move |on| {
        Act::Close(NewClosing {
            outcome,
            report,
            on,
            notified_on: None,
        })
    })
}

/// Words of about so many letters in all.
fn sentence(dice: &mut Dice, letters: usize) -> String {
    let mut text = String::with_capacity(letters + 16);
    while text.len() < letters {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(dice.one::<&str>(&WORDS));
    }
    text
}
