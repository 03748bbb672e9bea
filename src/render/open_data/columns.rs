//! How each table is called in files, what its columns are, and what a program
//! has to know of them.

use crate::domain::publication::PublicTable;
use crate::report::transparency::{Class, PlaceKind, SetTable};

/// Values of the column that says what became of a count.
pub const STATES: [(&str, &str); 3] = [
    ("publicado", "la cifra se publica"),
    (
        "suprimido",
        "la cifra se oculta para que nadie pueda ser identificado",
    ),
    (
        "sin_dato",
        "no se sabe: el mes no había comenzado en el último día contado, o terminó antes de que empezara el registro",
    ),
];

/// What stands for a count that is not given.
pub const MISSING: &str = "NA";

/// What is said of every column of names: those of the office's own lists may look
/// like formulas, and whoever opens the file in a spreadsheet is not to run them.
pub const DISARMED: &str = "con un apóstrofo (') delante si empieza con =, +, - o @";

/// The words of a table.
pub struct Words {
    /// Name of its file, without the ending.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What its rows are by.
    pub rows: Dimension,
    /// What its columns are by.
    pub columns: Dimension,
    /// Name of the column of counts.
    pub count: &'static str,
    /// What is counted.
    pub counted: &'static str,
}

/// What rows or columns are by.
#[derive(Clone, Copy)]
pub struct Dimension {
    /// Name of the column of codes.
    pub name: &'static str,
    /// What it says.
    pub means: &'static str,
    /// Whether it is a month, which needs no label.
    pub is_month: bool,
}

/// One column of a file.
pub struct FileColumn {
    /// Its name.
    pub name: String,
    /// Its type in the Table Schema.
    pub kind: &'static str,
    /// What it says.
    pub means: String,
    /// The codes that it can have.
    pub codes: Vec<String>,
    /// Whether it identifies the row.
    pub is_key: bool,
    /// Whether it always has a value.
    pub is_required: bool,
}

const KIND: Dimension = Dimension {
    name: "tipo",
    means: "tipo de intervención de trabajo social, según el catálogo de la oficina",
    is_month: false,
};
const MONTH: Dimension = Dimension {
    name: "mes",
    means: "mes, como AAAA-MM",
    is_month: true,
};
const UNIT: Dimension = Dimension {
    name: "area",
    means: "área, según el catálogo de la oficina",
    is_month: false,
};

/// The words of a table.
pub fn of(table: &SetTable) -> Words {
    let class = |name, means| Dimension {
        name,
        means,
        is_month: false,
    };
    let acts = |name, title, rows, columns| Words {
        name,
        title,
        rows,
        columns,
        count: "intervenciones",
        counted: "número de intervenciones (actos, no personas)",
    };
    let turns = |name, title, columns, counted| Words {
        name,
        title,
        rows: UNIT,
        columns,
        count: "turnos",
        counted,
    };
    match table.table {
        PublicTable::KindMonth => acts(
            "intervenciones_por_tipo_y_mes",
            "Intervenciones por tipo y mes",
            KIND,
            MONTH,
        ),
        PublicTable::KindSex => acts(
            "intervenciones_por_tipo_y_sexo",
            "Intervenciones por tipo y sexo de la persona atendida",
            KIND,
            class("sexo", "sexo de la persona atendida"),
        ),
        PublicTable::KindAge => acts(
            "intervenciones_por_tipo_y_grupo_de_edad",
            "Intervenciones por tipo y grupo de edad de la persona atendida",
            KIND,
            class(
                "grupo_edad",
                "grupo de edad, en años cumplidos al recibir el caso",
            ),
        ),
        PublicTable::KindAffiliation => acts(
            "intervenciones_por_tipo_y_derechohabiencia",
            "Intervenciones por tipo y derechohabiencia de la persona atendida",
            KIND,
            class("derechohabiencia", "institución de seguridad social"),
        ),
        PublicTable::UnitMonth => acts(
            "intervenciones_por_area_y_mes",
            "Intervenciones por área que intervino y mes",
            UNIT,
            MONTH,
        ),
        PublicTable::PlaceKind => {
            let (name, title, place) = place(table.places);
            acts(name, title, place, KIND)
        }
        PublicTable::TurnsMonth => turns(
            "turnos_por_area_y_mes",
            "Turnos por área y mes en que se turnaron",
            MONTH,
            "número de turnos hechos (envíos de un caso a un área)",
        ),
        PublicTable::TurnsDays => turns(
            "turnos_por_area_y_dias_de_respuesta",
            "Turnos respondidos, por área y días hábiles de respuesta",
            class("dias_habiles", "días hábiles del turno a la respuesta"),
            "número de turnos respondidos en el periodo",
        ),
    }
}

fn place(kind: Option<PlaceKind>) -> (&'static str, &'static str, Dimension) {
    let class = |name, means| Dimension {
        name,
        means,
        is_month: false,
    };
    match kind {
        Some(PlaceKind::Jurisdiction) => (
            "intervenciones_por_jurisdiccion_y_tipo",
            "Intervenciones por jurisdicción sanitaria de la persona atendida y tipo",
            class(
                "jurisdiccion",
                "jurisdicción sanitaria del municipio de la persona atendida",
            ),
        ),
        Some(PlaceKind::State) => (
            "intervenciones_por_entidad_y_tipo",
            "Intervenciones por entidad federativa de la persona atendida y tipo",
            class(
                "entidad",
                "clave del INEGI de la entidad federativa (2 dígitos)",
            ),
        ),
        Some(PlaceKind::Municipality) | None => (
            "intervenciones_por_municipio_y_tipo",
            "Intervenciones por municipio de la persona atendida y tipo",
            class("municipio", "clave del INEGI del municipio (5 dígitos)"),
        ),
    }
}

/// The columns of a table's file.
pub fn columns(table: &SetTable) -> Vec<FileColumn> {
    let words = of(table);
    let date = |name: &str, means: &str| FileColumn {
        name: name.to_owned(),
        kind: "date",
        means: means.to_owned(),
        codes: Vec::new(),
        is_key: true,
        is_required: true,
    };
    let mut columns = vec![
        date("periodo_inicio", "primer día del periodo"),
        date("periodo_fin", "último día del periodo"),
    ];
    columns.extend(dimension(words.rows, &table.rows));
    columns.extend(dimension(words.columns, &table.columns));
    columns.push(FileColumn {
        name: words.count.to_owned(),
        kind: "integer",
        means: format!("{}; {MISSING}: no se publica o no existe", words.counted),
        codes: Vec::new(),
        is_key: false,
        is_required: false,
    });
    columns.push(FileColumn {
        name: "estado".to_owned(),
        kind: "string",
        means: "qué pasa con la cifra".to_owned(),
        codes: STATES.iter().map(|(code, _)| (*code).to_owned()).collect(),
        is_key: false,
        is_required: true,
    });
    columns
}

fn dimension(dimension: Dimension, classes: &[Class]) -> Vec<FileColumn> {
    let mut columns = vec![FileColumn {
        name: dimension.name.to_owned(),
        kind: if dimension.is_month {
            "yearmonth"
        } else {
            "string"
        },
        means: dimension.means.to_owned(),
        codes: classes.iter().map(|class| class.code.clone()).collect(),
        is_key: true,
        is_required: true,
    }];
    if !dimension.is_month {
        columns.push(FileColumn {
            name: format!("{}_nombre", dimension.name),
            kind: "string",
            means: format!("nombre de: {}; {DISARMED}", dimension.means),
            codes: Vec::new(),
            is_key: false,
            is_required: true,
        });
    }
    columns
}
