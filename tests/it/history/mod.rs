//! Random histories: whatever an office does, in whatever order, the figures
//! are those of a plain count over the folded cases, the projections are
//! those of a rebuild, and the check finds nothing.

mod agree;
mod deeds;
mod past;
mod plain_count;

use std::collections::BTreeMap;

use chrono::Days;
use folio::domain::case::Case;
use folio::domain::code::ErasedParty;
use folio::domain::command::Command;
use folio::domain::erasure::Erasure;
use folio::domain::folio::Folio;
use folio::error::Kind;
use folio::store::erase::{Texts, finish};
use folio::store::query::CaseFilter;
use folio::store::reader::Reader;
use folio::store::rebuild::rebuild;
use proptest::prelude::*;

use self::agree::{directorates_agree, years_agree};
use self::deeds::{Deed, Office};
use crate::support::log::{TestLog, day};

/// How many histories are tried: 48, times `FOLIO_TEST_SCALE`.
fn histories() -> ProptestConfig {
    let scale = std::env::var("FOLIO_TEST_SCALE")
        .ok()
        .and_then(|text| text.parse::<u32>().ok())
        .unwrap_or(1);
    ProptestConfig {
        max_shrink_iters: 400,
        // A seed file beside the test would be one more place to keep.
        failure_persistence: None,
        ..ProptestConfig::with_cases(48_u32.saturating_mul(scale.max(1)))
    }
}

proptest! {
    #![proptest_config(histories())]

    #[test]
    fn every_history_is_counted_as_it_was(
        deeds in prop::collection::vec(deeds::any_deed(), 20..90),
        periods in prop::collection::vec((0_u64..150, 0_u64..90), 3),
    ) {
        let office = Office::act(&deeds);
        let today = office.today();
        rebuilding_changes_nothing(office.log());
        let mut reader = office.log().reader();
        let checked = reader.check(None).expect("a sound log");
        let cases = all_cases(&reader);
        prop_assert_eq!(checked.cases as usize, cases.len());
        for year in [2025, 2026] {
            years_agree(&mut reader, &cases, year, today);
        }
        for (start, length) in periods {
            let from = day(2025, 11, 1) + Days::new(start);
            let to = from + Days::new(length);
            directorates_agree(&mut reader, &cases, from, to, today);
        }
    }
}

proptest! {
    #![proptest_config(histories())]

    /// Figures and the two reports read only what counts; erasing leaves it.
    #[test]
    fn erasing_moves_no_figure_and_leaves_no_name(
        deeds in prop::collection::vec(deeds::any_deed(), 20..60),
        choices in prop::collection::vec(any::<u8>(), 1..12),
    ) {
        let office = Office::act(&deeds);
        let log = office.log();
        let counted = || {
            let mut reader = log.reader();
            let figures = reader.figures().expect("figures");
            let today = office.today();
            let years = [2025, 2026].map(|year| figures.year(year, today).expect("a year"));
            let units = figures.directorates(day(2025, 10, 1), today, today);
            (years, units.expect("units"))
        };
        let before = counted();
        let mut texts = Texts::default();
        let folios: Vec<Folio> = all_cases(&log.reader()).iter().map(|case| case.folio).collect();
        let mut writer = log.writer(office.today(), "ana");
        for (folio, choice) in folios.iter().zip(choices.iter().cycle()) {
            match writer.erase(folio, &deeds::erasure(*choice)) {
                Ok((_, went)) => texts.join(went),
                Err(error) => prop_assert_eq!(error.kind, Kind::Refused),
            }
        }
        writer.commit().expect("a commit");
        finish(log.file(), &texts).expect("nothing is left of the texts");
        prop_assert_eq!(&before, &counted());
        rebuilding_changes_nothing(log);
        log.reader().check(None).expect("a sound log");

        let mut writer = log.writer(office.today(), "ana");
        let all = Erasure { party: ErasedParty::All, ..deeds::erasure(0) };
        for folio in &folios {
            if writer.case(folio).expect("a case").hold.is_some() {
                let lift = Command::Hold { set: false, reason: "ya no".to_owned() };
                writer.perform(folio, &lift).expect("lifted");
            }
            match writer.erase(folio, &all) {
                Ok(_) => {}
                Err(error) => prop_assert_eq!(error.kind, Kind::Refused),
            }
        }
        writer.commit().expect("a commit");
        finish(log.file(), &Texts::default()).expect("an empty journal");
        prop_assert_eq!(&before, &counted());
        rebuilding_changes_nothing(log);
        log.reader().check(None).expect("a sound log");
        let bytes = std::fs::read(log.path()).expect("the file");
        for name in deeds::NAMES {
            let found = bytes.windows(name.len()).any(|found| found == name.as_bytes());
            prop_assert!(!found, "{} is still there", name);
        }
    }
}

/// Every case, after making sure that folios run without gaps.
fn all_cases(reader: &Reader) -> Vec<Case> {
    let list = reader.cases(&CaseFilter::default()).expect("every case");
    let mut last: BTreeMap<i32, u32> = BTreeMap::new();
    for row in list.rows.iter().rev() {
        let number = last.entry(row.folio.year).or_default();
        assert_eq!(row.folio.number, *number + 1, "{} follows", row.folio);
        *number += 1;
    }
    let cases: Vec<Case> = list
        .rows
        .iter()
        .map(|row| reader.case(&row.folio).expect("a case of the list"))
        .collect();
    for (row, case) in list.rows.iter().zip(&cases) {
        assert_eq!(row.status, case.status());
        assert_eq!(row.open_turns as usize, row.units.len());
        assert!(
            !row.reserved || row.name.is_none(),
            "{} is reserved",
            row.folio
        );
    }
    cases
}

fn rebuilding_changes_nothing(log: &TestLog) {
    let before = derived(log);
    rebuild(log.file()).expect("a rebuild");
    assert_eq!(before, derived(log));
}

/// Everything in the derived tables.
fn derived(log: &TestLog) -> Vec<String> {
    let tables = [
        "case_view",
        "case_key",
        "turn_view",
        "intervention_view",
        "closing_view",
        "personal_case",
        "personal_curp",
    ];
    let connection = log.raw();
    let mut lines = Vec::new();
    for table in tables {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .expect("a derived table");
        let columns = statement.column_count();
        let mut rows = statement.query([]).expect("its rows");
        while let Some(row) = rows.next().expect("a row") {
            let values: Vec<rusqlite::types::Value> = (0..columns)
                .map(|at| row.get(at).expect("a value"))
                .collect();
            lines.push(format!("{table} {values:?}"));
        }
    }
    lines
}

#[test]
fn a_history_of_every_deed_is_not_all_refusals() {
    let office = Office::act(&Deed::one_of_each());
    assert_eq!(office.refused(), 0);
}
