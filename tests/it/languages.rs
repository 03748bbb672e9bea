//! Which language the screen speaks, and what is understood in both.

use crate::support::desk::Desk;

/// The first word of a heading of `list`, under these variables and options.
fn spoken(env: &[(&str, &str)], options: &[&str]) -> &'static str {
    let desk = Desk::with_office();
    desk.intake("petition");
    let mut command = desk.command(&[&["list"], options].concat());
    command.env_remove("FOLIO_LANG").envs(env.iter().copied());
    let output = command.output().expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("text");
    match (text.contains("Recibido"), text.contains("Received")) {
        (true, false) => "es",
        (false, true) => "en",
        _ => panic!("neither language: {text}"),
    }
}

/// Environment, arguments, and the language that is then spoken.
type Case = (
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
    &'static str,
);

#[test]
fn spanish_unless_something_says_english() {
    let cases: &[Case] = &[
        (&[], &[], "es"),
        (&[("LANG", "C")], &[], "es"),
        (&[("LANG", "C.UTF-8")], &[], "es"),
        (&[("LC_ALL", "POSIX")], &[], "es"),
        (&[("LANG", "es_MX.UTF-8")], &[], "es"),
        (&[("LANG", "en_US.UTF-8")], &[], "en"),
        (&[("LANG", "fr_FR.UTF-8")], &[], "es"),
        (
            &[("LC_MESSAGES", "en_GB"), ("LANG", "es_MX.UTF-8")],
            &[],
            "en",
        ),
        (
            &[("LC_MESSAGES", "es_MX"), ("LANG", "en_US.UTF-8")],
            &[],
            "es",
        ),
        (&[("LC_ALL", "es_MX"), ("LC_MESSAGES", "en_US")], &[], "es"),
        (
            &[("LC_ALL", "en_US.UTF-8"), ("LANG", "es_MX.UTF-8")],
            &[],
            "en",
        ),
        (&[("LC_ALL", ""), ("LANG", "en_US.UTF-8")], &[], "en"),
        (
            &[("FOLIO_LANG", "en"), ("LC_ALL", "es_MX.UTF-8")],
            &[],
            "en",
        ),
        (
            &[("FOLIO_LANG", "es"), ("LC_ALL", "en_US.UTF-8")],
            &[],
            "es",
        ),
        (&[("FOLIO_LANG", "es")], &["--lang", "en"], "en"),
        (&[("FOLIO_LANG", "en")], &["--lang=es"], "es"),
    ];
    for (env, options, lang) in cases {
        assert_eq!(spoken(env, options), *lang, "{env:?} {options:?}");
    }
}

#[test]
fn usage_errors_speak_the_language_of_the_option() {
    let desk = Desk::with_office();
    let spanish = desk.run(&["list", "--nada"]).err;
    let english = desk.run(&["list", "--nada", "--lang", "en"]).err;
    assert_ne!(spanish, english);
    assert!(!spanish.contains("unexpected argument"), "{spanish}");
    let unknown = desk.run(&["list", "--lang", "fr"]);
    assert_eq!(unknown.code, 2, "{}", unknown.err);
}

#[test]
fn codes_are_taken_in_both_languages_with_and_without_accents() {
    let desk = Desk::with_office();
    for (typed, kind) in [
        ("petición", "petition"),
        ("Peticion", "petition"),
        ("QUEJA", "complaint"),
        ("denuncia", "denunciation"),
        ("gestión", "management"),
        ("gestion", "management"),
        ("solicitud de gestión", "management"),
        ("sugerencia", "suggestion"),
        ("felicitación", "commendation"),
        ("commendation", "commendation"),
    ] {
        let folio = desk.intake_with(&["--kind", typed, "--channel", "phone"]);
        assert_eq!(desk.case(&folio)["kind"], kind, "{typed}");
    }
    for (typed, channel) in [
        ("teléfono", "phone"),
        ("telefono", "phone"),
        ("escrito", "letter"),
        ("redes sociales", "social-network"),
        ("redes-sociales", "social-network"),
        ("mensajería", "chat"),
        ("buzón", "box"),
        ("en línea", "online"),
        ("en-linea", "online"),
        ("audiencia", "hearing"),
        ("presencial", "in-person"),
    ] {
        let folio = desk.intake_with(&["--kind", "queja", "--channel", typed]);
        assert_eq!(desk.case(&folio)["channel"], channel, "{typed}");
    }
}

#[test]
fn one_letter_of_sex_is_read_in_the_language_of_the_screen() {
    let desk = Desk::with_office();
    for (lang, typed, sex) in [
        ("es", "m", "female"),
        ("es", "h", "male"),
        ("es", "M", "female"),
        ("es", "x", "x"),
        ("en", "f", "female"),
        ("en", "m", "male"),
        ("en", "mujer", "female"),
        ("es", "male", "male"),
        ("es", "hombre", "male"),
        ("es", "female", "female"),
    ] {
        let options = [
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--sex",
            typed,
            "--lang",
            lang,
        ];
        let folio = desk.intake_with(&options);
        assert_eq!(desk.case(&folio)["sex"], sex, "{typed} in {lang}");
    }
}

#[test]
fn dates_are_taken_in_either_form_and_shown_in_that_of_the_screen() {
    let desk = Desk::with_office();
    for (typed, day) in [
        ("2026-11-03", "2026-11-03"),
        ("03/11/2026", "2026-11-03"),
        ("3/11/2026", "2026-11-03"),
        ("hoy", "2026-11-18"),
        ("today", "2026-11-18"),
        ("AYER", "2026-11-17"),
        ("yesterday", "2026-11-17"),
    ] {
        let options = ["--kind", "queja", "--channel", "phone", "--received", typed];
        let folio = desk.intake_with(&options);
        assert_eq!(desk.case(&folio)["received_on"], day, "{typed}");
    }
    for typed in [
        "11/23/2026",
        "2026-02-30",
        "29/02/2025",
        "luego",
        "3-11",
        "",
    ] {
        let args = [
            "intake",
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--received",
        ];
        let ran = desk.run(&[args.as_slice(), &[typed]].concat());
        assert!(typed.is_empty() || ran.code == 2, "{typed}: {}", ran.code);
    }
    assert!(desk.ok(&["show", "1"]).contains("03/11/2026"));
    assert!(
        desk.ok(&["show", "1", "--lang", "en"])
            .contains("2026-11-03")
    );
    assert!(desk.ok(&["list", "--format", "csv"]).contains("2026-11-03"));
}

#[test]
fn every_command_answers_to_its_spanish_name() {
    for (english, spanish) in [
        ("init", "inicio"),
        ("intake", "recibir"),
        ("turn", "turnar"),
        ("follow-up", "seguimiento"),
        ("close", "concluir"),
        ("reopen", "reabrir"),
        ("amend", "corregir"),
        ("undo", "deshacer"),
        ("show", "ver"),
        ("list", "listar"),
        ("report", "informe"),
        ("export", "exportar"),
        ("unit", "area"),
        ("catalog", "catalogo"),
        ("calendar", "calendario"),
        ("check", "verificar"),
    ] {
        let desk = Desk::new();
        let one = desk.ok(&[english, "--help"]);
        assert_eq!(
            one,
            desk.ok(&[spanish, "--help"]),
            "{english} and {spanish}"
        );
    }
}
