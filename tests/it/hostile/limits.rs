//! Every field, file and stream has a limit, which the message names; what is
//! beyond it is not read first.

use std::process::{Command, Output};

use crate::support::desk::{Desk, Ran};

/// Words with one space between them.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn stored_nothing(desk: &Desk, args: &[&str], stdin: &str) -> Ran {
    let before = desk.events();
    let ran = desk.run_in(args, stdin);
    assert!(ran.code == 2 || ran.code == 4, "{args:?}: {}", ran.err);
    assert_eq!((ran.out.as_str(), desk.events()), ("", before), "{args:?}");
    ran
}

const INTAKE: &[&str] = &["intake", "--kind", "petition", "--channel", "phone"];

#[test]
fn every_text_of_an_intake_has_a_limit_that_is_named() {
    let desk = Desk::with_office();
    let long = |limit: usize| "ñ".repeat(limit + 1);
    for (option, limit) in [
        ("--name", 300),
        ("--phone", 300),
        ("--email", 300),
        ("--address", 300),
        ("--patient-name", 300),
        ("--relationship", 300),
        ("--external-folio", 300),
        ("--narrative", 20_000),
        ("--remedy", 20_000),
        ("--accused", 20_000),
    ] {
        let text = long(limit);
        let ran = stored_nothing(&desk, &[INTAKE, &[option, &text]].concat(), "");
        let said = words(&ran.err);
        let named = match limit {
            300 => "el límite es 300.",
            _ => "el límite es 20,000.",
        };
        assert!(
            said.contains(option) && said.contains(named),
            "{option}: {said}"
        );
        let fits = "ñ".repeat(limit);
        desk.ok(&[INTAKE, &[option, &fits]].concat());
    }
}

#[test]
fn every_text_of_an_act_has_a_limit_that_is_named() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let (line, text) = ("ñ".repeat(301), "ñ".repeat(20_001));
    for args in [
        &["turn", "1", "--to", "DSS", "--officer", &line][..],
        &["turn", "1", "--to", "DSS", "--letter", &line],
        &["turn", "1", "--to", "DSS", "--instructions", &text],
        &["follow-up", "1", "--kind", "call", "--note", &text],
        &["follow-up", "1", "--kind", "call", "--result", &text],
        &["close", "1", "--outcome", "resolved", "--report", &text],
        &["amend", "1", "name=Otra", "--reason", &text],
        &["undo", "1", "--reason", &text],
        &[
            "unit",
            "add",
            "ZZ",
            "--kind",
            "directorate",
            "--name",
            &line,
        ],
        &["catalog", "add", "topic", "zz", "--es", &line, "--en", "Zz"],
        &["catalog", "add", "topic", "zz", "--es", "Zz", "--en", &line],
        &["calendar", "add", "2027-01-04", "--label", &line],
    ] {
        let said = words(&stored_nothing(&desk, args, "").err);
        assert!(said.contains("el límite es"), "{:?}: {said}", &args[..2]);
    }
    let user = "u".repeat(101);
    let ran = desk.run(&["list", "--user", &user]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("100"), "{}", ran.err);
    let ran = desk.run(&["show", "1", "--user", "\u{1}u"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// What is looked up is refused as unknown, at once and without a page of it
/// being said again.
#[test]
fn a_page_in_the_place_of_a_name_is_refused_at_once() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let page = "san luis ".repeat(13_000);
    for args in [
        &["intake", "--channel", "phone", "--kind", &page][..],
        &[INTAKE, &["--municipality", &page]].concat(),
        &[INTAKE, &["--topic", &page]].concat(),
        &[INTAKE, &["--age", &page]].concat(),
        &[INTAKE, &["--birth", &page]].concat(),
        &[INTAKE, &["--key", &page]].concat(),
        &["turn", "1", "--to", &page],
        &["amend", "1", &page, "--reason", "x"],
        &["amend", "1", &format!("{page}=1"), "--reason", "x"],
    ] {
        let started = std::time::Instant::now();
        let ran = stored_nothing(&desk, args, "");
        assert!(started.elapsed().as_secs() < 10, "{:?}", &args[..2]);
        assert!(ran.err.len() < 4_000, "{:?}: {}", &args[..2], ran.err);
    }
}

#[test]
fn texts_from_files_and_streams_have_a_limit() {
    let desk = Desk::with_office();
    let large = "a".repeat((1 << 20) + 1);
    std::fs::write(desk.path("relato.txt"), &large).expect("a file");
    for source in ["@relato.txt", "-"] {
        let args = [INTAKE, &["--narrative", source]].concat();
        let said = words(&stored_nothing(&desk, &args, &large).err);
        assert!(said.contains("el límite es 1 MiB"), "{said}");
    }
    std::fs::write(desk.path("dias.csv"), &large).expect("a file");
    let init = |db| {
        desk.run(&[
            "init",
            "--site",
            "AB",
            "--institution",
            "Y",
            "--calendar",
            "dias.csv",
            "--db",
            db,
        ])
    };
    let ran = init("uno.db");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("1 MiB"), "{}", ran.err);
    let days = "2027-01-04,cierre\n".repeat(5_001);
    std::fs::write(desk.path("dias.csv"), days).expect("a file");
    let ran = init("dos.db");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("5,000"), "{}", ran.err);
    assert!(!desk.path("uno.db").exists() && !desk.path("dos.db").exists());
}

#[test]
fn a_command_has_so_many_arguments_and_no_more() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let mut args = vec!["amend", "1", "--reason", "x"];
    args.resize(1_200, "name=Rosa");
    let said = words(&stored_nothing(&desk, &args, "").err);
    assert!(said.contains("1,201") && said.contains("1,000"), "{said}");
}

/// Runs a pipeline into `intake --json -` with little memory.
#[cfg(target_os = "linux")]
fn piped(desk: &Desk, source: &str) -> Output {
    let script = format!("ulimit -v 600000; {source} | \"$0\" intake --json -");
    let mut command = Command::new("bash");
    let folio = desk.command(&[]);
    command
        .args(["-c", &script, env!("CARGO_BIN_EXE_folio")])
        .env_clear()
        .envs(
            folio
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
    command.output().expect("bash")
}

#[cfg(target_os = "linux")]
#[test]
fn a_line_of_a_hundred_megabytes_is_refused_without_being_held() {
    let desk = Desk::with_office();
    let before = desk.events();
    let good = r#"{"kind":"queja","channel":"phone"}"#;
    for (source, line, limit) in [
        (
            "head -c 2000000000 /dev/zero | tr '\\0' a".to_owned(),
            "Línea 1",
            "1 MiB",
        ),
        (
            format!("{{ echo '{good}'; head -c 2000000000 /dev/zero | tr '\\0' '['; }}"),
            "Línea 2",
            "1 MiB",
        ),
        (
            "{ echo '{'; yes '\"a\":1,' | head -c 2000000000; }".to_owned(),
            "Línea ",
            "1 MiB",
        ),
        (
            format!("yes '{good}' | head -n 200000"),
            "Línea 100,001",
            "100,000",
        ),
        (
            format!(
                "{{ t=$(head -c 60000 /dev/zero | tr '\\0' ' '); while :; do echo '{good}'\"$t\"; done; }}"
            ),
            "Línea ",
            "64 MiB",
        ),
    ] {
        let output = piped(&desk, &source);
        let said = words(&String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(2), "{source}: {said}");
        assert!(
            said.contains(line) && said.contains(limit),
            "{source}: {said}"
        );
        assert_eq!(desk.events(), before, "{source}");
    }
}
