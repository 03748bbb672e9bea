//! Cuts: states of the log under a name. A cut is an entry of the office that
//! says how far the log reached and by which moment its figures are counted,
//! so that a report made from it can be made again, byte for byte, whatever is
//! typed, corrected or erased later.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, Months, NaiveDate, SubsecRound};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::dates::last_of_month;
use super::event::{EventId, Moment};
use super::period::Period;
use super::refusal::Refusal;

/// The most characters of a name.
pub const LONGEST_NAME: usize = 40;

/// How far a log reaches: of each site, the number of its last event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reach(BTreeMap<Uuid, u64>);

impl Reach {
    /// So far of each site; a site without an event is left out.
    pub fn new(sites: impl IntoIterator<Item = (Uuid, u64)>) -> Self {
        Self(sites.into_iter().filter(|(_, last)| *last > 0).collect())
    }

    /// The number of the last event of a site; 0 when it has none.
    pub fn of(&self, site: Uuid) -> u64 {
        self.0.get(&site).copied().unwrap_or(0)
    }

    /// Whether an event lies within it.
    pub fn holds(&self, event: EventId) -> bool {
        event.seq <= self.of(event.site)
    }

    /// Whether all that lies within `other` lies within it, too.
    pub fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(site, last)| *last <= self.of(*site))
    }
}

/// A state of the log, with the moment by which what is in it is judged: whether
/// a turn is overdue, a case open, a year over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// How far the log reaches in it.
    pub reach: Reach,
    /// The moment.
    pub moment: Moment,
}

/// A state of the log under a name.
///
/// A report that is to record the state it was made from makes its cut of the
/// very [`Stand`] whose figures it wrote, in the transaction that records the
/// report: the figures made again from the cut are then the same, though other
/// desks wrote between the reading and the recording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// Its name, such as `2026-10`.
    pub name: String,
    /// How far the log reached.
    pub reach: Reach,
    /// The moment by which its figures are counted, in the office's time zone.
    pub at: DateTime<FixedOffset>,
    /// That moment was set by hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub clock_was_set: bool,
    /// Where its state went, if this log does not have it: a backup took the
    /// place of the log that had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<LostState>,
}

/// A state that only a log has which was replaced: the end of that log's chain
/// in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostState {
    /// Number of events.
    pub events: i64,
    /// Digest of the last, in hexadecimal.
    pub digest: String,
}

impl Cut {
    /// The cut of a state under a name as typed.
    ///
    /// # Errors
    /// [`Refusal::MalformedCutName`].
    pub fn of(stand: &Stand, typed: &str) -> Result<Self, Refusal> {
        Ok(Self {
            name: valid_name(typed)?,
            reach: stand.reach.clone(),
            // As fine as the log records moments.
            at: stand.moment.at.trunc_subsecs(3),
            clock_was_set: stand.moment.clock_was_set,
            lost: None,
        })
    }

    /// Whether it names the state that `other` does, whatever their names.
    pub fn is_of_the_state_of(&self, other: &Self) -> bool {
        self.reach == other.reach && self.at == other.at
    }

    /// The state that it names.
    pub fn stand(&self) -> Stand {
        Stand {
            reach: self.reach.clone(),
            moment: Moment {
                at: self.at,
                clock_was_set: self.clock_was_set,
            },
        }
    }
}

/// The cut whose figures of a year, up to a month of it, are taken for those that
/// were published: the newest that is named for them and was made on their last
/// day or later. What bears another name was frozen for something else, though
/// the year lies in it, too.
pub fn published(cuts: &[Cut], year: i32, through: u32) -> Option<&Cut> {
    let last_day = last_of_month(year, through)?;
    cuts.iter()
        .rfind(|cut| is_named_for(&cut.name, year, through) && cut.at.date_naive() >= last_day)
}

/// What stands behind a year in a cut that is named for the whole of it, beside
/// the number of a version (`v2`).
const WHOLE: [&str; 8] = [
    "anual", "annual", "bis", "cierre", "completo", "final", "total", "year",
];

/// Whether a name is that of a year (`2025`, `2025-anual`), of a month whose set
/// has the year so far (`2025-12`, `2025-12-final`), or of a quarter that has all
/// of its months up to one. What else stands behind a year is not known to be all
/// of it.
fn is_named_for(name: &str, year: i32, through: u32) -> bool {
    let mut parts = name.split(['-', '.', '_']);
    if parts.next() != Some(&format!("{year:04}")) {
        return false;
    }
    let Some(part) = parts.next() else {
        return true;
    };
    match Period::parse(&format!("{year:04}-{part}")) {
        Ok(month) if month.is_month() => u32::from(month.number()) >= through,
        Ok(quarter) => quarter.has_year_through(year, through),
        Err(_) => {
            let part = part.to_lowercase();
            let version = part.strip_prefix('v').map(str::parse::<u32>);
            WHOLE.contains(&part.as_str()) || version.is_some_and(|number| number.is_ok())
        }
    }
}

