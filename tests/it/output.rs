//! Where answers go, and how a command ends.

use std::fs;
use std::process::Stdio;

use crate::support::desk::Desk;

/// Runs with a standard output that nobody reads: code and standard error.
fn unread(desk: &Desk, args: &[&str]) -> (i32, String) {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = desk
        .command(args)
        .stdin(Stdio::null())
        .stdout(writer)
        .output()
        .expect("the program runs");
    let code = output.status.code().expect("an exit code");
    (code, String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_closed_pipe_is_no_error_when_nothing_was_stored() {
    let desk = Desk::with_office();
    for _ in 0..3 {
        desk.intake("petition");
    }
    let reads: [&[&str]; 6] = [
        &["list"],
        &["list", "--format", "json"],
        &["show", "1"],
        &["report", "yearly", "--year", "2026"],
        &[
            "report",
            "directorates",
            "--year",
            "2026",
            "--format",
            "csv",
        ],
        &["--help"],
    ];
    for read in reads {
        assert_eq!(unread(&desk, read), (0, String::new()), "{read:?}");
    }
}

#[test]
fn what_was_stored_and_could_not_be_printed_is_told() {
    let desk = Desk::with_office();
    let (code, said) = unread(&desk, &["intake", "--kind", "queja", "--channel", "phone"]);
    assert_eq!(code, 8);
    insta::assert_snapshot!(said, @r"
    Error: La orden se cumplió; solo falló mostrar la respuesta.
      No la repita.
      Causa técnica: Broken pipe (os error 32)
    ");
    assert_eq!(desk.json(&["list"])["cases"][0]["folio"], "SLP-2026-000001");
    let writes: [&[&str]; 4] = [
        &["turn", "1", "--to", "DSS"],
        &["turn", "answer", "1", "--report", "Listo."],
        &["undo", "1", "--reason", "Error."],
        &[
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--format",
            "json",
        ],
    ];
    for write in writes {
        let before = desk.events();
        assert_eq!(unread(&desk, write).0, 8, "{write:?}");
        assert!(desk.events() > before, "{write:?}");
    }
}

#[test]
fn a_report_is_written_whole_and_overwrites_only_when_told() {
    let desk = Desk::with_office();
    let report = ["report", "yearly", "--year", "2026", "--format", "csv"];
    let to = |file: &str, more: &[&str]| {
        desk.run(&[report.as_slice(), &["--output", file], more].concat())
    };
    let ran = to("anual.csv", &[]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let written = fs::read_to_string(desk.path("anual.csv")).expect("the report");
    assert_eq!(written, desk.ok(&report));
    fs::write(desk.path("anual.csv"), "mío").expect("a file");
    let ran = to("anual.csv", &[]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    insta::assert_snapshot!(ran.err, @r"
    Error: El archivo anual.csv ya existe y no se tocó.
      Elija otro nombre, o use --force para reemplazarlo.
    ");
    assert_eq!(
        fs::read_to_string(desk.path("anual.csv")).expect("mine"),
        "mío"
    );
    assert_eq!(to("anual.csv", &["--force"]).code, 0);
    assert_eq!(
        fs::read_to_string(desk.path("anual.csv")).expect("the report"),
        written
    );
    let ran = to("no-hay/anual.csv", &[]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    let names: Vec<_> = fs::read_dir(desk.path(""))
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| !name.starts_with("folio.db"))
        .collect();
    assert_eq!(names, ["anual.csv"]);
}

#[test]
fn quiet_leaves_the_result_alone() {
    let desk = Desk::with_office();
    let intake = ["intake", "--kind", "queja", "--channel", "phone"];
    let loud = desk.run(&intake);
    assert_eq!(loud.out, "SLP-2026-000001\n");
    assert!(!loud.err.is_empty());
    let quiet = desk.run(&[intake.as_slice(), &["--quiet"]].concat());
    assert_eq!(
        (quiet.out.as_str(), quiet.err.as_str()),
        ("SLP-2026-000002\n", "")
    );
    let wrong = desk.run(&["show", "77", "-q"]);
    assert_eq!(wrong.code, 3);
    assert!(!wrong.err.is_empty(), "an error is never kept quiet");
}

#[test]
fn colour_is_used_when_asked_for_and_never_in_a_pipe_by_itself() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let year = ["report", "yearly", "--year", "2026"];
    let plain = desk.ok(&year);
    assert!(!plain.contains('\x1b'));
    let always = desk.ok(&[year.as_slice(), &["--color", "always"]].concat());
    assert!(always.contains('\x1b'));
    let never = desk.ok(&[year.as_slice(), &["--color", "never"]].concat());
    assert_eq!(never, plain);
    let csv = desk.ok(&[year.as_slice(), &["--color", "always", "--format", "csv"]].concat());
    assert!(!csv.contains('\x1b'));
}

#[test]
#[cfg(unix)]
fn a_terminal_has_colour_unless_it_is_refused() {
    use crate::support::terminal::Terminal;
    let desk = Desk::with_office();
    desk.intake("petition");
    let shown = |env: &[(&str, &str)]| {
        let command = desk.command(&["report", "yearly", "--year", "2026"]);
        let given: Vec<(&str, &str)> = command
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_str()?, value?.to_str()?)))
            .chain(env.iter().copied())
            .collect();
        let mut terminal = Terminal::spawn(command.get_program(), command.get_args(), &given, 80);
        assert_eq!(terminal.exit_code(), 0);
        terminal.transcript()
    };
    assert!(shown(&[]).contains("\x1b["));
    assert!(!shown(&[("NO_COLOR", "1")]).contains("\x1b["));
    assert!(!shown(&[("TERM", "dumb")]).contains("\x1b["));
}

#[test]
fn tables_fit_eighty_columns_and_plain_terminals() {
    let desk = Desk::with_office();
    for unit in ["DSS", "DPCRS", "JS7"] {
        let folio = desk.intake("complaint");
        desk.ok(&["turn", &folio, "--to", unit, "--due", "15d"]);
        desk.ok(&["follow-up", &folio, "--kind", "socioeconomic-study"]);
    }
    let tables: [&[&str]; 5] = [
        &["list"],
        &["show", "1"],
        &["report", "yearly", "--year", "2026"],
        &["report", "directorates", "--year", "2026"],
        &["unit", "list"],
    ];
    for table in tables {
        for line in desk.ok(table).lines() {
            assert!(line.chars().count() <= 80, "{table:?}: {line}");
        }
        let mut command = desk.command(table);
        let output = command
            .env("LC_ALL", "C")
            .output()
            .expect("the program runs");
        let text = String::from_utf8(output.stdout).expect("text");
        let drawn = |c: char| ('\u{2500}'..='\u{257f}').contains(&c);
        assert!(!text.contains(drawn), "{table:?}: {text}");
    }
}

#[test]
fn each_end_has_its_exit_code() {
    let desk = Desk::with_office();
    desk.intake("petition");
    let ends: [(&[&str], i32); 9] = [
        (&["list"], 0),
        (&["--version"], 0),
        (
            &["report", "yearly", "--year", "2026", "-o", "no-hay/a.csv"],
            1,
        ),
        (&["nada"], 2),
        (&["intake", "--kind", "queja"], 2),
        (&["show", "1/1/1"], 2),
        (&["show", "77"], 3),
        (&["turn", "accept", "1"], 4),
        (&[], 2),
    ];
    for (args, code) in ends {
        let ran = desk.run(args);
        assert_eq!(ran.code, code, "{args:?}: {}", ran.err);
    }
}

#[test]
fn a_line_that_is_not_understood_is_json_for_programs() {
    let desk = Desk::with_office();
    for format in [
        &["--format", "jsonl"][..],
        &["--format=jsonl"],
        &["--format", "json"],
    ] {
        let args: Vec<&str> = ["list", "--nonsense"]
            .iter()
            .chain(format)
            .copied()
            .collect();
        desk.run(&args).error("usage", 2);
    }
}

#[test]
fn who_types_has_a_name_on_one_line() {
    let desk = Desk::with_office();
    for user in ["", "  ", &"x".repeat(101)] {
        let ran = desk.run(&["list", "--user", user]);
        assert_eq!(ran.code, 2, "{}", ran.err);
    }
    desk.ok(&[
        "intake",
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--user",
        " Ana\n Ruiz ",
    ]);
    assert_eq!(desk.case("1")["timeline"][0]["by"], "Ana Ruiz");
}

#[test]
fn a_case_is_shown_whole() {
    let desk = Desk::with_office();
    desk.intake("complaint");
    for folio in ["1/2", "1#3"] {
        assert_eq!(desk.run(&["show", folio]).code, 2, "{folio}");
    }
}

/// What only says that all is well is not said to those who asked for quiet:
/// a nightly copy or check then sends no letter.
#[test]
fn what_is_well_is_quiet() {
    let desk = Desk::with_office();
    for command in [&["check"][..], &["backup", "copia.db"]] {
        let quiet = desk.run(&[command, &["--quiet"]].concat());
        assert_eq!(
            (quiet.code, quiet.out.as_str(), quiet.err.as_str()),
            (0, "", ""),
            "{command:?}"
        );
    }
    let json = desk.ok(&["check", "--quiet", "--format", "json"]);
    assert!(json.contains("\"ok\":true"), "{json}");
    let wrong = desk.run(&["check", "--quiet", "--head", "99:0123456789abcdef"]);
    assert_eq!(wrong.code, 6);
    assert!(!wrong.err.is_empty());
}

#[test]
fn a_limit_of_none_shows_none_and_says_that_there_are_some() {
    let desk = Desk::with_office();
    let none = desk.ok(&["list", "--limit", "0"]);
    assert!(none.contains("Ningún caso coincide"), "{none}");
    desk.intake("petition");
    desk.ok(&["export", "cases", "-o", "x.csv"]);
    let list = desk.ok(&["list", "--limit", "0"]);
    assert!(list.contains("Hay casos que coinciden"), "{list}");
    let audit = desk.ok(&["audit", "--limit", "0"]);
    assert!(audit.contains("Hay renglones así"), "{audit}");
    for shown in [list, audit] {
        assert!(
            !shown.contains("Ningún") && !shown.contains("no tiene"),
            "{shown}"
        );
    }
}

#[test]
fn the_ending_of_a_file_tells_its_form_where_nothing_else_does() {
    let desk = Desk::with_office();
    let begins = |name: &str| {
        let bytes = fs::read(desk.path(name)).expect("the file");
        String::from_utf8_lossy(&bytes[..bytes.len().min(15)]).into_owned()
    };
    for (name, beginning) in [
        ("a.xlsx", "PK"),
        ("a.HTML", "<!DOCTYPE html>"),
        ("a.csv", "tabla,conteo"),
        ("a.json", "{\"schema\":"),
        ("a.txt", "Informe anual"),
    ] {
        let path = format!("[DIR]/{name}");
        desk.ok(&["report", "yearly", "-o", &path]);
        let begun = begins(name);
        assert!(
            begun.to_lowercase().starts_with(&beginning.to_lowercase()),
            "{name} {begun}"
        );
    }
    desk.ok(&["report", "yearly", "-o", "[DIR]/b.csv", "--format", "json"]);
    assert!(begins("b.csv").starts_with('{'));
    desk.ok(&["export", "cases", "-o", "[DIR]/c.xlsx"]);
    assert!(begins("c.xlsx").starts_with("PK"));
    for cut in ["uno", "dos"] {
        desk.ok(&["cut", cut]);
    }
    desk.ok(&["cut", "diff", "uno", "dos", "-o", "[DIR]/d.html"]);
    assert!(
        begins("d.html")
            .to_lowercase()
            .starts_with("<!doctype html>")
    );
    let ran = desk.run(&["export", "cases", "-o", "[DIR]/c.html"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(!desk.path("c.html").exists());
}
