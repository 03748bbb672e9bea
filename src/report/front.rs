//! What a reader sees before the tables: a few figures set large, and
//! pictures of some of the counts. Both only repeat what the tables say, and
//! each says what it counts.

use super::table::{Cell, Counted};
use crate::message::Message;

/// Headline figures and charts of a report; most reports have none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Front {
    /// Figures set large.
    pub headlines: Vec<Headline>,
    /// Pictures, in reading order.
    pub charts: Vec<Chart>,
}

/// One figure set large.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// The figure.
    pub value: Cell,
    /// What it is the number of.
    pub label: Message,
    /// What to hold it against, such as the year before.
    pub beside: Option<Message>,
}

/// One picture of counts of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its name within the page: lower case, no accents, no spaces.
    pub name: &'static str,
    /// Its heading.
    pub title: Message,
    /// What all its figures count.
    pub counts: Counted,
    /// How they are drawn.
    pub form: Form,
    /// What is counted apart: months, kinds, units.
    pub categories: Vec<Cell>,
    /// What is laid side by side: years, states.
    pub series: Vec<Series>,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Upright bars, categories from left to right.
    Bars,
    /// Lying bars, categories from top to bottom, with room for long names.
    Rows,
    /// A line for each series, categories from left to right.
    Lines,
}

/// Figures that belong together: one for each category.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name in the legend.
    pub name: Cell,
    /// How much it stands out.
    pub tone: Tone,
    /// One figure a category.
    pub values: Vec<u64>,
}

/// How much a series stands out; each has its colour and its shade of grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What the chart is about.
    Main,
    /// What it is held against.
    Other,
    /// What has to be seen to.
    Alert,
}

impl Chart {
    /// Whether every figure is zero, so that there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        let mut values = self.series.iter().flat_map(|series| &series.values);
        values.all(|value| *value == 0)
    }
}

impl Front {
    /// Adds what another part of the same page has.
    pub fn extend(&mut self, other: Self) {
        self.headlines.extend(other.headlines);
        self.charts.extend(other.charts);
    }
}
