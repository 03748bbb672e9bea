//! The tables of the year's count. Besides the interventions by month, all
//! have one shape: this year, the year before, the difference.

use super::Spanning;
use super::lines::{Line, Lines, Months};
use crate::domain::figures::YearFigures;
use crate::message::Message;
use crate::msg;
use crate::report::month;
use crate::report::table::{Cell, Column, Counted, Row, Table};

/// Every table of the report, in reading order.
pub(super) fn all(now: &YearFigures, before: &YearFigures, lines: &Lines) -> Vec<Table> {
    let years = Years { now, before };
    let interventions = |name, title, concept, lines: &[Line<u64>]| {
        years.compared(name, title, Counted::Interventions, concept, lines, true)
    };
    let cases = |name, title, concept, lines: &[Line<u64>]| {
        years.compared(name, title, Counted::Cases, concept, lines, true)
    };
    let kinds = lines.kinds_in_all();
    vec![
        by_month(now, &lines.kinds),
        interventions(
            "intervenciones_por_tipo",
            msg!("report-interventions-compared"),
            msg!("report-column-kind"),
            &kinds,
        ),
        interventions(
            "intervenciones_por_sexo",
            msg!("report-interventions-by-sex"),
            msg!("report-column-sex"),
            &lines.sexes,
        ),
        interventions(
            "intervenciones_por_edad",
            msg!("report-interventions-by-age"),
            msg!("report-column-age"),
            &lines.ages,
        ),
        interventions(
            "intervenciones_por_derechohab",
            msg!("report-interventions-by-affiliation"),
            msg!("report-column-affiliation"),
            &lines.affiliations,
        ),
        interventions(
            "intervenciones_por_area",
            msg!("report-interventions-by-unit"),
            msg!("report-column-unit"),
            &lines.units,
        ),
        years.of_cases(),
        cases(
            "casos_recibidos_por_clase",
            msg!("report-cases-by-kind"),
            msg!("report-column-request-kind"),
            &lines.request_kinds,
        ),
        cases(
            "casos_recibidos_por_medio",
            msg!("report-cases-by-channel"),
            msg!("report-column-channel"),
            &lines.channels,
        ),
        years.compared(
            "conclusiones_por_sentido",
            msg!("report-closings-by-outcome"),
            Counted::Closings,
            msg!("report-column-outcome"),
            &lines.outcomes,
            true,
        ),
        years.of_persons(),
        years.of_turns(),
    ]
}

fn by_month(now: &YearFigures, kinds: &[Line<Months>]) -> Table {
    let mut columns = concept(msg!("report-column-kind"));
    let through = now.through.unwrap_or(12) as usize;
    columns.extend(
        month::SPANISH
            .into_iter()
            .zip(month::CODES)
            .take(through)
            .map(|(key, code)| Column::number(key, Cell::label("month", code))),
    );
    columns.push(Column::number("total", msg!("report-total")));
    let counts = |months: &Months| -> Vec<Cell> {
        let counted = &months[..through];
        counted
            .iter()
            .copied()
            .chain([counted.iter().sum()])
            .map(Cell::count)
            .collect()
    };
    let mut rows: Vec<Row> = kinds
        .iter()
        .map(|kind| {
            let mut cells = line_cells(now.year, kind);
            cells.extend(counts(&kind.now));
            Row::body(cells)
        })
        .collect();
    let mut total = total_cells(now.year);
    total.extend(counts(&now.interventions.by_month()));
    rows.push(Row::total(total));
    Table {
        name: "intervenciones_por_mes",
        title: Some(msg!(
            "report-interventions-by-month",
            year = now.year.to_string()
        )),
        counts: Some(Counted::Interventions),
        columns,
        rows,
    }
}

/// The year and the one before it, side by side.
struct Years<'a> {
    now: &'a YearFigures,
    before: &'a YearFigures,
}

