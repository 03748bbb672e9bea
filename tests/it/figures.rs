//! What the yearly report counts: whatever figure is asked about, the cases
//! behind it add up to it, and an act counts in the year in which it took
//! place.

use serde_json::Value;

use crate::support::desk::Desk;

/// A figure of the report and the options that choose it.
type Figure = (Vec<String>, u64);

/// Every figure of one year's report, but for the persons, of whom the cases
/// are no sum.
fn figures(report: &Value) -> Vec<Figure> {
    let acts = &report["interventions"];
    let cases = &report["cases"];
    let turns = &report["turns"];
    let mut all = vec![
        figure(&[], &acts["total"]),
        figure(&["--of", "interventions"], &acts["total"]),
        figure(&["--of", "received"], &cases["received"]),
        figure(&["--of", "closed"], &cases["closed"]),
        figure(&["--of", "open"], &cases["open"]),
        figure(&["--of", "turns"], &turns["made"]),
        figure(&["--of", "answered"], &turns["answered"]),
        figure(&["--of", "returned"], &turns["returned"]),
        figure(&["--of", "withdrawn"], &turns["withdrawn"]),
    ];
    all.extend(months(&[], &acts["by_month"]));
    for kind in list(&acts["by_kind"]) {
        let chosen = ["--kind", code(kind, "kind")];
        all.push(figure(&chosen, &kind["total"]));
        all.extend(months(&chosen, &kind["by_month"]));
    }
    for (name, option, lines) in [
        ("sex", "--sex", &acts["by_sex"]),
        ("age_group", "--age-group", &acts["by_age_group"]),
        ("affiliation", "--affiliation", &acts["by_affiliation"]),
        ("unit", "--unit", &acts["by_unit"]),
        ("kind", "--request-kind", &cases["received_by_kind"]),
        ("channel", "--channel", &cases["received_by_channel"]),
        ("outcome", "--outcome", &cases["closed_by_outcome"]),
    ] {
        for line in list(lines) {
            all.push(figure(&[option, code(line, name)], &line["total"]));
        }
    }
    all
}

fn months(chosen: &[&str], counts: &Value) -> Vec<Figure> {
    (1..)
        .zip(list(counts))
        .map(|(month, count): (u32, _)| {
            let month = month.to_string();
            figure(&[chosen, &["--month", month.as_str()]].concat(), count)
        })
        .collect()
}

fn figure(options: &[&str], count: &Value) -> Figure {
    let options = options.iter().map(|option| (*option).to_owned()).collect();
    (options, count.as_u64().expect("a count"))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// The code of a line; the office itself has none and is called the desk.
fn code<'a>(line: &'a Value, name: &str) -> &'a str {
    line[name].as_str().unwrap_or("desk")
}

fn yearly(desk: &Desk, year: &str, options: &[&str]) -> Value {
    let report = ["report", "yearly", "--year", year, "--format", "json"];
    let out = desk.ok(&[report.as_slice(), options].concat());
    serde_json::from_str(&out).expect("a JSON answer")
}

/// The demonstration, and beside it what it lacks: an affiliation that is not
/// known, a conclusion that was reopened in the next year.
fn office() -> Desk {
    let desk = Desk::new();
    desk.ok(&["demo", "[DIR]/folio.db"]);
    for affiliation in [&["--affiliation", "unknown"][..], &[]] {
        let intake = [
            "intake",
            "--kind",
            "petition",
            "--channel",
            "box",
            "--narrative",
            "Pide informes.",
            "--received",
            "2022-12-01",
            "--no-input",
        ];
        let folio = desk.ok(&[&intake, affiliation].concat());
        let folio = folio.trim();
        desk.ok(&[
            "follow-up",
            folio,
            "--kind",
            "guidance",
            "--on",
            "2022-12-02",
            "--no-input",
        ]);
        close(&desk, folio, "resolved", "2022-12-20");
        reopen(&desk, folio, "2023-01-10");
        close(&desk, folio, "partial", "2023-02-01");
        reopen(&desk, folio, "2023-03-01");
    }
    desk
}

fn close(desk: &Desk, folio: &str, outcome: &str, on: &str) {
    desk.ok(&[
        "close",
        folio,
        "--outcome",
        outcome,
        "--report",
        "Se le informó.",
        "--on",
        on,
        "--no-input",
    ]);
}

fn reopen(desk: &Desk, folio: &str, on: &str) {
    desk.ok(&[
        "reopen",
        folio,
        "--reason",
        "Volvió.",
        "--on",
        on,
        "--no-input",
    ]);
}

