//! The method note, in Spanish (Markdown): what is counted and how, what was
//! hidden, from which state of the log. How many cells were hidden for their
//! own sake and how many for others' is not told apart: where all of a table
//! were of one sort, that would say what each of them is.

use std::fmt::Write;

use super::{DICTIONARY, OpenData, PACKAGE, columns};
use crate::domain::publication::PublicTable;
use crate::report::month;
use crate::report::transparency::{SetTable, Why, Withheld};

/// The note.
pub fn note(data: &OpenData<'_>) -> String {
    let mut text = String::new();
    let parts = [
        head(data),
        units(data),
        periods(data),
        hidden(data),
        tables(data),
        origin(data),
    ];
    for part in parts {
        // Writing into a text does not fail.
        let _ = writeln!(text, "{}", part.trim_end());
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn head(data: &OpenData<'_>) -> String {
    let set = data.set;
    let mut text = format!(
        "# Nota metodológica\n\n{}  \nPeriodo: {} (del {} al {})  \nPublicación número {} de este periodo\n",
        data.provenance.institution,
        set.period.in_spanish(),
        set.period.first_day(),
        set.period.last_day(),
        data.version,
    );
    if let Some(legal) = &data.legal {
        let _ = write!(text, "\nFundamento: {legal}.\n");
    }
    if let Some(licence) = &data.rule.licence {
        let _ = write!(text, "\nTérminos de uso: {licence}\n");
    }
    text
}

fn units(data: &OpenData<'_>) -> String {
    let has = |table| data.set.tables.iter().any(|own| own.table == table);
    let mut text = "## Qué se cuenta\n\n\
        - **Intervenciones**: actos de trabajo social registrados en un caso. Una persona puede \
        recibir varias; no son personas ni casos.\n\
        - **Turnos**: envíos de un caso a un área. Un caso puede turnarse varias veces.\n\
        - Las cifras de tablas distintas no se suman entre sí: son las mismas intervenciones \
        vistas de otra manera.\n\
        - Sexo, edad, derechohabiencia y lugar son los de la persona atendida, como constan al \
        recibir el caso.\n"
        .to_owned();
    if has(PublicTable::TurnsDays) {
        text += "- Los días de respuesta son días hábiles del calendario de la oficina, del turno \
            a la respuesta.\n";
    }
    text
}

fn periods(data: &OpenData<'_>) -> String {
    let set = data.set;
    let mut text = "## A qué periodo pertenece un acto\n\n\
        - Una intervención cuenta en el día en que se hizo, no en el que se capturó; un turno, en \
        el día en que se turnó; una respuesta, en el día en que se dio.\n\
        - Lo que se corrigió o se anuló después cuenta como quedó en la fecha del corte.\n"
        .to_owned();
    if let Some(begins) = set.begins {
        let _ = writeln!(
            text,
            "- **El registro empieza en {}**: de antes no dice nada. {} llevan `{}` y el estado \
            `sin_dato`{}.",
            month::in_spanish(begins),
            match set.is_known() {
                true => "Los meses anteriores",
                false => "Todas las cifras",
            },
            columns::MISSING,
            match set.is_known() {
                true => "; las cifras que no son de un mes cuentan desde ese",
                false => "",
            },
        );
    }
    if set.until < set.period.last_day() {
        let _ = writeln!(
            text,
            "- **El periodo no había terminado**: el último día contado es el {}. Los meses que no \
            habían comenzado llevan `{}` y el estado `sin_dato`.",
            set.until,
            columns::MISSING
        );
    }
    text
}

fn hidden(data: &OpenData<'_>) -> String {
    let rule = data.rule;
    let mut text = format!(
        "## Qué se oculta y por qué\n\n\
        Las cifras pequeñas podrían señalar a alguien. Por eso:\n\n\
        - Se oculta toda cifra distinta de cero con menos de {} intervenciones o turnos, y toda \
        cifra de intervenciones detrás de la cual haya menos de {} personas distintas.\n",
        rule.minimum, rule.minimum
    );
    if !data.strict.is_empty() && rule.strict_minimum > rule.minimum {
        let _ = writeln!(
            text,
            "- El mínimo es de {} para: {}. También para las intervenciones por área y mes, que no \
            dicen de qué tipo son.",
            rule.strict_minimum,
            data.strict.join(", ")
        );
    }
    text += "- El cero se publica: dice que no hubo nadie.\n\
        - Se ocultan además otras cifras, también grandes o en cero, para que ninguna de las \
        ocultas pueda calcularse: ni con las demás del conjunto, ni con los totales, ni restando \
        lo que se publicó antes (otros periodos u otras versiones de este).\n\
        - Una cifra cuya diferencia con la publicada antes sea pequeña se oculta también.\n\
        - Cada cifra oculta se revisa: con todo lo publicado y con los totales a la vista, deben \
        seguir siendo posibles para ella un intervalo amplio de valores, y entre ellos el cero o \
        uno que podría publicarse.\n\n\
        En los archivos, una cifra oculta lleva `NA` y el estado `suprimido`. `NA` nunca significa \
        cero. No hay totales entre los renglones, y las cifras publicadas no suman el total.\n";
    text
}

fn tables(data: &OpenData<'_>) -> String {
    let mut text = "## Las tablas\n\n".to_owned();
    if data.set.is_withheld() {
        text += "De este periodo no se publica ninguna tabla.\n";
    } else {
        text += "| tabla | cifras | publicadas | ocultas | sin dato |\n|---|---:|---:|---:|---:|\n";
        for table in data.set.tables.iter().filter(|table| table.cells.is_ok()) {
            let extent = table.extent();
            let title = columns::of(table).title;
            let _ = writeln!(
                text,
                "| {title} | {} | {} | {} | {} |",
                extent.cells(),
                extent.shown,
                extent.hidden,
                extent.unknown
            );
        }
        let extent = data.set.extent();
        if extent.known() > 0 {
            let _ = write!(
                text,
                "\nEn total se ocultan {} de {} cifras.\n",
                extent.hidden,
                extent.known()
            );
        }
    }
    for (why, tables) in data.set.withheld() {
        let _ = write!(text, "\n{}\n", withheld(&tables, why));
    }
    let _ = write!(
        text,
        "\nLas columnas y los códigos de cada archivo están en `{DICTIONARY}`; la descripción para \
        programas (Frictionless Data Package), en `{PACKAGE}`. Un nombre que empieza con `=`, `+`, \
        `-` o `@` lleva delante un apóstrofo, para que ninguna hoja de cálculo lo tome por una \
        fórmula. Quien una archivos debe hacerlo por los códigos, no por los nombres.\n"
    );
    text
}

/// Which tables are withheld for a reason, and for which.
fn withheld(tables: &[&SetTable], withheld: &Withheld) -> String {
    let titles: Vec<&str> = tables
        .iter()
        .map(|table| columns::of(table).title)
        .collect();
    let named = match titles.as_slice() {
        [title] => format!("**No se publica «{title}».** "),
        titles => format!(
            "**No se publican estas tablas:**\n\n- {}\n\n",
            titles.join("\n- ")
        ),
    };
    let after = joined(withheld);
    let why = match withheld.why {
        Why::TooFew if after.is_empty() => "Hay tan pocas cifras que, con los totales a la vista, \
            ninguna forma de ocultar partes protegería a las personas."
            .to_owned(),
        Why::TooFew => format!(
            "Junto con los totales y con lo que ya se publicó del mismo año (entre ello, {after}), \
            ninguna forma de ocultar partes protegería a las personas."
        ),
        Why::OtherGroups => format!(
            "De {after} se publicó antes con otra agrupación, y con las dos podrían calcularse \
            cifras pequeñas."
        ),
    };
    named + &why
}

/// The periods that are out, as a list within a sentence.
fn joined(withheld: &Withheld) -> String {
    let periods = withheld.after.iter().map(|period| period.in_spanish());
    let mut periods: Vec<String> = periods.collect();
    match periods.pop() {
        None => String::new(),
        Some(last) if periods.is_empty() => last,
        Some(last) => format!("{} y {last}", periods.join(", ")),
    }
}

fn origin(data: &OpenData<'_>) -> String {
    let provenance = data.provenance;
    let mut text = format!(
        "## De dónde salen\n\n\
        Del registro de casos de la oficina {}, en el corte `{}` del {} a las {} (registro {}:{}). \
        Con ese corte las cifras pueden volver a producirse tal cual.\n",
        provenance.site,
        data.cut,
        provenance.as_of.date_naive(),
        provenance.as_of.format("%H:%M"),
        provenance.events,
        provenance.head,
    );
    if provenance.clock_was_set {
        text += "\nLa hora del registro se fijó a mano: es un ensayo o una demostración.\n";
    }
    text
}
