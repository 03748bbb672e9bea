//! The final report to the Dirección General: which petitions were attended
//! over a period, which of them were concluded, how, after how many days, and
//! by which area. Every case counts under one area: its only unit, the desk
//! itself where no unit attended it, or several together; so the areas add up
//! to the whole, and attended equals concluded and open.

mod json;
mod tables;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::front::{Chart, Form, Front, Series, Tone};
use super::provenance::Provenance;
use super::table::{Cell, Counted, Report};
use crate::domain::attended::{Area, AreaFigures, Attended, by_area};
use crate::domain::catalogue::Catalogue;
use crate::domain::dates::are_whole_months;
use crate::message::Message;
use crate::msg;

/// What the report is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Code of the only unit whose cases are told, where there is one.
    pub unit: Option<String>,
    /// The text of each final report stands beside it.
    pub with_text: bool,
    /// Reserved cases are told like any other: why is on record.
    pub opened: bool,
}

/// One line of the summary.
struct Line {
    area: Area,
    figures: AreaFigures,
}

/// The report on `cases`, which are those of the scope's period and unit.
pub fn final_report(
    cases: &[Attended],
    scope: &Scope,
    catalogue: &Catalogue,
    provenance: &Provenance,
) -> Report {
    let lines = lines(cases, scope, catalogue);
    let mut total = AreaFigures::default();
    for line in &lines {
        total.add(&line.figures);
    }
    let cases = in_order(cases, scope, catalogue);
    let tables = vec![
        tables::summary(&lines, &total, scope, catalogue),
        tables::list(&cases, scope),
    ];
    Report {
        title: msg!("report-final-title"),
        subtitle: subtitle(scope, catalogue, provenance),
        front: Front {
            headlines: Vec::new(),
            charts: vec![chart(&lines)],
        },
        tables,
        notes: notes(scope, provenance),
        as_of: provenance.as_of,
        json: json::answer(&lines, &total, &cases, scope, provenance),
    }
}

/// The desk, every unit in use and every other with a case, several together.
fn lines(cases: &[Attended], scope: &Scope, catalogue: &Catalogue) -> Vec<Line> {
    let mut areas = by_area(cases);
    let told = |code: &str| scope.unit.as_ref().is_none_or(|unit| unit == code);
    let idle = catalogue.units.iter().filter(|unit| !unit.retired);
    for unit in idle.filter(|unit| told(&unit.code)) {
        areas.entry(Area::Unit(unit.code.clone())).or_default();
    }
    areas.entry(Area::Several).or_default();
    if scope.unit.is_none() {
        areas.entry(Area::Desk).or_default();
    }
    // With one unit asked for, those that shared its cases are not the matter.
    areas.retain(|area, _| match area {
        Area::Unit(code) => told(code),
        Area::Desk | Area::Several => true,
    });
    let mut lines: Vec<Line> = areas
        .into_iter()
        .map(|(area, figures)| Line { area, figures })
        .collect();
    lines.sort_by_key(|line| place(&line.area, catalogue));
    lines
}

/// The desk first, units in the catalogue's order, several together last.
fn place(area: &Area, catalogue: &Catalogue) -> (usize, usize, Area) {
    let (group, place) = match area {
        Area::Desk => (0, 0),
        Area::Unit(code) => {
            let known = catalogue.units.iter().position(|unit| unit.code == *code);
            (1, known.unwrap_or(catalogue.units.len()))
        }
        Area::Several => (2, 0),
    };
    (group, place, area.clone())
}

/// Area by area, concluded ones first and by their day; reserved ones that are
/// told by folio only come last, so that their place tells nothing of them.
/// Those that not even their folio may be told of are left out.
fn in_order<'c>(cases: &'c [Attended], scope: &Scope, catalogue: &Catalogue) -> Vec<&'c Attended> {
    let mut places: BTreeMap<Area, usize> = BTreeMap::new();
    let mut areas: Vec<Area> = cases.iter().map(Attended::area).collect();
    areas.sort_by_key(|area| place(area, catalogue));
    areas.dedup();
    places.extend(areas.into_iter().zip(0..));
    let listed = cases.iter().filter(|case| scope.lists(case));
    let mut ordered: Vec<&Attended> = listed.collect();
    ordered.sort_by_key(|case| {
        let folio = (case.folio.year, case.folio.number, case.folio.site);
        let on = case.conclusion.map(|conclusion| conclusion.on);
        match scope.withholds(case) {
            true => (true, 0, true, None, folio),
            false => (false, places[&case.area()], on.is_none(), on, folio),
        }
    });
    ordered
}

impl Scope {
    /// Whether nothing but the case's folio is told.
    fn withholds(&self, case: &Attended) -> bool {
        case.reserved && !self.opened
    }

    /// Whether the case is listed at all. That a folio alone is in the list of
    /// a unit would tell who attended the case, and of a few days, when it was
    /// concluded.
    fn lists(&self, case: &Attended) -> bool {
        !self.withholds(case) || (self.unit.is_none() && are_whole_months(self.from, self.to))
    }
}

fn subtitle(scope: &Scope, catalogue: &Catalogue, provenance: &Provenance) -> Vec<Message> {
    let mut lines = vec![
        provenance.office(),
        msg!(
            "report-directorates-period",
            from = scope.from,
            to = scope.to
        ),
    ];
    if let Some(code) = &scope.unit {
        let name = catalogue.unit(code).map_or(code, |unit| &unit.name);
        lines.push(msg!("report-final-unit", unit = code, name = name));
    }
    if scope.with_text {
        lines.push(msg!("report-final-with-text"));
    }
    lines
}

fn notes(scope: &Scope, provenance: &Provenance) -> Vec<Message> {
    let mut notes = vec![
        msg!("report-note-final-cases"),
        msg!("report-note-final-area"),
        msg!("report-note-final-balance"),
        msg!("report-note-final-shared"),
        msg!("report-note-final-days"),
    ];
    if scope.unit.is_some() {
        notes.push(msg!("report-note-final-unit"));
    }
    let last = provenance.as_of.date_naive();
    if last < scope.to {
        notes.push(msg!("report-note-period-running", date = last));
    }
    notes.push(match scope.opened {
        true => msg!("report-note-reserved-opened"),
        false => msg!("report-note-final-reserved"),
    });
    notes.push(match scope.with_text {
        true => msg!("report-note-final-text"),
        false => msg!("report-note-internal"),
    });
    notes.extend(provenance.notes());
    notes
}

/// What became of the cases of each area that had some.
fn chart(lines: &[Line]) -> Chart {
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| line.figures.attended > 0)
        .collect();
    let values = |count: fn(&AreaFigures) -> u64| -> Vec<u64> {
        lines.iter().map(|line| count(&line.figures)).collect()
    };
    Chart {
        name: "peticiones-por-area",
        title: msg!("report-final-chart"),
        counts: Counted::Cases,
        form: Form::Rows,
        categories: lines.iter().map(|line| short(&line.area)).collect(),
        series: vec![
            Series {
                name: msg!("report-final-concluded").into(),
                tone: Tone::Main,
                values: values(AreaFigures::all_concluded),
            },
            Series {
                name: msg!("report-final-open").into(),
                tone: Tone::Other,
                values: values(|figures| figures.open),
            },
        ],
    }
}

/// How an area is named in a narrow place.
fn short(area: &Area) -> Cell {
    match area {
        Area::Desk => msg!("report-area-desk").into(),
        Area::Unit(code) => code.as_str().into(),
        Area::Several => msg!("report-area-several").into(),
    }
}
