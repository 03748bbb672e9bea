//! Which turns are past their due date, by how much, and who holds them. It
//! names folios and units, never people: for the desk that chases the answers.

use chrono::NaiveDate;

use super::front::Front;
use super::provenance::Provenance;
use super::table::{Cell, Column, Counted, Report, Row, Table};
use crate::domain::calendar::Calendar;
use crate::domain::overdue::OverdueTurn;
use crate::msg;

/// The list of `turns`, which are overdue by the day `as_of`; of reserved
/// cases the folio alone.
pub fn overdue(
    turns: &[OverdueTurn],
    as_of: NaiveDate,
    calendar: &Calendar,
    provenance: &Provenance,
) -> Report {
    let late = |turn: &OverdueTurn| calendar.working_days_between(turn.due_on, as_of);
    let (reserved, open): (Vec<&OverdueTurn>, _) = turns.iter().partition(|turn| turn.reserved);
    let open = open.into_iter().map(|turn| {
        Row::body(vec![
            Cell::Text(turn.folio.to_string()),
            Cell::count(u64::from(turn.number)),
            Cell::from(turn.unit.as_str()),
            Cell::Date(turn.turned_on),
            Cell::Date(turn.due_on),
            Cell::count(u64::from(late(turn))),
        ])
    });
    // Last, so that their place tells nothing of them.
    let reserved = reserved.into_iter().map(|turn| {
        let mut cells = vec![Cell::Missing; 6];
        cells[0] = Cell::Text(turn.folio.to_string());
        cells[2] = msg!("report-reserved").into();
        Row::body(cells)
    });
    let mut notes = vec![
        msg!("report-note-overdue-turns", date = as_of),
        msg!("report-note-overdue-days"),
        msg!("report-note-reserved"),
    ];
    notes.extend(provenance.notes());
    Report {
        title: msg!("report-overdue-title"),
        subtitle: vec![provenance.office(), msg!("report-overdue-on", date = as_of)],
        front: Front::default(),
        tables: vec![Table {
            name: "turnos_vencidos",
            title: Some(msg!("report-overdue-table", date = as_of)),
            counts: Some(Counted::Turns),
            columns: vec![
                Column::text("folio", msg!("column-folio")),
                Column::number("turno", msg!("report-column-turn")),
                Column::text("area", msg!("report-column-unit")),
                Column::text("turnado", msg!("report-column-turned-on")),
                Column::text("vencimiento", msg!("report-column-due-on")),
                Column::number("dias_de_retraso", msg!("report-column-days-late")),
            ],
            rows: open.chain(reserved).collect(),
        }],
        notes,
        as_of: provenance.as_of,
        json: provenance.json("folio/turns-overdue").into(),
    }
}
