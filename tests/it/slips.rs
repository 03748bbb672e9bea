//! Slips of whoever types: an empty value, a value that is none, a common word
//! for a command.

use clap::CommandFactory;
use folio::cli::Cli;

use crate::support::desk::{Desk, flat};

/// Every option of every command that takes a value, with the words of the
/// command.
fn options(command: &clap::Command, path: &[String], found: &mut Vec<Vec<String>>) {
    for arg in command.get_arguments() {
        let takes = arg.get_action().takes_values();
        if let (true, Some(long)) = (takes, arg.get_long()) {
            let mut line = path.to_vec();
            line.extend([format!("--{long}"), String::new()]);
            found.push(line);
        }
    }
    for child in command.get_subcommands() {
        let mut path = path.to_vec();
        path.push(child.get_name().to_owned());
        options(child, &path, found);
    }
}

#[test]
fn an_empty_value_is_refused_for_every_option() {
    let desk = Desk::with_office();
    let mut lines = Vec::new();
    options(&Cli::command(), &[], &mut lines);
    assert!(lines.len() > 100, "{}", lines.len());
    let before = desk.events();
    for line in &lines {
        let args: Vec<&str> = line.iter().map(String::as_str).collect();
        let ran = desk.run(&args);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (2, ""),
            "{args:?}\n{}",
            ran.err
        );
    }
    assert_eq!(desk.events(), before);
    // What else the line needs is given: the option alone is at fault.
    for (args, said) in [
        (
            &[
                "intake",
                "--kind",
                "queja",
                "--channel",
                "phone",
                "--name",
                "",
            ][..],
            "Falta el valor de --name. Si no se sabe o no hace falta, omita la opción.",
        ),
        (&["list", "--by", ""], "Falta el valor de --by."),
        (&["listar", "--unit="], "Falta el valor de --unit."),
        (
            &["hold", "lift", "1", "--reason", ""],
            "Falta el valor de --reason.",
        ),
    ] {
        let ran = desk.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(flat(&ran.err).contains(said), "{args:?}\n{}", ran.err);
        let json = desk.run(&[args, &["--format", "json"]].concat());
        json.error("usage", 2);
    }
    let english = desk.run(&["list", "--name", "", "--lang", "en"]);
    assert!(
        flat(&english.err).contains("leave the option out"),
        "{}",
        english.err
    );
    // Data of a program may be empty: what is not known.
    let object = r#"{"kind":"complaint","channel":"phone","name":""}"#;
    assert_eq!(desk.run_in(&["intake", "--json", "-"], object).code, 0);
}

#[test]
fn values_are_offered_in_the_language_of_the_screen() {
    let desk = Desk::with_office();
    for (args, es, en) in [
        (
            &["list", "--status", "xyz"][..],
            "recibido, en-revision, turnado, concluido, anulado. O «abierto»",
            "received, in-review, turned, closed, annulled. Or “open”",
        ),
        (
            &["list", "--format", "xyz"],
            "tabla, csv, json, jsonl, xlsx, html.",
            "table, csv, json, jsonl, xlsx, html.",
        ),
        (
            &["list", "--kind", "xyz"],
            "peticion, queja,",
            "petition, complaint,",
        ),
        (
            &["catalog", "list", "xyz"],
            "tema, seguimiento, derechohabiencia, plazos, conservacion, tipo, medio,",
            "topic, follow-up, affiliation, deadlines, retention, kind, channel,",
        ),
        (
            &["catalog", "show", "xyz", "a"],
            "tema, seguimiento, derechohabiencia.",
            "topic, follow-up, affiliation.",
        ),
        (
            &["report", "yearly", "--folios", "--age-group", "xyz"],
            "65+, no-consta.",
            "65+, unknown.",
        ),
        (
            &["show", "1", "--format", "csv"],
            "sí en tabla, json.",
            "in table, json.",
        ),
    ] {
        if args[0] == "show" {
            desk.intake("queja");
        }
        for (lang, offered) in [("es", es), ("en", en)] {
            let ran = desk.run(&[args, &["--lang", lang]].concat());
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
            assert!(flat(&ran.err).contains(offered), "{args:?}\n{}", ran.err);
        }
    }
    desk.ok(&["report", "yearly", "--folios", "--age-group", "no-consta"]);
}

#[test]
fn common_words_for_commands_are_understood() {
    let desk = Desk::with_office();
    for (words, meant) in [
        (&["reporte", "anual"][..], &["report", "yearly"][..]),
        (&["reportes", "direcciones"], &["report", "directorates"]),
        (&["lista"], &["list"]),
        (&["unidad", "listar"], &["unit", "list"]),
        (&["areas", "listar"], &["unit", "list"]),
        (&["cerrar", "--help"], &["close", "--help"]),
        (&["registrar", "--help"], &["intake", "--help"]),
        (&["mostrar", "--help"], &["show", "--help"]),
        (&["respaldo", "--help"], &["backup", "--help"]),
    ] {
        assert_eq!(desk.ok(words), desk.ok(meant), "{words:?}");
    }
    assert!(!desk.ok(&["--help"]).contains("reporte"));
}

#[test]
fn a_clock_beyond_the_years_of_a_folio_is_a_slip_and_no_damage() {
    let desk = Desk::with_office();
    desk.at("9999-12-31T23:59:59-12:00");
    let ran = desk.run(&["list"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    desk.at("9999-12-31T11:59:59Z");
    desk.intake("petition");
    desk.ok(&["check"]);
}
