//! Random histories that go on after a cut: whatever is typed, corrected, taken
//! back or erased later, everything asked of the cut is answered as it was.

use chrono::{Days, NaiveDate};
use folio::domain::code::ErasedParty;
use folio::domain::cut::Stand;
use folio::domain::erasure::Erasure;
use folio::domain::figures::{DirectorateFigures, YearFigures};
use folio::domain::folio::Folio;
use folio::error::Kind;
use folio::store::events::Head;
use folio::store::query::{Behind, CaseFilter, Cell, Reserved, TurnColumn};
use folio::store::reader::Reader;
use folio::store::rebuild::rebuild;
use proptest::prelude::*;

use super::deeds::{self, Office};
use super::{all_cases, histories, plain_count};
use crate::support::log::{TestLog, day, noon};

/// All that reports ask of the log, as it was answered.
#[derive(Debug, PartialEq)]
struct Answers {
    years: [YearFigures; 2],
    units: DirectorateFigures,
    behind: Vec<Vec<(Folio, u64)>>,
    head: Head,
    units_offered: Vec<String>,
}

impl Answers {
    fn of(reader: &mut Reader, today: NaiveDate) -> Self {
        let figures = reader.figures().expect("figures");
        let from = day(2025, 10, 1);
        Self {
            years: [2025, 2026].map(|year| figures.year(year, today).expect("a year")),
            units: figures.directorates(from, today, today).expect("units"),
            behind: cells(from, today)
                .iter()
                .map(|cell| {
                    let behind = reader.cases_behind(cell, Reserved::Opened);
                    counted(&behind.expect("cases").cases)
                })
                .collect(),
            head: reader.head().expect("a head"),
            units_offered: offered(reader),
        }
    }
}

fn counted(behind: &[Behind]) -> Vec<(Folio, u64)> {
    let counted = behind.iter().map(|one| (one.case.folio, one.times));
    counted.collect()
}

fn offered(reader: &Reader) -> Vec<String> {
    let units = reader.office().catalogue.units.iter();
    units
        .map(|unit| format!("{} {} {}", unit.code, unit.name, unit.retired))
        .collect()
}

/// One figure of each sort, and every column of the turns.
fn cells(from: NaiveDate, to: NaiveDate) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Interventions {
            from,
            to,
            kind: None,
            sex: None,
            ages: None,
            affiliations: None,
            unit: None,
        },
        Cell::CasesReceived {
            from,
            to,
            kind: None,
            channel: None,
        },
        Cell::CasesClosed {
            from,
            to,
            outcome: None,
        },
        Cell::CasesOpen { on: to },
        Cell::Persons { from, to },
    ];
    cells.extend(TurnColumn::ALL.map(|column| Cell::Turns {
        from,
        to,
        as_of: to,
        unit: None,
        column,
    }));
    cells
}

/// Erases all that can be erased, and changes what the office offers.
fn go_over_everything(log: &TestLog, today: NaiveDate) {
    let all = Erasure {
        party: ErasedParty::All,
        ..deeds::erasure(0)
    };
    let list = log.reader().cases(&CaseFilter::default()).expect("cases");
    let mut writer = log.writer(today, "ana");
    for row in &list.rows {
        match writer.erase(&row.folio, &all) {
            Ok(_) => {}
            Err(error) => assert_eq!(error.kind, Kind::Refused),
        }
    }
    let mut unit = writer.office().catalogue.unit("DSS").expect("DSS").clone();
    unit.name = "Dirección con otro nombre".to_owned();
    for command in [
        folio::domain::command::OfficeCommand::ChangeUnit(unit),
        folio::domain::command::OfficeCommand::RetireUnit("HG".to_owned()),
    ] {
        writer.change_office(&command).expect("a change");
    }
    writer.commit().expect("a commit");
    rebuild(log.file()).expect("a rebuild");
}

fn back_to(log: &TestLog, stand: &Stand) -> Reader {
    let mut reader = log.reader();
    reader.go_back(stand.reach.clone()).expect("the state");
    reader
}

proptest! {
    #![proptest_config(histories())]

    #[test]
    fn a_cut_answers_as_it_did(
        before in prop::collection::vec(deeds::any_deed(), 10..60),
        after in prop::collection::vec(deeds::any_deed(), 10..60),
    ) {
        let mut office = Office::act(&before);
        let cut_on = office.today();
        let answered = Answers::of(&mut office.log().reader(), cut_on);
        let mut writer = office.log().writer(cut_on, "beto");
        let stand = writer.stand().expect("a state");
        let cut = writer.cut("2025-12", &stand).expect("a cut");
        writer.commit().expect("a commit");

        office.wait_a_day();
        office.go_on(&after);
        go_over_everything(office.log(), office.today() + Days::new(3));
        let log = office.log();
        log.reader().check(None).expect("a sound log");

        prop_assert_eq!(&cut.stand(), &stand);
        let kept = log.reader().office().cut("2025-12").cloned();
        prop_assert_eq!(kept, Some(cut));
        let mut reader = back_to(log, &stand);
        prop_assert_eq!(&Answers::of(&mut reader, cut_on), &answered);
        // The same by another way: cases folded up to then, counted plainly.
        let folios = answered.behind[1].iter().map(|(folio, _)| *folio);
        let cases: Vec<_> = all_cases(&log.reader())
            .iter()
            .filter_map(|case| reader.case(&case.folio).ok())
            .collect();
        prop_assert!(folios.clone().all(|folio| cases.iter().any(|case| case.folio == folio)));
        for (year, figures) in [2025, 2026].into_iter().zip(&answered.years) {
            prop_assert_eq!(&plain_count::year(&cases, year, cut_on), figures);
        }
        // The instant at which it was made is the same state, with its own entry.
        let mut reader = log.reader();
        let reach = reader.reach_at(noon(cut_on).moment("UTC").at).expect("a state");
        prop_assert!(reach.covers(&stand.reach));
        reader.go_back(reach).expect("the state");
        let again = Answers::of(&mut reader, cut_on);
        prop_assert_eq!(&again.years, &answered.years);
        prop_assert_eq!(&again.behind, &answered.behind);
    }
}
