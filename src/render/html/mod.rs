//! One self-contained page to read on a screen or on paper: headline figures,
//! charts, tables, notes. It has no script and fetches nothing; it follows the
//! reader's light or dark scheme and is plain on paper.

mod chart;
mod mark;
mod palette;
mod style;
mod table;

use self::mark::Page;
use super::{Look, words};
use crate::msg;
use crate::report::Report;
use crate::report::front::{Chart, Headline};
use crate::text::{Lang, Text};

/// How values look on the page.
pub(super) const LOOK: Look = Look {
    width: usize::MAX,
    unicode: true,
    color: false,
};

/// The whole page.
pub fn report(report: &Report, text: &Text) -> String {
    let mut page = Page::default();
    let lang = match text.lang() {
        Lang::Es => "es-MX",
        Lang::En => "en",
    };
    let title = words::sentence(&report.title, text);
    page.raw("<!DOCTYPE html>\n");
    page.open("html", &[("lang", lang)]);
    head(&mut page, &title);
    page.open("body", &[]);
    page.open("header", &[]);
    page.element("h1", &[], &title);
    for line in &report.subtitle {
        page.element("p", &[], &words::sentence(line, text));
    }
    page.close("header");
    page.open("main", &[]);
    headlines(&mut page, &report.front.headlines, text);
    charts(&mut page, &report.front.charts, text);
    for part in &report.tables {
        table::table(&mut page, part, text);
    }
    page.close("main");
    notes(&mut page, report, text);
    page.close("body");
    page.close("html");
    page.into_string()
}

fn head(page: &mut Page, title: &str) {
    page.open("head", &[]);
    page.void("meta", &[("charset", "utf-8")]);
    page.void(
        "meta",
        &[
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1"),
        ],
    );
    // Whatever a text might smuggle in, the page neither runs nor fetches it.
    page.void(
        "meta",
        &[
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; style-src 'unsafe-inline'"),
        ],
    );
    page.void(
        "meta",
        &[("name", "color-scheme"), ("content", "light dark")],
    );
    page.element("title", &[], title);
    page.open("style", &[]);
    page.raw(&style::sheet());
    page.close("style");
    page.close("head");
}

fn headlines(page: &mut Page, headlines: &[Headline], text: &Text) {
    if headlines.is_empty() {
        return;
    }
    let label = text.say(&msg!("render-html-headlines"));
    page.open("section", &[("aria-label", &label)]);
    page.open("dl", &[("class", "headlines")]);
    for one in headlines {
        page.open("div", &[]);
        page.element("dt", &[], &words::sentence(&one.label, text));
        let value = words::on_screen(&one.value, text, LOOK);
        page.element("dd", &[("class", "value")], &value);
        if let Some(beside) = &one.beside {
            page.element("dd", &[], &words::sentence(beside, text));
        }
        page.close("div");
    }
    page.close("dl");
    page.close("section");
}

fn charts(page: &mut Page, charts: &[Chart], text: &Text) {
    let drawn: Vec<&Chart> = charts.iter().filter(|chart| !chart.is_empty()).collect();
    if drawn.is_empty() {
        return;
    }
    let label = text.say(&msg!("render-html-charts"));
    page.open("section", &[("aria-label", &label), ("class", "charts")]);
    for chart in drawn {
        page.open("figure", &[]);
        let heading = chart::heading(chart, text);
        page.element("figcaption", &[], &heading);
        chart::draw(page, chart, text);
        page.close("figure");
    }
    page.close("section");
}

fn notes(page: &mut Page, report: &Report, text: &Text) {
    if report.notes.is_empty() {
        return;
    }
    page.open("footer", &[]);
    page.element("h2", &[], &text.say(&msg!("render-notes")));
    page.open("ol", &[]);
    for note in &report.notes {
        page.element("li", &[], &words::sentence(note, text));
    }
    page.close("ol");
    page.close("footer");
}
