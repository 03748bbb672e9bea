//! The final report: which area a case counts under, who may read what.

use std::fs;

use serde_json::{Value, json};

use super::{RESERVED_TEXT, TEXT, filled, office};
use crate::support::desk::Desk;

const OCTOBER: [&str; 6] = [
    "report",
    "final",
    "--from",
    "2026-10-01",
    "--to",
    "2026-10-31",
];

fn final_report(desk: &Desk, more: &[&str]) -> Value {
    desk.json(&[OCTOBER.as_slice(), more].concat())
}

/// The figures of an area: attended, open, concluded, shared.
fn area(report: &Value, area: &str, unit: Option<&str>) -> [Option<u64>; 4] {
    let areas = report["areas"].as_array().expect("areas");
    let found = areas
        .iter()
        .find(|one| one["area"] == area && one["unit"].as_str() == unit)
        .unwrap_or_else(|| panic!("{area} {unit:?}"));
    ["attended", "open", "concluded", "shared"].map(|name| found[name].as_u64())
}

fn case<'r>(report: &'r Value, folio: &str) -> &'r Value {
    let cases = report["cases"].as_array().expect("cases");
    let found = cases.iter().find(|case| case["folio"] == folio);
    found.unwrap_or_else(|| panic!("{folio} is not in the list"))
}

#[test]
fn every_case_counts_under_one_area_and_the_areas_add_up() {
    let (desk, folios) = office();
    let report = final_report(&desk, &[]);
    // Resolved at once, returned by the area, reopened, reserved without turn.
    assert_eq!(
        area(&report, "desk", None),
        [Some(4), Some(2), Some(2), None]
    );
    assert_eq!(
        area(&report, "unit", Some("DSS")),
        [Some(1), Some(0), Some(1), Some(1)]
    );
    assert_eq!(
        area(&report, "unit", Some("DA")),
        [Some(0), Some(0), Some(0), Some(1)]
    );
    assert_eq!(
        area(&report, "unit", Some("DIC")),
        [Some(1), Some(1), Some(0), Some(0)]
    );
    assert_eq!(
        area(&report, "several", None),
        [Some(1), Some(0), Some(1), None]
    );
    let total = &report["total"];
    assert_eq!(total["attended"], 8);
    assert_eq!(
        total["by_outcome"],
        json!({"resolved": 1, "partial": 1, "unfounded": 1, "withdrawn": 0,
               "channelled": 1, "not-located": 0})
    );
    let sum = |name: &str| -> u64 {
        let areas = report["areas"].as_array().expect("areas").iter();
        areas.filter_map(|area| area[name].as_u64()).sum()
    };
    for name in ["attended", "open", "concluded"] {
        assert_eq!(Some(sum(name)), total[name].as_u64(), "{name}");
    }
    assert_eq!(report["cases"].as_array().map(Vec::len), Some(8));
    let of_two = case(&report, &folios.of_two);
    assert_eq!(of_two["units"], json!(["DSS", "DA"]));
    assert_eq!(of_two["days"], 29);
    assert_eq!(case(&report, &folios.returned)["units"], json!([]));
}

#[test]
fn a_case_reopened_in_the_period_is_open_and_concluded_in_an_earlier_one() {
    let (desk, _) = office();
    let to = |day: &str| {
        let args = ["report", "final", "--from", "2026-10-01", "--to", day];
        desk.json(&args)["total"].clone()
    };
    let before = to("2026-10-17");
    assert_eq!(before["by_outcome"]["resolved"], 2);
    assert_eq!(to("2026-10-31")["by_outcome"]["resolved"], 1);
}

