//! Sets as a transparency unit makes them: which files, what they say, made
//! again, after corrections, and attacked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use super::attacker::Attacker;
use crate::support::desk::{Desk, flat};

/// A table as anybody reads it: rows, columns and the counts, none where it is
/// hidden.
struct Read {
    cells: BTreeMap<(String, String), Option<u64>>,
}

fn demo() -> Desk {
    let desk = Desk::new();
    desk.ok(&["demo", "[DIR]/folio.db"]);
    desk
}

fn make(desk: &Desk, period: &str, folder: &str) -> Value {
    let folder = format!("[DIR]/{folder}");
    desk.json(&[
        "report",
        "transparency",
        "--period",
        period,
        "--out",
        &folder,
    ])
}

fn text(desk: &Desk, folder: &str, file: &str) -> String {
    fs::read_to_string(desk.path(folder).join(file)).expect("a file of the set")
}

fn read(desk: &Desk, folder: &str, file: &str, row: &str, column: &str, count: &str) -> Read {
    let text = text(desk, folder, file);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    let at = |name: &str| head.iter().position(|own| own == name).expect(name);
    let (row, column, count, state) = (at(row), at(column), at(count), at("estado"));
    let records = reader.records().map(|record| record.expect("a line"));
    let cells = records.map(|record| {
        let value = match &record[state] {
            "publicado" => Some(record[count].parse().expect("a count")),
            "suprimido" => {
                assert_eq!(&record[count], "NA");
                None
            }
            other => panic!("{other}"),
        };
        ((record[row].to_owned(), record[column].to_owned()), value)
    });
    Read {
        cells: cells.collect(),
    }
}

#[test]
fn the_same_set_again_is_the_same_and_recorded_once() {
    let desk = demo();
    let first = make(&desk, "2022-T3", "uno");
    assert_eq!(first["schema"], "folio/set");
    assert_eq!(
        (&first["recorded"], &first["publication"]),
        (&true.into(), &1.into())
    );
    assert_eq!(first["cut"], "transparencia-2022-T3");
    let again = make(&desk, "2022-Q3", "dos");
    assert_eq!(again["recorded"], false);
    let cut = desk.json(&[
        "report",
        "transparency",
        "--period",
        "2022-Q3",
        "--out",
        "[DIR]/tres",
        "--cut",
        "transparencia-2022-T3",
    ]);
    assert_eq!(cut["recorded"], false);
    for file in fs::read_dir(desk.path("uno")).expect("the set") {
        let name = file.expect("a file").file_name();
        let of = |folder: &str| fs::read(desk.path(folder).join(&name)).expect("a file");
        assert_eq!(of("uno"), of("dos"), "{name:?}");
        assert_eq!(of("uno"), of("tres"), "{name:?}");
    }
    let published = desk.json(&["report", "transparency", "--published"]);
    assert_eq!(published["publications"].as_array().map(Vec::len), Some(1));
    assert_eq!(desk.run(&["check"]).code, 0);
}

