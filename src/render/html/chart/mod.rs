//! A chart as inline SVG. The library draws it; here it gets its size, its
//! figures beside bars and points, and an alternative text that says every
//! one of them.

mod across;
mod frame;
mod upright;

use super::LOOK;
use super::mark::Page;
use crate::msg;
use crate::render::words;
use crate::report::front::{Chart, Form};
use crate::text::Text;

/// Its title and what it counts.
pub(super) fn heading(chart: &Chart, text: &Text) -> String {
    text.say(&msg!(
        "render-title-counts",
        title = words::sentence(&chart.title, text),
        counts = chart.counts.message(),
    ))
}

/// Writes the chart.
pub(super) fn draw(page: &mut Page, chart: &Chart, text: &Text) {
    let named = frame::Named::new(chart, text);
    // Drawing into memory cannot fail; a chart that could not be drawn still
    // has its alternative text.
    let drawn = match chart.form {
        Form::Rows => across::draw(chart, &named),
        Form::Bars | Form::Lines => upright::draw(chart, &named),
    };
    let (title, about) = (
        format!("grafica-{}-titulo", chart.name),
        format!("grafica-{}-texto", chart.name),
    );
    let view = format!("0 0 {} {}", drawn.width, drawn.height);
    page.open(
        "svg",
        &[
            ("role", "img"),
            ("viewBox", &view),
            ("aria-labelledby", &title),
            ("aria-describedby", &about),
        ],
    );
    page.element("title", &[("id", &title)], &heading(chart, text));
    page.element("desc", &[("id", &about)], &alternative(chart, &named, text));
    page.raw(&drawn.elements);
    page.close("svg");
}

/// Every figure in words: `Enero: 23 (2022), 20 (2021).`
fn alternative(chart: &Chart, named: &frame::Named, text: &Text) -> String {
    let categories = named.categories.iter().enumerate();
    let sentences = categories.map(|(at, category)| {
        let figures = chart.series.iter().zip(&named.series);
        let figures = figures.map(|(series, name)| {
            let value = series.values.get(at).copied().unwrap_or_default();
            format!(
                "{name} {}",
                text.number(i64::try_from(value).unwrap_or(i64::MAX))
            )
        });
        format!("{category}: {}.", figures.collect::<Vec<_>>().join(", "))
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// A word of the chart.
fn word(cell: &crate::report::table::Cell, text: &Text) -> String {
    words::on_screen(cell, text, LOOK)
}
