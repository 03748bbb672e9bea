//! Categories from left to right: bars side by side, or lines, over a grid
//! with a scale.

use plotters::backend::SVGBackend;
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi64};
use plotters::element::{Circle, Rectangle};
use plotters::series::{DashedLineSeries, LineSeries};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, IntoFont, RGBColor, ShapeStyle};

use super::frame::{Drawn, LEGEND, Named, Outcome, SIZE, Sheet, drawn, greatest, letters};
use crate::render::html::palette::{self, INK, LINE, SOFT};
use crate::report::front::{Chart, Form, Series, Tone};

const HEIGHT: u32 = 245;

/// Height below the drawing, for the names of the categories.
const FOOT: u32 = 24;

/// Width at the left, for the scale.
const SCALE: u32 = 44;

type Context<'a, 'b> =
    ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordi64>>;

/// Draws the chart.
pub(super) fn draw(chart: &Chart, named: &Named) -> Drawn {
    let most = i64::try_from(greatest(chart)).unwrap_or(i64::MAX);
    // Room above for the figures.
    let top = most.saturating_add(most / 8 + 1);
    let wide = chart.categories.len() as f64;
    drawn(HEIGHT, chart, named, |sheet| {
        let mut context = ChartBuilder::on(sheet)
            .margin_top(LEGEND)
            .margin_right(8)
            .margin_bottom(FOOT)
            .y_label_area_size(SCALE)
            .build_cartesian_2d(0.0..wide, 0..top)?;
        context
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .y_labels(6)
            .light_line_style(LINE.light.mix(0.0))
            .bold_line_style(LINE.light)
            .axis_style(LINE.light)
            .label_style(("sans-serif", SIZE * 1.24).into_font().color(&SOFT.light))
            .y_label_formatter(&|value| value.to_string())
            .draw()?;
        match chart.form {
            Form::Lines => lines(&mut context, chart)?,
            Form::Bars | Form::Rows => bars(&mut context, chart)?,
        }
        figures(sheet, &context, chart)?;
        for (at, name) in named.categories.iter().enumerate() {
            let (x, y) = context.backend_coord(&(at as f64 + 0.5, 0));
            letters(sheet, name, (x, y + 14), HPos::Center, INK.light)?;
        }
        Ok(())
    })
}

fn bars(context: &mut Context<'_, '_>, chart: &Chart) -> Outcome {
    let thick = 0.8 / chart.series.len().max(1) as f64;
    for (nth, series) in chart.series.iter().enumerate() {
        let color = palette::of(series.tone);
        let bars = series.values.iter().enumerate().map(|(at, value)| {
            let left = at as f64 + 0.1 + nth as f64 * thick;
            Rectangle::new(
                [(left, 0), (left + thick * 0.94, number(*value))],
                color.filled(),
            )
        });
        context.draw_series(bars)?;
    }
    Ok(())
}

/// What a line is held against is dashed, so that a grey print tells it from
/// the main one.
fn lines(context: &mut Context<'_, '_>, chart: &Chart) -> Outcome {
    for series in &chart.series {
        let color = palette::of(series.tone);
        let style = ShapeStyle {
            color: color.to_rgba(),
            filled: false,
            stroke_width: 2,
        };
        match series.tone {
            Tone::Other => {
                context.draw_series(DashedLineSeries::new(points(series), 7, 5, style))?;
            }
            Tone::Main | Tone::Alert => {
                context.draw_series(LineSeries::new(points(series), style))?;
            }
        }
        context.draw_series(points(series).map(|at| Circle::new(at, 4, color.filled())))?;
    }
    Ok(())
}

fn points(series: &Series) -> impl Iterator<Item = (f64, i64)> + Clone {
    let values = series.values.iter().enumerate();
    values.map(|(at, value)| (at as f64 + 0.5, number(*value)))
}

/// The figures of bars above them; of lines, those of the highest above its
/// point and those of the others below theirs. What would run into the names
/// of the categories is left to the table.
fn figures(sheet: &Sheet<'_>, context: &Context<'_, '_>, chart: &Chart) -> Outcome {
    let thick = 0.8 / chart.series.len().max(1) as f64;
    for (nth, series) in chart.series.iter().enumerate() {
        for (at, value) in series.values.iter().enumerate() {
            let (place, above) = match chart.form {
                Form::Lines => (0.5, is_highest(chart, nth, at)),
                Form::Bars | Form::Rows => (0.1 + (nth as f64 + 0.47) * thick, true),
            };
            let (x, y) = context.backend_coord(&(at as f64 + place, number(*value)));
            let away = match (chart.form, above) {
                (Form::Lines, true) => -13,
                (Form::Lines, false) => 14,
                _ => -8,
            };
            let floor = context.backend_coord(&(0.0, 0)).1;
            if y + away + 8 > floor {
                continue;
            }
            let said = value.to_string();
            letters(sheet, &said, (x, y + away), HPos::Center, ink(series))?;
        }
    }
    Ok(())
}

/// Whether no other series is higher here; of equals, the last one.
fn is_highest(chart: &Chart, nth: usize, at: usize) -> bool {
    let value = |series: &Series| series.values.get(at).copied().unwrap_or_default();
    let own = value(&chart.series[nth]);
    chart
        .series
        .iter()
        .enumerate()
        .all(|(other, series)| match other.cmp(&nth) {
            std::cmp::Ordering::Greater => value(series) < own,
            _ => value(series) <= own,
        })
}

/// Figures of what the chart is held against stand back.
fn ink(series: &Series) -> RGBColor {
    match series.tone {
        Tone::Other => SOFT.light,
        Tone::Main | Tone::Alert => INK.light,
    }
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}
