//! What changed between two cuts: figures from what to what, and the cases that
//! changed them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{desk_with_cases, go_on};
use crate::support::desk::{Desk, flat};

fn figure<'a>(diff: &'a Value, place: [&str; 4]) -> Option<&'a Value> {
    let figures = diff["figures"].as_array().expect("figures");
    figures.iter().find(|one| {
        ["report", "table", "code", "column"]
            .iter()
            .zip(place)
            .all(|(name, wanted)| one[*name] == wanted)
    })
}

#[test]
fn nothing_changes_between_a_cut_and_itself() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "a"]);
    desk.ok(&["cut", "b"]);
    desk.ok(&["unit", "change", "DSS", "--name", "Otro nombre"]);
    for words in [&["cut", "diff", "a", "b"][..], &["corte", "comparar", "a"]] {
        let diff = desk.json(words);
        assert_eq!(diff["schema"], "folio/cut-diff");
        assert_eq!(diff["figures"], json!([]));
        assert_eq!(diff["folios"], json!([]));
        assert!(desk.ok(words).starts_with("No cambió ninguna cifra"));
    }
}

#[test]
fn a_diff_says_which_figures_changed_and_which_folios_changed_them() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["undo", "2026-1#3", "--reason", "Equivocado"]);
    desk.ok(&["turn", "answer", "2026-1", "--report", "Listo"]);
    desk.ok(&[
        "follow-up",
        "2026-2",
        "--kind",
        "call",
        "--note",
        "No contestó",
    ]);
    desk.ok(&["follow-up", "2025-1", "--kind", "guidance"]);
    desk.ok(&["cut", "despues"]);
    desk.ok(&["follow-up", "2026-2", "--kind", "guidance"]);
    let diff = desk.json(&["cut", "diff", "antes", "despues"]);
    assert_eq!(diff["from"]["cut"], "antes");
    assert_eq!(
        diff["to"]["head"],
        desk.json(&["cut", "show", "despues"])["head"]
    );
    // One act was taken back, another one came: the total stays.
    assert_eq!(
        figure(
            &diff,
            ["yearly", "intervenciones_por_mes", "total", "total"]
        ),
        None
    );
    let desk_own = figure(&diff, ["yearly", "intervenciones_por_area", "HG", "total"]);
    assert_eq!(desk_own, None);
    let answered = figure(
        &diff,
        ["directorates", "turnos_por_area", "DSS", "respondidos"],
    );
    let answered = answered.expect("a change");
    assert_eq!((&answered["was"], &answered["now"]), (&json!(0), &json!(1)));
    assert_eq!(answered["folios"], json!(["SLP-2026-000001"]));
    // The act that came makes up for the one that was taken back.
    assert_eq!(diff["other_cases"], 2);
    assert_eq!(diff["folios"][0]["folio"], "SLP-2026-000001");
    assert_eq!(diff["folios"][0]["entries"][0]["kind"], "undone");
    assert_eq!(diff["folios"][0]["entries"][1]["kind"], "turn-answered");
    let screen = desk.ok(&["corte", "comparar", "antes", "despues"]);
    assert!(
        screen.contains("Del corte antes: al 03/11/2026"),
        "{screen}"
    );
    assert!(
        screen.contains("Otros 2 casos tuvieron asientos"),
        "{screen}"
    );
    let english = desk.run(&["cut", "diff", "antes", "--lang", "en"]).out;
    assert!(english.contains("To the log as it stands"), "{english}");
    let csv = desk.ok(&["cut", "diff", "antes", "--format", "csv"]);
    assert!(
        csv.lines()
            .any(|line| line.starts_with("folios,") && line.contains("SLP-2026-000002")),
        "{csv}"
    );
    let backwards = ["cut", "diff", "despues", "antes", "--format", "json"];
    desk.run(&backwards).error("usage", 2);
}

/// What is erased, renamed or rebuilt moves no figure, and what each case moved
/// comes to the whole, but for persons and measures.
#[test]
fn what_the_cases_moved_comes_to_what_changed() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-06T09:00:00-06:00");
    go_on(&desk);
    let diff = desk.json(&["cut", "diff", "antes"]);
    let sums = adds_up(&diff);
    assert!(sums > 15, "{sums}");
    let erased = desk.json(&["report", "yearly", "--year", "2025", "--cut", "antes"]);
    let total = figure(
        &diff,
        ["yearly", "intervenciones_por_mes", "total", "total"],
    );
    assert_eq!(
        total.expect("a change")["was"],
        erased["interventions"]["total"]
    );
}

