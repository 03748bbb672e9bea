//! The turn ledger: due dates by working days, deadlines, several units at
//! once, what was returned and turned again, and the directorates' balance.

use serde_json::Value;

use crate::support::desk::Desk;

/// A complaint received on 3 November 2026; its folio.
fn early(desk: &Desk) -> String {
    desk.received("queja", "2026-11-03")
}

/// Turns a case; the due date.
fn turned(desk: &Desk, folio: &str, more: &[&str]) -> Value {
    desk.ok(&[&["turn", folio, "--on", "2026-11-12"], more].concat());
    let turns = desk.case(folio)["turns"].clone();
    turns
        .as_array()
        .and_then(|turns| turns.last())
        .expect("a turn")["due_on"]
        .clone()
}

#[test]
fn working_days_pass_over_weekends_rest_days_and_closures() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    // Friday 13; Monday 16 is the rest day of the Revolution; 17; 18.
    assert_eq!(
        turned(&desk, &folio, &["--to", "DSS", "--due", "3d"]),
        "2026-11-18"
    );
    desk.ok(&["calendar", "add", "2026-11-17", "--label", "Simulacro"]);
    assert_eq!(
        turned(&desk, &folio, &["--to", "HG", "--due", "3d"]),
        "2026-11-19"
    );
    assert_eq!(
        turned(&desk, &folio, &["--to", "DA", "--due", "0d"]),
        "2026-11-12"
    );
    assert_eq!(
        turned(&desk, &folio, &["--to", "DIC", "--due", "28/11/2026"]),
        "2026-11-28"
    );
    // A closure made later moves nothing that was promised.
    assert_eq!(desk.case(&folio)["turns"][0]["due_on"], "2026-11-18");
    desk.ok(&["calendar", "retire", "2026-11-17"]);
    assert_eq!(desk.case(&folio)["turns"][1]["due_on"], "2026-11-19");
}

#[test]
fn a_deadline_comes_from_the_unit_or_else_from_the_kind_of_request() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    assert_eq!(turned(&desk, &folio, &["--to", "DSS"]), Value::Null);
    desk.ok(&["catalog", "deadline", "complaint", "15"]);
    assert_eq!(turned(&desk, &folio, &["--to", "DA"]), "2026-12-04");
    desk.ok(&["unit", "change", "HG", "--days", "2"]);
    assert_eq!(turned(&desk, &folio, &["--to", "HG"]), "2026-11-17");
    assert_eq!(
        turned(&desk, &folio, &["--to", "HG", "--due", "5d"]),
        "2026-11-20"
    );
    // What was turned before keeps what it had, here nothing.
    assert_eq!(desk.case(&folio)["turns"][0]["due_on"], Value::Null);
    desk.ok(&["catalog", "deadline", "complaint", "none"]);
    assert_eq!(turned(&desk, &folio, &["--to", "DIS"]), Value::Null);
    assert_eq!(desk.case(&folio)["turns"][1]["due_on"], "2026-12-04");
}

