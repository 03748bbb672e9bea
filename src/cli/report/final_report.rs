//! `folio report final`: the final report to the Dirección General, which
//! petitions each area attended and concluded, and how.

use super::state::{Source, State};
use super::{Destination, period, unit_code, whole_year};
use crate::cli::desk::Desk;
use crate::cli::typed_text::resolve;
use crate::domain::attended::Attended;
use crate::domain::code::Deed;
use crate::domain::decide;
use crate::error::Result;
use crate::msg;
use crate::report::coverage;
use crate::report::final_report::{Scope, final_report};
use crate::store::audit;
use crate::store::query::{Attention, Reserved};
use crate::text::Text;

/// The final report to the Dirección General: petitions attended and concluded
/// by each area, with outcome, dates and days
#[derive(Debug, clap::Args)]
pub struct Args {
    /// First day of the period; this year's where nothing is said
    #[arg(long, value_name = "DATE", requires = "to")]
    from: Option<String>,
    /// Last day of the period
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
    /// Only what this unit attended, alone or with others
    #[arg(long, value_name = "UNIT", add = crate::cli::completions::units())]
    unit: Option<String>,
    /// With the text of each final report, for internal eyes; it is recorded
    #[arg(long)]
    with_text: bool,
    /// Reserved cases with all that the report says, not just their folio
    #[arg(long, requires = "reason")]
    reserved: bool,
    /// Why reserved cases are opened: a text, @FILE, or -; it is recorded
    #[arg(long, value_name = "TEXT", requires = "reserved")]
    reason: Option<String>,
    #[command(flatten)]
    state: State,
    #[command(flatten)]
    pub(super) destination: Destination,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    // A form that there is not is said before anything is on record.
    desk.report_format()?;
    let why = match &args.reason {
        Some(typed) => Some(decide::reason(&resolve(typed, &mut *desk.stdin)?)?),
        None => None,
    };
    let mut source = args.state.open(desk)?;
    let begins_on = {
        // Asking for figures may move the log's reader on; what follows sees
        // what they see.
        let (figures, _) = source.figures()?;
        source.begins_on(&figures)?
    };
    let today = source.today()?;
    let (from, to) = match period(&args.from, &args.to, today)? {
        Some(period) => period,
        None => whole_year(chrono::Datelike::year(&today))?,
    };
    let unit = args.unit.as_deref();
    let scope = Scope {
        from,
        to,
        unit: unit
            .map(|typed| unit_code(typed, source.office()))
            .transpose()?,
        with_text: args.with_text,
        opened: why.is_some(),
    };
    let cases = cases(&scope, &source)?;
    let catalogue = &source.office().catalogue;
    let mut report = final_report(&cases, &scope, catalogue, &source.provenance()?);
    coverage::tell(&mut report, from, begins_on);
    let (log, clock, user) = (desk.log.clone(), desk.clock, desk.user.clone());
    let deed = deed(&scope, why.as_deref(), &desk.text);
    let record = || match &deed {
        Some((deed, what)) => audit::record(&log, clock, &user, *deed, None, what),
        None => Ok(()),
    };
    args.destination.deliver_recorded(&report, desk, record)?;
    if args.with_text && desk.log.is_encrypted() {
        desk.note(&msg!("export-plain"));
    }
    Ok(0)
}

/// The cases of the report, in the state of the source.
pub(super) fn cases(scope: &Scope, source: &Source) -> Result<Vec<Attended>> {
    let reserved = match scope.opened {
        true => Reserved::Opened,
        false => Reserved::Withheld,
    };
    source.reader().attended(&Attention {
        from: scope.from,
        to: scope.to,
        unit: scope.unit.clone(),
        with_text: scope.with_text.then_some(reserved),
    })
}

/// What goes on record, if anything: texts that leave the log, and reserved
/// cases that are opened.
fn deed(scope: &Scope, why: Option<&str>, text: &Text) -> Option<(Deed, String)> {
    let what = text.say(&msg!(
        "audit-final-report",
        from = scope.from,
        to = scope.to,
        texts = scope.with_text.to_string()
    ));
    match why {
        Some(why) => Some((Deed::ExportedReserved, format!("{what}: {why}"))),
        None => scope.with_text.then_some((Deed::Exported, what)),
    }
}
