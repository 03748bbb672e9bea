//! A list shows a reserved case by its folio and the word for it, and does not
//! name it where being listed would tell what is masked; with a reason, which
//! is on record, it is like any other.

use serde_json::{Value, json};

use crate::support::desk::{Desk, NOW, flat};

const WHY: &[&str] = &["--reason", "Oficio 12 del Comité"];

/// An office with one reserved case, held, between two that are not. Nothing
/// but the two folios that follow one another is alike in the two kinds of it.
fn office(urgent: bool) -> Desk {
    let desk = Desk::with_office();
    desk.at("2026-11-10T10:00:00-06:00");
    desk.intake("peticion");
    let reserved: &[&str] = match urgent {
        true => &[
            "--kind",
            "denuncia",
            "--channel",
            "phone",
            "--topic",
            "conduct",
            "--priority",
            "urgent",
            "--received",
            "2026-11-02",
            "--name",
            "Zürbara Inventada",
            "--reserved",
        ],
        false => &[
            "--kind",
            "queja",
            "--channel",
            "letter",
            "--topic",
            "waits",
            "--anonymous",
            "--reserved",
        ],
    };
    desk.intake_with(reserved);
    if urgent {
        let late = ["--due", "2026-11-17", "--officer", "Oficial Inventado"];
        desk.ok(&[&["turn", "2", "--to", "OIC"], late.as_slice()].concat());
        desk.ok(&[
            "follow-up",
            "2",
            "--kind",
            "guidance",
            "--next",
            "2026-11-30",
        ]);
    } else {
        desk.ok(&["close", "2", "--outcome", "resolved", "--report", "Listo"]);
    }
    desk.ok(&["hold", "set", "2", "--reason", "Juicio"]);
    desk.intake("queja");
    desk.at(NOW);
    desk
}

/// The folios that a shell is offered.
fn offered(desk: &Desk) -> String {
    let mut command = desk.command(&["--", "folio", "show", ""]);
    command
        .env("COMPLETE", "bash")
        .env("_CLAP_COMPLETE_INDEX", "2");
    let output = command.output().expect("completions");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("SLP-2026-000003"), "{said}");
    said
}

