//! The year at a glance: its greatest figures, and pictures of the breakdowns
//! that are looked at first.

use super::lines::{Line, Lines};
use crate::domain::figures::YearFigures;
use crate::message::Message;
use crate::msg;
use crate::report::front::{Chart, Form, Front, Headline, Series, Tone};
use crate::report::month;
use crate::report::table::{Cell, Counted};

/// Headline figures and charts of the year of `now`.
pub(super) fn front(now: &YearFigures, before: &YearFigures, lines: &Lines) -> Front {
    let years = [before.year, now.year];
    let headline = |label: Message, count: u64, earlier: u64| Headline {
        value: Cell::count(count),
        label,
        beside: Some(msg!(
            "report-headline-beside",
            year = before.year.to_string(),
            before = earlier,
        )),
    };
    Front {
        headlines: vec![
            headline(
                msg!("report-headline-interventions", when = when(now)),
                now.interventions.total(),
                before.interventions.total(),
            ),
            headline(
                msg!("report-headline-received", when = when(now)),
                now.cases.received,
                before.cases.received,
            ),
            headline(
                msg!("report-headline-closings", when = when(now)),
                now.cases.closed,
                before.cases.closed,
            ),
            headline(
                msg!("report-headline-persons", when = when(now)),
                now.persons_attended,
                before.persons_attended,
            ),
        ],
        charts: [
            Some(by_month(now, before, years)),
            summed_up(now, before, years),
            Some(compared(
                "intervenciones-por-tipo",
                msg!("report-chart-by-kind"),
                Counted::Interventions,
                &lines.kinds_in_all(),
                years,
            )),
            Some(compared(
                "conclusiones-por-sentido",
                msg!("report-chart-outcomes"),
                Counted::Closings,
                &lines.outcomes,
                years,
            )),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// The period of the figures, after what was counted in it.
fn when(now: &YearFigures) -> Message {
    match now.through {
        None => msg!("report-when-year"),
        Some(1) => msg!("report-when-january"),
        Some(through) => msg!("report-when-through", month = month::long(through)),
    }
}

fn by_month(now: &YearFigures, before: &YearFigures, years: [i32; 2]) -> Chart {
    Chart {
        name: "intervenciones-por-mes",
        title: msg!("report-chart-by-month"),
        counts: Counted::Interventions,
        form: Form::Bars,
        categories: months(now),
        series: series(years, counted(before), counted(now)),
    }
}

/// How the year adds up; a line through a single point would show nothing.
fn summed_up(now: &YearFigures, before: &YearFigures, years: [i32; 2]) -> Option<Chart> {
    let sums = |figures: &YearFigures| -> Vec<u64> {
        let mut sum = 0;
        let months = counted(figures).into_iter();
        months
            .map(|count| {
                sum += count;
                sum
            })
            .collect()
    };
    (now.through != Some(1)).then(|| Chart {
        name: "intervenciones-acumuladas",
        title: msg!("report-chart-summed-up"),
        counts: Counted::Interventions,
        form: Form::Lines,
        categories: months(now),
        series: series(years, sums(before), sums(now)),
    })
}

/// The months that were counted.
fn months(figures: &YearFigures) -> Vec<Cell> {
    let through = figures.through.unwrap_or(12) as usize;
    let codes = month::CODES.into_iter().take(through);
    codes.map(|code| Cell::label("month", code)).collect()
}

/// Interventions of the months that were counted.
fn counted(figures: &YearFigures) -> Vec<u64> {
    let through = figures.through.unwrap_or(12) as usize;
    figures.interventions.by_month()[..through].to_vec()
}

/// Lines that were counted in neither year are left to the table.
fn compared(
    name: &'static str,
    title: Message,
    counts: Counted,
    lines: &[Line<u64>],
    years: [i32; 2],
) -> Chart {
    let lines: Vec<&Line<u64>> = lines
        .iter()
        .filter(|line| line.now + line.before > 0)
        .collect();
    Chart {
        name,
        title,
        counts,
        form: Form::Rows,
        categories: lines.iter().map(|line| line.label.clone()).collect(),
        series: series(
            years,
            lines.iter().map(|line| line.before).collect(),
            lines.iter().map(|line| line.now).collect(),
        ),
    }
}

fn series([earlier, year]: [i32; 2], before: Vec<u64>, now: Vec<u64>) -> Vec<Series> {
    let named = |year: i32, tone, values| Series {
        name: year.to_string().into(),
        tone,
        values,
    };
    vec![
        named(earlier, Tone::Other, before),
        named(year, Tone::Main, now),
    ]
}
