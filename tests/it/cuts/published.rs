//! The year before as it was published, beside the year before as it stands.

use serde_json::Value;

use super::desk_with_cases;
use crate::support::desk::{Desk, flat};

fn yearly(desk: &Desk, options: &[&str]) -> Value {
    desk.json(&[&["report", "yearly", "--year", "2026"], options].concat())
}

#[test]
fn without_a_cut_of_it_nothing_is_said_of_the_year_before_as_published() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2025", "--as-of", "2025-12-20"]);
    // It was made before the year was over.
    desk.ok(&["cut", "2025-corte", "--as-of", "2025-12-30"]);
    assert_eq!(yearly(&desk, &[])["previous_published"], Value::Null);
    let screen = desk.ok(&["report", "yearly", "--year", "2026"]);
    assert!(!screen.contains("como se publicó"), "{screen}");
}

/// Nothing of the year was published with what another period was frozen for.
#[test]
fn a_cut_of_another_period_is_not_the_year_before_as_published() {
    let desk = desk_with_cases();
    for cut in ["enero", "2026-01", "2025-11", "2025-T4-bis", "2025-t3"] {
        desk.ok(&["cut", cut]);
        assert_eq!(
            yearly(&desk, &[])["previous_published"],
            Value::Null,
            "{cut}"
        );
    }
    let out = desk.path("publico");
    let out = out.to_str().expect("a path");
    // Of a quarter alone; that every table may be withheld is another matter.
    for period in ["2025-T4", "2026-T1"] {
        desk.run(&[
            "report",
            "transparency",
            "--period",
            period,
            "--out",
            out,
            "--force",
        ]);
    }
    let sets = desk.json(&["report", "transparency", "--published"]);
    assert_eq!(sets["publications"].as_array().map(Vec::len), Some(2));
    assert_eq!(yearly(&desk, &[])["previous_published"], Value::Null);
    let screen = desk.ok(&["report", "yearly", "--year", "2026"]);
    assert!(!screen.contains("publicó"), "{screen}");
    // The month's set has the year to date: of December, the year.
    desk.ok(&["cut", "2025-12-final"]);
    let published = yearly(&desk, &[])["previous_published"].clone();
    assert_eq!(published["cut"], "2025-12-final");
    assert_eq!(published["publication"], Value::Null);
}

/// Up to a month, it is what was frozen for the year up to that month.
#[test]
fn up_to_a_month_it_is_a_cut_that_has_the_year_so_far() {
    let desk = desk_with_cases();
    let told = |cut: &str| {
        desk.ok(&["cut", cut]);
        desk.ok(&["report", "monthly", "--month", "2026-02", "--out", cut]);
        let csv = desk.path(&format!("{cut}/acumulado-2026-02.csv"));
        let csv = std::fs::read_to_string(csv).expect("a file");
        csv.contains("anio_anterior_publicado")
    };
    for (cut, covers) in [
        ("2025-01", false),
        ("2025-T2", false),
        ("enero", false),
        ("2025-02", true),
    ] {
        assert_eq!(told(cut), covers, "{cut}");
    }
}

#[test]
fn what_changed_of_it_shows_in_every_format() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2025-12"]);
    let published = yearly(&desk, &[])["previous_published"].clone();
    let cut = desk.json(&["cut", "show", "2025-12"]);
    assert_eq!(published["cut"], "2025-12");
    for name in ["at", "head", "events"] {
        assert_eq!(published[name], cut[name]);
    }
    assert_eq!(published["year"], 2025);
    assert_eq!(published["interventions"]["total"], 1);
    assert_eq!(published["differences"], Value::Array(Vec::new()));

    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["undo", "2025-1#2", "--reason", "Equivocado"]);
    let report = yearly(&desk, &[]);
    assert_eq!(report["interventions"]["previous"]["total"], 0);
    let published = &report["previous_published"];
    assert_eq!(published["interventions"]["total"], 1);
    assert_eq!(published["cases"]["received"], 1);
    assert_eq!(published["persons"]["attended"], 1);
    assert_eq!(published["turns"]["made"], 0);
    let first = &published["differences"][0];
    assert_eq!(first["table"], "intervenciones_por_mes");
    assert_eq!((&first["was"], &first["now"]), (&1.into(), &0.into()));
    assert_eq!(first["difference"], -1);

    let screen = desk.ok(&["report", "yearly", "--year", "2026"]);
    assert!(
        screen.contains("El año 2025, como se publicó y como está"),
        "{screen}"
    );
    assert!(
        flat(&screen).contains(
            "No consta un conjunto de transparencia de 2025 que lo tenga completo: por publicado se toma su corte,"
        ),
        "{screen}"
    );
    let csv = desk.ok(&["report", "yearly", "--year", "2026", "--format", "csv"]);
    let total = csv
        .lines()
        .find(|line| line.starts_with("anio_anterior_publicado,") && line.contains(",total,"))
        .expect("the total of the year before");
    assert!(total.contains("Intervenciones"), "{total}");
    let english = Desk::with_office().lang("en");
    assert!(
        !english
            .ok(&["report", "yearly"])
            .contains("as it was published")
    );
    desk.ok(&[
        "report", "yearly", "--year", "2026", "--format", "xlsx", "-o", "a.xlsx",
    ]);
    // A report as of a cut knows the cuts that were made by then.
    desk.ok(&["cut", "2026-11"]);
    desk.ok(&["cut", "2025-bis"]);
    let report = yearly(&desk, &["--cut", "2026-11"]);
    assert_eq!(report["previous_published"]["cut"], "2025-12");
    assert_eq!(yearly(&desk, &[])["previous_published"]["cut"], "2025-bis");
}

/// What the log remembers as published goes before any name.
#[test]
fn a_recorded_publication_is_what_was_published() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "2025-12"]);
    let out = desk.path("publico");
    let out = out.to_str().expect("a path");
    desk.ok(&["report", "transparency", "--period", "2025", "--out", out]);
    desk.ok(&["cut", "2025-final"]);
    let published = yearly(&desk, &[])["previous_published"].clone();
    assert_eq!(published["cut"], "transparencia-2025");
    assert_eq!(published["publication"], 1);
    assert_eq!(published["publication_period"], "2025");
    let screen = flat(&desk.ok(&["report", "yearly", "--year", "2026"]));
    assert!(
        screen.contains(
            "El año 2025 como se publicó: el del conjunto de transparencia 2025, publicación 1, \
             corte transparencia-2025,"
        ),
        "{screen}"
    );
    // As of a later state, too.
    let before = yearly(&desk, &["--cut", "2025-final"])["previous_published"].clone();
    assert_eq!(before["cut"], "transparencia-2025");
    // As of a state before it, it is not known.
    desk.ok(&["cut", "antes", "--as-of", "2026-01-31"]);
    let before = yearly(&desk, &["--cut", "antes"])["previous_published"].clone();
    assert_eq!(before, Value::Null);
}
