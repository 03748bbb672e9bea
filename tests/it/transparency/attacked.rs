//! The sets of the demonstration log, attacked: with the totals of the yearly
//! report nothing that they hide comes out.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::attacker::Attacker;
use super::{TABLES, demo, make, read};
use crate::support::desk::Desk;

/// An intervention of 2022, as the office has it.
struct Truth {
    act: Value,
    in_third: bool,
}

/// The same in a table: codes of its row and column.
struct Act {
    row: String,
    column: String,
    in_third: bool,
}

impl Truth {
    fn placed(&self, row: &str, column: &str) -> Act {
        let code = |dimension: &str| {
            let (name, absent) = match dimension {
                "tipo" => ("kind", ""),
                "sexo" => ("sex", "no_especificado"),
                "derechohabiencia" => ("affiliation", "no_especificado"),
                "area" => ("unit", "oficina_propia"),
                _ => ("occurred_on", ""),
            };
            let code = self.act[name].as_str().unwrap_or(absent);
            match (name, code) {
                ("affiliation", "unknown") => absent.to_owned(),
                ("occurred_on", day) => day[..7].to_owned(),
                (_, code) => code.to_owned(),
            }
        };
        Act {
            row: code(row),
            column: code(column),
            in_third: self.in_third,
        }
    }
}

fn acts_of_2022(desk: &Desk) -> Vec<Truth> {
    let export = ["export", "interventions", "--format", "jsonl"];
    let opened = ["--reserved", "--reason", "Comparar"];
    let lines = desk.ok(&[export.as_slice(), &opened].concat());
    let acts = lines
        .lines()
        .map(|line| -> Value { serde_json::from_str(line).expect("JSON") });
    acts.filter_map(|act| {
        let day = act["occurred_on"].as_str()?.to_owned();
        day.starts_with("2022").then(|| Truth {
            act,
            in_third: ("2022-07"..="2022-09-30").contains(&&*day),
        })
    })
    .collect()
}

/// The published tables of a year and of a quarter of it, with the totals of
/// the yearly report: nothing hidden in either comes out.
#[test]
fn who_has_the_yearly_report_and_both_sets_finds_nothing() {
    let desk = demo();
    make(&desk, "2022-T3", "tercero");
    make(&desk, "2022", "todo");
    let report = desk.json(&["report", "yearly", "--year", "2022"]);
    let acts = &report["interventions"];
    let totals = |list: &str, name: &str| -> BTreeMap<String, u64> {
        let rows = acts[list].as_array().expect("rows").iter();
        rows.map(|row| {
            let code = row[name].as_str().unwrap_or("oficina_propia").to_owned();
            let code = if code == "unknown" {
                "no_especificado".to_owned()
            } else {
                code
            };
            (code, row["total"].as_u64().expect("a count"))
        })
        .collect()
    };
    let months = acts["by_month"].as_array().expect("months").iter().zip(1..);
    let months: BTreeMap<String, u64> = months
        .map(|(count, month)| (format!("2022-{month:02}"), count.as_u64().expect("a count")))
        .collect();
    let kinds = totals("by_kind", "kind");
    let by = [
        (&kinds, months.clone()),
        (&kinds, totals("by_sex", "sex")),
        (&kinds, totals("by_affiliation", "affiliation")),
        (&totals("by_unit", "unit"), months),
    ];
    let truth = acts_of_2022(&desk);
    let (mut hidden, mut whole) = (0, 0);
    for ((file, row, column), (rows, columns)) in TABLES.iter().zip(by) {
        let year = read(&desk, "todo", file, row, column, "intervenciones");
        let third = read(&desk, "tercero", file, row, column, "intervenciones");
        let mut attacker = Attacker::default();
        // What is not of the third quarter is of the rest of the year.
        let by_month = *column == "mes";
        let parts = |attacker: &mut Attacker, cell: &(String, String)| -> [usize; 2] {
            ["tercero", "resto"].map(|part| attacker.unknown(format!("{cell:?} {part}")))
        };
        for (cell, value) in &year.cells {
            let [within, rest] = parts(&mut attacker, cell);
            let is_within = third.cells.contains_key(cell);
            if by_month {
                attacker.knows(vec![if is_within { rest } else { within }], 0);
            }
            if let Some(value) = value {
                attacker.knows(vec![within, rest], *value);
            }
            if let Some(Some(value)) = third.cells.get(cell) {
                attacker.knows(vec![within], *value);
            }
        }
        let codes: BTreeSet<&(String, String)> = year.cells.keys().collect();
        let mut sum = |chosen: &dyn Fn(&(String, String)) -> bool, total: u64| {
            let cells = codes.iter().filter(|cell| chosen(cell));
            let all: Vec<usize> = cells.flat_map(|cell| parts(&mut attacker, cell)).collect();
            attacker.knows(all, total);
        };
        for (code, total) in rows {
            sum(&|cell| cell.0 == *code, *total);
        }
        for (code, total) in &columns {
            sum(&|cell| cell.1 == *code, *total);
        }
        let unknown = year.cells.iter().map(|(cell, value)| (cell, value, true));
        let quarter = third.cells.iter().map(|(cell, value)| (cell, value, false));
        for (cell, value, is_year) in unknown
            .chain(quarter)
            .filter(|(_, value, _)| value.is_none())
        {
            let [within, rest] = parts(&mut attacker, cell);
            let sum = if is_year {
                vec![within, rest]
            } else {
                vec![within]
            };
            let possible = attacker.solve(&sum);
            hidden += 1;
            let floor = match cell.0 == "violence" || *row == "area" {
                true => 10,
                false => 5,
            };
            // No interval can be wider than the totals of row and column leave.
            let acts: Vec<Act> = truth.iter().map(|act| act.placed(row, column)).collect();
            let count = |is_like: &dyn Fn(&Act) -> bool| -> u64 {
                acts.iter().filter(|act| is_like(act)).count() as u64
            };
            let of_row = |part| count(&|act| act.row == cell.0 && act.in_third == part);
            let of_column = |part| count(&|act| act.column == cell.1 && act.in_third == part);
            let reach: u64 = if by_month {
                let part = third.cells.contains_key(cell);
                of_row(part).min(of_column(part))
            } else {
                // Where the quarter shows the cell, the rest alone is open.
                let is_shown = matches!(third.cells.get(cell), Some(Some(_)));
                let parts = [true, false].into_iter();
                let open = parts.filter(|part| if *part { !is_shown } else { is_year });
                open.map(|part| of_row(part).min(of_column(part))).sum()
            };
            let width = (floor - 1).min(reach);
            whole += usize::from(width == floor - 1);
            assert!(
                possible
                    .high
                    .is_none_or(|high| high - possible.low >= width),
                "{file} {cell:?} {value:?} of the year: {is_year}: {possible:?}, not {width} wide"
            );
            assert!(
                possible.low == 0 || possible.high.is_none_or(|high| high >= floor),
                "{file} {cell:?}: {possible:?}"
            );
        }
    }
    assert!(hidden > 50 && whole > 50, "{hidden}, {whole} at full width");
}
