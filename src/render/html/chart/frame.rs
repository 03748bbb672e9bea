//! What all charts share: the words in them, letters, the legend, and the
//! elements that the library wrote.

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::element::{Rectangle, Text as Letters};
use plotters::prelude::{DrawingArea, IntoDrawingArea};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, RGBColor, TextStyle};

use super::word;
use crate::render::html::palette::{self, INK};
use crate::report::front::Chart;
use crate::text::Text;

/// Width of every chart, in the units of its view box: pixels on a screen,
/// and the width between the margins of letter paper.
pub(super) const WIDTH: u32 = 720;

/// Height of the legend above the drawing.
pub(super) const LEGEND: i32 = 30;

/// Size of letters.
pub(super) const SIZE: f64 = 13.0;

/// A drawing: SVG elements, to stand in an `svg` element of this size.
pub(super) struct Drawn {
    pub width: u32,
    pub height: u32,
    pub elements: String,
}

/// The words of a chart in the language of the page.
pub(super) struct Named {
    pub categories: Vec<String>,
    pub series: Vec<String>,
}

/// Where the library draws.
pub(super) type Sheet<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// What the library answers; nothing of it can fail in memory.
pub(super) type Outcome = Result<(), Box<dyn std::error::Error>>;

impl Named {
    pub fn new(chart: &Chart, text: &Text) -> Self {
        Self {
            categories: chart.categories.iter().map(|one| word(one, text)).collect(),
            series: chart
                .series
                .iter()
                .map(|one| word(&one.name, text))
                .collect(),
        }
    }
}

/// Draws on a sheet of a height, with the legend on top.
pub(super) fn drawn(
    height: u32,
    chart: &Chart,
    named: &Named,
    draw: impl FnOnce(&Sheet<'_>) -> Outcome,
) -> Drawn {
    let mut svg = String::new();
    {
        let sheet = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        // What could not be drawn is missing from the picture, not from its
        // alternative text.
        let _ = legend(&sheet, chart, named)
            .and_then(|()| draw(&sheet))
            .and_then(|()| Ok(sheet.present()?));
    }
    Drawn {
        width: WIDTH,
        height,
        elements: inside(&svg).to_owned(),
    }
}

/// The elements between the library's own opening and closing tag, in place
/// of which the page has one with a name and a description.
fn inside(svg: &str) -> &str {
    let begin = svg.find('>').map_or(0, |at| at + 1);
    let end = svg.rfind("</svg>").unwrap_or(svg.len());
    svg.get(begin..end).unwrap_or_default().trim_start()
}

/// A square and a word for each series.
fn legend(sheet: &Sheet<'_>, chart: &Chart, named: &Named) -> Outcome {
    let mut x = 0;
    for (series, name) in chart.series.iter().zip(&named.series) {
        let color = palette::of(series.tone);
        sheet.draw(&Rectangle::new([(x, 4), (x + 12, 16)], color.filled()))?;
        letters(sheet, name, (x + 18, 10), HPos::Left, INK.light)?;
        x += 18 + width(name) + 24;
    }
    Ok(())
}

/// Puts a word, its middle at the height of the point.
pub(super) fn letters(
    sheet: &Sheet<'_>,
    word: &str,
    at: (i32, i32),
    side: HPos,
    color: RGBColor,
) -> Outcome {
    let style = TextStyle::from(("sans-serif", SIZE * 1.24).into_font())
        .color(&color)
        .pos(Pos::new(side, VPos::Center));
    sheet.draw(&Letters::new(word.to_owned(), at, style))?;
    Ok(())
}

/// About how wide a word is: the browser sets it in a letter of its own, of
/// which capitals take the most room.
pub(super) fn width(word: &str) -> i32 {
    let share = |letter: char| if letter.is_uppercase() { 0.82 } else { 0.64 };
    (word.chars().map(share).sum::<f64>() * SIZE).ceil() as i32
}

/// The greatest figure, at least 1, so that there is a scale.
pub(super) fn greatest(chart: &Chart) -> u64 {
    let values = chart.series.iter().flat_map(|series| &series.values);
    values.copied().max().unwrap_or_default().max(1)
}
