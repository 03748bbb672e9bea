//! Mapping files: what goes into which column of a load format. The presets of
//! the program are such files, too, built in; a file of the office may begin
//! from one and say only what differs (docs/load-format.md).

use serde::Deserialize;

use super::format::{Format, heading_key};
use super::source::Columns;

/// The name of the form of a mapping file.
pub const SCHEMA: &str = "folio/load-format";

/// What a mapping says that begins from no preset.
pub const NONE: &str = "none";

/// What goes into which column.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The form of the file: [`SCHEMA`].
    pub schema: Option<String>,
    /// The version of the form.
    pub version: Option<u32>,
    /// The preset from which it begins; [`NONE`] for none, even where the
    /// format has one.
    pub preset: Option<String>,
    /// The address of the folder in which the set is published.
    pub base_url: Option<String>,
    /// The unit that answers for the information.
    pub responsible: Option<String>,
    /// Columns that are the same in every row, or differ by dataset alone.
    #[serde(default)]
    pub columns: Columns,
    /// How many rows there are; one where nothing is said.
    pub rows: Option<RowsOf>,
    /// Columns that say something else where nothing was registered in the
    /// period.
    #[serde(default)]
    pub without_data: Columns,
    /// What the note says of figures that are not published; `{columns}` is
    /// where they would stand.
    pub withheld: Option<String>,
}

/// How many rows there are.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(
    untagged,
    expecting = "\"datasets\" or a list of objects of headers and values"
)]
pub enum RowsOf {
    /// One for each of something.
    Each(Each),
    /// Those of the list; each says what differs in it.
    Listed(Vec<Columns>),
}

/// What there is a row for each of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Each {
    /// The datasets of the set.
    Datasets,
}

/// A mapping that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Statistics: the datasets of the set and its method note.
    Statistics,
    /// Results of participation mechanisms, women and men apart.
    Participation,
    /// Services that the office gives.
    Services,
}

/// What every load format asks for.
const COMMON: &str = include_str!("presets/common.json");

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 3] = [Self::Statistics, Self::Participation, Self::Services];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Statistics => "statistics",
            Self::Participation => "participation",
            Self::Services => "services",
        }
    }

    /// Its Spanish name.
    pub fn alias(self) -> &'static str {
        match self {
            Self::Statistics => "estadisticas",
            Self::Participation => "participacion",
            Self::Services => "servicios",
        }
    }

    /// The preset of that name, in either language.
    pub fn named(name: &str) -> Option<Self> {
        let key = heading_key(name);
        Self::ALL
            .into_iter()
            .find(|preset| key == preset.name() || key == preset.alias())
    }

    /// The preset for a format, told by a header that only such formats have.
    pub fn for_format(format: &Format) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|preset| !format.main.fields_of(preset.mark()).is_empty())
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Statistics => "Denominación de las estadísticas realizadas",
            Self::Participation => "Total de participantes mujeres",
            Self::Services => "Nombre del servicio",
        }
    }

    /// What it says.
    pub fn mapping(self) -> Mapping {
        built_in(match self {
            Self::Statistics => include_str!("presets/statistics.json"),
            Self::Participation => include_str!("presets/participation.json"),
            Self::Services => include_str!("presets/services.json"),
        })
    }
}

impl Mapping {
    /// What every load format asks for.
    pub fn common() -> Self {
        built_in(COMMON)
    }
}

/// A mapping of the program; a test reads each.
fn built_in(text: &str) -> Mapping {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_in_can_be_read() {
        let read = |text| serde_json::from_str::<Mapping>(text).expect("a mapping");
        assert!(!read(COMMON).columns.0.is_empty());
        for preset in Preset::ALL {
            let mapping = preset.mapping();
            assert_eq!(mapping.schema.as_deref(), Some(SCHEMA));
            assert!(mapping.columns.0.len() > 3, "{preset:?}");
            assert_eq!(Preset::named(preset.alias()), Some(preset));
        }
        assert_eq!(Preset::named("Estadísticas"), Some(Preset::Statistics));
        assert_eq!(Preset::named("otra"), None);
    }
}
