//! Tables for spreadsheets: nothing that somebody typed becomes a formula, and
//! what counts stays a number. The probe `cells` tries the same with anything.

use crate::support::desk::Desk;

/// Names that a spreadsheet would calculate, as they are stored and as a CSV
/// file has them.
const FORMULAS: &[(&str, &str)] = &[
    ("=1+1", "'=1+1"),
    ("+52 444 100 0000", "'+52 444 100 0000"),
    ("-2", "'-2"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("＝1+1", "'＝1+1"),
    ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠A1", "'＠A1"),
    ("Rosa =1", "Rosa =1"),
    ("\"a\",\"b\"", "\"a\",\"b\""),
];

fn desk() -> Desk {
    let desk = Desk::with_office();
    for (name, _) in FORMULAS {
        let name = format!("--name={name}");
        desk.ok(&[
            "intake",
            "--kind",
            "petition",
            "--channel",
            "phone",
            &name,
            "--session",
            "7",
        ]);
    }
    desk
}

fn column(csv: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let at = reader
        .headers()
        .expect("names")
        .iter()
        .position(|header| header == name)
        .unwrap_or_else(|| panic!("no column {name} in {csv}"));
    reader
        .records()
        .map(|record| record.expect("a record")[at].to_owned())
        .collect()
}

#[test]
fn what_was_typed_is_text_in_exports_and_lists() {
    let desk = desk();
    let harmless: Vec<&str> = FORMULAS.iter().map(|(_, csv)| *csv).collect();
    let export = desk.ok(&["export", "cases", "--format", "csv"]);
    assert_eq!(column(&export, "solicitante_nombre"), harmless);
    let sessions = column(&export, "sesion");
    assert!(
        sessions.iter().all(|session| session == "7"),
        "{sessions:?}"
    );
    let mut listed = column(&desk.ok(&["list", "--format", "csv"]), "nombre");
    listed.reverse();
    assert_eq!(listed, harmless);
}

#[test]
fn programs_get_values_untouched() {
    let desk = desk();
    let export = desk.ok(&["export", "cases", "--format", "jsonl"]);
    let names: Vec<serde_json::Value> = export
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("an object"))
        .map(|object| object["petitioner_name"].clone())
        .collect();
    let stored: Vec<&str> = FORMULAS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, stored);
}

#[test]
fn labels_of_the_office_are_text_in_reports() {
    let desk = Desk::with_office();
    desk.ok(&[
        "unit",
        "add",
        "ZZ",
        "--kind",
        "directorate",
        "--name==HYPERLINK(1)",
    ]);
    desk.intake("petition");
    desk.ok(&["turn", "1", "--to", "ZZ"]);
    let report = desk.ok(&[
        "report",
        "directorates",
        "--year",
        "2026",
        "--format",
        "csv",
    ]);
    assert!(report.contains("'=HYPERLINK(1)"), "{report}");
    assert!(!report.contains(",=HYPERLINK"), "{report}");
    let mut reader = csv::Reader::from_reader(report.as_bytes());
    let numbers = reader
        .records()
        .flat_map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|field| field.parse::<f64>().is_ok())
        .count();
    assert!(numbers > 20, "{report}");
}

#[cfg(unix)]
#[test]
fn workbooks_hold_strings_and_no_formula() {
    use std::io::Read;

    let desk = desk();
    desk.ok(&[
        "export",
        "cases",
        "--format",
        "xlsx",
        "--output",
        "casos.xlsx",
    ]);
    let file = std::fs::File::open(desk.path("casos.xlsx")).expect("a workbook");
    let mut workbook = zip::ZipArchive::new(file).expect("a zip");
    let mut sheets = String::new();
    for at in 0..workbook.len() {
        let mut part = workbook.by_index(at).expect("a part");
        if part.name().expect("a name").ends_with(".xml") {
            part.read_to_string(&mut sheets).expect("XML");
        }
    }
    assert!(!sheets.contains("<f>") && !sheets.contains("<f "));
    for name in ["=1+1", "@SUM(A1)", "＝1+1"] {
        assert!(sheets.contains(&format!(">{name}</t>")), "{name}");
    }
}
