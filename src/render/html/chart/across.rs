//! Lying bars: a group for each category, its name at the left, each figure
//! at the end of its bar.

use plotters::element::Rectangle;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::frame::{Drawn, LEGEND, Named, WIDTH, drawn, greatest, letters, width};
use crate::render::html::palette::{self, INK, LINE, SOFT};
use crate::report::front::Chart;

/// Height of a bar, and the space between groups.
const BAR: i32 = 13;
const GAP: i32 = 9;

/// Names take no more than this; longer ones are cut.
const LONGEST_NAME: i32 = 300;

/// Draws the chart.
pub(super) fn draw(chart: &Chart, named: &Named) -> Drawn {
    let bars = chart.series.len() as i32;
    let group = bars * BAR + GAP;
    let height = LEGEND + group * chart.categories.len() as i32 + 4;
    let most = greatest(chart);
    let widest = named.categories.iter().map(|name| width(name)).max();
    let left = widest.unwrap_or_default().min(LONGEST_NAME) + 10;
    let room = WIDTH as i32 - left - width(&most.to_string()) - 16;
    drawn(height.unsigned_abs(), chart, named, |sheet| {
        for (at, name) in named.categories.iter().enumerate() {
            let top = LEGEND + GAP / 2 + group * at as i32;
            let middle = top + bars * BAR / 2;
            letters(
                sheet,
                &cut(name),
                (left - 10, middle),
                HPos::Right,
                INK.light,
            )?;
            for (series, y) in chart.series.iter().zip((top..).step_by(BAR as usize)) {
                let value = series.values.get(at).copied().unwrap_or_default();
                let long = (f64::from(room) * value as f64 / most as f64).round() as i32;
                let color = palette::of(series.tone);
                let bar = [(left, y + 1), (left + long, y + BAR - 1)];
                sheet.draw(&Rectangle::new(bar, color.filled()))?;
                let ink = if value == 0 { SOFT.light } else { INK.light };
                let beside = (left + long + 6, y + BAR / 2);
                letters(sheet, &value.to_string(), beside, HPos::Left, ink)?;
            }
        }
        let axis = [(left - 1, LEGEND), (left, height - 4)];
        sheet.draw(&Rectangle::new(axis, LINE.light.filled()))?;
        Ok(())
    })
}

fn cut(name: &str) -> String {
    let mut short = name.to_owned();
    while width(&short) > LONGEST_NAME {
        short.pop();
    }
    match short.len() == name.len() {
        true => short,
        false => format!("{}…", short.trim_end()),
    }
}
