//! Invented figures of a year with 255 interventions, for tests.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};

use super::provenance::Provenance;
use super::table::Report;
use super::{directorates, yearly};
use crate::domain::age::{AgeBand, AgeGroups};
use crate::domain::catalogue::Catalogue;
use crate::domain::code::{Channel, Outcome, RequestKind, Sex};
use crate::domain::figures::{
    CaseFigures, DirectorateFigures, Interventions, TurnFigures, UnitFigures, YearFigures,
};
use crate::domain::preset;

const KINDS_2022: [(&str, [u64; 12]); 13] = [
    ("guidance", [9, 7, 9, 7, 7, 8, 6, 7, 9, 8, 7, 5]),
    ("referral", [3, 2, 4, 3, 2, 3, 3, 2, 4, 3, 2, 1]),
    ("counter-referral", [0, 1, 0, 1, 0, 0, 2, 0, 1, 0, 0, 1]),
    ("telemedicine", [1, 0, 2, 0, 1, 1, 0, 1, 0, 2, 1, 0]),
    ("urgent-transfer", [2, 1, 1, 2, 0, 1, 3, 1, 0, 2, 1, 2]),
    ("death-counselling", [1, 2, 0, 1, 1, 0, 0, 1, 2, 0, 1, 1]),
    ("unaccompanied", [0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1]),
    ("violence", [1, 0, 1, 2, 1, 0, 1, 1, 0, 1, 2, 0]),
    ("shelter", [1, 1, 0, 1, 2, 1, 0, 1, 1, 0, 1, 2]),
    ("transport", [2, 3, 1, 2, 1, 2, 2, 1, 2, 1, 2, 1]),
    ("home-visit", [0, 1, 1, 0, 1, 1, 0, 2, 0, 1, 1, 0]),
    ("medicines", [2, 1, 3, 2, 2, 1, 2, 3, 1, 2, 2, 1]),
    ("medical-attention", [1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 1, 2]),
];

const KINDS_2021: [(&str, [u64; 12]); 6] = [
    ("shelter", [2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2]),
    ("guidance", [5, 4, 6, 5, 7, 5, 4, 6, 5, 6, 4, 3]),
    ("referral", [2, 3, 2, 4, 2, 3, 2, 3, 2, 2, 3, 1]),
    ("urgent-transfer", [1, 2, 1, 0, 2, 1, 1, 2, 1, 1, 0, 1]),
    ("transport", [3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2]),
    ("medicines", [3, 4, 3, 4, 3, 3, 4, 3, 4, 3, 3, 4]),
];

pub(crate) fn catalogue() -> Catalogue {
    Catalogue {
        units: preset::state_units(),
        terms: preset::state_terms(),
    }
}

pub(crate) fn provenance() -> Provenance {
    Provenance {
        institution: "Servicios de Salud de San Luis Potosí".to_owned(),
        site: "SLP".to_owned(),
        head: "9f2c1e0b7a6d4c3f8e5b2a1d0c9f8e7b6a5d4c3b2a190f8e7d6c5b4a39281706".to_owned(),
        events: 1_874,
        as_of: DateTime::parse_from_rfc3339("2023-01-09T10:30:00-06:00").expect("an instant"),
        cut: None,
        clock_was_set: false,
    }
}

pub(crate) fn year_2022() -> YearFigures {
    YearFigures {
        year: 2022,
        through: None,
        interventions: Interventions {
            by_kind: owned(&KINDS_2022),
            by_sex: BTreeMap::from([(Some(Sex::Female), 151), (Some(Sex::Male), 98), (None, 6)]),
            by_age: ages(&[
                (0, 9),
                (3, 14),
                (7, 11),
                (11, 6),
                (14, 9),
                (16, 8),
                (19, 12),
            ])
            .into_iter()
            .chain(ages(&[
                (22, 21),
                (30, 34),
                (38, 29),
                (46, 17),
                (52, 23),
                (57, 14),
            ]))
            .chain(ages(&[(61, 18), (70, 20), (90, 6)]))
            .chain([(AgeBand::UNKNOWN, 4)])
            .collect(),
            by_affiliation: BTreeMap::from([
                (Some("none".to_owned()), 189),
                (Some("imss".to_owned()), 21),
                (Some("imss-bienestar".to_owned()), 30),
                (Some("issste".to_owned()), 4),
                (Some("unknown".to_owned()), 5),
                (None, 6),
            ]),
            by_unit: BTreeMap::from([
                (None, 164),
                (Some("HG".to_owned()), 61),
                (Some("JS1".to_owned()), 12),
                (Some("JS4".to_owned()), 11),
                (Some("JS7".to_owned()), 7),
            ]),
        },
        cases: CaseFigures {
            received: 312,
            closed: 287,
            open: 43,
            received_by_kind: BTreeMap::from([
                (RequestKind::Petition, 171),
                (RequestKind::Complaint, 84),
                (RequestKind::Denunciation, 12),
                (RequestKind::Management, 38),
                (RequestKind::Commendation, 7),
            ]),
            received_by_channel: BTreeMap::from([
                (Channel::InPerson, 188),
                (Channel::Letter, 61),
                (Channel::Phone, 35),
                (Channel::Chat, 9),
                (Channel::Hearing, 19),
            ]),
            closed_by_outcome: BTreeMap::from([
                (Outcome::Resolved, 201),
                (Outcome::Partial, 37),
                (Outcome::Unfounded, 14),
                (Outcome::Channelled, 26),
                (Outcome::NotLocated, 9),
            ]),
        },
        persons_attended: 294,
        turns: TurnFigures {
            made: 187,
            answered: 160,
            returned: 11,
            withdrawn: 3,
        },
    }
}

