//! Figures held against a plain count, and against the cases behind them.

use chrono::NaiveDate;
use folio::domain::age::AgeBand;
use folio::domain::case::Case;
use folio::domain::code::Code;
use folio::domain::figures::{DirectorateFigures, UnitFigures, YearFigures};
use folio::store::query::{Cell, Reserved, TurnColumn};
use folio::store::reader::Reader;

use super::plain_count;
use crate::support::log::day;

/// Every figure of a year is that of a plain count, and so are the cases
/// behind each.
pub fn years_agree(reader: &mut Reader, cases: &[Case], year: i32, today: NaiveDate) {
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

/// The same for the turns of units over a period.
pub fn directorates_agree(
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
