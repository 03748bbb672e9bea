//! Random histories: whatever an office does, in whatever order, the figures
//! are those of a plain count over the folded cases, the projections are
//! those of a rebuild, and the check finds nothing.

mod deeds;
mod past;
mod plain_count;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use folio::domain::age::AgeBand;
use folio::domain::case::Case;
use folio::domain::code::{Code, ErasedParty};
use folio::domain::command::Command;
use folio::domain::erasure::Erasure;
use folio::domain::figures::{DirectorateFigures, UnitFigures, YearFigures};
use folio::domain::folio::Folio;
use folio::error::Kind;
use folio::store::erase::{Texts, finish};
use folio::store::query::{CaseFilter, Cell, Reserved, TurnColumn};
use folio::store::reader::Reader;
use folio::store::rebuild::rebuild;
use proptest::prelude::*;

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

fn years_agree(reader: &mut Reader, cases: &[Case], year: i32, today: NaiveDate) {
    let figures = reader
        .figures()
        .and_then(|figures| figures.year(year, today))
        .expect("the figures of a year");
    assert_eq!(figures, plain_count::year(cases, year, today));
    let acts = &figures.interventions;
    for sum in [
        acts.by_month().iter().sum::<u64>(),
        acts.by_sex.values().sum(),
        acts.by_age.values().sum(),
        acts.by_affiliation.values().sum(),
        acts.by_unit.values().sum(),
    ] {
        assert_eq!(sum, acts.total());
    }
    let counted = &figures.cases;
    assert_eq!(
        counted.received_by_kind.values().sum::<u64>(),
        counted.received
    );
    assert_eq!(
        counted.received_by_channel.values().sum::<u64>(),
        counted.received
    );
    assert_eq!(
        counted.closed_by_outcome.values().sum::<u64>(),
        counted.closed
    );
    cases_behind_a_year(reader, &figures, today);
}

fn cases_behind_a_year(reader: &Reader, figures: &YearFigures, today: NaiveDate) {
    let (from, to) = (day(figures.year, 1, 1), day(figures.year, 12, 31));
    let behind = |cell: Cell| sum_behind(reader, &cell);
    let acts = &figures.interventions;
    let all = Cell::Interventions {
        from,
        to,
        kind: None,
        sex: None,
        ages: None,
        affiliations: None,
        unit: None,
    };
    let narrowed = |narrow: &dyn Fn(&mut Cell)| {
        let mut cell = all.clone();
        narrow(&mut cell);
        behind(cell)
    };
    assert_eq!(behind(all.clone()), acts.total());
    for (code, months) in &acts.by_kind {
        let found = narrowed(&|cell| {
            if let Cell::Interventions { kind, .. } = cell {
                *kind = Some(code.clone());
            }
        });
        assert_eq!(found, months.iter().sum::<u64>());
    }
    for (value, count) in &acts.by_sex {
        let found = narrowed(&|cell| {
            if let Cell::Interventions { sex, .. } = cell {
                *sex = Some(*value);
            }
        });
        assert_eq!(found, *count);
    }
    for (value, count) in &acts.by_affiliation {
        let found = narrowed(&|cell| {
            if let Cell::Interventions { affiliations, .. } = cell {
                *affiliations = Some(vec![value.clone()]);
            }
        });
        assert_eq!(found, *count);
    }
    for (value, count) in &acts.by_unit {
        let found = narrowed(&|cell| {
            if let Cell::Interventions { unit, .. } = cell {
                *unit = Some(value.clone());
            }
        });
        assert_eq!(found, *count);
    }
    let old: Vec<AgeBand> = AgeBand::all().skip(5).collect();
    let found = narrowed(&|cell| {
        if let Cell::Interventions { ages, .. } = cell {
            *ages = Some(old.clone());
        }
    });
    let counted = |band: &AgeBand| acts.by_age.get(band).copied().unwrap_or(0);
    assert_eq!(found, old.iter().map(counted).sum::<u64>());

    let counted = &figures.cases;
    for kind in folio::domain::code::RequestKind::ALL {
        let cell = Cell::CasesReceived {
            from,
            to,
            kind: Some(*kind),
            channel: None,
        };
        let figure = counted.received_by_kind.get(kind).copied().unwrap_or(0);
        assert_eq!(behind(cell), figure);
    }
    for (outcome, figure) in [(None, counted.closed)].into_iter().chain(
        counted
            .closed_by_outcome
            .iter()
            .map(|(outcome, count)| (Some(*outcome), *count)),
    ) {
        assert_eq!(behind(Cell::CasesClosed { from, to, outcome }), figure);
    }
    assert_eq!(behind(Cell::CasesOpen { on: to.min(today) }), counted.open);
    let persons = reader
        .cases_behind(&Cell::Persons { from, to }, Reserved::Opened)
        .expect("the cases of persons");
    assert!(persons.cases.len() as u64 >= figures.persons_attended);
}

fn sum_behind(reader: &Reader, cell: &Cell) -> u64 {
    let behind = reader.cases_behind(cell, Reserved::Opened);
    let cases = behind.expect("the cases of a cell").cases;
    cases.iter().map(|behind| behind.times).sum()
}

fn directorates_agree(
    reader: &mut Reader,
    cases: &[Case],
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
) {
    let figures: DirectorateFigures = reader
        .figures()
        .and_then(|figures| figures.directorates(from, to, today))
        .expect("the figures of units");
    assert_eq!(figures, plain_count::directorates(cases, from, to, today));
    for (unit, counts) in &figures.units {
        assert!(counts.balances(), "{unit} {counts:?}");
        columns_agree(reader, &figures, Some(unit.clone()), counts);
    }
    assert!(figures.total().balances());
    columns_agree(reader, &figures, None, &figures.total());
}

fn columns_agree(
    reader: &Reader,
    figures: &DirectorateFigures,
    unit: Option<String>,
    counts: &UnitFigures,
) {
    for column in TurnColumn::ALL {
        let figure = match column {
            TurnColumn::CarriedOver => counts.carried_over,
            TurnColumn::Received => counts.received,
            TurnColumn::Accepted => counts.accepted,
            TurnColumn::Answered => counts.answered,
            TurnColumn::Returned => counts.returned,
            TurnColumn::Withdrawn => counts.withdrawn,
            TurnColumn::Pending => counts.pending,
            TurnColumn::Overdue => counts.overdue,
        };
        let cell = Cell::Turns {
            from: figures.from,
            to: figures.to,
            as_of: figures.as_of,
            unit: unit.clone(),
            column,
        };
        assert_eq!(sum_behind(reader, &cell), figure, "{column:?} of {unit:?}");
    }
}

#[test]
fn a_history_of_every_deed_is_not_all_refusals() {
    let office = Office::act(&Deed::one_of_each());
    assert_eq!(office.refused(), 0);
}