#[test]
fn later_typing_makes_another_publication_and_the_cut_makes_the_first() {
    let desk = demo();
    make(&desk, "2022-T3", "uno");
    let folio = desk.ok(&[
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--received",
        "2022-08-01",
        "--name",
        "Persona inventada",
        "--sex",
        "female",
    ]);
    for _ in 0..2 {
        let kind = ["--kind", "guidance", "--on", "2022-08-10"];
        desk.ok(&[["follow-up", folio.trim_end()].as_slice(), kind.as_slice()].concat());
    }
    let cut = desk.json(&[
        "report",
        "transparency",
        "--period",
        "2022-T3",
        "--out",
        "[DIR]/otra",
        "--cut",
        "transparencia-2022-T3",
    ]);
    assert_eq!(
        (&cut["recorded"], &cut["publication"]),
        (&false.into(), &1.into())
    );
    let refused = desk.run(&[
        "report",
        "transparency",
        "--period",
        "2022-T3",
        "--out",
        "[DIR]/uno",
    ]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    let published = || {
        let list = desk.json(&["report", "transparency", "--published"]);
        list["publications"].as_array().map(Vec::len)
    };
    assert_eq!(published(), Some(1), "refused before it was recorded");
    let second = make(&desk, "2022-T3", "dos");
    assert_eq!(
        (&second["publication"], &second["cut"]),
        (&2.into(), &"transparencia-2022-T3-2".into())
    );
    // With a later one out, the cut of the first still makes the first.
    let first = desk.json(&[
        "report",
        "transparency",
        "--period",
        "2022-T3",
        "--out",
        "[DIR]/primera",
        "--cut",
        "transparencia-2022-T3",
    ]);
    assert_eq!(
        (&first["recorded"], &first["publication"]),
        (&false.into(), &1.into())
    );
    for file in fs::read_dir(desk.path("uno")).expect("the set") {
        let name = file.expect("a file").file_name();
        let of = |folder: &str| fs::read(desk.path(folder).join(&name)).expect("a file");
        assert_eq!(of("uno"), of("primera"), "{name:?}");
    }
    assert_eq!(published(), Some(2));
    // Two acts more: in no table may both the old and the new count be read.
    for (file, row, column) in TABLES {
        // What the old version shows of it would tell the two: withheld.
        if !desk.path("dos").join(file).exists() {
            continue;
        }
        let old = read(&desk, "uno", file, row, column, "intervenciones");
        let new = read(&desk, "dos", file, row, column, "intervenciones");
        for (cell, value) in &new.cells {
            if let (Some(now), Some(Some(then))) = (value, old.cells.get(cell)) {
                assert_eq!(now, then, "{file} {cell:?}");
            }
        }
    }
}

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

const TABLES: [(&str, &str, &str); 4] = [
    ("intervenciones_por_tipo_y_mes.csv", "tipo", "mes"),
    ("intervenciones_por_tipo_y_sexo.csv", "tipo", "sexo"),
    (
        "intervenciones_por_tipo_y_derechohabiencia.csv",
        "tipo",
        "derechohabiencia",
    ),
    ("intervenciones_por_area_y_mes.csv", "area", "mes"),
];

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

#[test]
fn a_dry_run_tells_and_records_nothing() {
    let desk = demo();
    let plan = desk.json(&["report", "transparency", "--period", "2022-08", "--dry-run"]);
    assert_eq!(plan["schema"], "folio/transparency-plan");
    let small = plan["tables"].as_array().expect("tables").iter();
    assert!(
        small
            .clone()
            .any(|table| table["hidden"]["small"].as_u64() > Some(0))
    );
    let before = desk.json(&["check"]);
    let list = desk.json(&["report", "transparency", "--published"]);
    assert_eq!(list["publications"], Value::Array(Vec::new()));
    assert_eq!(before["head"], desk.json(&["check"])["head"]);
}

#[test]
fn files_load_as_they_are() {
    let desk = demo();
    make(&desk, "2022-T3", "set");
    let table = text(&desk, "set", "intervenciones_por_tipo_y_mes.csv");
    assert!(
        table.starts_with(
            "periodo_inicio,periodo_fin,tipo,tipo_nombre,mes,intervenciones,estado\r\n"
        )
    );
    assert!(table.lines().all(|line| !line.contains("total")));
    assert_eq!(table.matches('\n').count(), table.matches("\r\n").count());
    let package: Value =
        serde_json::from_str(&text(&desk, "set", "datapackage.json")).expect("JSON");
    for resource in package["resources"].as_array().expect("resources") {
        let file = resource["path"].as_str().expect("a path");
        let bytes = fs::metadata(desk.path("set").join(file))
            .expect("the file")
            .len();
        assert_eq!(resource["bytes"], bytes);
        assert_eq!(
            resource["schema"]["missingValues"],
            serde_json::json!(["NA"])
        );
    }
    let note = text(&desk, "set", "nota_metodologica.md");
    assert!(note.contains("artículo 70, fracción XXX"), "{note}");
    assert!(note.contains("transparencia-2022-T3"), "{note}");

    desk.ok(&[
        "report",
        "transparency",
        "--period",
        "2022-T3",
        "--out",
        "[DIR]/bom",
        "--bom",
    ]);
    let marked = text(&desk, "bom", "turnos_por_area_y_mes.csv");
    assert!(marked.starts_with("\u{feff}periodo_inicio"));
}

#[test]
fn what_cannot_be_published_is_said() {
    let desk = demo();
    for (period, code) in [("2022-13", 2), ("2022-T5", 2), ("2030", 2), ("nunca", 2)] {
        let ran = desk.run(&[
            "report",
            "transparency",
            "--period",
            period,
            "--out",
            "[DIR]/x",
        ]);
        assert_eq!(ran.code, code, "{period} {}", ran.err);
    }
    assert!(!desk.path("x").exists());
    let none = desk.run(&["report", "transparency", "--published", "--period", "2021"]);
    assert_eq!(none.code, 3, "{}", none.err);
    // Nowhere to write: nothing is recorded.
    fs::write(desk.path("archivo"), "x").expect("a file");
    let ran = desk.run(&[
        "report",
        "transparency",
        "--period",
        "2022",
        "--out",
        "[DIR]/archivo",
    ]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let list = desk.json(&["report", "transparency", "--published"]);
    assert_eq!(list["publications"], Value::Array(Vec::new()));
}

/// A set in which every table is withheld says so once, to people and to
/// programs, and is one that programs can read.
fn all_withheld(desk: &Desk) {
    let args = ["report", "transparency", "--period", "2022-T3"];
    let at = |more: &[&str]| desk.run(&[args.as_slice(), more].concat());
    let plan = at(&["--dry-run"]);
    assert_eq!(plan.code, 9, "{}", plan.err);
    let said = "No se publican 2 tablas (Intervenciones por tipo y edad; Intervenciones por lugar y tipo): de 2022-T3";
    let plan = plan.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plan.contains(said), "{plan}");
    assert!(!plan.contains("Ocultas: 0"), "{plan}");

    let ran = at(&["--out", "[DIR]/despues", "--format", "json"]);
    assert_eq!(ran.code, 9, "{}", ran.err);
    let set: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(set["all_withheld"], true);
    assert_eq!(
        set["withheld"],
        serde_json::json!([{
            "why": "other-groups",
            "after": ["2022-Q3"],
            "tables": ["kind-age", "place-kind"],
        }])
    );
    let files = set["files"].as_array().expect("files").iter();
    let names: Vec<&str> = files.filter_map(|file| file["name"].as_str()).collect();
    assert_eq!(
        names,
        [
            "diccionario_de_datos.csv",
            "nota_metodologica.md",
            "datapackage.json",
            "SHA256SUMS"
        ]
    );
    let package: Value =
        serde_json::from_str(&text(desk, "despues", "datapackage.json")).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), 1, "one at least, by the standard");
    assert_eq!(resources[0]["path"], "diccionario_de_datos.csv");
    let note = text(desk, "despues", "nota_metodologica.md");
    assert!(note.contains("De este periodo no se publica ninguna tabla."));
    assert!(!note.contains("ocultan 0"), "{note}");
    assert_eq!(note.matches("otra agrupación").count(), 1, "{note}");
    let again = at(&["--out", "[DIR]/despues"]);
    assert_eq!(again.code, 9, "{}", again.err);
}