impl Years<'_> {
    fn compared(
        &self,
        name: &'static str,
        title: Message,
        counts: Counted,
        concept_heading: Message,
        lines: &[Line<u64>],
        with_total: bool,
    ) -> Table {
        let mut columns = concept(concept_heading);
        columns.extend([
            Column::number("total", self.now.year.to_string()),
            Column::number("anio_anterior", self.before.year.to_string()),
            Column::number("diferencia", msg!("report-column-difference")),
        ]);
        let counts_of = |now, before| {
            [
                Cell::count(now),
                Cell::count(before),
                Cell::change(now, before),
            ]
        };
        let mut rows: Vec<Row> = lines
            .iter()
            .map(|line| {
                let mut cells = line_cells(self.now.year, line);
                cells.extend(counts_of(line.now, line.before));
                Row::body(cells)
            })
            .collect();
        if with_total {
            let mut total = total_cells(self.now.year);
            total.extend(counts_of(
                lines.iter().map(|line| line.now).sum(),
                lines.iter().map(|line| line.before).sum(),
            ));
            rows.push(Row::total(total));
        }
        Table {
            name,
            title: Some(title),
            counts: Some(counts),
            columns,
            rows,
        }
    }

    fn of_cases(&self) -> Table {
        let (now, before) = (&self.now.cases, &self.before.cases);
        self.apart(
            "casos",
            msg!("report-cases"),
            Counted::Cases,
            vec![
                (
                    "received",
                    msg!("report-cases-received", span = self.now.span()),
                    now.received,
                    before.received,
                ),
                (
                    "closed",
                    msg!("report-cases-closed", span = self.now.span()),
                    now.closed,
                    before.closed,
                ),
                (
                    "open",
                    msg!("report-cases-open", span = self.now.span()),
                    now.open,
                    before.open,
                ),
            ],
        )
    }

    fn of_persons(&self) -> Table {
        self.apart(
            "personas",
            msg!("report-persons"),
            Counted::Persons,
            vec![(
                "attended",
                msg!("report-persons-attended"),
                self.now.persons_attended,
                self.before.persons_attended,
            )],
        )
    }

    fn of_turns(&self) -> Table {
        let (now, before) = (&self.now.turns, &self.before.turns);
        self.apart(
            "turnos",
            msg!("report-turns"),
            Counted::Turns,
            vec![
                (
                    "made",
                    msg!("report-turns-made", span = self.now.span()),
                    now.made,
                    before.made,
                ),
                (
                    "answered",
                    msg!("report-turns-answered", span = self.now.span()),
                    now.answered,
                    before.answered,
                ),
                (
                    "returned",
                    msg!("report-turns-returned", span = self.now.span()),
                    now.returned,
                    before.returned,
                ),
                (
                    "withdrawn",
                    msg!("report-turns-withdrawn", span = self.now.span()),
                    now.withdrawn,
                    before.withdrawn,
                ),
            ],
        )
    }

    /// A table whose lines are not parts of one sum, hence without a total.
    fn apart(
        &self,
        name: &'static str,
        title: Message,
        counts: Counted,
        lines: Vec<(&'static str, Message, u64, u64)>,
    ) -> Table {
        let lines: Vec<Line<u64>> = lines
            .into_iter()
            .map(|(code, label, now, before)| Line {
                code: Some(code.to_owned()),
                label: label.into(),
                now,
                before,
            })
            .collect();
        let heading = msg!("report-column-concept");
        self.compared(name, title, counts, heading, &lines, false)
    }
}

/// The columns that name a line: year and code for files, label for people.
fn concept(heading: Message) -> Vec<Column> {
    vec![
        Column::code("anio", msg!("report-column-year")),
        Column::code("codigo", msg!("report-column-code")),
        Column::text("concepto", heading),
    ]
}

fn line_cells<N>(year: i32, line: &Line<N>) -> Vec<Cell> {
    let code = Cell::or_missing(line.code.clone());
    vec![Cell::Year(year), code, line.label.clone()]
}

fn total_cells(year: i32) -> Vec<Cell> {
    let label = msg!("report-total").into();
    vec![Cell::Year(year), "total".into(), label]
}
