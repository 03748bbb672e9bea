//! What is said of tables that are withheld: why, after what, in both languages
//! and in the method note. Of the demonstration log.

use std::fs;

use serde_json::{Value, json};

use super::demo;
use crate::support::desk::{Desk, flat};

/// Publishes a period; what its method note says, on one line.
fn publish(desk: &Desk, period: &str) -> String {
    let out = format!("[DIR]/{period}");
    let ran = desk.run(&["report", "transparency", "--period", period, "--out", &out]);
    assert!([0, 9].contains(&ran.code), "{}", ran.err);
    let note = desk.path(period).join("nota_metodologica.md");
    flat(&fs::read_to_string(note).expect("the note"))
}

/// What is said of it beforehand.
fn planned(desk: &Desk, period: &str, lang: &str) -> String {
    let plan = ["report", "transparency", "--period", period, "--dry-run"];
    flat(&desk.run(&[&plan[..], &["--lang", lang]].concat()).out)
}

/// Why, after what, and how many tables.
fn withheld(desk: &Desk, period: &str) -> Vec<(String, Value, usize)> {
    let plan = ["report", "transparency", "--period", period, "--dry-run"];
    let json = desk.run(&[&plan[..], &["--format", "json"]].concat()).out;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let groups = json["withheld"].as_array().expect("reasons").iter();
    groups
        .map(|group| {
            let why = group["why"].as_str().expect("a reason").to_owned();
            let tables = group["tables"].as_array().map_or(0, Vec::len);
            (why, group["after"].clone(), tables)
        })
        .collect()
}

#[test]
fn a_table_withheld_for_its_own_sake_or_after_what_is_out_says_which() {
    let desk = demo();
    // Each count of a table could give a hidden one away by the totals alone.
    let alone = "junto con los totales, cualquier cifra suya podría delatar una oculta.";
    assert!(planned(&desk, "2021-01", "es").contains(alone));
    let note = publish(&desk, "2021-01");
    assert!(note.contains("con los totales a la vista, ninguna forma de ocultar partes"));
    assert!(!note.contains("lo que ya se publicó"), "{note}");
    publish(&desk, "2021-02");

    let told = withheld(&desk, "2021-T1");
    let months = json!(["2021-01", "2021-02"]);
    let [(_, after, several), (_, none, one)] = &told[..] else {
        panic!("{told:?}");
    };
    assert!(told.iter().all(|(why, ..)| why == "too-few"));
    assert_eq!((after, none, *one), (&months, &json!([]), 1));
    assert!(*several > 1);
    let said = planned(&desk, "2021-T1", "es");
    for part in [
        format!("No se publican {several} tablas ("),
        "junto con los totales y lo ya publicado del mismo año (entre ello, 2021-01, 2021-02), \
         cualquier cifra suya podría delatar una oculta."
            .to_owned(),
        "No se publica una tabla (Turnos por área y mes): junto con los totales, cualquier cifra \
         suya podría delatar una oculta."
            .to_owned(),
    ] {
        assert!(said.contains(&part), "{part}\n{said}");
    }
    let said = planned(&desk, "2021-Q1", "en");
    for part in [
        format!("{several} tables are withheld ("),
        "together with the totals and what is out of the same year (including 2021-01, 2021-02), \
         any count of theirs could give a hidden one away."
            .to_owned(),
        "One table is withheld (Turns by unit and month): together with the totals, any count of \
         it could give a hidden one away."
            .to_owned(),
    ] {
        assert!(said.contains(&part), "{part}\n{said}");
    }
    let note = publish(&desk, "2021-T1");
    let why = "Junto con los totales y con lo que ya se publicó del mismo año (entre ello, 2021-01 y \
               2021-02), ninguna forma de ocultar partes protegería a las personas.";
    assert!(note.contains(why), "{note}");
}

#[test]
fn a_table_withheld_for_other_groups_says_of_which_period() {
    let desk = demo();
    publish(&desk, "2022-T3");
    fs::write(
        desk.path("regla.json"),
        r#"{"tables":["kind-sex","kind-age"],"age_groups":"0-14,15-64,65+"}"#,
    )
    .expect("a file");
    desk.ok(&["catalog", "publication", "[DIR]/regla.json"]);
    let told = withheld(&desk, "2022-T4");
    assert!(
        told.contains(&("other-groups".to_owned(), json!(["2022-Q3"]), 1)),
        "{told:?}"
    );
    for (lang, said) in [
        (
            "es",
            "No se publica una tabla (Intervenciones por tipo y edad): de 2022-T3 se publicó con \
             otra agrupación, y con las dos podrían calcularse cifras pequeñas.",
        ),
        (
            "en",
            "One table is withheld (Interventions by kind and age): of 2022-Q3 it was published by \
             other groups, and from both small counts could be worked out.",
        ),
    ] {
        let plan = planned(&desk, "2022-T4", lang);
        assert!(plan.contains(said), "{plan}");
    }
    let note = publish(&desk, "2022-T4");
    let why = "De 2022-T3 se publicó antes con otra agrupación, y con las dos podrían calcularse \
               cifras pequeñas.";
    assert!(note.contains(why), "{note}");
}