pub(crate) fn year_2021() -> YearFigures {
    YearFigures {
        year: 2021,
        through: None,
        interventions: Interventions {
            by_kind: owned(&KINDS_2021),
            by_sex: BTreeMap::from([(Some(Sex::Female), 108), (Some(Sex::Male), 85)]),
            by_age: ages(&[(2, 18), (18, 40), (30, 85), (66, 50)]),
            by_affiliation: BTreeMap::from([(Some("none".to_owned()), 150), (None, 43)]),
            by_unit: BTreeMap::from([(None, 120), (Some("HG".to_owned()), 73)]),
        },
        cases: CaseFigures {
            received: 240,
            closed: 222,
            open: 18,
            received_by_kind: BTreeMap::from([
                (RequestKind::Petition, 140),
                (RequestKind::Complaint, 100),
            ]),
            received_by_channel: BTreeMap::from([(Channel::InPerson, 150), (Channel::Letter, 90)]),
            closed_by_outcome: BTreeMap::from([(Outcome::Resolved, 180), (Outcome::Partial, 42)]),
        },
        persons_attended: 231,
        turns: TurnFigures {
            made: 120,
            answered: 102,
            returned: 9,
            withdrawn: 1,
        },
    }
}

pub(crate) fn units_2022() -> DirectorateFigures {
    let units = [
        (
            "DSS",
            [9, 71, 66, 4, 1, 9, 3, 68],
            [40, 33],
            &[(2, 11), (5, 25), (9, 20), (24, 10)][..],
        ),
        (
            "DNAJ",
            [3, 18, 14, 1, 0, 6, 2, 15],
            [12, 7],
            &[(8, 5), (15, 6), (31, 3)],
        ),
        (
            "DA",
            [2, 22, 20, 2, 0, 2, 0, 20],
            [0, 0],
            &[(3, 10), (6, 10)],
        ),
        ("DPCRS", [0, 4, 0, 1, 1, 2, 1, 2], [0, 0], &[]),
        ("OIC", [1, 8, 7, 0, 0, 2, 0, 7], [7, 7], &[(10, 4), (12, 3)]),
        (
            "HG",
            [5, 64, 53, 3, 1, 12, 5, 59],
            [31, 24],
            &[(1, 20), (4, 20), (11, 13)],
        ),
    ];
    DirectorateFigures {
        from: NaiveDate::from_ymd_opt(2022, 1, 1).expect("a day"),
        to: NaiveDate::from_ymd_opt(2022, 12, 31).expect("a day"),
        as_of: NaiveDate::from_ymd_opt(2022, 12, 31).expect("a day"),
        units: units
            .into_iter()
            .map(|(code, counts, due, days)| {
                let [
                    carried_over,
                    received,
                    answered,
                    returned,
                    withdrawn,
                    pending,
                    overdue,
                    accepted,
                ] = counts;
                let figures = UnitFigures {
                    carried_over,
                    received,
                    accepted,
                    answered,
                    returned,
                    withdrawn,
                    pending,
                    overdue,
                    answered_with_due: due[0],
                    answered_on_time: due[1],
                    days: days.iter().copied().collect(),
                };
                (code.to_owned(), figures)
            })
            .collect(),
    }
}

pub(crate) fn yearly_report() -> Report {
    let groups = AgeGroups::default();
    yearly::yearly(
        &year_2022(),
        &year_2021(),
        &catalogue(),
        &groups,
        &provenance(),
    )
}

pub(crate) fn directorates_report() -> Report {
    directorates::directorates(&units_2022(), &catalogue(), &provenance())
}

fn owned(kinds: &[(&str, [u64; 12])]) -> BTreeMap<String, [u64; 12]> {
    kinds
        .iter()
        .map(|(code, months)| ((*code).to_owned(), *months))
        .collect()
}

fn ages(counts: &[(u32, u64)]) -> BTreeMap<AgeBand, u64> {
    counts
        .iter()
        .map(|(years, count)| (AgeBand::of_years(*years), *count))
        .collect()
}
