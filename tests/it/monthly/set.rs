//! The set as a script sees it.

use std::fs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::office;
use crate::support::desk::{Desk, INIT, NOW, flat};

const FILES: [&str; 8] = [
    "acumulado-2026-10.csv",
    "areas-2026-10.csv",
    "turnos-vencidos-2026-10.csv",
    "informe-final-peticiones-por-area-2026-10.csv",
    "informe-final-peticiones-2026-10.csv",
    "informe-mensual-2026-10.xlsx",
    "informe-mensual-2026-10.html",
    "SHA256SUMS",
];

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_script_gets_every_file_with_its_sum() {
    let (desk, _) = office();
    let list = desk.october("octubre");
    assert_eq!(list["schema"], "folio/set");
    assert_eq!(list["set"], "monthly");
    assert_eq!(list["month"], "2026-10");
    let held = desk.held("octubre");
    let files = list["files"].as_array().expect("files");
    let names: Vec<&str> = files
        .iter()
        .filter_map(|file| file["name"].as_str())
        .collect();
    assert_eq!(names, FILES);
    assert_eq!(held.len(), FILES.len());
    for file in files {
        let bytes = &held[file["name"].as_str().expect("a name")];
        assert_eq!(file["bytes"], bytes.len());
        assert_eq!(file["sha256"], sum(bytes));
    }
    let sums: String = names[..7]
        .iter()
        .map(|name| format!("{}  {name}\n", sum(&held[*name])))
        .collect();
    assert_eq!(held["SHA256SUMS"], sums.into_bytes());
}

#[test]
fn made_again_later_and_elsewhere_it_has_the_same_bytes() {
    let (desk, _) = office();
    let first = desk.october("uno");
    desk.at("2027-03-01T08:00:00-06:00");
    desk.october("dos");
    assert_eq!(desk.held("uno"), desk.held("dos"));
    let again = desk.october("uno");
    assert_eq!(first["files"][0]["new"], true);
    let new = again["files"].as_array().expect("files").iter();
    assert!(new.into_iter().all(|file| file["new"] == false));
}

#[test]
fn of_a_cut_it_is_the_same_after_later_entries() {
    let (desk, folios) = office();
    desk.ok(&["cut", "octubre"]);
    let at_cut = |folder: &str| {
        let args = [
            "report", "monthly", "--month", "2026-10", "--cut", "octubre",
        ];
        desk.json(&[args.as_slice(), &["--out", folder]].concat());
        desk.held(folder)
    };
    let before = at_cut("antes");
    desk.ok(&[
        "close",
        &folios.returned,
        "--outcome",
        "resolved",
        "--on",
        "2026-10-30",
        "--report",
        "Tarde.",
    ]);
    assert_eq!(at_cut("despues"), before);
    let october = ["--from", "2026-10-01", "--to", "2026-10-31"];
    let args = |more: &'static [&str]| [&["report", "final"], october.as_slice(), more].concat();
    let now = desk.json(&args(&[]));
    let then = desk.json(&args(&["--cut", "octubre"]));
    assert_eq!(now["total"]["concluded"], json!(5));
    assert_eq!(then["total"]["concluded"], json!(4));
}

