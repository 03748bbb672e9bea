//! `folio show`: a case with its whole story.

use super::FormatName;
use super::desk::{Desk, no_such_format};
use super::typed_text::resolve;
use super::{folio_ref, reserved};
use crate::error::Result;
use crate::render::case::{Shown, json, page};

/// Show a case: where it stands, its turns, its timeline
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", add = super::completions::folios())]
    folio: Option<String>,
    /// Why a reserved case is opened: a text, @FILE, or -; it is recorded
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    let typed = folio_ref::given_or_asked(args.folio.as_deref(), desk)?;
    let reference = folio_ref::whole_case(&typed)?;
    let reader = desk.read()?;
    let today = desk.moment(&reader.office().timezone).today();
    let moment = desk.moment(&reader.office().timezone);
    let folio = folio_ref::resolve(&reference, reader.office(), &moment);
    let case = reader.case(&folio)?;
    let office = reader.office().clone();
    let typists = reader.typists()?;
    drop(reader);
    let reason = args
        .reason
        .filter(|_| case.reserved)
        .map(|typed| resolve(&typed, &mut *desk.stdin))
        .transpose()?;
    reserved::open(&case, reason, desk)?;
    let shown = Shown {
        case: &case,
        office: &office,
        typists: &typists,
        today,
    };
    match desk.format {
        None | Some(FormatName::Table) => {
            let page = page(&shown, &desk.text, desk.out.look());
            desk.out.result(&page)?;
        }
        Some(FormatName::Json | FormatName::Jsonl) => {
            desk.out.object(&json(&shown))?;
        }
        Some(FormatName::Csv) => return Err(no_such_format("csv", "table, json")),
        Some(FormatName::Xlsx) => return Err(no_such_format("xlsx", "table, json")),
        Some(FormatName::Html) => return Err(no_such_format("html", "table, json")),
    }
    Ok(0)
}
