//! Requests as JSON on standard input: one, or one a line; all or nothing.

use serde_json::{Value, json};

use crate::support::cases::CURP;
use crate::support::desk::{Desk, Ran};

fn read(desk: &Desk, text: &str) -> Ran {
    desk.run_in(&["intake", "--json", "-"], text)
}

/// The sentence about what is wrong; nothing was stored.
fn refused(text: &str, code: i32) -> String {
    let desk = Desk::with_office();
    let before = desk.events();
    let ran = read(&desk, text);
    assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{}", ran.err);
    assert_eq!(desk.events(), before);
    ran.err
}

const GOOD: &str = r#"{"kind":"queja","channel":"phone","name":"Rosa"}"#;

#[test]
fn one_object_on_a_line_or_on_several() {
    let desk = Desk::with_office();
    assert_eq!(read(&desk, GOOD).out, "SLP-2026-000001\n");
    let pretty = "{\n  \"kind\": \"petition\",\n  \"channel\": \"in-person\",\n  \"age\": 41\n}\n";
    assert_eq!(read(&desk, pretty).out, "SLP-2026-000002\n");
    assert_eq!(desk.case("2")["age"], 41);
    let ran = desk.run_in(&["intake", "--json", "-", "--format", "json"], GOOD);
    let answer: Value = serde_json::from_str(&ran.out).expect("one object");
    assert_eq!(answer["schema"], "folio/intake");
    assert_eq!(answer["version"], 1);
    assert_eq!(answer["folio"], "SLP-2026-000003");
    assert_eq!(answer["repeated"], false);
}

#[test]
fn fifty_lines_at_once_are_fifty_folios_in_order() {
    let desk = Desk::with_office();
    let lines: Vec<String> = (1..=50)
        .map(|n| json!({"kind": "petition", "channel": "box", "name": format!("Persona {n}")}))
        .map(|object| object.to_string())
        .collect();
    let ran = read(&desk, &lines.join("\n"));
    let folios: Vec<String> = (1..=50).map(|n| format!("SLP-2026-{n:06}")).collect();
    assert_eq!(ran.out.lines().collect::<Vec<_>>(), folios);
    assert_eq!(desk.case("37")["name"], "Persona 37");
}

#[test]
fn a_byte_order_mark_carriage_returns_and_empty_lines_do_not_matter() {
    let desk = Desk::with_office();
    let ran = read(
        &desk,
        &format!("\u{feff}{GOOD}\r\n\r\n{GOOD}\r\n   \r\n{GOOD}"),
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 3);
    let ran = read(&desk, &format!("\u{feff}{}", GOOD.replace(',', ",\r\n")));
    assert_eq!(ran.out, "SLP-2026-000004\n", "{}", ran.err);
    assert_eq!(desk.case("4")["name"], "Rosa");
}

