//! Sets as a transparency unit makes them: which files, what they say, made
//! again, after corrections.

use std::fs;

use serde_json::Value;

use super::{TABLES, demo, make, read, text};
use crate::support::desk::{Desk, flat};

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

/// The last day on which something was typed is not the last that is counted.
#[test]
fn days_without_entries_count_and_the_publication_is_none() {
    let desk = Desk::with_office();
    desk.at("2026-11-28T10:00:00-06:00");
    desk.intake("petition");
    desk.at("2026-12-03T10:00:00-06:00");
    let set = [
        "report",
        "transparency",
        "--period",
        "2026-11",
        "--out",
        "[DIR]/set",
    ];
    let first = desk.json(&set);
    assert_eq!(first["until"], "2026-11-30");
    assert_eq!(first["period_was_over"], true);
    desk.at("2026-12-04T10:00:00-06:00");
    let again = desk.json(&set);
    assert_eq!(again["publication"], 1);
    let files = again["files"].as_array().expect("files");
    assert!(files.iter().all(|file| file["new"] == false), "{files:?}");
    // It has begun, though nothing was typed in it.
    let begun = desk.json(&["report", "transparency", "--period", "2026-12", "--dry-run"]);
    assert_eq!(begun["until"], "2026-12-04");
}