/// The month whose figures a state is mostly asked for: that with which the
/// name of its cut begins (`2026-10`, `2026-10-final`), if it had begun; else
/// the last month of which `last_day`, the last that is counted, is the end or
/// lies behind it.
pub fn month_of(name: Option<&str>, last_day: NaiveDate) -> Option<Period> {
    let named = name.and_then(|name| {
        let (month, rest) = name.split_at_checked(7)?;
        let month = Period::parse(month).ok().filter(|month| month.is_month())?;
        (ends(rest) && month.first_day() <= last_day).then_some(month)
    });
    named.or_else(|| {
        let after = last_day.succ_opt()?;
        let over = after.checked_sub_months(Months::new(1))?;
        Period::parse(&over.format("%Y-%m").to_string()).ok()
    })
}

/// Whether a number that stands before `rest` ends there.
fn ends(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_digit())
}

/// A name of 1 to 40 letters without accents, digits, hyphens, dots and
/// underscores that begins with a letter or digit: it is typed on command
/// lines and stands in names of files.
///
/// # Errors
/// [`Refusal::MalformedCutName`] otherwise.
pub fn valid_name(typed: &str) -> Result<String, Refusal> {
    let fits = (1..=LONGEST_NAME).contains(&typed.len())
        && typed.starts_with(|c: char| c.is_ascii_alphanumeric())
        && typed
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-._".contains(c));
    match fits {
        true => Ok(typed.to_owned()),
        false => Err(Refusal::MalformedCutName {
            typed: typed.to_owned(),
        }),
    }
}

/// A name that none of the cuts has: this one, else numbered (`2026-10-2`), and
/// shortened where it would be too long with its number.
pub fn free_name(name: &str, cuts: &[Cut]) -> String {
    let is_taken = |name: &str| {
        let mut cuts = cuts.iter();
        cuts.any(|cut| cut.name.eq_ignore_ascii_case(name))
    };
    let (mut free, mut number) = (name.to_owned(), 1);
    while is_taken(&free) {
        number += 1;
        free = numbered(name, number);
    }
    free
}

/// Whether a name is another one, or that one numbered by [`free_name`].
pub fn is_named_after(name: &str, other: &str) -> bool {
    let number = || name.rsplit_once('-')?.1.parse().ok();
    name == other || number().is_some_and(|number| numbered(other, number) == name)
}