/// Compares every count that changed with the sum of what its cases moved;
/// returns how many there were.
pub fn adds_up(diff: &Value) -> usize {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut sums = 0;
    for figure in list(&diff["figures"]) {
        let measured = ["personas", "turnos_por_area"]
            .contains(&figure["table"].as_str().unwrap_or_default())
            && ["total", "p90_dias", "vencidos"]
                .contains(&figure["column"].as_str().unwrap_or_default());
        let Some(difference) = figure["difference"].as_i64().filter(|_| !measured) else {
            continue;
        };
        let moved: i64 = list(&diff["folios"])
            .iter()
            .flat_map(|mover| list(&mover["figures"]))
            .filter(|one| {
                ["report", "year", "table", "code", "column"]
                    .iter()
                    .all(|name| one[*name] == figure[*name])
            })
            .filter_map(|one| one["difference"].as_i64())
            .sum();
        assert_eq!(moved, difference, "{figure}");
        sums += 1;
    }
    sums
}

/// Time alone makes a turn overdue: the figure says so, and that no case did.
#[test]
fn what_only_the_days_changed_has_no_case() {
    let desk: Desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-20T09:00:00-06:00");
    let diff = desk.json(&["cut", "diff", "antes"]);
    let overdue = figure(
        &diff,
        ["directorates", "turnos_por_area", "DSS", "vencidos"],
    );
    let overdue = overdue.expect("a change");
    assert_eq!(
        (&overdue["difference"], &overdue["folios"]),
        (&json!(1), &json!([]))
    );
    let screen = desk.ok(&["cut", "diff", "antes"]);
    assert!(screen.contains("solo por el paso de los días"), "{screen}");
    assert!(
        screen.starts_with("Cambiaron 2 cifras, solo por el paso"),
        "{screen}"
    );
    assert!(!screen.contains("Casos que las cambiaron"), "{screen}");
}

/// What a reserved case moved is in the figures; that it was that case is told
/// nowhere: beside figures that no other case moved its folio would say it all.
#[test]
fn what_reserved_cases_moved_is_told_of_no_folio() {
    let desk = desk_with_cases();
    let reserved = desk.intake_with(&["--kind", "complaint", "--channel", "box", "--reserved"]);
    desk.intake("petition");
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["follow-up", &reserved, "--kind", "telemedicine"]);
    desk.ok(&["follow-up", "2026-4", "--kind", "shelter"]);
    desk.ok(&["cut", "despues"]);
    let diff = desk.json(&["cut", "diff", "antes", "despues"]);
    let folios = diff["folios"].as_array().expect("folios");
    assert_eq!(folios.len(), 1);
    assert_eq!(folios[0]["folio"], "SLP-2026-000004");
    assert_eq!(diff["reserved_cases"], 1);
    let figures = diff["figures"].as_array().expect("figures");
    let telemedicine = |figures: &[Value]| {
        let of_its_kind = figures.iter().find(|one| one["code"] == "telemedicine");
        of_its_kind.expect("a figure")["folios"].clone()
    };
    assert_eq!(telemedicine(figures), json!([]));
    for format in ["table", "csv", "json", "html"] {
        let said = desk.ok(&["cut", "diff", "antes", "despues", "--format", format]);
        assert!(!said.contains(&reserved), "{format}: {said}");
    }
    let screen = desk.ok(&["cut", "diff", "antes", "despues"]);
    assert!(screen.contains("por 2 casos"), "{screen}");
    assert!(
        screen.contains("Un caso reservado cambió cifras"),
        "{screen}"
    );

    // With a reason, which is on record before anything is shown.
    let opened = ["corte", "comparar", "antes", "despues", "--reason"];
    let ran = desk.run(&[opened.as_slice(), &[" "]].concat());
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    let told = desk.json(&[opened.as_slice(), &["Revisión del mes"]].concat());
    assert_eq!(told["reserved_cases"], 0);
    let figures = told["figures"].as_array().expect("figures");
    assert_eq!(telemedicine(figures), json!([reserved]));
    let folios = told["folios"].as_array().expect("folios");
    assert_eq!(folios[0]["folio"], *reserved);
    assert_eq!(folios[0]["reserved"], true);
    assert!(adds_up(&told) > 0);
    let audit = desk.json(&["audit"])["rows"].clone();
    assert_eq!(audit.as_array().map(Vec::len), Some(1), "{audit}");
    assert_eq!(audit[0]["deed"], "opened-reserved");
    assert_eq!(audit[0]["folio"], *reserved);
    assert_eq!(
        audit[0]["reason"],
        "comparación de los cortes antes y despues: Revisión del mes"
    );
    let screen = flat(&desk.ok(&[opened.as_slice(), &["Revisión del mes"]].concat()));
    assert!(
        screen.contains(&format!("{reserved} Reservado.")),
        "{screen}"
    );
    assert_eq!(screen.matches("Reservado.").count(), 1, "{screen}");
    // Files tell it in a column of its own, as exports do, and what was done in another.
    let csv = desk.ok(&[opened.as_slice(), &["Revisión", "--format", "csv"]].concat());
    assert!(!csv.contains("Reservado."), "{csv}");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.deserialize().map(|row| row.expect("a row"));
    let rows: Vec<BTreeMap<String, String>> = rows.collect();
    let marks = rows.iter().filter(|row| row["tabla"] == "folios");
    let marks: Vec<(&str, &str)> = marks
        .map(|row| (row["folio"].as_str(), row["reservado"].as_str()))
        .collect();
    assert!(marks.contains(&(reserved.as_str(), "1")), "{marks:?}");
    assert_eq!(marks.iter().filter(|(_, mark)| *mark == "0").count(), 1);
    let page = desk.ok(&[opened.as_slice(), &["Revisión", "--format", "html"]].concat());
    assert_eq!(page.matches("Reservado.").count(), 1);
    assert!(
        screen.contains("Los casos reservados se muestran completos"),
        "{screen}"
    );
    // Where no reserved case is shown, none was opened.
    let none = ["cut", "diff", "despues", "--reason", "Revisión del mes"];
    let screen = desk.ok(&none);
    assert!(!screen.contains("se muestran completos"), "{screen}");
    let audit = desk.json(&["audit"])["rows"].clone();
    assert_eq!(audit.as_array().map(Vec::len), Some(4), "{audit}");
}

