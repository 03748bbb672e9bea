//! What is said of a period that the log does not know whole: it had begun
//! before the log, or is not over.

use std::fs;

use serde_json::{Value, json};

use crate::support::desk::{Desk, flat};

const BEGINS: &str = "El registro empieza en marzo de 2026: de antes no dice nada";

/// A log whose first act is of March 2026, on a day of November.
fn office() -> Desk {
    let desk = Desk::with_office();
    desk.received("petition", "2026-03-09");
    desk
}

#[test]
fn zeros_of_a_time_before_the_log_are_told() {
    let desk = office();
    let year = |year| ["report", "yearly", "--year", year];
    let units = |year| ["report", "directorates", "--year", year];
    let last = |year: &str| {
        let days = [format!("{year}-01-01"), format!("{year}-12-31")];
        let [from, to] = &days;
        desk.json(&["report", "final", "--from", from, "--to", to])["begins"].clone()
    };
    for args in [year("2019"), year("2026"), units("2025"), units("2026")] {
        assert!(flat(&desk.ok(&args)).contains(BEGINS), "{args:?}");
        assert_eq!(desk.json(&args)["begins"], "2026-03", "{args:?}");
    }
    let final_report = [
        "report",
        "final",
        "--from",
        "2026-02-01",
        "--to",
        "2026-02-28",
    ];
    assert!(flat(&desk.ok(&final_report)).contains(BEGINS));
    assert_eq!(last("2019"), "2026-03");
    // The year after has the whole year before beside it, but for two months.
    desk.at("2028-01-10T09:00:00-06:00");
    assert_eq!(desk.json(&year("2027"))["begins"], "2026-03");
    for args in [year("2028"), units("2027")] {
        assert!(!desk.ok(&args).contains("El registro empieza"), "{args:?}");
        assert_eq!(desk.json(&args)["begins"], Value::Null, "{args:?}");
    }
    assert_eq!(last("2027"), Value::Null);
    let english = flat(&desk.ok(&[&year("2027")[..], &["--lang", "en"]].concat()));
    assert!(english.contains("The log begins with March 2026: it says nothing of the time before"));
}

#[test]
fn the_month_s_set_tells_them_on_its_page_and_in_its_list() {
    let desk = office();
    let set = |month: &'static str| ["report", "monthly", "--month", month, "--out", month];
    let page = |month: &str| {
        let path = desk
            .path(month)
            .join(format!("informe-mensual-{month}.html"));
        fs::read_to_string(path).expect("the page")
    };
    assert!(flat(&desk.ok(&set("2026-10"))).contains(BEGINS));
    assert!(page("2026-10").contains(BEGINS));
    assert_eq!(desk.json(&set("2026-10"))["begins"], "2026-03");
    desk.at("2028-02-01T09:00:00-06:00");
    desk.received("petition", "2028-01-20");
    assert!(!desk.ok(&set("2028-01")).contains("El registro empieza"));
    assert!(!page("2028-01").contains("El registro empieza"));
    assert_eq!(desk.json(&set("2028-01"))["begins"], Value::Null);
}

#[test]
fn where_each_unit_stands_before_the_period_is_over_says_so() {
    let desk = office();
    let running = "Las cifras llegan al 18/11/2026, antes de que termine el periodo.";
    let units = ["report", "directorates", "--year", "2026"];
    assert!(flat(&desk.ok(&units)).contains(running));
    desk.at("2026-12-31T09:00:00-06:00");
    assert!(!desk.ok(&units).contains("antes de que termine"));
}

#[test]
fn a_public_set_of_a_period_that_is_not_over_says_what_that_costs() {
    let desk = office();
    let plan = ["report", "transparency", "--period", "2026-T4", "--dry-run"];
    let out = [
        "report",
        "transparency",
        "--period",
        "2026-T4",
        "--out",
        "set",
    ];
    let note = "2026-T4 todavía no termina: se cuenta solo hasta el 18/11/2026. Lo que se publica \
                así limita lo que después se podrá mostrar del periodo completo, porque quien \
                restara una publicación de la otra sabría lo que falta.";
    for args in [&plan[..], &out] {
        let ran = desk.run(args);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(flat(&ran.out).contains(note), "{}", ran.out);
        let json = desk.run(&[args, &["--format", "json"]].concat());
        let json: Value = serde_json::from_str(&json.out).expect("JSON");
        assert_eq!(json["period_was_over"], json!(false));
        assert_eq!(json["until"], "2026-11-18");
    }
    let english = flat(&desk.run(&[&plan[..], &["--lang", "en"]].concat()).out);
    assert!(
        english.contains("2026-Q4 is not over: it is counted up to 2026-11-18 alone."),
        "{english}"
    );
}

/// Of a state from before its end it is not whole, though it is over by now.
#[test]
fn a_public_set_from_before_the_end_of_a_period_that_is_over_says_so() {
    let desk = office();
    let plan = ["report", "transparency", "--period", "2026-T4", "--dry-run"];
    let told = |more: &[&str]| {
        let args = [&plan[..], more].concat();
        let was_over = desk.json(&args)["period_was_over"].clone();
        (flat(&desk.ok(&args)), was_over)
    };
    desk.ok(&["cut", "antes"]);
    desk.at("2027-01-01T00:30:00-06:00");
    let (said, was_over) = told(&["--cut", "antes"]);
    let note = "2026-T4 ya terminó, pero se cuenta solo hasta el 18/11/2026, 10:00 horas,";
    assert!(said.contains(note), "{said}");
    assert_eq!(was_over, json!(false));
    let (said, was_over) = told(&["--as-of", "2026-12-31T20:00:00-06:00"]);
    assert!(
        said.contains("solo hasta el 31/12/2026, 20:00 horas"),
        "{said}"
    );
    assert_eq!(was_over, json!(false));
    // What it tells to do does it.
    let whole = told(&[]);
    desk.ok(&["cut", "2026-T4"]);
    for (said, was_over) in [whole, told(&["--cut", "2026-T4"])] {
        assert!(!said.contains("ya terminó"), "{said}");
        assert!(said.contains("Último día contado: 31/12/2026"), "{said}");
        assert_eq!(was_over, json!(true));
    }
}