#[test]
fn the_rule_is_the_office_s_own() {
    let desk = demo();
    let rule = desk.ok(&["catalog", "publication"]);
    assert!(rule.contains("\"minimum\": 5"), "{rule}");
    let put = |rule: &str| {
        fs::write(desk.path("regla.json"), rule).expect("a file");
        desk.run(&["catalog", "publication", "[DIR]/regla.json"])
    };
    let long = " ".repeat((1 << 20) + 1);
    for (wrong, code) in [
        (&*long, 2),
        (r#"{"minimum":2}"#, 4),
        (r#"{"minimum":8,"strict_minimum":5}"#, 4),
        (r#"{"tables":[]}"#, 4),
        (r#"{"strict_kinds":["nada"]}"#, 4),
        (r#"{"jurisdictions":{"99999":"JS1"}}"#, 4),
        (r#"{"jurisdictions":{"24028":"JS99"}}"#, 4),
        (r#"{"age_groups":"0-4"}"#, 4),
        (r#"{"legal":["ley-de-nada"]}"#, 2),
        (r#"{"minimo":5}"#, 2),
        ("[", 2),
    ] {
        let ran = put(wrong);
        assert_eq!(ran.code, code, "{wrong} {}", ran.err);
    }
    make(&desk, "2022-T3", "antes");
    let ran = put(
        r#"{"minimum":6,"tables":["kind-age","place-kind"],"age_groups":"0-14,15-64,65+",
            "jurisdictions":{"24028":"JS1","24035":"JS1","24020":"JS2"},
            "legal":["lgtaip-2015",{"law":"Ley del Estado","fraction":"XLIX","since":"2016-05-10"}],
            "licence":"Libre uso MX"}"#,
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    // By other groups than those that are out, small counts could be told.
    all_withheld(&desk);
    make(&desk, "2023", "libre");
    let ages = text(
        &desk,
        "libre",
        "intervenciones_por_tipo_y_grupo_de_edad.csv",
    );
    assert!(ages.contains(",0-14,0 a 14 años,"), "{ages}");
    let places = text(&desk, "libre", "intervenciones_por_jurisdiccion_y_tipo.csv");
    assert!(places.contains(",JS1,"), "{places}");
    let note = text(&desk, "libre", "nota_metodologica.md");
    assert!(note.contains("Ley del Estado, fracción XLIX"), "{note}");
    assert!(note.contains("Libre uso MX"), "{note}");
    assert_eq!(desk.run(&["check"]).code, 0);
}

/// An act of the third quarter of 2022 at somebody's request.
fn type_an_act(desk: &Desk) {
    let request = ["intake", "--kind", "petition", "--channel", "phone"];
    let folio = desk.ok(&[request.as_slice(), &["--received", "2022-08-01"]].concat());
    let act = ["--kind", "guidance", "--on", "2022-08-10"];
    desk.ok(&[&["follow-up", folio.trim_end()], act.as_slice()].concat());
}

/// What the log said before the last publication is no publication after it.
#[test]
fn a_state_before_the_last_publication_is_not_published_after_it() {
    let desk = demo();
    desk.ok(&["cut", "antes"]);
    for _ in 0..3 {
        type_an_act(&desk);
    }
    make(&desk, "2022-T3", "uno");
    let args = ["report", "transparency", "--period", "2022-T3", "--cut"];
    let refused = desk.run(&[&args[..], &["antes", "--out", "[DIR]/viejo"]].concat());
    assert_eq!(refused.code, 4, "{}", refused.err);
    assert!(
        refused.err.contains("transparencia-2022-T3"),
        "{}",
        refused.err
    );
    assert!(!desk.path("viejo").exists());
    let list = desk.json(&["report", "transparency", "--published"]);
    assert_eq!(list["publications"].as_array().map(Vec::len), Some(1));
}

/// The name of its cut is free in the office as it is, not as it was.
#[test]
fn an_earlier_state_is_published_though_the_name_was_taken_since() {
    let desk = demo();
    let now = desk.json(&["check"])["head"].clone();
    desk.at("2030-01-02T09:00:00-06:00");
    desk.ok(&["cut", "transparencia-2022-T3"]);
    assert_ne!(now, desk.json(&["check"])["head"]);
    let made = desk.json(&[
        "report",
        "transparency",
        "--period",
        "2022-T3",
        "--out",
        "[DIR]/uno",
        "--as-of",
        "2029-12-31",
    ]);
    assert_eq!(made["cut"], "transparencia-2022-T3-2");
}

#[test]
fn where_nothing_is_hidden_that_is_said() {
    let desk = Desk::with_office();
    let set = ["report", "transparency", "--period", "2026-11", "--out"];
    let told =
        |folder: &str, lang: &str| flat(&desk.ok(&[&set[..], &[folder, "--lang", lang]].concat()));
    let said = told("[DIR]/uno", "es");
    assert!(
        said.contains("No se ocultó ninguna de 1,339 cifras."),
        "{said}"
    );
    let said = told("[DIR]/dos", "en");
    assert!(said.contains("None of 1,339 counts is hidden."), "{said}");
}
