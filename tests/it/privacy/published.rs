//! Reports, sets and the office's own lists name no one.

use std::fs;
use std::io::Read;

use super::{clean, desk};

/// Every part of a workbook as text.
fn unzipped(path: &std::path::Path) -> String {
    let file = fs::File::open(path).expect("a workbook");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            text
        })
        .collect()
}

#[test]
fn no_report_names_anyone() {
    let desk = desk();
    let reports: [&[&str]; 5] = [
        &["report", "yearly", "--year", "2026"],
        &["report", "yearly", "--year", "2027"],
        &["report", "directorates", "--year", "2026"],
        &[
            "report",
            "directorates",
            "--from",
            "2026-11-01",
            "--to",
            "2026-11-18",
        ],
        &["list", "--status", "annulled"],
    ];
    for report in reports {
        for lang in ["es", "en"] {
            for format in ["table", "csv", "json"] {
                let more = ["--format", format, "--lang", lang];
                let out = desk.ok(&[report, more.as_slice()].concat());
                clean(&out, &format!("{report:?} {more:?}"));
            }
            let book = format!("libro-{lang}.xlsx");
            let more = ["--format", "xlsx", "--lang", lang];
            if report[0] == "report" {
                let more = [more.as_slice(), &["--output", &book, "--force"]].concat();
                desk.ok(&[report, more.as_slice()].concat());
                clean(&unzipped(&desk.path(&book)), &format!("{report:?} xlsx"));
            }
        }
    }
    let year = desk.json(&["report", "yearly", "--year", "2026"]);
    // The guidance notes were undone; shelter was given twice, and one notice.
    assert_eq!(year["interventions"]["total"], 3);
}

#[test]
fn nothing_that_is_published_names_anyone() {
    let desk = desk();
    desk.at("2027-01-15T08:30:00-06:00");
    for period in ["2026", "2026-T4", "2026-11"] {
        let folder = format!("[DIR]/{period}");
        let set = [
            "report",
            "transparency",
            "--period",
            period,
            "--out",
            &folder,
        ];
        let plan = ["report", "transparency", "--period", period, "--dry-run"];
        for command in [&set[..], &plan] {
            let ran = desk.run(command);
            // So few acts can only be withheld.
            assert_eq!(ran.code, 9, "{command:?} {}", ran.err);
            clean(&(ran.out + &ran.err), period);
        }
        let files = fs::read_dir(desk.path(period)).expect("the set");
        for file in files {
            let path = file.expect("a file").path();
            let text = fs::read_to_string(&path).expect("text");
            let name = path.display().to_string();
            clean(&text, &name);
            assert!(!text.contains("SLP-2026"), "a folio in {name}");
        }
    }
    clean(
        &desk.ok(&["report", "transparency", "--published"]),
        "--published",
    );
}

#[test]
fn the_lists_of_the_office_and_its_check_name_no_one() {
    let desk = desk();
    let public: [&[&str]; 6] = [
        &["check"],
        &["unit", "list"],
        &["catalog", "list", "topic"],
        &["calendar", "list"],
        &["rebuild"],
        &["report", "yearly", "--help"],
    ];
    for command in public {
        let ran = desk.run(command);
        assert_eq!(ran.code, 0, "{command:?} {}", ran.err);
        clean(&(ran.out + &ran.err), &format!("{command:?}"));
    }
}
