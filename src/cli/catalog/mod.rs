//! `folio catalog`: the values that the office's lists offer, what is set for
//! each kind of request, the privacy notice and the rule of publication.

mod closed;
mod kinds;
mod notice;
mod publication;
mod rule_file;
mod show;
mod tables;
mod terms;

use clap::Subcommand;
use serde_json::{Value, json};

use self::kinds::{SetDeadline, SetRetention};
use self::notice::SetPrivacyNotice;
use self::publication::Publication;
use self::show::{ListTerms, ShowTerm};
use self::terms::{AddTerm, RetireTerm};
use super::change::Change;
use super::desk::Desk;
use crate::domain::catalogue::{Term, TermList};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::writer::Writer;
use crate::text::Lang;

/// Topics, kinds of follow-up, affiliations, deadlines, times of keeping, and
/// every code that is understood
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    order: Which,
}

/// What can be asked about catalogues.
#[derive(Debug, Subcommand)]
enum Which {
    #[command(visible_alias = "listar")]
    List(ListTerms),
    #[command(visible_alias = "ver")]
    Show(ShowTerm),
    #[command(visible_alias = "agregar")]
    Add(AddTerm),
    #[command(visible_alias = "retirar", alias = "baja")]
    Retire(RetireTerm),
    #[command(visible_alias = "plazo")]
    Deadline(SetDeadline),
    #[command(visible_alias = "conservacion")]
    Retention(SetRetention),
    #[command(visible_alias = "aviso-privacidad")]
    PrivacyNotice(SetPrivacyNotice),
    #[command(visible_alias = "publicacion")]
    Publication(Publication),
}

impl Args {
    /// Whether it changes the lists.
    pub fn writes(&self) -> bool {
        match &self.order {
            Which::List(_) | Which::Show(_) => false,
            Which::Publication(args) => args.writes(),
            _ => true,
        }
    }
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    match &args.order {
        Which::List(list) => list.run(desk),
        Which::Show(show) => show.run(desk),
        Which::Add(change) => super::change::run(change, desk),
        Which::Retire(change) => super::change::run(change, desk),
        Which::Deadline(change) => super::change::run(change, desk),
        Which::Retention(change) => super::change::run(change, desk),
        Which::PrivacyNotice(change) => super::change::run(change, desk),
        Which::Publication(args) => args.run(desk),
    }
}

/// Makes the change within a transaction that is open.
pub fn apply(args: Args, writer: &mut Writer, lang: Lang) -> Result<()> {
    let change: &dyn Change = match &args.order {
        Which::Add(change) => change,
        Which::Retire(change) => change,
        Which::Deadline(change) => change,
        Which::Retention(change) => change,
        Which::PrivacyNotice(change) => change,
        Which::List(_) | Which::Show(_) | Which::Publication(_) => {
            return Err(Error::new(Kind::Usage, msg!("usage-unclear")));
        }
    };
    super::change::apply(change, writer, lang)
}

/// The list of terms with this name.
fn term_list(typed: &str) -> Result<TermList> {
    TermList::parse(typed).ok_or_else(|| {
        let lists = msg!("catalog-term-lists");
        Error::new(Kind::Usage, msg!("catalog-no-such-list", typed = typed))
            .hint(msg!("usage-possible-values", values = lists))
    })
}

/// The term as a program reads it.
fn json(term: &Term) -> Value {
    json!({
        "schema": "folio/term",
        "version": 1,
        "list": term.list.code(),
        "code": term.code,
        "es": term.es,
        "en": term.en,
        "intervention": term.intervention,
        "notice": term.notice,
        "retired": term.retired,
    })
}
