//! The catalogues as they stand, and one of their values.

use serde_json::{Value, json};

use super::closed::{self, Closed};
use super::{tables, term_list};
use crate::cli::answer::{not_found, within_list};
use crate::cli::desk::Desk;
use crate::domain::catalogue::{Term, TermList};
use crate::domain::fold::search_key;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::Report;
use crate::report::front::Front;
use crate::text::Lang;

/// List the values that are offered: of one list, or all that are understood
#[derive(Debug, clap::Args)]
pub struct ListTerms {
    /// topic, follow-up, affiliation, deadlines, retention, or what an option
    /// takes: kind, channel, matter, priority, sex, notice, outcome, status
    #[arg(value_name = "LIST")]
    list: Option<String>,
    /// With those that were retired
    #[arg(long)]
    all: bool,
}

/// Show a value of a list
#[derive(Debug, clap::Args)]
pub struct ShowTerm {
    /// topic, follow-up or affiliation
    #[arg(value_name = "LIST")]
    list: String,
    /// The value, by code or label
    #[arg(value_name = "CODE")]
    code: String,
}

/// What of the catalogues is asked for.
struct Wanted {
    terms: Vec<TermList>,
    deadlines: bool,
    retention: bool,
    closed: Vec<Closed>,
}

impl ListTerms {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let wanted = Wanted::named(self.list.as_deref(), desk.text.lang())?;
        let reader = desk.read()?;
        let office = reader.office();
        let mut shown = Vec::new();
        let mut terms = Vec::new();
        for list in wanted.terms {
            let listed: Vec<&Term> = office
                .catalogue
                .list(list)
                .filter(|term| self.all || !term.retired)
                .collect();
            terms.extend(listed.iter().map(|term| within_list(super::json(term))));
            shown.push(tables::terms(list, &listed, self.all, desk.text.lang()));
        }
        let mut answer = json!({ "schema": "folio/catalog", "version": 1, "terms": terms });
        let mut notes = Vec::new();
        if wanted.deadlines {
            shown.push(tables::deadlines(office));
            answer["deadlines"] = tables::by_kind("days", &office.deadlines);
            notes.push(msg!("catalog-note-deadlines"));
        }
        if wanted.retention {
            shown.push(tables::retention(office));
            answer["retention"] = tables::by_kind("months", &office.retention);
            answer["privacy_notice"] = json!(office.privacy_notice);
            notes.push(match &office.privacy_notice {
                Some(version) => msg!("catalog-note-notice", version = version),
                None => msg!("catalog-note-no-notice"),
            });
        }
        shown.extend(wanted.closed.iter().map(Closed::to_table));
        let codes: Vec<Value> = wanted.closed.iter().flat_map(Closed::to_json).collect();
        answer["codes"] = json!(codes);
        desk.print(&Report {
            title: msg!("catalog-title"),
            subtitle: Vec::new(),
            front: Front::default(),
            tables: shown,
            notes,
            as_of: desk.moment(&office.timezone).at,
            json: answer,
        })?;
        Ok(0)
    }
}

impl ShowTerm {
    /// Carries out the command.
    pub fn run(&self, desk: &mut Desk) -> Result<u8> {
        let list = term_list(&self.list)?;
        let reader = desk.read()?;
        let office = reader.office();
        let term = office
            .catalogue
            .find_term(list, &self.code)
            .map_err(|unlisted| not_found(Refusal::UnknownTerm { list, unlisted }))?;
        let mut lines = vec![
            msg!("catalog-line-list", list = list.code()),
            msg!("catalog-line-es", label = &term.es),
            msg!("catalog-line-en", label = &term.en),
        ];
        if list == TermList::FollowUp {
            lines.push(match term.intervention {
                true => msg!("catalog-line-intervention"),
                false => msg!("catalog-line-no-intervention"),
            });
        }
        if term.notice {
            lines.push(msg!("catalog-line-notice"));
        }
        if term.retired {
            lines.push(msg!("catalog-line-retired"));
        }
        let tables = match desk.for_files() {
            true => vec![tables::terms(list, &[term], true, desk.text.lang())],
            false => Vec::new(),
        };
        desk.print(&Report {
            title: msg!("catalog-heading", code = &term.code),
            subtitle: lines,
            front: Front::default(),
            tables,
            notes: Vec::new(),
            as_of: desk.moment(&office.timezone).at,
            json: super::json(term),
        })?;
        Ok(0)
    }
}

impl Wanted {
    fn named(typed: Option<&str>, lang: Lang) -> Result<Self> {
        let mut wanted = Self {
            terms: Vec::new(),
            deadlines: false,
            retention: false,
            closed: Vec::new(),
        };
        let Some(typed) = typed else {
            return Ok(Self {
                terms: TermList::ALL.to_vec(),
                deadlines: true,
                retention: true,
                closed: closed::all(),
            });
        };
        if let Some(list) = TermList::parse(typed) {
            wanted.terms.push(list);
        } else if is_deadlines(typed) {
            wanted.deadlines = true;
        } else if is_retention(typed) {
            wanted.retention = true;
        } else if let Some(closed) = closed::named(typed) {
            wanted.closed.push(closed);
        } else {
            let all = closed::all();
            let others = match lang {
                Lang::Es => ["plazos", "conservacion"],
                Lang::En => ["deadlines", "retention"],
            };
            let names = names_of_terms(lang)
                .into_iter()
                .chain(others)
                .chain(all.iter().map(|closed| closed.name(lang)));
            let names: Vec<&str> = names.collect();
            return Err(
                Error::new(Kind::Usage, msg!("catalog-no-such-list", typed = typed))
                    .hint(msg!("usage-possible-values", values = names.join(", "))),
            );
        }
        Ok(wanted)
    }
}

/// The lists of the catalogue as they are typed in a language.
fn names_of_terms(lang: Lang) -> [&'static str; 3] {
    TermList::ALL.map(|list| match lang {
        Lang::Es => list.spanish(),
        Lang::En => list.code(),
    })
}

fn is_deadlines(typed: &str) -> bool {
    matches!(
        search_key(typed).as_str(),
        "deadline" | "deadlines" | "plazo" | "plazos"
    )
}

fn is_retention(typed: &str) -> bool {
    matches!(
        search_key(typed).as_str(),
        "retention" | "conservacion" | "plazos de conservacion"
    )
}
