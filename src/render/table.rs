//! A table on the screen: light lines, numbers to the right, totals set apart.
//! Columns of numbers are never squeezed. Where they do not fit side by side
//! they go on in a second panel below, with the first column repeated.

#![allow(clippy::disallowed_types, reason = "the one place that draws tables")]

mod layout;

use comfy_table::{
    Attribute, Cell as Drawn, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle,
    Row as DrawnRow, Table as Drawing, TableStyle, Width,
};

use unicode_width::UnicodeWidthStr;

use self::layout::Panel;
use super::wrap::wrap;
use super::{Look, words};
use crate::msg;
use crate::report::table::{Align, Screen, Style, Table};
use crate::text::Text;

/// The table with its heading, ending in a line feed.
pub fn table(table: &Table, text: &Text, look: Look) -> String {
    let grid = Grid::new(table, text, look);
    let layout = layout::layout(&grid, look.width);
    let mut shown = String::new();
    if let Some(title) = heading(table, text) {
        let title = wrap(&title, look.width, "", 0);
        shown.push_str(&look.bold(&title));
        shown.push('\n');
    }
    for (place, panel) in layout.panels.iter().enumerate() {
        if place > 0 {
            shown.push('\n');
        }
        draw(&grid, panel, look, &mut shown);
    }
    for column in layout.below {
        if grid.columns[column].dispensable {
            continue;
        }
        legend(&grid, column, look, &mut shown);
    }
    shown
}

/// Its title and what it counts.
pub(super) fn heading(table: &Table, text: &Text) -> Option<String> {
    let title = words::sentence(table.title.as_ref()?, text);
    Some(match table.counts {
        Some(counted) => text.say(&msg!(
            "render-title-counts",
            title = title,
            counts = counted.message()
        )),
        None => title,
    })
}

/// The table in words, without the columns that are for files only.
struct Grid {
    columns: Vec<Head>,
    rows: Vec<(Style, Vec<String>)>,
}

/// One column of a grid.
struct Head {
    /// Lines parted by line feeds.
    heading: String,
    align: Align,
    /// May leave its place beside the others.
    optional: bool,
    /// Is left out then, instead of going below the table.
    dispensable: bool,
    /// Columns that its widest line takes.
    natural: usize,
    /// Columns that its longest word takes.
    longest_word: usize,
}

impl Grid {
    fn new(table: &Table, text: &Text, look: Look) -> Self {
        let shown: Vec<usize> = (0..table.columns.len())
            .filter(|column| table.columns[*column].screen != Screen::Never)
            .collect();
        let rows: Vec<(Style, Vec<String>)> = table
            .rows
            .iter()
            .map(|row| {
                let cells = shown
                    .iter()
                    .filter_map(|column| row.cells.get(*column))
                    .map(|cell| words::on_screen(cell, text, look))
                    .collect();
                (row.style, cells)
            })
            .collect();
        let columns = shown
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let column = &table.columns[*column];
                let heading = words::heading(&column.heading, text, look);
                let cells = rows.iter().filter_map(|(_, cells)| cells.get(place));
                let lines: Vec<&str> = heading.lines().chain(cells.map(String::as_str)).collect();
                let widest = |parts: &mut dyn Iterator<Item = &str>| {
                    parts.map(UnicodeWidthStr::width).max().unwrap_or(0)
                };
                let natural = widest(&mut lines.iter().copied());
                let longest_word =
                    widest(&mut lines.iter().flat_map(|line| line.split_whitespace()));
                Head {
                    heading,
                    align: column.align,
                    optional: matches!(column.screen, Screen::WhenItFits | Screen::OnWideScreens),
                    dispensable: column.screen == Screen::OnWideScreens,
                    natural,
                    longest_word,
                }
            })
            .collect();
        Self { columns, rows }
    }
}

fn draw(grid: &Grid, panel: &Panel, look: Look, shown: &mut String) {
    let rule = look.rule();
    let mut drawing = Drawing::new();
    drawing
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill(rule)))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::MAX)
        .force_no_tty();
    if look.color {
        drawing.enforce_styling();
    }
    let weigh = |cell: Drawn, attribute: Option<Attribute>| match attribute {
        Some(attribute) if look.color => cell.add_attribute(attribute),
        _ => cell,
    };
    let head: Vec<Drawn> = panel
        .columns
        .iter()
        .map(|(column, _)| {
            weigh(
                Drawn::new(bottomed(grid, panel, *column)),
                Some(Attribute::Bold),
            )
        })
        .collect();
    drawing.set_header(head);
    for (style, cells) in &grid.rows {
        if *style == Style::Total {
            drawing.add_row(
                panel
                    .columns
                    .iter()
                    .map(|(_, width)| Drawn::new(rule.to_string().repeat(*width))),
            );
        }
        let cells = panel.columns.iter().map(|(column, _)| {
            let cell = &cells[*column];
            let attribute = match style {
                Style::Total => Some(Attribute::Bold),
                Style::Body => (cell == "0").then_some(Attribute::Dim),
            };
            weigh(Drawn::new(cell), attribute)
        });
        drawing.add_row(DrawnRow::from(cells.collect::<Vec<_>>()));
    }
    for (place, (column, width)) in panel.columns.iter().enumerate() {
        let gap = if place + 1 == panel.columns.len() {
            0
        } else {
            panel.gap
        };
        let alignment = match grid.columns[*column].align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        };
        if let Some(drawn) = drawing.column_mut(place) {
            let total = u16::try_from(width + gap).unwrap_or(u16::MAX);
            drawn
                .set_padding((0, u16::try_from(gap).unwrap_or(1)))
                .set_constraint(ColumnConstraint::Absolute(Width::Fixed(total)))
                .set_cell_alignment(alignment);
        }
    }
    for line in drawing.lines() {
        shown.push_str(&joined_rule(&line, rule));
        shown.push('\n');
    }
}

/// The heading moved down to the rule below it, when others have more lines.
fn bottomed(grid: &Grid, panel: &Panel, column: usize) -> String {
    let lines = |column: usize| grid.columns[column].heading.lines().count();
    let most = panel
        .columns
        .iter()
        .map(|(column, _)| lines(*column))
        .max()
        .unwrap_or(0);
    let above = "\n".repeat(most.saturating_sub(lines(column)));
    format!("{above}{}", grid.columns[column].heading)
}

/// A line of rules, drawn through the gaps between the columns.
fn joined_rule(line: &str, rule: char) -> String {
    let line = line.trim_end();
    let is_rule = line.starts_with(rule) && line.chars().all(|c| c == rule || c == ' ');
    match is_rule {
        true => line.replace(' ', &rule.to_string()),
        false => line.to_owned(),
    }
}

/// The values of a column that found no room, after the first cell of each row.
fn legend(grid: &Grid, column: usize, look: Look, shown: &mut String) {
    let indent = grid.columns[0].natural + 2;
    shown.push('\n');
    for (_, cells) in grid.rows.iter().filter(|(style, _)| *style == Style::Body) {
        let first = format!("{}{}", cells[0], " ".repeat(indent - cells[0].width()));
        shown.push_str(&wrap(&cells[column], look.prose(), &first, indent));
        shown.push('\n');
    }
}

#[cfg(test)]
mod tests;
