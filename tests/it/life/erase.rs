//! What erasing shows, asks, demands and refuses.

use serde_json::json;

use super::amended;
use crate::support::cases::CURP;
use crate::support::desk::flat;

#[test]
fn it_shows_the_whole_before_and_erases_nothing_until_told() {
    let (desk, folio) = amended();
    let other = desk.intake_with(&["--kind", "queja", "--channel", "phone", "--curp", CURP]);
    let before = desk.events();
    insta::assert_snapshot!(desk.ok(&["suprimir", &folio, "--party", "solicitante", "--dry-run"]), @"
    Se suprimirían 2 datos del caso SLP-2026-000001 (quien solicita):
      #1  datos de quien solicita
      #2  datos de quien solicita
    Estos textos libres se quedan, y pueden nombrar a la persona (se suprimen con
    --with-texts):
      #1  relato
      #2  motivo
    La misma persona, por su CURP, también está en el caso SLP-2026-000002.
    No se puede deshacer. Las cuentas de todos los informes quedan igual.
    ");
    let plan = desk.json(&["erase", &folio, "--party", "petitioner", "--dry-run"]);
    assert_eq!(
        plan,
        json!({
            "schema": "folio/erased",
            "version": 1,
            "folio": folio,
            "party": "petitioner",
            "texts": false,
            "parts": [
                { "entry": 1, "fields": ["petitioner"] },
                { "entry": 2, "fields": ["petitioner"] },
            ],
            "texts_left": [
                { "entry": 1, "fields": ["narrative"] },
                { "entry": 2, "fields": ["reason"] },
            ],
            "same_person": [other],
            "leaves_out_reserved": true,
            "dry_run": true,
        })
    );
    let words = ["--basis", "arco", "--reason", "x", "--authority", "y"];
    let unconfirmed = desk.run(
        &[
            &["erase", &folio, "--party", "petitioner"],
            words.as_slice(),
        ]
        .concat(),
    );
    assert_eq!((unconfirmed.code, unconfirmed.out.as_str()), (2, ""));
    assert!(
        flat(&unconfirmed.err).contains("--yes"),
        "{}",
        unconfirmed.err
    );
    assert_eq!(desk.events(), before);
    assert_eq!(desk.case(&folio)["name"], "Rosa Inventada");
}

#[test]
fn it_says_what_went_and_what_stays() {
    let (desk, folio) = amended();
    let ran = desk.erase(&folio, "petitioner", &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.out, @"
    SLP-2026-000001#3  Se suprimieron 2 datos.
    Estos textos libres se quedan, y pueden nombrar a la persona (se suprimen con
    --with-texts):
      #1  relato
      #2  motivo
    ");
    insta::assert_snapshot!(desk.ok(&["show", &folio]), @"
    SLP-2026-000001  Recibido
    Queja · teléfono · prioridad normal
    Recibido el 18/11/2026

    Solicitante     mujer · [suprimido el 18/11/2026, #3]

    Relato
    Rosa cuenta que esperó.

    Historia
     #1  18/11/2026  Recepción: queja, teléfono [corregido por #2] · maria
                     Suprimido por #3: datos de quien solicita
     #2  18/11/2026  Corrección de #1 (teléfono) · maria
                     Motivo: Rosa lo dictó mal
                     Suprimido por #3: datos de quien solicita
     #3  18/11/2026  Supresión de datos: quien solicita, por cancelación (derechos
                     ARCO) (#1, #2) · maria
                     Motivo: Solicitud ARCO 7/2026
                     Autoridad: Comité de Transparencia
    ");
    let case = desk.case(&folio);
    assert!(case["name"].is_null() && case["curp"].is_null(), "{case}");
    assert_eq!(case["erased"], false);
    assert_eq!(
        case["timeline"][0]["erased"],
        json!([{ "field": "petitioner", "by": 3 }])
    );
    let erasure = &case["timeline"][2];
    assert_eq!(erasure["kind"], "erased");
    assert_eq!(erasure["party"], "petitioner");
    assert_eq!(
        erasure["erases"],
        json!([
            { "entry": 1, "fields": ["petitioner"] },
            { "entry": 2, "fields": ["petitioner"] },
        ])
    );
    assert_eq!(
        desk.json(&["list", "--name", "Rosa", "--count"])["total"],
        0
    );
}

#[test]
fn what_is_missing_or_makes_no_sense_is_said() {
    let (desk, folio) = amended();
    let all = |basis: &str, reason: &str, authority: &str| {
        desk.refused(&[
            "erase",
            &folio,
            "--party",
            "all",
            "--basis",
            basis,
            "--reason",
            reason,
            "--authority",
            authority,
            "--yes",
        ])
    };
    assert!(flat(&all("arco", "  ", "Comité")).contains("Falta el motivo"));
    assert!(flat(&all("arco", "x", " ")).contains("quién ordenó"));
    assert!(flat(&all("retention", "x", "y")).contains("plazo de conservación"));
    let patient = ["erase", &folio, "--party", "patient", "--dry-run"];
    assert!(
        desk.refused(&patient)
            .contains("no tiene un paciente aparte")
    );
    let accused = ["erase", &folio, "--party", "accused", "--dry-run"];
    assert!(flat(&desk.refused(&accused)).contains("no hay nada de eso"));
    let none = desk.run(&["erase", "99", "--party", "all", "--dry-run"]);
    assert_eq!(none.code, 3);
    let unknown = desk.run(&["erase", &folio, "--party", "vecina", "--dry-run"]);
    assert_eq!(unknown.code, 2);
    assert!(
        flat(&unknown.err).contains("solicitante"),
        "{}",
        unknown.err
    );
}

/// Why and by whose order stays for good: it must not say again what goes.
#[test]
fn why_something_is_erased_names_nobody_whose_data_go() {
    let (desk, folio) = amended();
    let before = desk.events();
    let dictated = "Rosa lo pidió por el 444-999-8877";
    for (reason, authority) in [
        ("ROSA INVENTADÁ lo pidió", "Comité"),
        ("La señora Inventada, Rosa, lo pidió", "Comité"),
        (&format!("CURP {CURP}"), "Comité"),
        ("Llamó del 444 111 2233", "Comité"),
        (dictated, "Comité"),
        ("Solicitud ARCO 7", "A petición de Rosa Inventada"),
    ] {
        let said = desk.refused(&[
            "erase",
            &folio,
            "--party",
            "petitioner",
            "--basis",
            "arco",
            "--reason",
            reason,
            "--authority",
            authority,
            "--yes",
        ]);
        assert!(flat(&said).contains("sin nombrar a la persona"), "{said}");
    }
    assert_eq!(desk.events(), before);
    desk.erased(&folio, "petitioner", &[]);
}

#[test]
fn where_nothing_is_left_it_says_so_and_proves_nothing() {
    let (desk, folio) = amended();
    desk.erased(&folio, "petitioner", &["--with-texts"]);
    let args = ["erase", &folio, "--party", "petitioner", "--dry-run"];
    let said = desk.ok(&args);
    assert!(said.contains("no queda ningún dato por suprimir"), "{said}");
    assert!(!said.contains("No se puede deshacer"), "{said}");
    let again = desk.erase(&folio, "petitioner", &[]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(flat(&again.out).contains("no pudieron buscarse"));
    assert!(!again.out.contains("ya no está"), "{}", again.out);
}

/// A log that was restored or upgraded has its predecessor beside it.
#[test]
fn the_copies_that_folio_left_beside_the_log_are_named() {
    let (desk, folio) = amended();
    for name in ["replaced-20261101T101010", "v1-20261101T101010", "vieja"] {
        std::fs::write(desk.path(&format!("folio.db.{name}")), "").expect("a file");
    }
    let copies = [
        "folio.db.replaced-20261101T101010",
        "folio.db.v1-20261101T101010",
    ];
    let ran = desk.erase(&folio, "petitioner", &[]);
    assert!(flat(&ran.err).contains(&copies.join(", ")), "{}", ran.err);
    assert!(!ran.err.contains("folio.db.vieja"), "{}", ran.err);
    let answer = desk.erased(&folio, "all", &[]);
    assert_eq!(answer["proof"]["copies_beside"], json!(copies));
}

#[cfg(unix)]
#[test]
fn it_is_asked_and_confirmed_at_a_terminal() {
    let (desk, folio) = amended();
    let answers = [
        ("De quién se suprimen datos*: ", "quien solicita"),
        ("libres? (s/N) ", "n"),
        ("Por qué se suprimen*: ", "cancel"),
        ("  | ", "Solicitud ARCO 9"),
        ("  | ", ""),
        ("Quién lo ordenó o autorizó*: ", "Comité"),
        ("sin hacer nada: ", "s"),
    ];
    let mut left = desk.ask(&["erase", &folio]);
    left.answer(&answers);
    left.expect("#2  datos de quien solicita");
    left.answer(&[("(s/N) ", "n")]);
    assert_eq!(left.exit_code(), 1);
    assert_eq!(desk.case(&folio)["name"], "Rosa Inventada");
    let mut erased = desk.ask(&[
        "erase",
        &folio,
        "--party",
        "petitioner",
        "--basis",
        "arco",
        "--reason",
        "x",
        "--authority",
        "y",
    ]);
    erased.expect("No se puede deshacer.");
    erased.answer(&[("(s/N) ", "s")]);
    assert_eq!(erased.exit_code(), 0);
    assert!(desk.case(&folio)["name"].is_null());
}