#[test]
fn one_wrong_line_stores_nothing_and_is_named() {
    let third = |line: &str| refused(&format!("{GOOD}\n\n{line}\n{GOOD}"), 2);
    insta::assert_snapshot!(third(r#"{"kind":"queja","channel":"#), @r"
    Error: Línea 3: No es JSON válido (columna 26).
      Causa técnica: EOF while parsing a value at line 1 column 26
    ");
    insta::assert_snapshot!(third(r#"{"kind":"queja","channel":"phone","apodo":"Rosa"}"#), @"
    Error: Línea 3: No hay ningún dato que se llame «apodo».
      Los datos son: kind, channel, matter, topic, priority, received, anonymous,
        name, curp, sex, birth, age, phone, email, address, municipality,
        affiliation, other_patient, patient_name, patient_curp, patient_sex,
        patient_birth, patient_age, relationship, accused, narrative, remedy,
        reserved, external_folio, session, privacy_notice, key, curp_unverified.
    ");
    insta::assert_snapshot!(third(r#"{"kind":"queja","channel":"phone","nmae":"Rosa"}"#), @"
    Error: Línea 3: No hay ningún dato que se llame «nmae».
      ¿Quiso decir «name»?
      Los datos son: kind, channel, matter, topic, priority, received, anonymous,
        name, curp, sex, birth, age, phone, email, address, municipality,
        affiliation, other_patient, patient_name, patient_curp, patient_sex,
        patient_birth, patient_age, relationship, accused, narrative, remedy,
        reserved, external_folio, session, privacy_notice, key, curp_unverified.
    ");
    insta::assert_snapshot!(third(r#"{"kind":"queja","channel":"phone","name":["Rosa"]}"#), @r"
    Error: Línea 3: El dato name debe ser un texto, un número o verdadero/falso, no
      una lista ni un objeto.
    ");
    insta::assert_snapshot!(third(r#"{"kind":"queja","channel":"phone","age":1.5}"#), @"Error: Línea 3: --age lleva un número entero y se escribió «1.5».");
    insta::assert_snapshot!(third(r#"{"kind":"queja","name":"Rosa"}"#), @"Error: Línea 3: Falta --channel.");
    insta::assert_snapshot!(third(r#"{"kind":"quejota","channel":"phone"}"#), @"
    Error: Línea 3: «quejota» no es un valor de --kind.
      Valores posibles: peticion, queja, denuncia, gestion, sugerencia,
        felicitacion.
    ");
    insta::assert_snapshot!(third(r#"["queja"]"#), @r#"
    Error: Línea 3: Se esperaba un objeto JSON como {"kind": "petition", "channel":
      "phone"}.
    "#);
    let refusal = r#"{"kind":"queja","channel":"phone","received":"2026-11-19"}"#;
    insta::assert_snapshot!(refused(&format!("{GOOD}\n{refusal}"), 4), @"Error: Línea 2: La fecha 19/11/2026 todavía no llega (hoy es 18/11/2026).");
    insta::assert_snapshot!(refused(" \n\n", 2), @"Error: No llegó ninguna solicitud en JSON.");
}

#[test]
fn the_wrong_line_is_an_error_object_for_programs() {
    let desk = Desk::with_office();
    let args = ["intake", "--json", "-", "--format", "json"];
    let error = desk.run_in(&args, &format!("{GOOD}\n{{")).error("usage", 2);
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|said| said.starts_with("Línea 2: "))
    );
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let desk = Desk::with_office();
    let file = desk.path("peticiones.jsonl");
    std::fs::write(&file, [GOOD.as_bytes(), b"\n{\"name\":\"\xff\"}"].concat()).expect("a file");
    let ran = desk.run(&["intake", "--json", "peticiones.jsonl"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("Error: Línea 2: "), "{}", ran.err);
    let missing = desk.run(&["intake", "--json", "no-existe.jsonl"]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
}

#[test]
fn the_same_key_is_the_same_case() {
    let desk = Desk::with_office();
    let key = "3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b";
    let keyed = json!({"kind": "queja", "channel": "phone", "key": key}).to_string();
    let ran = read(&desk, &format!("{keyed}\n{GOOD}\n{keyed}"));
    assert_eq!(
        ran.out,
        "SLP-2026-000001\nSLP-2026-000002\nSLP-2026-000001\n"
    );
    assert_eq!(read(&desk, &keyed).out, "SLP-2026-000001\n");
    let by_option = ["--kind", "queja", "--channel", "phone", "--key", key];
    assert_eq!(desk.intake_with(&by_option), "SLP-2026-000001");
    let again = desk.json(&[&["intake"], by_option.as_slice()].concat());
    assert_eq!(again["repeated"], true);
    assert_eq!(desk.json(&["list", "--count"])["total"], 2);
    let wrong = json!({"kind": "queja", "channel": "phone", "key": "doce"}).to_string();
    assert_eq!(read(&desk, &wrong).code, 2);
}

#[test]
fn what_show_gives_makes_an_equal_case() {
    let desk = Desk::with_office();
    let first = desk.intake_with(&[
        "--kind",
        "denunciation",
        "--channel",
        "hearing",
        "--matter",
        "legal",
        "--topic",
        "conduct",
        "--priority",
        "urgent",
        "--received",
        "2026-11-03",
        "--narrative",
        "Le pidieron dinero.\nDos veces.",
        "--remedy",
        "Que se investigue",
        "--external-folio",
        "SUG-1",
        "--name",
        "Rosa Díaz",
        "--curp",
        CURP,
        "--phone",
        "444 100 0000",
        "--email",
        "rosa@ejemplo.mx",
        "--address",
        "Calle Inventada 1",
        "--municipality",
        "24020",
        "--affiliation",
        "imss",
        "--patient-name",
        "Beto Díaz",
        "--patient-curp",
        "FIXB850615HSPCTN04",
        "--patient-sex",
        "male",
        "--patient-age",
        "41",
        "--relationship",
        "hermana",
        "--accused",
        "El director",
        "--session",
        "12",
        "--curp-unverified",
        "--reserved",
    ]);
    let shown = desk.case(&first);
    let mut given = shown.clone();
    let made = [
        "schema",
        "version",
        "folio",
        "status",
        "closed_on",
        "outcome",
        "notified_on",
    ];
    let told = [
        "next_on",
        "entries",
        "turns",
        "timeline",
        "held_on",
        "erased",
        "age_band",
        "patient_age_band",
    ];
    for name in made.iter().chain(&told) {
        given.as_object_mut().expect("an object").remove(*name);
    }
    let ran = read(&desk, &given.to_string());
    assert_eq!(ran.out, "SLP-2026-000002\n", "{}", ran.err);
    let mut again = desk.case("2");
    for name in ["folio", "timeline"] {
        again[name] = shown[name].clone();
    }
    assert_eq!(again, shown);
}

#[test]
fn names_are_taken_with_hyphens_too_and_codes_in_spanish() {
    let desk = Desk::with_office();
    let object = json!({
        "kind": "Solicitud de gestión", "channel": "REDES SOCIALES", "matter": "médica",
        "topic": "Abasto de medicamentos", "priority": "alta", "received": "17/11/2026",
        "sex": "mujer", "patient-name": "Beto", "patient-sex": "h", "anonymous": "sí",
        "municipality": "matehuala", "name": null,
    });
    let ran = read(&desk, &object.to_string());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let case = desk.case("1");
    for (name, value) in [
        ("kind", "management"),
        ("channel", "social-network"),
        ("matter", "medical"),
        ("topic", "medicines"),
        ("priority", "high"),
        ("received_on", "2026-11-17"),
        ("sex", "female"),
        ("patient_sex", "male"),
        ("municipality", "24020"),
    ] {
        assert_eq!(case[name], value, "{name}");
    }
    assert_eq!(case["anonymous"], true);
}

#[test]
fn every_other_option_is_refused_beside_json() {
    let desk = Desk::with_office();
    for option in [
        &["--reserved"][..],
        &["--key", "3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b"],
        &["--session", "4"],
        &["--received", "ayer"],
    ] {
        let args: Vec<&str> = ["intake", "--json", "-"]
            .iter()
            .chain(option)
            .copied()
            .collect();
        let ran = desk.run_in(&args, GOOD);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{option:?}");
    }
}

#[test]
fn another_patient_needs_no_data() {
    let desk = Desk::with_office();
    let ran = read(
        &desk,
        r#"{"kind":"queja","channel":"phone","name":"Rosa","sex":"f","other_patient":true}"#,
    );
    assert_eq!(ran.code, 2, "{}", ran.out);
    let ran = read(
        &desk,
        r#"{"kind":"queja","channel":"phone","name":"Rosa","sex":"mujer","other_patient":true}"#,
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let case = desk.case("1");
    assert_eq!(case["other_patient"], true);
    assert_eq!(case["patient_sex"], Value::Null);
    let page = desk.ok(&["show", "1"]);
    assert!(
        page.contains("otra persona, de la que no hay datos"),
        "{page}"
    );
}