#[test]
fn a_retired_unit_is_turned_to_no_more_and_keeps_what_it_has() {
    for lang in ["es", "en"] {
        let desk = Desk::with_office().lang(lang);
        let folio = early(&desk);
        desk.ok(&["turn", &folio, "--to", "DIS"]);
        desk.ok(&["unit", "retire", "DIS"]);
        let said = desk.refused(&["turn", &folio, "--to", "DIS"]);
        if lang == "es" {
            insta::assert_snapshot!(said, @"
            Error: El área DIS está dada de baja; ya no se le turna.
              Vea las áreas con: folio area listar
            ");
        } else {
            insta::assert_snapshot!(said, @r"
            Error: Unit DIS is retired; cases are no longer turned to it.
              See the units with: folio unit list
            ");
        }
        desk.ok(&["turn", "answer", &folio, "--report", "Atendida."]);
        desk.ok(&[
            "amend",
            &format!("{folio}#2"),
            "letter=12",
            "--reason",
            "Faltaba.",
        ]);
    }
}

#[test]
fn several_units_hold_a_case_and_one_gets_it_again() {
    let desk = Desk::with_office();
    let folio = early(&desk);
    let step = |what: &str, turn: u32, on: &str, more: &[&str]| {
        let at = format!("{folio}/{turn}");
        desk.ok(&[&["turn", what, &at, "--on", on], more].concat());
    };
    desk.ok(&[
        "turn",
        &folio,
        "--to",
        "DSS",
        "--on",
        "2026-11-04",
        "--due",
        "4d",
    ]);
    desk.ok(&["turn", &folio, "--to", "HG", "--on", "2026-11-04"]);
    step("accept", 1, "2026-11-05", &[]);
    step("return", 2, "2026-11-06", &["--reason", "No es nuestro."]);
    desk.ok(&[
        "turn",
        &folio,
        "--to",
        "HG",
        "--on",
        "2026-11-09",
        "--letter",
        "SSP/2",
    ]);
    step("answer", 1, "2026-11-17", &["--report", "Se surtió."]);
    step(
        "withdraw",
        3,
        "2026-11-18",
        &["--reason", "Ya no hace falta."],
    );
    let case = desk.case(&folio);
    let states: Vec<_> = case["turns"]
        .as_array()
        .expect("turns")
        .iter()
        .map(|turn| {
            let held = turn["days_held"].as_u64().expect("days");
            format!("{} {} {held}", turn["unit"], turn["state"])
        })
        .collect();
    assert_eq!(
        states,
        [
            "\"DSS\" \"answered\" 8",
            "\"HG\" \"returned\" 2",
            "\"HG\" \"withdrawn\" 6"
        ]
    );
    assert_eq!(case["turns"][0]["working_days"], 8);
    assert_eq!(case["status"], "in-review");
    insta::assert_snapshot!(desk.ok(&["show", &folio]), @"
    SLP-2026-000001  En revisión
    Queja · teléfono · prioridad normal
    Recibido el 03/11/2026

    Turnos
    Núm. Área                  Turnado    Vence      Estado     Terminó    Días háb.
    ────────────────────────────────────────────────────────────────────────────────
       1 DSS Dirección de      04/11/2026 10/11/2026 Respondido 17/11/2026         8
         Servicios de Salud
       2 HG Hospital General   04/11/2026 —          Devuelto   06/11/2026         2
       3 HG Hospital General   09/11/2026 —          Retirado   18/11/2026         6

    Historia
     #1  03/11/2026  Recepción: queja, teléfono · maria
     #2  04/11/2026  Turno 1 a DSS Dirección de Servicios de Salud; vence el
                     10/11/2026 · maria
     #3  04/11/2026  Turno 2 a HG Hospital General · maria
     #4  05/11/2026  DSS acepta el turno 1 · maria
     #5  06/11/2026  HG devuelve el turno 2 · maria
                     Motivo: No es nuestro.
     #6  09/11/2026  Turno 3 a HG Hospital General · maria
                     Oficio: SSP/2
     #7  17/11/2026  DSS responde el turno 1 (8 días hábiles) · maria
                     Informe: Se surtió.
     #8  18/11/2026  Se retira el turno 3 a HG · maria
                     Motivo: Ya no hace falta.
    ");
}

const COLUMNS: [&str; 8] = [
    "carried_over",
    "received",
    "accepted",
    "answered",
    "returned",
    "withdrawn",
    "pending",
    "overdue",
];

/// The report of a year: in every row the columns balance, each figure is the
/// sum of the cases behind it, and the rows add up to the total.
fn balanced(desk: &Desk, year: &str) -> Value {
    let report = desk.json(&["report", "directorates", "--year", year]);
    let units = report["units"].as_array().expect("units");
    let figure = |row: &Value, name: &str| row[name].as_u64().expect(name);
    for row in units.iter().chain([&report["total"]]) {
        let inward = figure(row, "carried_over") + figure(row, "received");
        let outward: u64 = ["answered", "returned", "withdrawn", "pending"]
            .iter()
            .map(|name| figure(row, name))
            .sum();
        assert_eq!(inward, outward, "{row}");
    }
    for column in COLUMNS {
        let sum: u64 = units.iter().map(|row| figure(row, column)).sum();
        assert_eq!(sum, figure(&report["total"], column), "{column}");
        let option = column.replace('_', "-");
        let behind = [
            "report",
            "directorates",
            "--year",
            year,
            "--folios",
            "--column",
            &option,
        ];
        assert_eq!(desk.json(&behind)["times"], sum, "{column}");
        for row in units {
            let unit = row["unit"].as_str().expect("a unit");
            let one = desk.json(&[behind.as_slice(), &["--unit", unit]].concat());
            assert_eq!(one["times"], figure(row, column), "{column} of {unit}");
        }
    }
    report
}

#[test]
fn the_directorates_balance_from_year_to_year() {
    let desk = Desk::with_office();
    desk.at("2025-03-03T10:00:00-06:00");
    for unit in ["DSS", "DSS", "HG", "OIC"] {
        let folio = desk.intake("complaint");
        desk.ok(&["turn", &folio, "--to", unit, "--due", "10d"]);
        desk.ok(&["turn", &folio, "--to", "DSS"]);
    }
    desk.at("2025-06-02T10:00:00-06:00");
    desk.ok(&["turn", "answer", "1/1", "--report", "Atendida."]);
    desk.ok(&["turn", "return", "2/1", "--reason", "No es nuestro."]);
    desk.ok(&["turn", "accept", "3/1"]);
    desk.at("2026-02-03T10:00:00-06:00");
    desk.ok(&["turn", "answer", "2025-3/1", "--report", "Atendida."]);
    desk.ok(&["turn", "withdraw", "2025-4/1", "--reason", "Ya no."]);
    desk.at(crate::support::desk::NOW);
    let folio = desk.intake("petition");
    desk.ok(&["turn", &folio, "--to", "HG"]);
    // What is undone or moved leaves the figures, of every year.
    desk.ok(&["undo", "2025-4#3", "--reason", "No se turnó."]);
    desk.ok(&["amend", "2025-2#3", "to=JS7", "--reason", "Fue a la siete."]);

    let before = balanced(&desk, "2025");
    let now = balanced(&desk, "2026");
    let row = |report: &Value, unit: &str| {
        let units = report["units"].as_array().expect("units");
        let row = units
            .iter()
            .find(|row| row["unit"] == unit)
            .expect(unit)
            .clone();
        COLUMNS.map(|column| row[column].as_u64().expect(column))
    };
    assert_eq!(row(&before, "DSS"), [0, 4, 0, 1, 1, 0, 2, 0]);
    assert_eq!(row(&before, "HG"), [0, 1, 1, 0, 0, 0, 1, 1]);
    assert_eq!(row(&before, "JS7"), [0, 1, 0, 0, 0, 0, 1, 0]);
    assert_eq!(row(&now, "DSS"), [2, 0, 0, 0, 0, 0, 2, 0]);
    assert_eq!(row(&now, "HG"), [1, 1, 0, 1, 0, 0, 1, 0]);
    assert_eq!(row(&now, "OIC"), [1, 0, 0, 0, 0, 1, 0, 0]);
    assert_eq!(before["total"]["pending"], now["total"]["carried_over"]);
    // Of 2025: answered after 62 working days, of ten that it had.
    assert_eq!(before["total"]["on_time_percent"], 0.0);
}
