//! What a published set knows, under the names that mappings use. The names
//! are listed, with what each means, in docs/load-format.md.

use chrono::NaiveDate;

use super::facts::{Fact, Facts, Known};
use crate::domain::legal::LegalLabel;
use crate::domain::period::Period;
use crate::report::month;

/// The option without which there are no links.
const BASE_URL: &str = "--base-url";

/// A published set.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication<'a> {
    /// The period that it is about.
    pub period: Period,
    /// The office's public name.
    pub institution: &'a str,
    /// The law under which it is published.
    pub legal: Option<&'a LegalLabel>,
    /// The day on which the information was last changed.
    pub updated: NaiveDate,
    /// The address of the folder in which it is published.
    pub base_url: Option<&'a str>,
    /// The unit that answers for it; the office itself where nothing is said.
    pub responsible: Option<&'a str>,
    /// Its documents: name, and file.
    pub documents: &'a [(&'static str, &'a str)],
    /// Its datasets.
    pub datasets: &'a [Dataset<'a>],
    /// Its figures by name; none where they are not published.
    pub figures: &'a [(&'static str, Option<u64>)],
    /// Whether the log knows anything of the period.
    pub is_known: bool,
    /// What the method note says in a sentence.
    pub note: &'a str,
    /// Whether nothing at all was registered in the period.
    pub nothing_registered: bool,
}

/// A dataset of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset<'a> {
    /// Its file.
    pub file: &'a str,
    /// Its title in Spanish.
    pub title: &'a str,
    /// How many rows it has.
    pub rows: u64,
}

impl Publication<'_> {
    /// What it knows, by name.
    pub fn known(&self) -> Known {
        let text = |text: &str| Fact::Text(text.to_owned());
        let day = |day: NaiveDate| Fact::Date(day);
        let (label, frequency) = words(self.period);
        let year = u64::try_from(self.period.year()).unwrap_or_default();
        let mut facts = Facts::new();
        let mut put = |name: &str, fact: Fact| drop(facts.insert(name.to_owned(), fact));
        put("year", Fact::Number(year));
        put("period", text(&self.period.in_spanish()));
        put("period.start", day(self.period.first_day()));
        put("period.end", day(self.period.last_day()));
        put("period.label", text(&label));
        put("period.frequency", text(frequency));
        put("updated", day(self.updated));
        put("institution", text(self.institution));
        put(
            "responsible",
            text(self.responsible.unwrap_or(self.institution)),
        );
        put("note", text(self.note));
        put(
            "nothing",
            text(match self.is_known {
                true => "no se registraron intervenciones ni turnos",
                false => "no se sabe qué se atendió, pues el registro empieza después",
            }),
        );
        if let Some(legal) = self.legal {
            put("legal.label", text(&legal.in_spanish()));
            put("legal.law", text(&legal.law));
            let part = |part: &Option<String>| text(part.as_deref().unwrap_or_default());
            put("legal.article", part(&legal.article));
            put("legal.fraction", part(&legal.fraction));
        }
        put(
            "base_url",
            self.base_url
                .map_or(Fact::Needs(BASE_URL), |url| text(&folder(url))),
        );
        for (name, file) in self.documents {
            put(&format!("{name}.url"), self.link(file));
        }
        for (name, count) in self.figures {
            let fact = match count {
                _ if !self.is_known => Fact::Unknown,
                Some(count) => Fact::Number(*count),
                None => Fact::Withheld,
            };
            put(name, fact);
        }
        put("datasets.count", Fact::Number(length(self.datasets)));
        Known {
            facts,
            datasets: self.datasets.iter().map(|one| self.dataset(one)).collect(),
            nothing_registered: self.nothing_registered,
        }
    }

    fn dataset(&self, dataset: &Dataset<'_>) -> Facts {
        [
            ("dataset.file", Fact::Text(dataset.file.to_owned())),
            ("dataset.title", Fact::Text(dataset.title.to_owned())),
            ("dataset.rows", Fact::Number(dataset.rows)),
            ("dataset.url", self.link(dataset.file)),
        ]
        .map(|(name, fact)| (name.to_owned(), fact))
        .into()
    }

    /// The address of a file of the set.
    fn link(&self, file: &str) -> Fact {
        match self.base_url {
            Some(url) => Fact::Text(folder(url) + file),
            None => Fact::Needs(BASE_URL),
        }
    }
}

