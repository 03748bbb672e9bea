//! Working days, closures, and what is due when.

use insta::assert_snapshot;

use super::{complaint, whole};
use crate::support::desk::Desk;

#[test]
fn the_calendar_of_a_year_has_the_days_of_the_law_and_the_offices_own() {
    let desk = Desk::with_office();
    assert_snapshot!(
        whole(&desk.run(&["calendar", "add", "2026-12-21..31/12/2026", "--label", "Vacaciones"])),
        @"
    La oficina cierra del 21/12/2026 al 31/12/2026, «Vacaciones»: quita 8 días hábiles.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    "
    );
    assert_snapshot!(desk.ok(&["calendar", "list"]), @"
    Días inhábiles de 2026

                                                                                Días
    Desde       Hasta       Empieza en  Motivo                      Origen      háb.
    ────────────────────────────────────────────────────────────────────────────────
    01/01/2026  01/01/2026  Jueves      Año Nuevo                   la ley         1
    02/02/2026  02/02/2026  Lunes       Día de la Constitución      la ley         1
    16/03/2026  16/03/2026  Lunes       Natalicio de Benito Juárez  la ley         1
    01/05/2026  01/05/2026  Viernes     Día del Trabajo             la ley         1
    16/09/2026  16/09/2026  Miércoles   Día de la Independencia     la ley         1
    16/11/2026  16/11/2026  Lunes       Día de la Revolución        la ley         1
    21/12/2026  31/12/2026  Lunes       Vacaciones                  la oficina     8
    25/12/2026  25/12/2026  Viernes     Navidad                     la ley         1

    Notas
     1. Los sábados y domingos tampoco son hábiles.
     2. Días háb.: cuántos días hábiles quita.
    ");
    assert_snapshot!(desk.ok(&["calendar", "list", "--year", "2024", "--format", "csv"]), @"
    desde,hasta,dia,motivo,origen,dias_habiles
    2024-01-01,2024-01-01,lunes,Año Nuevo,la ley,1
    2024-02-05,2024-02-05,lunes,Día de la Constitución,la ley,1
    2024-03-18,2024-03-18,lunes,Natalicio de Benito Juárez,la ley,1
    2024-05-01,2024-05-01,miércoles,Día del Trabajo,la ley,1
    2024-09-16,2024-09-16,lunes,Día de la Independencia,la ley,1
    2024-10-01,2024-10-01,martes,Transmisión del Poder Ejecutivo Federal,la ley,1
    2024-11-18,2024-11-18,lunes,Día de la Revolución,la ley,1
    2024-12-25,2024-12-25,miércoles,Navidad,la ley,1
    ");
    let english = Desk::with_office().lang("en");
    english.ok(&[
        "calendar",
        "add",
        "2026-11-02",
        "--label",
        "Day of the Dead",
    ]);
    assert_snapshot!(english.ok(&["calendar", "list"]), @"
    Days not worked in 2026

                                                                             Work.
    From        To          Begins on  Reason                    Set by       days
    ──────────────────────────────────────────────────────────────────────────────
    2026-01-01  2026-01-01  Thursday   New Year’s Day            the law         1
    2026-02-02  2026-02-02  Monday     Constitution Day          the law         1
    2026-03-16  2026-03-16  Monday     Benito Juárez’s birthday  the law         1
    2026-05-01  2026-05-01  Friday     Labour Day                the law         1
    2026-09-16  2026-09-16  Wednesday  Independence Day          the law         1
    2026-11-02  2026-11-02  Monday     Day of the Dead           the office      1
    2026-11-16  2026-11-16  Monday     Revolution Day            the law         1
    2026-12-25  2026-12-25  Friday     Christmas                 the law         1

    Notes
     1. Saturdays and Sundays are not worked either.
     2. Work. days: how many working days it takes away.
    ");
}

#[test]
fn closures_come_and_go() {
    let desk = Desk::with_office();
    let add = |dates: &str| whole(&desk.run(&["calendar", "add", dates, "--label", "Cierre"]));
    assert_snapshot!(add("2026-11-20"), @"
    La oficina cierra el 20/11/2026, «Cierre»: quita un día hábil.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(add("2026-11-20"), @"
    --- stderr
    Error: Todo está ya como se pide; no hay nada que cambiar.
    --- exit 4
    ");
    assert_snapshot!(add("2026-11-20..2026-11-23"), @"
    La oficina cierra del 20/11/2026 al 23/11/2026, «Cierre»: quita 2 días hábiles.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(add("2026-11-28..2026-11-29"), @"
    La oficina cierra del 28/11/2026 al 29/11/2026, «Cierre»: no quita ningún día hábil.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(add("2026-11-23..2026-11-20"), @"
    --- stderr
    Error: La fecha 20/11/2026 es anterior a 23/11/2026: escriba primero la primera.
    --- exit 2
    ");
    assert_snapshot!(add("2026-11-20..2028-11-20"), @"
    --- stderr
    Error: Son demasiados días de una vez; el límite es 366.
    --- exit 2
    ");
    assert_snapshot!(add("2026-11-31"), @"
    --- stderr
    Error: La fecha «2026-11-31» de FECHA no existe en el calendario.
      Escriba la fecha como 21/11/2026 o 2026-11-21; también sirven hoy y ayer.
    --- exit 2
    ");
    let retire = |dates: &str| whole(&desk.run(&["calendario", "baja", dates]));
    assert_snapshot!(retire("2026-11-01..2026-11-22"), @"
    Se quitaron 3 días de cierre; uno vuelve a ser hábil.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(retire("2026-11-28..2026-11-29"), @"
    Se quitaron 2 días de cierre; ninguno era hábil por lo demás.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(retire("2026-11-20"), @"
    --- stderr
    Error: El 20/11/2026 no está entre los cierres de la oficina.
    --- exit 4
    ");
}

#[test]
fn a_day_says_whether_it_is_worked_and_what_is_due_after_it() {
    let desk = Desk::with_office();
    desk.ok(&["calendar", "add", "2026-11-20", "--label", "Fumigación"]);
    for (day, told) in [
        ("2026-11-16", "no es hábil: Día de la Revolución"),
        (
            "2026-11-20",
            "no es hábil: cierre de la oficina, «Fumigación»",
        ),
        ("2026-11-21", "no es hábil: es fin de semana"),
        ("2026-11-23", "es día hábil"),
    ] {
        let said = desk.ok(&["calendar", "show", day]);
        assert!(said.contains(told), "{said}");
    }
    assert_snapshot!(desk.ok(&["calendar", "show", "hoy", "--days", "2"]), @"
    El miércoles 18/11/2026 es día hábil.
    2 días hábiles después: lunes 23/11/2026.
    ");
    assert_snapshot!(
        desk.ok(&["calendar", "show", "2026-11-16", "--days", "1", "--format", "json"]),
        @r#"{"schema":"folio/day","version":1,"date":"2026-11-16","working":false,"weekend":false,"rest_day":"revolution","closure":null,"days":1,"due_on":"2026-11-17"}"#
    );
    let english = Desk::with_office().lang("en");
    assert_snapshot!(english.ok(&["calendar", "show", "2026-11-16", "--days", "1"]), @"
    Monday 2026-11-16 is not a working day: Revolution Day (article 74 of the Federal Labour Law).
    One working day later: Tuesday 2026-11-17.
    ");
    assert_snapshot!(whole(&english.run(&["calendar", "show", "--days", "2000"])), @"
    --- stderr
    Error: --days must lie between 0 and 1000; it was “2000”.
      See the help with: folio calendar show --help
    --- exit 2
    ");
}

/// What was promised on a letter stays promised, whatever the calendar says
/// later.
#[test]
fn a_closure_moves_later_due_dates_and_no_frozen_one() {
    let desk = Desk::with_office();
    let due = |number: usize| {
        let cases = desk.json(&["list"]);
        let folio = format!("SLP-2026-{number:06}");
        let all = cases["cases"].as_array().cloned().unwrap_or_default();
        let case = all.into_iter().find(|case| case["folio"] == *folio);
        case.map(|case| case["due_on"].clone()).unwrap_or_default()
    };
    let turned = || {
        complaint(&desk);
        let folio = desk.json(&["list", "--limit", "1"])["cases"][0]["folio"].clone();
        desk.ok(&["turn", folio.as_str().unwrap_or_default(), "--to", "DSS"]);
    };
    desk.ok(&["unit", "change", "DSS", "--days", "5"]);
    turned();
    assert_eq!(due(1), "2026-11-25");
    desk.ok(&[
        "calendar",
        "add",
        "2026-11-23..2026-11-24",
        "--label",
        "Cierre",
    ]);
    turned();
    assert_eq!((due(1), due(2)), ("2026-11-25".into(), "2026-11-27".into()));
    desk.ok(&["calendar", "retire", "2026-11-23..2026-11-24"]);
    desk.ok(&["unit", "change", "DSS", "--days", "6"]);
    turned();
    assert_eq!(
        (due(1), due(2), due(3)),
        (
            "2026-11-25".into(),
            "2026-11-27".into(),
            "2026-11-26".into()
        )
    );
}

#[test]
fn only_a_heading_is_passed_over_in_a_calendar() {
    let desk = Desk::new();
    for (csv, code) in [
        ("fecha,motivo\n2026-12-24,Asueto\n", 0),
        ("24/13/2026,Asueto\n", 2),
        ("fecha,motivo\nhoy,Asueto\n", 2),
    ] {
        std::fs::write(desk.path("dias.csv"), csv).expect("a file");
        let _ = std::fs::remove_file(desk.path("folio.db"));
        let ran = desk.run(&[
            "init",
            "--site",
            "SLP",
            "--institution",
            "Prueba",
            "--calendar",
            "[DIR]/dias.csv",
        ]);
        assert_eq!(ran.code, code, "{csv}{}", ran.err);
    }
}