#[test]
fn the_cases_behind_every_figure_add_up_to_it() {
    let desk = office();
    let report = yearly(&desk, "2022", &[]);
    let figures = figures(&report);
    assert!(figures.len() > 200, "{}", figures.len());
    for (options, count) in figures {
        let mut chosen: Vec<&str> = options.iter().map(String::as_str).collect();
        chosen.extend(["--folios", "--reason", "Revisión de las cifras"]);
        let behind = yearly(&desk, "2022", &chosen);
        assert_eq!(behind["times"], count, "{options:?}");
        let times = list(&behind["cases"]).iter().map(|case| {
            let times = case["times"].as_u64();
            times.expect("how often the case counts")
        });
        assert_eq!(times.sum::<u64>(), count, "{options:?}");
    }
}

#[test]
fn the_cases_of_persons_are_no_sum_of_them() {
    let desk = Desk::with_office();
    let curp = "PEGJ900512HJCRRS04";
    for narrative in ["Pide su medicamento.", "Pide una cita."] {
        intake(&desk, &["--curp", curp, "--narrative", narrative]);
    }
    let attended = yearly(&desk, "2026", &[])["persons"]["attended"].clone();
    assert_eq!(attended, 1);
    let behind = yearly(&desk, "2026", &["--of", "persons", "--folios"]);
    assert_eq!(list(&behind["cases"]).len(), 2);
    assert!(behind.get("times").is_none(), "{behind}");
    assert!(behind["cases"][0].get("times").is_none(), "{behind}");
    let said = desk.ok(&["report", "yearly", "--of", "personas", "--folios"]);
    assert!(
        said.contains("2 casos de las personas atendidas") && !said.contains("Veces"),
        "{said}"
    );
}

#[test]
fn a_conclusion_stays_in_the_year_in_which_it_took_place() {
    let desk = Desk::with_office();
    let folio = intake(
        &desk,
        &["--narrative", "Pide informes.", "--received", "2025-12-01"],
    );
    close(&desk, &folio, "resolved", "2025-12-20");
    let counts = |year| {
        let cases = &yearly(&desk, year, &[])["cases"];
        (cases["closed"].clone(), cases["open"].clone())
    };
    assert_eq!(counts("2025"), (1.into(), 0.into()));
    reopen(&desk, &folio, "2026-01-10");
    assert_eq!(counts("2025"), (1.into(), 0.into()));
    assert_eq!(counts("2026"), (0.into(), 1.into()));
    close(&desk, &folio, "partial", "2026-02-01");
    reopen(&desk, &folio, "2026-02-02");
    close(&desk, &folio, "resolved", "2026-02-03");
    assert_eq!(counts("2025"), (1.into(), 0.into()));
    assert_eq!(counts("2026"), (2.into(), 0.into()));
    // What was taken back did not take place.
    let undo = |entry: &str| {
        let entry = format!("{folio}#{entry}");
        desk.ok(&["undo", &entry, "--reason", "Era otro caso."]);
    };
    undo("6");
    assert_eq!(counts("2026"), (1.into(), 1.into()));
    undo("5");
    assert_eq!(counts("2026"), (1.into(), 0.into()));
    desk.ok(&["check"]);
}

#[test]
fn options_of_different_figures_do_not_go_together() {
    let desk = Desk::with_office();
    for options in [
        &["--of", "open", "--kind", "guidance"][..],
        &["--of", "closed", "--request-kind", "petition"],
        &["--of", "received", "--outcome", "resolved"],
        &["--channel", "box", "--outcome", "resolved"],
        &["--sex", "x", "--channel", "box"],
    ] {
        let report = ["report", "yearly", "--folios"];
        let ran = desk.run(&[report.as_slice(), options].concat());
        assert_eq!(ran.code, 2, "{options:?} {}{}", ran.out, ran.err);
    }
}

#[test]
fn only_a_curp_that_holds_together_makes_two_persons_one() {
    let attended = |options: &[&[&str]]| {
        let desk = Desk::with_office();
        for options in options {
            intake(&desk, options);
        }
        yearly(&desk, "2026", &[])["persons"]["attended"].clone()
    };
    let sound = ["--narrative", "Una.", "--curp", "PEGJ900512HJCRRS04"];
    assert_eq!(attended(&[&sound, &sound]), 1);
    // The check digit is another: the same slip may be about two persons.
    let unsound = [
        "--narrative",
        "Una.",
        "--curp",
        "PEGJ900512HJCRRS05",
        "--curp-unverified",
    ];
    assert_eq!(attended(&[&unsound, &unsound]), 2);
    // Petitioner of one request, patient beside herself in another.
    let patient = ["--patient-curp", "PEGJ900512HJCRRS04"];
    let both = [sound.as_slice(), &patient].concat();
    assert_eq!(attended(&[&both, &sound]), 1);
}

/// Registers a petition; its folio.
fn intake(desk: &Desk, options: &[&str]) -> String {
    let intake = ["intake", "--kind", "petition", "--channel", "in-person"];
    let out = desk.ok(&[intake.as_slice(), options, &["--no-input"]].concat());
    out.trim().to_owned()
}
