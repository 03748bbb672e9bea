//! The page: it stands by itself, and can be read without seeing it.

use regex::Regex;

use super::office;
use crate::support::desk::Desk;

#[test]
fn it_runs_nothing_and_fetches_nothing() {
    let (desk, _) = office();
    let page = desk.page();
    for forbidden in [
        "<script",
        "javascript:",
        "http://",
        "https://",
        "<link",
        "<img",
        "<iframe",
        "@import",
        "url(",
        " src=",
        " href=",
        " onload",
        "xmlns",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"));
}

#[test]
fn it_says_its_language_and_what_every_cell_belongs_to() {
    let (desk, _) = office();
    let page = desk.page();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"es-MX\">"));
    let count = |pattern: &str| {
        Regex::new(pattern)
            .expect("a pattern")
            .find_iter(&page)
            .count()
    };
    let tables = count("<table>");
    assert_eq!(tables, 17);
    assert_eq!(count("<caption id="), tables);
    assert_eq!(count("<th[ >]"), count("<th scope=\"(col|row)\""));
    let english = desk.lang("en");
    let args = ["report", "yearly", "--year", "2026", "--format", "html"];
    assert!(english.ok(&args).contains("<html lang=\"en\">"));
}

/// Charts of a page: the name of each and its alternative text.
fn charts(page: &str) -> Vec<(String, String)> {
    let chart = Regex::new(
        r#"(?s)<svg role="img"[^>]* aria-labelledby="([^"]+)" aria-describedby="([^"]+)">.*?</svg>"#,
    )
    .expect("a pattern");
    let found = chart.captures_iter(page).map(|found| {
        let whole = &found[0];
        assert!(whole.contains(&format!("<title id=\"{}\">", &found[1])));
        let about = format!("<desc id=\"{}\">", &found[2]);
        let begin = whole.find(&about).expect("a description") + about.len();
        let text = whole[begin..].split("</desc>").next().unwrap_or_default();
        (found[1].to_owned(), text.to_owned())
    });
    found.collect()
}

#[test]
fn the_alternative_text_of_every_chart_holds_its_numbers() {
    let (desk, _) = office();
    let charts = charts(&desk.page());
    let text = |name: &str| {
        let id = format!("grafica-{name}-titulo");
        let found = charts.iter().find(|(known, _)| *known == id);
        found
            .unwrap_or_else(|| panic!("{name} in {charts:?}"))
            .1
            .clone()
    };
    assert_eq!(charts.len(), 6);
    assert!(text("intervenciones-por-mes").ends_with("Oct: 2025 0, 2026 1."));
    assert!(text("intervenciones-acumuladas").contains("Oct: 2025 0, 2026 1."));
    assert_eq!(
        text("intervenciones-por-tipo"),
        "Gestión de medicamentos: 2025 0, 2026 1."
    );
    assert_eq!(
        text("peticiones-por-area"),
        "Oficina: concluidas 2, en trámite 2. DSS: concluidas 1, en trámite 0. \
         DIC: concluidas 0, en trámite 1. HG: concluidas 0, en trámite 1. \
         Varias: concluidas 1, en trámite 0."
    );
    assert!(
        text("turnos-por-area").contains("DSS: respondidos 2, pendientes 0, de ellos, vencidos 0.")
    );
    assert!(text("conclusiones-por-sentido").contains("Resuelto: 2025 0, 2026 2."));
}

#[test]
fn a_text_that_looks_like_html_stays_a_text() {
    let desk = Desk::with_office();
    let hostile = "<script>alert('1')</script> & \"><img src=x onerror=y>";
    let folio = desk.intake("petition");
    desk.ok(&[
        "close",
        &folio,
        "--outcome",
        "resolved",
        "--report",
        hostile,
    ]);
    desk.ok(&[
        "unit",
        "add",
        "X",
        "--kind",
        "hospital",
        "--name",
        "<b>Área</b> & \"X\"",
    ]);
    let page = desk.ok(&["report", "final", "--with-text", "--format", "html"]);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"));
    assert!(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;&gt;"));
    assert!(page.contains("&lt;b&gt;Área&lt;/b&gt; &amp; &quot;X&quot;"));
    assert!(page.contains("contiene datos personales"));
}

#[test]
fn each_report_comes_as_a_page_in_a_file() {
    let (desk, _) = office();
    for (report, charts_of) in [("yearly", 4), ("directorates", 1), ("final", 1)] {
        let file = format!("{report}.html");
        desk.ok(&["report", report, "--format", "html", "-o", &file]);
        let page = std::fs::read_to_string(desk.path(&file)).expect("a page");
        assert_eq!(charts(&page).len(), charts_of, "{report}");
    }
    let ran = desk.run(&["check", "--format", "html"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
}
