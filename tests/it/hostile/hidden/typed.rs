//! What is typed or stands in the environment is named and commands nothing;
//! texts are composed, and NUL is refused.

use super::{HOSTILE, assert_run_visible, assert_visible, office};
use crate::support::desk::Desk;

#[test]
fn errors_show_what_was_typed_and_command_nothing() {
    let desk = office("Rosa");
    std::fs::write(desk.path(HOSTILE), "no es un registro de nadie").expect("a file");
    std::fs::create_dir(desk.path("carpeta\u{1b}[2J")).expect("a folder");
    let file = format!("@{HOSTILE}.txt");
    let option = format!("--{HOSTILE}");
    let field = format!("{HOSTILE}=1");
    let equal = format!("--kind={HOSTILE}");
    let intake = ["intake", "--kind", "petition", "--channel", "phone"];
    let with = |options: &[&'static str]| -> Vec<String> {
        intake
            .iter()
            .chain(options)
            .map(|&word| word.to_owned())
            .collect()
    };
    let mut attempts: Vec<Vec<String>> = Vec::new();
    for option in [
        "--topic",
        "--priority",
        "--received",
        "--sex",
        "--birth",
        "--age",
        "--municipality",
        "--affiliation",
        "--session",
        "--key",
        "--curp",
        "--matter",
        "--json",
        "--patient-sex",
        "--db",
        "--lang",
        "--format",
        "--color",
        "--channel",
    ] {
        attempts.push([with(&[option]), vec![HOSTILE.to_owned()]].concat());
    }
    attempts.push([with(&["--narrative"]), vec![file]].concat());
    for args in [
        &[HOSTILE][..],
        &["list", &option],
        &["intake", &equal],
        &["list", HOSTILE],
        &["list", "--status", HOSTILE],
        &["list", "--unit", HOSTILE],
        &["list", "--from", HOSTILE],
        &["list", "--limit", HOSTILE],
        &["list", "--name", HOSTILE],
        &["list", "--by", HOSTILE],
        &["list", "--user", HOSTILE],
        &["show", HOSTILE],
        &["turn", HOSTILE, "--to", "ZZ"],
        &["turn", "1", "--to", HOSTILE],
        &["turn", "1", "--to", "ZZ", "--due", HOSTILE],
        &["turn", HOSTILE],
        &["follow-up", "1", "--kind", HOSTILE],
        &["close", "1", "--outcome", HOSTILE],
        &["amend", "1", HOSTILE, "--reason", "x"],
        &["amend", "1", &field, "--reason", "x"],
        &["undo", HOSTILE, "--reason", "x"],
        &["report", HOSTILE],
        &["report", "yearly", "--year", HOSTILE],
        &[
            "report",
            "yearly",
            "--year",
            "2026",
            "--age-groups",
            HOSTILE,
        ],
        &["report", "directorates", "--from", HOSTILE, "--to", "hoy"],
        &["export", HOSTILE],
        &["export", "cases", "--output", HOSTILE],
        &["export", "cases", "--output", "no-hay\u{202e}/casos.csv"],
        &["unit", "add", HOSTILE],
        &["unit", "show", HOSTILE],
        &["catalog", "add", HOSTILE, "x"],
        &["catalog", "retire", "topic", HOSTILE],
        &["calendar", "show", HOSTILE],
        &["calendar", "add", HOSTILE],
        &["completions", HOSTILE],
        &["check", "--head", HOSTILE],
        &["check", "--with", HOSTILE],
        &["check", "--with", "no-hay\u{1b}[2J"],
        &["check", "--db", "carpeta\u{1b}[2J"],
        &["demo", HOSTILE],
    ] {
        attempts.push(args.iter().map(|&word| word.to_owned()).collect());
    }
    let init = ["init", "--institution", "x"];
    for more in [
        &["--db", "n.db", "--site", HOSTILE][..],
        &["--db", "n.db", "--site", "AB", "--timezone", HOSTILE],
        &["--db", "n.db", "--site", "AB", "--entity", HOSTILE],
        &["--db", "n.db", "--site", "AB", "--calendar", HOSTILE],
        &["--db", "nuevo\u{202e}.db", "--site", "AB"],
    ] {
        let words = init.iter().chain(more);
        attempts.push(words.map(|&word| word.to_owned()).collect());
    }
    for args in &attempts {
        for format in [&[][..], &["--format", "json"], &["--lang", "en"]] {
            let args: Vec<&str> = args
                .iter()
                .map(String::as_str)
                .chain(format.iter().copied())
                .collect();
            assert_run_visible(&desk, &args);
        }
    }
}

#[test]
fn the_environment_commands_nothing() {
    let desk = office("Rosa");
    for variable in ["FOLIO_NOW", "FOLIO_USER", "FOLIO_DB", "FOLIO_LANG"] {
        for args in [&["list"][..], &["unit", "list", "--format", "json"]] {
            let output = desk
                .command(args)
                .env(variable, HOSTILE)
                .output()
                .expect("an end");
            for printed in [&output.stdout, &output.stderr] {
                assert_visible(variable, &String::from_utf8_lossy(printed), &['\n']);
            }
        }
    }
}

#[test]
fn nul_is_refused_and_text_is_composed() {
    let desk = Desk::with_office();
    let nul = r#"{"kind":"queja","channel":"phone","narrative":"a\u0000b"}"#;
    let ran = desk.run_in(&["intake", "--json", "-"], nul);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    let args = [
        "intake",
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--narrative",
        "-",
    ];
    let ran = desk.run_in(&args, "a\0b");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    desk.intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "phone",
        "--name",
        "Jose\u{301} N\u{303}andu\u{301}",
    ]);
    assert_eq!(desk.case("1")["name"], "José Ñandú");
    assert_eq!(
        desk.json(&["list", "--name", "JOSE\u{301}", "--count"])["total"],
        1
    );
}