#[test]
fn with_a_unit_only_what_it_attended_is_told() {
    let (desk, _) = office();
    let report = final_report(&desk, &["--unit", "DA"]);
    assert_eq!(report["areas"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["total"]["attended"], 1);
    assert_eq!(report["cases"].as_array().map(Vec::len), Some(1));
    let ran = desk.run(&["report", "final", "--unit", "NADIE"]);
    assert_eq!(ran.code, 4, "{}", ran.err);
}

#[test]
fn texts_leave_the_log_only_when_asked_for_and_on_record() {
    let (desk, folios) = office();
    let all = ["table", "csv", "json", "html"];
    for format in all {
        let out = desk.ok(&[OCTOBER.as_slice(), &["--format", format]].concat());
        assert!(!out.contains("insulina"), "{format}");
    }
    assert_eq!(desk.json(&["audit"])["rows"], json!([]));
    let report = final_report(&desk, &["--with-text"]);
    assert_eq!(case(&report, &folios.resolved_at_once)["report"], TEXT);
    let shown = desk.ok(&[OCTOBER.as_slice(), &["--with-text"]].concat());
    assert!(shown.contains("contiene datos personales"));
    assert!(!shown.contains(RESERVED_TEXT));
    let deeds = desk.json(&["audit"])["rows"].clone();
    let deeds = deeds.as_array().expect("deeds");
    assert_eq!(deeds.len(), 2);
    assert!(
        deeds.iter().all(|deed| deed["deed"] == "exported"),
        "{deeds:?}"
    );
}

#[test]
fn a_reserved_case_is_its_folio_until_it_is_opened_with_a_reason() {
    let (desk, folios) = office();
    let report = final_report(&desk, &["--with-text"]);
    let reserved = case(&report, &folios.reserved);
    let known: Vec<&String> = reserved
        .as_object()
        .expect("an object")
        .iter()
        .filter(|(_, value)| !value.is_null() && **value != false)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(known, ["folio", "reserved"]);
    let ran = desk.run(&[OCTOBER.as_slice(), &["--reserved"]].concat());
    assert_eq!(ran.code, 2, "a reason is needed");
    let open = [
        "--with-text",
        "--reserved",
        "--reason",
        "Lo pide la directora",
    ];
    let report = final_report(&desk, &open);
    assert_eq!(case(&report, &folios.reserved)["units"], json!(["HG"]));
    assert!(report.to_string().contains(RESERVED_TEXT));
    let deeds = desk.json(&["audit"]).to_string();
    assert!(deeds.contains("exported-reserved") && deeds.contains("Lo pide la directora"));
}

/// By the list of a unit or of a few days one would learn who attended a
/// reserved case and when it was concluded.
#[test]
fn no_narrower_list_has_a_reserved_case_in_it() {
    let (desk, folios) = office();
    let listed = |args: &[&str]| {
        let report = desk.json(&[&["report", "final"], args].concat());
        let cases = report["cases"].as_array().expect("cases").iter();
        let reserved = cases.filter(|case| case["reserved"] == true).count();
        (reserved, report["total"]["attended"].clone())
    };
    let month = ["--from", "2026-10-01", "--to", "2026-10-31"];
    let day = ["--from", "2026-10-23", "--to", "2026-10-23"];
    assert_eq!(listed(&month).0, 2);
    assert_eq!(listed(&[]).0, 2, "of the year");
    let (of_day, attended) = listed(&day);
    assert_eq!(of_day, 0);
    assert!(attended.as_u64() > Some(1), "they count: {attended}");
    let unit = [&month[..], &["--unit", "HG"]].concat();
    assert_eq!(listed(&unit), (0, json!(1)));
    let text = desk.ok(&[&["report", "final"], unit.as_slice()].concat());
    assert!(!text.contains(&folios.reserved), "{text}");
    let open = ["--reserved", "--reason", "Lo pide la directora"];
    assert_eq!(listed(&[unit.as_slice(), &open].concat()).0, 1);
}

#[test]
fn an_erased_text_is_said_to_be_erased_and_counts_stay() {
    let (desk, folios) = office();
    let before = final_report(&desk, &[])["total"].clone();
    desk.ok(&[
        "erase",
        &folios.resolved_at_once,
        "--party",
        "all",
        "--basis",
        "arco",
        "--reason",
        "Solicitud",
        "--authority",
        "Comité",
        "--yes",
    ]);
    let report = final_report(&desk, &["--with-text"]);
    assert_eq!(report["total"], before);
    let erased = case(&report, &folios.resolved_at_once);
    assert_eq!(erased["report"], Value::Null);
    assert_eq!(erased["report_erased"], true);
}

#[test]
fn a_period_backwards_is_a_usage_error() {
    let desk = Desk::with_office();
    let args = [
        "report",
        "final",
        "--from",
        "2026-10-02",
        "--to",
        "2026-10-01",
    ];
    assert_eq!(desk.run(&args).code, 2);
}

#[cfg(unix)]
#[test]
fn the_report_in_a_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;

    let (desk, _) = office();
    for format in ["csv", "xlsx", "html"] {
        let file = format!("final.{format}");
        let more = ["--with-text", "--format", format, "-o", &file];
        desk.ok(&[OCTOBER.as_slice(), &more].concat());
        let mode = fs::metadata(desk.path(&file))
            .expect("a file")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600, "{format}");
    }
}

/// On a terminal of a width, in a language.
#[cfg(unix)]
fn on_screen(desk: &Desk, lang: &str, columns: u16) -> String {
    use crate::support::terminal::Terminal;

    let log = desk.path("folio.db");
    let env = [
        ("FOLIO_DB", log.to_str().expect("a path")),
        ("FOLIO_NOW", "2026-11-18T10:00:00-06:00"),
        ("FOLIO_LANG", lang),
        ("NO_COLOR", "1"),
        ("LC_ALL", "C.UTF-8"),
    ];
    let mut terminal = Terminal::spawn(crate::program(), OCTOBER, &env, columns);
    assert_eq!(terminal.exit_code(), 0);
    let shown = terminal.transcript().replace("\r\n", "\n");
    let head = regex::Regex::new("[0-9a-f]{64}").expect("a pattern");
    head.replace(&shown, "[HEAD]").into_owned()
}

#[cfg(unix)]
#[test]
fn on_a_terminal_of_80_and_of_120_columns() {
    let (desk, _) = filled(Desk::plain_office());
    for lang in ["es", "en"] {
        for columns in [80, 120] {
            let shown = on_screen(&desk, lang, columns);
            insta::assert_snapshot!(format!("final_report_{lang}_{columns}"), shown);
        }
    }
}