#[test]
fn a_list_is_the_same_whatever_the_reserved_case_is() {
    let (one, other) = (office(true), office(false));
    for list in [
        &["list"][..],
        &["list", "--count"],
        &["list", "--reserved"],
        &["list", "--held"],
        &["list", "--limit", "2"],
        &["hold", "list"],
        &["retention"],
        &["report", "yearly", "--folios", "--of", "received"],
        &["report", "yearly", "--folios", "--of", "persons"],
        &[
            "report", "yearly", "--folios", "--of", "received", "--month", "11",
        ],
    ] {
        for format in ["table", "csv", "json", "html", "xlsx"] {
            let args = [list, &["--format", format]].concat();
            assert_eq!(one.ok(&args), other.ok(&args), "{args:?}");
        }
    }
    let lines = ["list", "--format", "jsonl"];
    assert_eq!(one.ok(&lines), other.ok(&lines));
    assert_eq!(offered(&one), offered(&other));
    assert!(!offered(&one).contains("000002"), "{}", offered(&one));
    // And whatever is asked for, wherever the limit stops: not even how many
    // are left out.
    for filter in TELLING {
        for limit in ["0", "1", "2", "3"] {
            let list = [&["list", "--count", "--limit", limit], *filter].concat();
            for format in ["table", "csv", "json", "jsonl"] {
                let args = [&list, &["--format", format][..]].concat();
                let (ours, theirs) = (one.run(&args), other.run(&args));
                assert_eq!((ours.out, ours.err), (theirs.out, theirs.err), "{args:?}");
            }
        }
    }
    insta::assert_snapshot!(one.ok(&["list"]), @r#"
    Casos

    Folio            Recibido    Tipo      Estado    Tema  Áreas  Vence  Nombre
    ──────────────────────────────────────────────────────────────────────────────
    SLP-2026-000003  10/11/2026  Queja     Recibido  —     —      —      Rosa
    SLP-2026-000002  —           —         —         —     —      —      reservado
    SLP-2026-000001  10/11/2026  Petición  Recibido  —     —      —      Rosa

    Notas
     1. De los casos reservados solo se dice el folio. Para verlos completos:
        --reason "…"; queda registrado.
    "#);
    insta::assert_snapshot!(one.ok(&["hold", "list"]), @r#"
    Casos bloqueados

    Folio            Estado     Bloqueado  Concluido
    ────────────────────────────────────────────────
    SLP-2026-000002  reservado  —          —

    Notas
     1. De los casos reservados solo se dice el folio. Para abrir uno: folio ver
        FOLIO --reason "…"; queda registrado.
    "#);
    assert_eq!(one.json(&["audit"])["rows"], json!([]));
}

#[test]
fn nothing_but_the_folio_and_the_mark_is_told_to_programs() {
    let desk = office(true);
    for list in [&["list"][..], &["hold", "list"]] {
        let answer = desk.json(list);
        let cases = answer["cases"].as_array().expect("cases").clone();
        let case = cases
            .iter()
            .find(|case| case["folio"] == "SLP-2026-000002")
            .and_then(Value::as_object)
            .unwrap_or_else(|| panic!("{list:?} {answer}"));
        let told: Vec<String> = case
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let expected = ["folio=\"SLP-2026-000002\"", "reserved=true"];
        assert_eq!(told, expected, "{list:?}");
    }
}

/// Filters of `list` that tell something of the urgent case.
const TELLING: &[&[&str]] = &[
    &["--status", "abierto"],
    &["--status", "turned,closed"],
    &["--unit", "OIC"],
    &["--kind", "denuncia"],
    &["--channel", "phone"],
    &["--topic", "conduct"],
    &["--from", "2026-11-02"],
    &["--to", "2026-11-02"],
    &["--overdue"],
    &["--reserved", "--kind", "denuncia"],
    &["--by", "maria"],
    &["--typed-on", "2026-11-18"],
    &["--name", "zurbara"],
];

#[test]
fn a_filter_by_what_is_masked_leaves_it_out_and_says_so() {
    let desk = office(true);
    for filter in TELLING {
        let list = [&["list", "--count"], *filter].concat();
        let answer = desk.json(&list);
        let cases = answer["cases"].as_array().expect("cases").clone();
        assert!(!answer.to_string().contains("000002"), "{list:?} {answer}");
        assert_eq!(answer["leaves_out_reserved"], true, "{list:?}");
        assert_eq!(answer["total"], json!(cases.len()), "{list:?}");
        let said = flat(&desk.ok(&list));
        assert!(!said.contains("000002"), "{said}");
        assert!(said.contains("Sin los casos reservados."), "{said}");
        // With a reason it is found and shown.
        let opened = desk.json(&[&list, WHY].concat());
        assert_eq!(opened["leaves_out_reserved"], false, "{list:?}");
        assert_eq!(opened["total"], json!(cases.len() + 1), "{list:?}");
        let row = opened["cases"]
            .as_array()
            .and_then(|cases| cases.iter().find(|case| case["folio"] == "SLP-2026-000002"))
            .cloned()
            .unwrap_or_else(|| panic!("{list:?} {opened}"));
        assert_eq!(row["kind"], "denunciation");
        assert_eq!(row["name"], "Zürbara Inventada");
        assert_eq!(row["units"], json!(["OIC"]));
    }
    let trail = desk.json(&["audit", "2", "--deed", "opened-reserved"]);
    assert_eq!(trail["rows"].as_array().map(Vec::len), Some(TELLING.len()));
    assert_eq!(trail["rows"][0]["reason"], WHY[1]);
    let searched = desk.json(&["audit", "--deed", "buscar-reservados"])["rows"].clone();
    let searched = searched.as_array().expect("rows").clone();
    assert_eq!(searched.len(), TELLING.len());
    assert_eq!(searched[0]["folio"], json!(null));
    assert_eq!(
        searched[0]["reason"],
        "lista con --status abierto --count: Oficio 12 del Comité"
    );
    let by = searched[searched.len() - 3]["reason"].to_string();
    assert!(by.contains("--by … --count"), "{by}");
    // For programs line by line, what is left out is said beside.
    let lines = desk.run(&["list", "--by", "maria", "--count", "--format", "jsonl"]);
    assert!(!lines.out.contains("000002"), "{}", lines.out);
    let beside = flat(&lines.err);
    assert!(beside.contains("Sin los casos reservados."), "{beside}");
    assert!(beside.contains("Coinciden 2 casos"), "{beside}");
    // The limit is of what is shown, and the rest is not lost by it.
    let short = desk.json(&["list", "--status", "abierto", "--limit", "1"]);
    assert_eq!(short["cases"][0]["folio"], "SLP-2026-000003");
    assert_eq!(short["more"], true);
    desk.ok(&["check"]);
}

#[test]
fn a_name_finds_it_only_with_a_reason_and_no_count_tells_it() {
    let desk = office(true);
    let named = ["list", "--name", "zurbara", "--count"];
    let answer = desk.json(&named);
    assert_eq!(answer["total"], 0);
    let said = flat(&desk.ok(&named));
    assert!(said.contains("Sin los casos reservados."), "{said}");
    let opened = desk.json(&[&named, WHY].concat());
    assert_eq!(opened["cases"][0]["folio"], "SLP-2026-000002");
    assert_eq!(opened["total"], 1);
    let rows = desk.json(&["audit"])["rows"].clone();
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
    assert_eq!(rows[0]["deed"], "searched-reserved");
    assert_eq!(rows[1]["folio"], "SLP-2026-000002");
    // A search is on record though nothing reserved is shown, and does not say
    // whose name was sought.
    for (search, total) in [("nadie", 0), ("Zürbara", 1)] {
        let counted = ["list", "--name", search, "--limit", "0", "--count"];
        assert_eq!(desk.json(&[&counted, WHY].concat())["total"], total);
        let last = desk.json(&["audit", "--limit", "1"])["rows"][0].clone();
        assert_eq!(last["deed"], "searched-reserved");
        assert_eq!(last["folio"], json!(null));
        assert_eq!(
            last["reason"],
            "lista con --name … --count: Oficio 12 del Comité"
        );
    }
    // What would be listed anyway is not searched for.
    desk.ok(&[&["list", "--limit", "1"], WHY].concat());
    let rows = desk.json(&["audit"])["rows"].clone();
    assert_eq!(rows.as_array().map(Vec::len), Some(4));
    for (blank, code) in [("", 2), ("  ", 4)] {
        let ran = desk.run(&["list", "--reason", blank]);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{}", ran.err);
    }
}

#[test]
fn a_figure_that_tells_counts_its_reserved_cases_and_does_not_name_them() {
    let desk = office(true);
    let yearly = ["report", "yearly", "--folios"];
    let directorates = ["report", "directorates", "--folios"];
    for (report, cell) in [
        (&yearly, &["--kind", "guidance"][..]),
        (&yearly, &["--sex", "unknown"]),
        (&yearly, &["--request-kind", "denuncia"]),
        (&yearly, &["--channel", "phone"]),
        (&yearly, &[]),
        (&yearly, &["--month", "11"]),
        (&yearly, &["--of", "received"]),
        (&yearly, &["--of", "received", "--month", "11"]),
        (&yearly, &["--of", "open"]),
        (&yearly, &["--of", "turns"]),
        (&directorates, &["--column", "pending"]),
        (&directorates, &["--column", "received", "--unit", "OIC"]),
    ] {
        let args = [report.as_slice(), cell].concat();
        let answer = desk.json(&args);
        assert!(!answer.to_string().contains("000002"), "{args:?} {answer}");
        assert_eq!(answer["withheld"], 1, "{args:?}");
        // Of a sum, what the one case counts would follow by subtraction.
        assert_eq!(answer["times"], json!(null), "{args:?}");
        let listed = answer["cases"].as_array().expect("cases").len();
        let said = flat(&desk.ok(&args));
        assert!(said.contains("no se nombra"), "{args:?}");
        let title = match listed {
            0 => "Un caso detrás de la cifra".to_owned(),
            _ => format!("{} casos detrás de la cifra", listed + 1),
        };
        assert!(said.starts_with(&title), "{args:?} {said}");
        let opened = desk.json(&[&args, WHY].concat());
        assert_eq!(opened["withheld"], 0);
        assert_eq!(opened["times"], json!(listed + 1), "{args:?}");
        assert!(opened.to_string().contains("Zürbara"), "{args:?} {opened}");
    }
    let trail = desk.json(&["audit", "2"]);
    assert_eq!(trail["rows"].as_array().map(Vec::len), Some(12));
    // With two of them the sum tells neither.
    desk.intake_with(&["--kind", "queja", "--channel", "phone", "--reserved"]);
    let answer = desk.json(&[&yearly[..], &["--of", "received"]].concat());
    assert_eq!(answer["withheld"], 2);
    assert_eq!(answer["times"], 4);
}

/// Filters that no report puts together so would tell, one question after the
/// other, what a reserved case is.
#[test]
fn a_figure_that_no_report_prints_leaves_them_out() {
    let desk = office(true);
    for cell in [
        &["--kind", "guidance", "--sex", "unknown"][..],
        &["--sex", "unknown", "--month", "11"],
        &["--sex", "unknown", "--affiliation", "unknown"],
        &[
            "--of",
            "received",
            "--request-kind",
            "denuncia",
            "--channel",
            "phone",
        ],
        &["--of", "received", "--channel", "phone", "--month", "11"],
        &["--of", "closed", "--outcome", "resolved", "--month", "11"],
    ] {
        let args = [&["report", "yearly", "--folios"], cell].concat();
        let answer = desk.json(&args);
        assert_eq!(answer["withheld"], 0, "{args:?}");
        assert_eq!(answer["leaves_out_reserved"], true, "{args:?}");
        let listed = answer["cases"].as_array().expect("cases").len();
        assert_eq!(answer["times"], json!(listed), "{args:?}");
        assert!(!answer.to_string().contains("000002"), "{args:?} {answer}");
        let said = flat(&desk.ok(&args));
        assert!(
            said.contains("Sin los casos reservados."),
            "{args:?} {said}"
        );
        let opened = desk.json(&[&args, WHY].concat());
        assert_eq!(opened["leaves_out_reserved"], false, "{args:?}");
    }
}

#[test]
fn cases_to_erase_are_listed_with_reserved_ones_last() {
    let desk = Desk::with_office();
    for (closed, reserved) in [
        ("2026-11-18T12:00:00-06:00", &["--reserved"][..]),
        ("2026-11-20T12:00:00-06:00", &[]),
    ] {
        desk.at("2026-11-18T10:00:00-06:00");
        let intake = ["--kind", "queja", "--channel", "phone", "--name", "Rosa"];
        let folio = desk.intake_with(&[&intake, reserved].concat());
        desk.at(closed);
        desk.ok(&[
            "close",
            &folio,
            "--outcome",
            "resolved",
            "--report",
            "Listo",
        ]);
    }
    desk.ok(&["catalog", "retention", "queja", "24m"]);
    desk.at("2029-01-01T10:00:00-06:00");
    for list in [&["retention"][..], &["erase", "--due", "--dry-run"]] {
        let cases = desk.json(list)["cases"].clone();
        assert_eq!(cases[0]["folio"], "SLP-2026-000002");
        assert_eq!(
            cases[1],
            json!({
                "folio": "SLP-2026-000001", "kind": null, "closed_on": null,
                "due_on": null, "held_on": null, "reserved": true,
            })
        );
    }
    insta::assert_snapshot!(desk.ok(&["retention"]), @r#"
    Casos concluidos cuyo plazo de conservación terminó

    Folio            Tipo       Concluido   Conservar hasta  Bloqueado
    ──────────────────────────────────────────────────────────────────
    SLP-2026-000002  Queja      20/11/2026  20/11/2028       —
    SLP-2026-000001  reservado  —           —                —

    Notas
     1. Para suprimir los datos de 2: folio suprimir --due
     2. De los casos reservados solo se dice el folio. Para abrir uno: folio ver
        FOLIO --reason "…"; queda registrado.
    "#);
}
