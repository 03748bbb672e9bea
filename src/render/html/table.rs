//! A table of the page: its caption says what it counts, its headings say
//! which way they go, and it can be scrolled by keyboard where it is wide.

use super::LOOK;
use super::mark::Page;
use crate::domain::plain::visible_text;
use crate::msg;
use crate::render::{table, words};
use crate::report::table::{Align, Cell, Column, Row, Screen, Style, Table};
use crate::text::Text;

/// Writes the table, without the columns that are for files only.
pub(super) fn table(page: &mut Page, table: &Table, text: &Text) {
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|at| table.columns[*at].screen != Screen::Never)
        .collect();
    let id = format!("tabla-{}", table.name);
    page.open(
        "div",
        &[
            ("class", class_of(table)),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-labelledby", &id),
        ],
    );
    page.open("table", &[]);
    if let Some(heading) = table::heading(table, text) {
        page.element("caption", &[("id", &id)], &heading);
    }
    page.open("thead", &[]);
    page.open("tr", &[]);
    for at in &shown {
        head(page, &table.columns[*at], text);
    }
    page.close("tr");
    page.close("thead");
    rows(page, table, &shown, Style::Body, text);
    rows(page, table, &shown, Style::Total, text);
    page.close("table");
    page.close("div");
}

/// Rows of a table that paper need not part.
const SHORT: usize = 26;

fn class_of(table: &Table) -> &'static str {
    match table.rows.len() <= SHORT {
        true => "scroll short",
        false => "scroll",
    }
}

fn head(page: &mut Page, column: &Column, text: &Text) {
    let heading = words::heading(&column.heading, text, LOOK);
    let mut attributes = vec![("scope", "col")];
    if column.align == Align::Right {
        attributes.push(("class", "n"));
    }
    page.element("th", &attributes, &heading);
}

fn rows(page: &mut Page, table: &Table, shown: &[usize], style: Style, text: &Text) {
    let rows: Vec<&Row> = table.rows.iter().filter(|row| row.style == style).collect();
    let group = match style {
        Style::Body => "tbody",
        Style::Total if rows.is_empty() => return,
        Style::Total => "tfoot",
    };
    page.open(group, &[]);
    if rows.is_empty() {
        page.open("tr", &[]);
        let none = text.say(&msg!("render-html-none"));
        let width = shown.len().to_string();
        page.element("td", &[("colspan", &width), ("class", "none")], &none);
        page.close("tr");
    }
    for row in rows {
        page.open("tr", &[]);
        for (place, at) in shown.iter().enumerate() {
            let value = value(&row.cells[*at], text);
            let class = class(&table.columns[*at], &row.cells[*at]);
            match (place, class) {
                (0, class) => page.element("th", &[("scope", "row"), ("class", class)], &value),
                (_, "") => page.element("td", &[], &value),
                (_, class) => page.element("td", &[("class", class)], &value),
            }
        }
        page.close("tr");
    }
    page.close(group);
}

/// Long texts keep their lines; all else stands on one.
fn value(cell: &Cell, text: &Text) -> String {
    match cell {
        Cell::Text(typed) => visible_text(typed).into_owned(),
        cell => words::on_screen(cell, text, LOOK),
    }
}

fn class(column: &Column, cell: &Cell) -> &'static str {
    match (column.align, cell) {
        (Align::Right, Cell::Number(0) | Cell::Missing) => "n zero",
        (Align::Right, _) => "n",
        (Align::Left, Cell::Date(_) | Cell::Moment(_)) => "d",
        (Align::Left, Cell::Text(text)) if text.contains('\n') => "t",
        (Align::Left, _) => "",
    }
}