/// What a row's note says of its set: the law, the cut, with which month the log
/// begins where the period begins before it, what was hidden of how much, and
/// the titles of the tables that are withheld.
pub fn note(
    legal: Option<&LegalLabel>,
    cut: &str,
    begins: Option<Period>,
    (hidden, all): (usize, usize),
    withheld: &[&str],
) -> String {
    let mut note = String::new();
    if let Some(legal) = legal {
        note += &format!("Fundamento: {}. ", legal.in_spanish());
    }
    note += &format!("Corte del registro: {cut}. ");
    if let Some(begins) = begins {
        let month = month::in_spanish(begins);
        note += &format!("El registro empieza en {month}: de antes no dice nada. ");
    }
    note += &match hidden {
        0 if withheld.is_empty() => "No se ocultó ningún recuento.".to_owned(),
        0 if all == 0 => String::new(),
        0 => "No se ocultó ningún recuento de las tablas que se publican.".to_owned(),
        _ => format!(
            "De {all} recuentos se ocultaron {hidden}, para que ninguno señale a una persona; \
             la nota metodológica dice con qué regla."
        ),
    };
    if !withheld.is_empty() {
        let titles: Vec<String> = withheld.iter().map(|title| format!("«{title}»")).collect();
        note = format!(
            "{} No se publica {}, para que no pueda señalar a una persona; la nota metodológica \
             dice por qué.",
            note.trim_end(),
            titles.join(", ")
        );
    }
    note
}

/// An address that ends in a slash, so that the name of a file can follow.
fn folder(url: &str) -> String {
    format!("{}/", url.trim().trim_end_matches('/'))
}

fn length<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

/// A period in words, and how often such a one comes.
fn words(period: Period) -> (String, &'static str) {
    let year = period.year();
    let (first, last) = (*period.months().start(), *period.months().end());
    match last - first {
        0 => (month::in_spanish(period), "Mensual"),
        2 => {
            let quarter = ["primer", "segundo", "tercer", "cuarto"][usize::from(last / 3) - 1];
            (format!("{quarter} trimestre de {year}"), "Trimestral")
        }
        _ => (format!("año {year}"), "Anual"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn publication<'a>(period: &str, base_url: Option<&'a str>) -> Publication<'a> {
        Publication {
            period: Period::parse(period).expect("a period"),
            institution: "Servicios de Salud (prueba)",
            legal: None,
            updated: NaiveDate::from_ymd_opt(2022, 10, 3).expect("a day"),
            base_url,
            responsible: None,
            documents: &[("method", "nota.md")],
            datasets: &[Dataset {
                file: "uno.csv",
                title: "Uno",
                rows: 12,
            }],
            figures: &[("persons", None), ("cases", Some(7))],
            is_known: true,
            note: "Nota.",
            nothing_registered: false,
        }
    }

    #[test]
    fn links_need_the_address_of_the_folder() {
        for url in ["https://example.org/datos", "https://example.org/datos// "] {
            let known = publication("2022-Q3", Some(url)).known();
            let link = Fact::Text("https://example.org/datos/uno.csv".to_owned());
            assert_eq!(known.datasets[0]["dataset.url"], link);
        }
        let known = publication("2022-Q3", None).known();
        assert_eq!(known.facts["method.url"], Fact::Needs("--base-url"));
        assert_eq!(known.facts["persons"], Fact::Withheld);
        assert_eq!(known.facts["cases"], Fact::Number(7));
    }

    #[test]
    fn periods_have_words() {
        for (period, label, frequency) in [
            ("2022", "año 2022", "Anual"),
            ("2022-Q3", "tercer trimestre de 2022", "Trimestral"),
            ("2022-T4", "cuarto trimestre de 2022", "Trimestral"),
            ("2022-01", "enero de 2022", "Mensual"),
            ("2022-12", "diciembre de 2022", "Mensual"),
        ] {
            let facts = publication(period, None).known().facts;
            assert_eq!(facts["period.label"], Fact::Text(label.to_owned()));
            assert_eq!(facts["period.frequency"], Fact::Text(frequency.to_owned()));
        }
    }

    #[test]
    fn a_note_names_the_tables_that_are_withheld() {
        let said = |counts, withheld: &[&str]| note(None, "c", None, counts, withheld);
        let nothing = "Corte del registro: c. No se ocultó ningún recuento.";
        assert_eq!(said((0, 20), &[]), nothing);
        let one = said((0, 0), &["Por sexo"]);
        let begins = "Corte del registro: c. No se publica «Por sexo», para que";
        assert!(one.starts_with(begins), "{one}");
        let some = said((0, 20), &["Por sexo", "Por mes"]);
        assert!(some.contains(
            "ningún recuento de las tablas que se publican. No se publica «Por sexo», «Por mes»,"
        ));
        assert!(said((2, 20), &["Por sexo"]).contains("De 20 recuentos se ocultaron 2,"));
    }

    #[test]
    fn of_a_time_before_the_log_no_figure_is_known() {
        let before = Publication {
            is_known: false,
            ..publication("2022-Q3", None)
        };
        let facts = before.known().facts;
        assert_eq!(facts["persons"], Fact::Unknown);
        assert_eq!(facts["cases"], Fact::Unknown);
        let said = "no se sabe qué se atendió, pues el registro empieza después";
        assert_eq!(facts["nothing"], Fact::Text(said.to_owned()));
        let begins = Period::parse("2023-02").ok();
        let said = note(None, "c", begins, (0, 20), &[]);
        let sentence = "El registro empieza en febrero de 2023: de antes no dice nada.";
        assert!(said.contains(sentence), "{said}");
    }
}