fn numbered(name: &str, number: u32) -> String {
    let end = format!("-{number}");
    let room = LONGEST_NAME.saturating_sub(end.len());
    name.chars().take(room).chain(end.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(name: &str, at: &str) -> Cut {
        Cut {
            name: name.to_owned(),
            reach: Reach::default(),
            at: DateTime::parse_from_rfc3339(at).expect("a moment"),
            clock_was_set: false,
            lost: None,
        }
    }

    #[test]
    fn names_are_typed_on_command_lines_and_stand_in_names_of_files() {
        for name in ["2026-10", "2026-T3", "cierre.v2", "a", &"x".repeat(40)] {
            assert_eq!(valid_name(name).as_deref(), Ok(name));
        }
        for name in [
            "",
            "-x",
            "../x",
            ".x",
            "año",
            "a b",
            "a/b",
            "a\n",
            &"x".repeat(41),
        ] {
            assert!(valid_name(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn what_was_published_of_a_year_is_told_by_the_names_of_its_cuts() {
        let mut cuts = vec![
            cut("2025-10", "2025-11-03T09:00:00-06:00"),
            cut("2025-11", "2026-01-02T09:00:00-06:00"),
            cut("enero", "2026-01-05T09:00:00-06:00"),
            cut("2026-01", "2026-02-03T09:00:00-06:00"),
        ];
        let name = |cuts: &[Cut], year, through| {
            published(cuts, year, through).map(|cut| cut.name.clone())
        };
        assert_eq!(name(&cuts, 2025, 12), None);
        assert_eq!(name(&cuts, 2026, 12), None);
        assert_eq!(name(&cuts, 2025, 10).as_deref(), Some("2025-11"));
        cuts.push(cut("2025-12", "2026-02-10T09:00:00-06:00"));
        cuts.push(cut("20251", "2026-03-01T09:00:00-06:00"));
        assert_eq!(name(&cuts, 2025, 12).as_deref(), Some("2025-12"));
        assert_eq!(name(&cuts, 2024, 12), None);
        // Before its last day was there nobody can have published it.
        let early = [cut("2025-12", "2025-12-30T09:00:00-06:00")];
        assert_eq!(name(&early, 2025, 12), None);
    }

    #[test]
    fn a_name_says_which_months_of_a_year_a_cut_was_made_for() {
        for (name, year, through) in [
            ("2025", 2025, 12),
            ("2025-anual", 2025, 12),
            ("2025.v2", 2025, 12),
            ("2025-Total", 2025, 12),
            ("2025-bis", 2025, 12),
            ("2025_final", 2025, 12),
            ("2025-12", 2025, 12),
            ("2025-12-final", 2025, 12),
            ("2025-03", 2025, 3),
            ("2025-T1", 2025, 3),
        ] {
            assert!(is_named_for(name, year, through), "{name}");
        }
        for (name, year, through) in [
            ("2025-11", 2025, 12),
            ("2025-11b", 2025, 12),
            ("2025-T4", 2025, 12),
            ("2025-q4-final", 2025, 12),
            ("2025-marzo", 2025, 12),
            ("2025-semestre1", 2025, 12),
            ("2025-S1", 2025, 12),
            ("2025-13", 2025, 12),
            ("2025-2", 2025, 12),
            ("2025-trimestre-3", 2025, 12),
            ("2025-versiones", 2025, 12),
            ("2025-T2", 2025, 6),
            ("2024", 2025, 12),
            ("20251", 2025, 12),
            ("transparencia-2025", 2025, 12),
        ] {
            assert!(!is_named_for(name, year, through), "{name}");
        }
    }

    #[test]
    fn the_month_of_a_state_is_told_by_its_cut_and_else_by_its_last_day() {
        let month = |name: Option<&str>, last: &str| {
            let last = last.parse().expect("a day");
            month_of(name, last).expect("a month").to_string()
        };
        for (name, last, wanted) in [
            (Some("2026-10"), "2027-03-01", "2026-10"),
            (Some("2026-10-final"), "2026-10-15", "2026-10"),
            (Some("2026-100"), "2026-12-05", "2026-11"),
            // A month to come names no figures.
            (Some("2026-12"), "2026-11-30", "2026-11"),
            (Some("2026-T3"), "2026-10-02", "2026-09"),
            (Some("año26-10"), "2026-10-02", "2026-09"),
            (None, "2026-10-30", "2026-09"),
            (None, "2026-10-31", "2026-10"),
            (None, "2026-02-28", "2026-02"),
            (None, "2026-03-31", "2026-03"),
            (None, "2026-01-05", "2025-12"),
        ] {
            assert_eq!(month(name, last), wanted, "{name:?} {last}");
        }
    }

    #[test]
    fn a_taken_name_is_numbered_and_stays_a_name() {
        let taken = |names: &[&str]| {
            let cut = |name: &&str| cut(name, "2026-11-01T09:00:00-06:00");
            names.iter().map(cut).collect::<Vec<_>>()
        };
        assert_eq!(free_name("2026-10", &taken(&["2026-09"])), "2026-10");
        assert_eq!(
            free_name("cierre", &taken(&["Cierre", "cierre-2"])),
            "cierre-3"
        );
        let long = "x".repeat(LONGEST_NAME);
        let other = free_name(&long, &taken(&[&long]));
        assert_eq!(other, format!("{}-2", "x".repeat(LONGEST_NAME - 2)));
        assert!(valid_name(&other).is_ok());
        assert!(is_named_after(&other, &long) && is_named_after(&long, &long));
        assert!(is_named_after("2026-10-2", "2026-10"));
        assert!(!is_named_after("2026-10-final", "2026-10"));
    }

    #[test]
    fn a_state_reaches_so_far_of_each_site() {
        let (here, there) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let reach = Reach::new([(here, 5), (there, 0)]);
        assert!(reach.holds(EventId { site: here, seq: 5 }));
        assert!(!reach.holds(EventId { site: here, seq: 6 }));
        assert!(!reach.holds(EventId {
            site: there,
            seq: 1
        }));
        assert!(Reach::new([(here, 6), (there, 1)]).covers(&reach));
        assert!(!reach.covers(&Reach::new([(there, 1)])));
    }
}
