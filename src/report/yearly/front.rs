//! The year at a glance: its greatest figures, and pictures of the breakdowns
//! that are looked at first.

use super::Spanning;
use super::lines::{Line, Lines};
use crate::domain::figures::YearFigures;
use crate::message::Message;
use crate::msg;
use crate::report::front::{Chart, Form, Front, Headline, Series};
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
                msg!("report-headline-interventions", span = now.span()),
                now.interventions.total(),
                before.interventions.total(),
            ),
            headline(
                msg!("report-headline-received", span = now.span()),
                now.cases.received,
                before.cases.received,
            ),
            headline(
                msg!("report-headline-closings", span = now.span()),
                now.cases.closed,
                before.cases.closed,
            ),
            headline(
                msg!("report-headline-persons", span = now.span()),
                now.persons_attended,
                before.persons_attended,
            ),
        ],
        charts: vec![
            by_month(now, before, years),
            compared(
                "intervenciones-por-tipo",
                msg!("report-chart-by-kind"),
                Counted::Interventions,
                &lines.kinds_in_all(),
                years,
            ),
            compared(
                "conclusiones-por-sentido",
                msg!("report-chart-outcomes"),
                Counted::Closings,
                &lines.outcomes,
                years,
            ),
        ],
    }
}

fn by_month(now: &YearFigures, before: &YearFigures, years: [i32; 2]) -> Chart {
    let through = now.through.unwrap_or(12) as usize;
    let months = month::CODES.into_iter().take(through);
    let of = |figures: &YearFigures| figures.interventions.by_month()[..through].to_vec();
    Chart {
        name: "intervenciones-por-mes",
        title: msg!("report-chart-by-month"),
        counts: Counted::Interventions,
        // A line through a single point shows nothing.
        form: if through > 1 { Form::Lines } else { Form::Bars },
        categories: months.map(|code| Cell::label("month", code)).collect(),
        series: series(years, of(before), of(now)),
    }
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
    let named = |year: i32, values| Series {
        name: year.to_string().into(),
        values,
    };
    vec![named(earlier, before), named(year, now)]
}
