//! `folio report monthly`: the month's set of files, for a script that runs
//! by itself. Made again from the same state of the log, every byte of it is
//! the same.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use super::final_report::cases;
use super::state::{Source, State};
use crate::cli::desk::Desk;
use crate::domain::age_groups::AgeGroups;
use crate::domain::cut;
use crate::domain::period::Period;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::format::{Csv, Format, Html, Xlsx};
use crate::render::set::{Readers, Set, Unput};
use crate::report::directorates::month_and_year;
use crate::report::final_report::{Scope, final_report};
use crate::report::monthly::{Key, Parts, about, monthly, not_over};
use crate::report::overdue::overdue;
use crate::report::yearly::published::set_beside;
use crate::report::yearly::yearly;
use crate::report::{Report, coverage};

/// The month's files: year to date, units, turns overdue and final report, as
/// CSV, as one workbook, and as one page with charts
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The month, such as 2026-10. Where nothing is said: the one before today;
    /// with --cut that with which the cut's name begins, else, and with
    /// --as-of, the last month that was over by then
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    /// Folder of its own for the files; made where it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Replace files of another content that are there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    state: State,
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    desk.report_format()?;
    let mut source = args.state.open_for_a_set(desk)?;
    let is_past = !args.state.is_present();
    let today = match is_past {
        true => source.today()?,
        false => desk.moment(&source.office().timezone).today(),
    };
    let month = match &args.month {
        Some(typed) => begun(month(typed)?, today)?,
        None if is_past => cut::month_of(args.state.cut(), today).unwrap_or(month_before(today)?),
        None => month_before(today)?,
    };
    let (parts, mut whole, begins_on) = made(month, &mut source)?;
    // The year before stands beside it.
    let from = Period::of_year(month.year() - 1).first_day();
    coverage::tell(&mut whole, from, begins_on);
    let provenance = source.provenance()?;
    let is_over = match is_past {
        true => month.is_over_at(provenance.as_of),
        false => month.last_day() < today,
    };
    if is_past && !is_over {
        whole.notes.insert(0, not_over(month, provenance.as_of));
    }
    let mut about = about(month, &provenance);
    about.insert("month_was_over".to_owned(), json!(is_over));
    desk.watch();
    let mut set = Set::begin(&args.out, Readers::Owner)?;
    fill(&mut set, month, &parts, &whole, desk)?;
    let written = set
        .put(args.force)
        .map_err(|unput| why_it_differs(unput, is_past))?;
    desk.out.mark_stored();
    let mut list = written.report(whole.title, whole.as_of, about);
    coverage::tell(&mut list, from, begins_on);
    if !is_over {
        let until = match is_past {
            true => provenance.as_of,
            false => desk.moment(&source.office().timezone).at,
        };
        list.notes.insert(0, not_over(month, until));
    }
    desk.print(&list)?;
    if desk.log.is_encrypted() {
        desk.note(&msg!("export-plain"));
    }
    Ok(0)
}

/// The error, saying how files can differ that were made for one month.
fn why_it_differs(unput: Unput, is_past: bool) -> Error {
    match (unput, is_past) {
        (Unput::Differs(error), true) => error.hint(msg!("report-monthly-differs-past")),
        (Unput::Differs(error), false) => error.hint(msg!("report-monthly-differs-now")),
        (Unput::Whole(error) | Unput::Failed(error), _) => error,
    }
}

/// The parts of the month and the whole, all from one state, and the day on which
/// the log begins.
fn made(month: Period, source: &mut Source) -> Result<(Parts, Report, NaiveDate)> {
    // Asking for figures may move the log's reader on; all that follows sees
    // what they see.
    let (figures, provenance) = source.figures()?;
    let (office, today) = (source.office(), source.today()?);
    let catalogue = &office.catalogue;
    let (from, to) = (month.first_day(), month.last_day());
    let year = Period::of_year(month.year()).first_day();
    let through = Some(u32::from(*month.months().end()));
    let years = [month.year(), month.year() - 1];
    let [now, before] = figures.years_through(years, through, today)?;
    let units = figures.directorates(from, to, today)?;
    let units_to_date = figures.directorates(year, to, today)?;
    let late = source.reader().overdue_turns(from, to, units.as_of)?;
    let scope = Scope {
        from,
        to,
        unit: None,
        with_text: false,
        opened: false,
    };
    let attended = cases(&scope, source)?;
    let groups = AgeGroups::default();
    let mut to_date = yearly(&now, &before, catalogue, &groups, &provenance);
    let published = source.published(before.year, through)?;
    set_beside(&mut to_date, &before, &published, catalogue, &groups);
    let parts = Parts {
        to_date,
        units: month_and_year(&units, &units_to_date, catalogue, &provenance),
        overdue: overdue(&late, units.as_of, &office.calendar, &provenance),
        final_report: final_report(&attended, &scope, catalogue, &provenance),
    };
    let key = Key {
        now: &now,
        before: &before,
        units: &units,
        attended: &attended,
    };
    let whole = monthly(month, &parts, key, &provenance);
    Ok((parts, whole, source.begins_on(&figures)?))
}

/// Prepares every file of the set.
fn fill(set: &mut Set, month: Period, parts: &Parts, whole: &Report, desk: &Desk) -> Result<()> {
    let text = &desk.text;
    for (name, part) in [
        ("acumulado", &parts.to_date),
        ("areas", &parts.units),
        ("turnos-vencidos", &parts.overdue),
    ] {
        desk.go_on_with(set)?;
        set.file(&format!("{name}-{month}.csv"), |to| {
            Csv.write(part, text, to)
        })?;
    }
    // Its tables have little in common: each is a file of its own.
    for table in &parts.final_report.tables {
        desk.go_on_with(set)?;
        let name = table.name.replace('_', "-");
        set.file(&format!("informe-final-{name}-{month}.csv"), |to| {
            crate::render::csv::report(std::slice::from_ref(table), text, to)
        })?;
    }
    let formats: [(&str, &dyn Format); 2] = [("xlsx", &Xlsx), ("html", &Html)];
    for (ending, format) in formats {
        desk.go_on_with(set)?;
        set.file(&format!("informe-mensual-{month}.{ending}"), |to| {
            format.write(whole, text, to)
        })?;
    }
    desk.go_on_with(set)
}

fn month(typed: &str) -> Result<Period> {
    Period::parse(typed)
        .ok()
        .filter(|period| period.is_month())
        .ok_or_else(|| {
            Error::new(Kind::Usage, msg!("typed-month", value = typed))
                .hint(msg!("typed-month-hint"))
        })
}

/// The month, unless it is still to come.
fn begun(month: Period, today: NaiveDate) -> Result<Period> {
    match month.first_day() <= today {
        true => Ok(month),
        false => {
            let text = msg!("typed-month-to-come", month = month.to_string());
            Err(Error::new(Kind::Usage, text))
        }
    }
}

fn month_before(today: NaiveDate) -> Result<Period> {
    let before = today.checked_sub_months(chrono::Months::new(1));
    month(&before.unwrap_or(today).format("%Y-%m").to_string())
}
