//! A load format filled with what a set says.

use super::made::Made;
use super::template::Template;
use crate::cli::desk::Desk;
use crate::error::Result;
use crate::render::open_data::{DICTIONARY, NOTE, OpenFile, PACKAGE};
use crate::report::Report;
use crate::report::load_format::Known;
use crate::report::load_format::publication::{Dataset, Publication, note};

/// Names of a set's documents in mappings, and their files.
const DOCUMENTS: [(&str, &str); 3] = [
    ("dictionary", DICTIONARY),
    ("method", NOTE),
    ("package", PACKAGE),
];

/// A template, and what its set knows.
pub struct Filled {
    template: Template,
    known: Known,
}

impl Filled {
    /// A template filled with a set.
    pub fn new(template: Template, made: &Made) -> Self {
        let known = known(&template, made);
        Self { template, known }
    }

    /// What the format asks for, with what would go in.
    pub fn plan(&self, made: &Made) -> Report {
        self.template.plan(&self.known, &made.provenance)
    }

    /// Whether it can be filled so.
    ///
    /// # Errors
    /// Anything that is wrong, by sheet, row and column.
    pub fn sound(&self) -> Result<()> {
        let sound = self.template.sound(&self.known);
        sound.map(drop).map_err(|(first, _)| first)
    }

    /// The filled workbook.
    ///
    /// # Errors
    /// As [`Filled::sound`].
    pub fn file(&self) -> Result<OpenFile> {
        let (name, bytes) = self.template.filled(&self.known)?;
        Ok(OpenFile { name, bytes })
    }

    /// Says which columns stay empty without a reason in the note.
    pub fn tell_empty(&self, desk: &mut Desk) {
        self.template.tell_empty(&self.known, desk);
    }
}

fn known(template: &Template, made: &Made) -> Known {
    let data = made.open_data();
    let tables = data.tables();
    let datasets: Vec<Dataset> = tables
        .iter()
        .map(|table| Dataset {
            file: &table.name,
            title: table.title,
            rows: table.rows as u64,
        })
        .collect();
    let extent = made.set.extent();
    let publication = Publication {
        period: made.set.period,
        institution: &made.provenance.institution,
        legal: made.legal.as_ref(),
        updated: template
            .updated
            .unwrap_or_else(|| made.provenance.as_of.date_naive()),
        base_url: template.base_url.as_deref(),
        responsible: template.responsible.as_deref(),
        documents: &DOCUMENTS,
        datasets: &datasets,
        figures: &made.totals.figures,
        is_known: made.set.is_known(),
        note: &note(
            made.legal.as_ref(),
            &made.cut,
            made.set.begins,
            (extent.hidden, extent.known()),
            &data.withheld(),
        ),
        nothing_registered: made.totals.nothing_registered,
    };
    publication.known()
}
