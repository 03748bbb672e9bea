//! The units, and one of them with what it holds.

use serde_json::json;

use crate::cli::answer::{not_found, within_list, yes_or_no};
use crate::cli::desk::Desk;
use crate::domain::catalogue::Unit;
use crate::domain::code::{Code, UnitKind};
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::report::table::{Cell, Column, Row, Screen, Table};
use crate::store::query::cases::CaseFilter;

/// List the units
#[derive(Debug, clap::Args)]
pub struct ListUnits {
    /// With those that were retired
    #[arg(long)]
    all: bool,
}

/// Show a unit, with the cases it holds
#[derive(Debug, clap::Args)]
pub struct ShowUnit {
    /// The unit, by code or name
    #[arg(value_name = "CODE", add = crate::cli::completions::units())]
    code: String,
}

impl ListUnits {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let reader = desk.read()?;
        let units: Vec<&Unit> = reader
            .office()
            .catalogue
            .units
            .iter()
            .filter(|unit| self.all || !unit.retired)
            .collect();
        let answer = json!({
            "schema": "folio/units",
            "version": 1,
            "units": units.iter().map(|unit| within_list(super::json(unit))).collect::<Vec<_>>(),
        });
        let tables = match units.is_empty() && !desk.for_files() {
            true => Vec::new(),
            false => vec![table(&units, self.all)],
        };
        desk.print(&Report {
            title: match units.is_empty() {
                true => msg!("unit-none"),
                false => msg!("unit-title"),
            },
            subtitle: Vec::new(),
            notes: match units.is_empty() {
                true => vec![msg!("unit-none-hint")],
                false => vec![msg!("unit-note-days")],
            },
            front: Front::default(),
            tables,
            as_of: desk.moment(&reader.office().timezone).at,
            json: answer,
        })?;
        Ok(0)
    }
}

impl ShowUnit {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let reader = desk.read()?;
        let office = reader.office();
        let unit = office
            .catalogue
            .find_unit(&self.code)
            .map_err(|unlisted| not_found(Refusal::UnknownUnit(unlisted)))?;
        let moment = desk.moment(&office.timezone);
        let held = |overdue| -> Result<u64> {
            let list = reader.cases(&CaseFilter {
                unit: Some(unit.code.clone()),
                overdue,
                limit: 0,
                count: true,
                ..CaseFilter::default()
            })?;
            Ok(list.total.unwrap_or_default())
        };
        let (open, overdue) = (held(None)?, held(Some(moment.today()))?);
        let mut answer = super::json(unit);
        answer["open_cases"] = json!(open);
        answer["overdue_cases"] = json!(overdue);
        let mut lines = vec![
            msg!(
                "unit-line-kind",
                kind = desk.text.label(UnitKind::LIST, unit.kind.code())
            ),
            match unit.days {
                Some(days) => msg!("unit-line-days", days = days),
                None => msg!("unit-line-no-days"),
            },
            match unit.denunciations {
                true => msg!("unit-line-denunciations"),
                false => msg!("unit-line-no-denunciations"),
            },
            msg!("unit-line-open", open = open, overdue = overdue),
        ];
        if unit.retired {
            lines.push(msg!("unit-line-retired"));
        }
        let tables = match desk.for_files() {
            true => vec![counted(table(&[unit], true), open, overdue)],
            false => Vec::new(),
        };
        desk.print(&Report {
            title: msg!("unit-heading", unit = &unit.code, name = &unit.name),
            subtitle: lines,
            front: Front::default(),
            tables,
            notes: Vec::new(),
            as_of: moment.at,
            json: answer,
        })?;
        Ok(0)
    }
}

fn table(units: &[&Unit], with_retired: bool) -> Table {
    let retired = match with_retired {
        true => Screen::Always,
        false => Screen::Never,
    };
    Table {
        name: "areas",
        title: None,
        counts: None,
        columns: vec![
            Column::text("clave", msg!("office-column-code")),
            Column::text("nombre", msg!("office-column-name")),
            Column::text("clase", msg!("office-column-class")),
            Column::number("plazo_dias", msg!("office-column-days")),
            Column::text("denuncias", msg!("office-column-denunciations")),
            Column {
                screen: retired,
                ..Column::text("en_uso", msg!("office-column-in-use"))
            },
        ],
        rows: units
            .iter()
            .map(|unit| {
                Row::body(vec![
                    Cell::Text(unit.code.clone()),
                    Cell::Text(unit.name.clone()),
                    Cell::label(UnitKind::LIST, unit.kind.code()),
                    Cell::or_missing(unit.days.map(i64::from)),
                    yes_or_no(unit.denunciations),
                    yes_or_no(!unit.retired),
                ])
            })
            .collect(),
    }
}

/// The table of one unit with what it holds.
fn counted(mut table: Table, open: u64, overdue: u64) -> Table {
    table.columns.extend([
        Column::number("casos_abiertos", msg!("office-column-open-cases")),
        Column::number("casos_vencidos", msg!("office-column-overdue-cases")),
    ]);
    for row in &mut table.rows {
        row.cells.extend([Cell::count(open), Cell::count(overdue)]);
    }
    table
}