/// A case that is reserved by now is so in every state: its set is another one,
/// and whoever makes it again is told why that may be.
#[test]
fn of_a_cut_it_is_another_after_a_case_was_reserved_and_that_is_said() {
    let (desk, folios) = office();
    desk.ok(&["cut", "2026-10"]);
    let made = ["report", "monthly", "--cut", "2026-10", "--out", "octubre"];
    desk.ok(&made);
    let before = desk.held("octubre");
    let reserve = ["reserved=true", "--reason", "Riesgo para la persona"];
    let entry = format!("{}#1", folios.resolved_at_once);
    desk.ok(&[&["amend", &entry], reserve.as_slice()].concat());
    let ran = desk.run(&made);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(desk.held("octubre") == before, "nothing was touched");
    let said = flat(&ran.err);
    assert!(
        said.contains("informe-final-peticiones-2026-10.csv"),
        "{said}"
    );
    assert!(
        said.contains("solo si después se reservó un caso, que desde entonces se oculta"),
        "{said}"
    );
    assert!(said.contains("--lang"), "{said}");
    let english = flat(&desk.run(&[made.as_slice(), &["--lang", "en"]].concat()).err);
    assert!(
        english.contains("only if a case was marked reserved since"),
        "{english}"
    );
    // No figure is another.
    desk.ok(&[made.as_slice(), &["--force"]].concat());
    let after = desk.held("octubre");
    for same in [FILES[0], FILES[1], FILES[2], FILES[3]] {
        assert!(after[same] == before[same], "{same}");
    }
    // Of the log as it stands, it is that the log went on.
    desk.october("ahora");
    desk.ok(&[
        "close",
        &folios.returned,
        "--outcome",
        "resolved",
        "--on",
        "2026-10-30",
        "--report",
        "Tarde.",
    ]);
    let ran = desk.run(&["report", "monthly", "--month", "2026-10", "--out", "ahora"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let said = flat(&ran.err);
    assert!(
        said.contains("Sin corte, el conjunto es del registro como está"),
        "{said}"
    );
    assert!(!said.contains("reservó"), "{said}");
}

#[test]
fn what_differs_is_replaced_only_by_force() {
    let (desk, _) = office();
    desk.october("octubre");
    let whole = desk.held("octubre");
    let page = desk.path("octubre/informe-mensual-2026-10.html");
    fs::write(&page, "anotado a mano").expect("a file");
    fs::remove_file(desk.path("octubre/areas-2026-10.csv")).expect("removed");
    let before = desk.held("octubre");
    let args = [
        "report", "monthly", "--month", "2026-10", "--out", "octubre",
    ];
    let ran = desk.run(&args);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert!(
        ran.err.contains("informe-mensual-2026-10.html"),
        "{}",
        ran.err
    );
    assert_eq!(desk.held("octubre"), before, "nothing was touched");
    desk.ok(&[args.as_slice(), &["--force"]].concat());
    assert_eq!(desk.held("octubre"), whole);
    // Another month over it: what stays of October is named.
    let other = [
        "report", "monthly", "--month", "2026-09", "--out", "octubre", "--force",
    ];
    let written = desk.json(&other);
    let left = written["left_over"].as_array().expect("names");
    assert_eq!(left.len(), whole.len() - 1, "{left:?}");
    desk.ok(&[args.as_slice(), &["--force"]].concat());
    let screen = desk.ok(&other);
    assert!(screen.contains("Del conjunto que estaba"), "{screen}");
}

#[test]
fn without_a_month_it_is_the_one_before_today() {
    let (desk, _) = office();
    let month = |now: &str| {
        desk.at(now);
        desk.json(&["informe", "mensual", "--out", now])["month"].clone()
    };
    assert_eq!(month("2026-11-18T10:00:00-06:00"), "2026-10");
    // Still January in the office, whatever it is in Greenwich.
    assert_eq!(month("2027-02-01T01:00:00+00:00"), "2026-12");
}

/// The month of a past state comes from that state, whatever the clock says.
#[test]
fn of_a_past_state_the_month_is_that_of_the_state() {
    let desk = Desk::new();
    desk.at("2026-09-01T09:00:00-06:00");
    desk.ok(INIT);
    desk.intake("petition");
    desk.at("2026-11-18T10:00:00-06:00");
    desk.intake("petition");
    desk.ok(&["cut", "2026-10-final"]);
    desk.ok(&["cut", "cierre"]);
    desk.ok(&["cut", "fin-de-mes", "--as-of", "2026-10-31"]);
    desk.at("2027-03-05T10:00:00-06:00");
    let month = |state: &[&str], folder: &str| {
        let args = [&["report", "monthly", "--out", folder], state].concat();
        desk.json(&args)["month"].clone()
    };
    assert_eq!(month(&["--cut", "2026-10-final"], "a"), "2026-10");
    assert_eq!(month(&["--cut", "cierre"], "b"), "2026-10");
    assert_eq!(month(&["--cut", "fin-de-mes"], "c"), "2026-10");
    assert_eq!(month(&["--as-of", "2026-10-31"], "d"), "2026-10");
    assert_eq!(month(&["--as-of", "2026-10-30"], "e"), "2026-09");
    assert_eq!(month(&[], "f"), "2027-02");
    // A month that had not begun in that state has no figures in it.
    let ran = desk.run(&[
        "report", "monthly", "--month", "2027-01", "--cut", "cierre", "--out", "g",
    ]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!desk.path("g").exists());
}

/// What was published of the year before stands beside it, up to the month.
#[test]
fn the_year_before_stands_as_it_was_published_too() {
    let desk = Desk::new();
    desk.at("2025-02-03T09:00:00-06:00");
    desk.ok(INIT);
    let folio = desk.intake("petition");
    desk.ok(&["follow-up", &folio, "--kind", "guidance"]);
    desk.at("2025-12-31T18:00:00-06:00");
    desk.ok(&["cut", "2025-anual"]);
    desk.at("2026-11-05T09:00:00-06:00");
    desk.ok(&[
        "follow-up",
        &folio,
        "--kind",
        "shelter",
        "--on",
        "2025-03-10",
    ]);
    desk.ok(&[
        "follow-up",
        &folio,
        "--kind",
        "shelter",
        "--on",
        "2025-11-10",
    ]);
    desk.ok(&[
        "report", "monthly", "--month", "2026-10", "--out", "octubre",
    ]);
    let csv = fs::read_to_string(desk.path("octubre/acumulado-2026-10.csv")).expect("a file");
    let total = csv
        .lines()
        .find(|line| {
            line.starts_with("anio_anterior_publicado,,2025,total,")
                && line.contains("intervenciones_por_mes,total,")
        })
        .unwrap_or_else(|| panic!("{csv}"));
    // Of November nothing counts; published was one, and by now it is two.
    assert!(total.ends_with(",1,2"), "{total}");
    let page = fs::read_to_string(desk.path("octubre/informe-mensual-2026-10.html"));
    let page = page.expect("a file");
    assert!(
        page.contains("De enero a octubre de 2025, como se publicó y como está"),
        "no such table"
    );
}

#[test]
fn what_is_no_month_or_no_folder_is_told_and_nothing_is_made() {
    let (desk, _) = office();
    for typed in ["2026", "2026-13", "octubre", "2026-Q3"] {
        let ran = desk.run(&["report", "monthly", "--month", typed, "--out", "x"]);
        assert_eq!(ran.code, 2, "{typed}: {}", ran.err);
    }
    let ran = desk.run(&["report", "monthly", "--month", "2027-01", "--out", "x"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(
        ran.err.contains("2027-01 todavía no comienza"),
        "{}",
        ran.err
    );
    let ran = desk.run(&["report", "monthly", "--out", "folio.db"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let ran = desk.run(&["report", "monthly", "--out", "x", "--format", "jsonl"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!desk.path("x").exists());
}

#[cfg(unix)]
#[test]
fn the_files_are_their_owners_alone_and_a_link_is_never_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let (desk, _) = office();
    desk.october("octubre");
    for name in FILES {
        let path = desk.path(&format!("octubre/{name}"));
        let mode = fs::metadata(path).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    fs::create_dir(desk.path("otra")).expect("a folder");
    fs::write(desk.path("ajeno"), "ajeno").expect("a file");
    symlink(desk.path("ajeno"), desk.path("otra/areas-2026-10.csv")).expect("a link");
    let args = [
        "report", "monthly", "--month", "2026-10", "--out", "otra", "--force",
    ];
    assert_eq!(desk.run(&args).code, 1);
    assert_eq!(fs::read(desk.path("ajeno")).expect("a file"), b"ajeno");
    assert_eq!(desk.held("otra").len(), 1);
}

#[test]
fn turns_overdue_are_those_that_the_units_report_counts() {
    let (desk, folios) = office();
    desk.october("octubre");
    let held = desk.held("octubre");
    let list = String::from_utf8_lossy(&held["turnos-vencidos-2026-10.csv"]).into_owned();
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(
        lines,
        [
            "folio,turno,area,turnado,vencimiento,dias_de_retraso",
            &format!("{},1,DIC,2026-10-01,2026-10-09,15", folios.overdue),
            &format!("{},,reservado,,,", folios.reserved),
        ]
    );
    let october = ["--from", "2026-10-01", "--to", "2026-10-31"];
    let args = [&["report", "directorates"], october.as_slice()].concat();
    assert_eq!(desk.json(&args)["total"]["overdue"], Value::from(2));
}

#[test]
fn nothing_in_the_set_names_anybody() {
    let (desk, _) = office();
    desk.october("octubre");
    for (name, bytes) in desk.held("octubre") {
        let text = String::from_utf8_lossy(&bytes);
        for personal in ["Rosa", "Eva", "insulina", "maria", "nadie debe ver"] {
            assert!(!text.contains(personal), "{name} has {personal}");
        }
    }
}

#[test]
fn the_list_of_files_on_the_screen() {
    // Lengths change with every word of the reports.
    let number = regex::Regex::new("  +[0-9,]+  ").expect("a pattern");
    for lang in ["es", "en"] {
        let (desk, _) = office();
        let desk = desk.lang(lang);
        let out = desk.ok(&[
            "report", "monthly", "--month", "2026-10", "--out", "octubre",
        ]);
        let shown = number.replace_all(&out, "  [N]  ");
        insta::assert_snapshot!(format!("monthly_list_{lang}"), shown);
    }
}

/// Of a state from within the month it is said, and in the files, that the
/// month was not over; of one from its last instant on it is not.
#[test]
fn a_month_that_was_not_over_is_told() {
    let desk = Desk::new();
    desk.at("2026-10-05T09:00:00-06:00").ok(INIT);
    desk.intake("petition");
    desk.at(NOW);
    let set = |state: [&'static str; 2], folder: &str| {
        let args = ["report", "monthly", "--month", "2026-10", "--out", folder];
        [&args, &state[..]]
            .concat()
            .iter()
            .map(|arg| (*arg).to_owned())
            .collect::<Vec<_>>()
    };
    let page = |folder: &str| {
        let path = desk.path(folder).join("informe-mensual-2026-10.html");
        fs::read_to_string(path).expect("the page")
    };
    for (at, folder, is_over) in [
        ("2026-10-31T23:59:59-06:00", "casi", false),
        ("2026-10-20", "antes", false),
        ("2026-10-31", "fin", true),
        ("2026-11-01T00:00:00-06:00", "despues", true),
    ] {
        let args = set(["--as-of", at], folder);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let list = desk.json(&args);
        assert_eq!(list["month_was_over"], is_over, "{at}");
        let said = flat(&desk.ok(&args));
        let note = "El mes de octubre de 2026 no había terminado";
        assert_eq!(!said.contains(note), is_over, "{at}: {said}");
        assert_eq!(!page(folder).contains(note), is_over, "{at}");
    }
    // As the log stands the clock says it; the files have nothing of it.
    let now = [
        "report",
        "monthly",
        "--month",
        "2026-11",
        "--out",
        "noviembre",
    ];
    assert_eq!(desk.json(&now)["month_was_over"], false);
    assert!(flat(&desk.ok(&now)).contains("noviembre de 2026 no había terminado"));
    desk.at("2026-12-01T00:00:00-06:00");
    let list = desk.json(&now);
    assert_eq!(list["month_was_over"], true);
    let new = list["files"].as_array().expect("files").iter();
    assert!(new.into_iter().all(|file| file["new"] == false));
}

/// The set is there; only the answer is not.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_could_not_be_printed_is_told_from_a_set_that_is_not_there() {
    let (desk, _) = office();
    for report in [
        &["report", "monthly", "--month", "2026-10"][..],
        &["report", "transparency", "--period", "2026-10"],
    ] {
        let folder = format!("de-{}", report[1]);
        let mut command = desk.command(&[report, &["--out", &folder]].concat());
        let full = fs::OpenOptions::new().write(true).open("/dev/full");
        let ended = command.stdout(full.expect("a full disk")).output();
        let ended = ended.expect("an end");
        assert_eq!(ended.status.code(), Some(8), "{ended:?}");
        assert!(desk.held(&folder).contains_key("SHA256SUMS"));
    }
}