/// Who typed in a case on the day of its changes does not name it either.
#[test]
fn the_days_of_entries_do_not_name_the_reserved_case_that_moved() {
    let desk = desk_with_cases();
    let reserved = desk.intake_with(&["--kind", "complaint", "--channel", "box", "--reserved"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["follow-up", &reserved, "--kind", "telemedicine"]);
    for filter in [
        &["--typed-on", "2026-11-05"][..],
        &["--by", "maria"],
        &["--by", "maria", "--typed-on", "2026-11-05"],
    ] {
        let list = desk.json(&[&["list"], filter].concat());
        assert!(!list.to_string().contains(&reserved), "{list}");
        assert_eq!(list["leaves_out_reserved"], true);
    }
}

/// A case whose reserve was lifted between the two states.
#[test]
fn what_was_reserved_in_the_earlier_state_is_told_of_no_folio_either() {
    let desk = desk_with_cases();
    let reserved = desk.intake_with(&["--kind", "complaint", "--channel", "box", "--reserved"]);
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["follow-up", &reserved, "--kind", "telemedicine"]);
    let entry = format!("{reserved}#1");
    let why = ["--reason", "Ya no lo es"];
    desk.ok(&[&["amend", &entry, "reserved=false"], why.as_slice()].concat());
    let diff = desk.json(&["cut", "diff", "antes"]);
    assert!(!diff.to_string().contains(&reserved), "{diff}");
    assert_eq!(diff["reserved_cases"], 1);
    let opened = desk.json(&["cut", "diff", "antes", "--reason", "Revisión"]);
    assert_eq!(opened["folios"][0]["folio"], *reserved);
    assert_eq!(opened["folios"][0]["reserved"], true);
}

/// A case that is reserved by now was not so in the states that are compared.
#[test]
fn what_is_reserved_by_now_is_told_of_no_folio_either() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["follow-up", "2026-2", "--kind", "guidance"]);
    desk.ok(&["cut", "despues"]);
    let amended = [
        "amend",
        "2026-2#1",
        "reserved=true",
        "--reason",
        "Debe serlo",
    ];
    desk.ok(&amended);
    let diff = desk.json(&["cut", "diff", "antes", "despues"]);
    assert_eq!(diff["folios"], json!([]));
    assert_eq!(diff["reserved_cases"], 1);
    let screen = desk.ok(&["cut", "diff", "antes", "despues"]);
    assert!(!screen.contains("SLP-2026-000002"), "{screen}");
    assert!(screen.contains("o por casos reservados"), "{screen}");
}

/// Two breakdowns may change alike: only a sum that is repeated is told once.
#[test]
fn breakdowns_that_change_alike_are_all_told() {
    let desk = desk_with_cases();
    desk.ok(&["cut", "antes"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&["follow-up", "2026-2", "--kind", "guidance"]);
    let diff = desk.json(&["cut", "diff", "antes"]);
    for table in ["sexo", "edad", "derechohab"] {
        let table = format!("intervenciones_por_{table}");
        let unknown = diff["figures"]
            .as_array()
            .expect("figures")
            .iter()
            .any(|one| {
                one["table"]
                    .as_str()
                    .is_some_and(|name| name.starts_with(&table))
                    && one["code"] == "unknown"
            });
        assert!(unknown, "{table}: {diff}");
    }
}
