//! The state of the log that a report is made from, and the log opened in it.
//! Every figure of a report comes from the one [`Figures`] handle that is got
//! here, and is printed with the [`Provenance`] that comes with it.

use chrono::{DateTime, FixedOffset, NaiveDate, SubsecRound};

use crate::cli::desk::Desk;
use crate::cli::reading;
use crate::domain::cut::{self, Cut, Stand};
use crate::domain::event::Moment;
use crate::domain::office::Office;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::report::Provenance;
use crate::report::yearly::published::{AsPublished, PublicSet, Published};
use crate::store::query::Figures;
use crate::store::reader::Reader;

/// Which state of the log a report is made from; the log as it stands where
/// nothing is said.
#[derive(Debug, Default, clap::Args)]
pub struct State {
    /// As the log was at a cut
    #[arg(long, value_name = "NAME", conflicts_with = "as_of", add = crate::cli::completions::cuts())]
    cut: Option<String>,
    /// As the log was at an instant, such as 2026-11-01T09:30:00-06:00, or at
    /// the end of a day
    #[arg(long, value_name = "INSTANT")]
    as_of: Option<String>,
}

impl State {
    /// The state that a cut names.
    pub fn at_cut(name: &str) -> Self {
        Self {
            cut: Some(name.to_owned()),
            as_of: None,
        }
    }

    /// Whether it is the log as it stands.
    pub fn is_present(&self) -> bool {
        self.cut.is_none() && self.as_of.is_none()
    }

    /// The cut that was asked for, if one was.
    pub fn cut(&self) -> Option<&str> {
        self.cut.as_deref()
    }

    /// Opens the log in this state, for a report that a person reads now: the
    /// log as it stands has the moment of the clock.
    ///
    /// # Errors
    /// Those of opening a log; [`Kind::NotFound`] when there is no such cut or
    /// the log had not begun; [`Kind::Refused`] when the log does not have the
    /// state of the cut any more; [`Kind::Usage`] for an instant that is none or is
    /// still to come.
    pub fn open(&self, desk: &Desk) -> Result<Source> {
        let mut source = self.open_for_a_set(desk)?;
        if source.moment.is_none() {
            let now = desk.moment(&source.office().timezone);
            source.moment = Some(Moment {
                // As fine as a cut of this state will say it.
                at: now.at.trunc_subsecs(3),
                ..now
            });
        }
        Ok(source)
    }

    /// Opens the log in this state, for files that are to have the same bytes
    /// whenever they are made again from it: nothing comes from the clock, and
    /// the log as it stands has the moment at which its last entry was
    /// recorded.
    ///
    /// # Errors
    /// Those of [`State::open`].
    pub fn open_for_a_set(&self, desk: &Desk) -> Result<Source> {
        let mut reader = desk.read()?;
        let (mut moment, mut cut) = (None, None);
        if let Some(name) = &self.cut {
            let found = find_cut(reader.office(), name)?.clone();
            if found.lost.is_some() {
                return Err(lost(&found));
            }
            reader.go_back(found.reach.clone())?;
            moment = Some(found.stand().moment);
            cut = Some(found.name);
        } else if let Some(typed) = &self.as_of {
            let at = instant(typed, &reader, desk)?;
            reader.go_back(reader.reach_at(at)?)?;
            moment = Some(Moment {
                at,
                clock_was_set: reader.last_recorded()?.clock_was_set,
            });
        }
        Ok(Source {
            reader,
            moment,
            cut,
        })
    }
}

/// The cut of that name.
///
/// # Errors
/// [`Kind::NotFound`] when there is none.
pub fn find_cut<'o>(office: &'o Office, name: &str) -> Result<&'o Cut> {
    office.cut(name).ok_or_else(|| {
        let error = Error::new(Kind::NotFound, msg!("cut-not-found", name = name));
        match office.cuts.last() {
            None => error.hint(msg!("cut-none-hint")),
            Some(_) => error.hint(msg!("cut-list-hint")),
        }
    })
}

/// The refusal of a cut whose state this log does not have any more.
pub fn lost(cut: &Cut) -> Error {
    let lost = Error::new(Kind::Refused, msg!("cut-lost", name = &cut.name));
    lost.hint(msg!("cut-lost-hint"))
}

/// The state of the log at an instant as typed.
///
/// # Errors
/// Those of [`State::open`].
pub fn stand_at(typed: &str, desk: &Desk) -> Result<Stand> {
    let state = State {
        cut: None,
        as_of: Some(typed.to_owned()),
    };
    state.open(desk)?.stand()
}

/// The instant that was typed, in the office's time zone; the end of a day
/// where a day was typed.
fn instant(typed: &str, reader: &Reader, desk: &Desk) -> Result<DateTime<FixedOffset>> {
    let now = desk.moment(&reader.office().timezone);
    let refused = |message| Error::new(Kind::Usage, message).hint(msg!("typed-as-of-hint"));
    if let Ok(at) = DateTime::parse_from_rfc3339(typed.trim()) {
        return match at <= now.at {
            true => Ok(reader.in_office(at)),
            false => Err(refused(msg!("typed-as-of-to-come", value = typed))),
        };
    }
    let day = match typed.contains(['T', ':']) {
        true => Err(refused(msg!("typed-as-of-unreadable", value = typed)))?,
        false => reading::date("as-of", typed, now.today())?,
    };
    match reader.end_of_day(day) {
        // It could be another one by tonight.
        at if at > now.at => Err(refused(msg!("typed-as-of-not-over", day = day))),
        at => Ok(at),
    }
}

/// The log in one state.
pub struct Source {
    reader: Reader,
    /// That of the state, or the clock's; without one, that of the last entry.
    moment: Option<Moment>,
    cut: Option<String>,
}

impl Source {
    /// Reads what is no figure: cases behind one, texts for internal eyes.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The office as it was in this state, with its catalogue.
    pub fn office(&self) -> &Office {
        self.reader.office()
    }

    /// The moment of the report, in the office's time zone.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn moment(&self) -> Result<Moment> {
        match self.moment {
            Some(moment) => Ok(moment),
            None => self.reader.last_recorded(),
        }
    }

    /// The last day counted: by it a turn is overdue and a case open.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn today(&self) -> Result<NaiveDate> {
        Ok(self.moment()?.today())
    }

    /// The state itself, to be named by a cut.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn stand(&self) -> Result<Stand> {
        Ok(Stand {
            reach: self.reader.reach()?,
            moment: self.moment()?,
        })
    }

    /// A day of the month with which the log begins: that of the first case in
    /// it, or in which it was founded.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn begins_on(&self, figures: &Figures) -> Result<NaiveDate> {
        self.begins_with(1, figures)
    }

    /// The same for everybody to read: a month in which the cases of fewer
    /// persons were received would point at them.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn begins_with(&self, persons: usize, figures: &Figures) -> Result<NaiveDate> {
        let founded = self.reader.founded_on()?;
        let first = figures.first_month(persons)?;
        Ok(first.map_or(founded, |on| on.min(founded)))
    }

    /// What the figures are made of, and what is printed beside them.
    ///
    /// # Errors
    /// [`Kind::Busy`] when others write without a pause.
    pub fn figures(&mut self) -> Result<(Figures, Provenance)> {
        // Asking for figures may move the reader on; the head is to be theirs.
        let figures = self.reader.figures()?;
        Ok((figures, self.provenance()?))
    }

    /// The figures of a year, or of its months up to `through`, as they were
    /// published: by the cut of the newest publication that has them all; where
    /// none was recorded, by the cut that was made for them ([`cut::published`]),
    /// if this state of the log knows one.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn published(&self, year: i32, through: Option<u32>) -> Result<AsPublished> {
        let last = through.unwrap_or(12);
        let newest = self
            .reader
            .newest_publication(|own| own.has_whole_year_through(year, last))?;
        let office = self.office();
        let recorded = newest.and_then(|own| {
            let set = PublicSet {
                period: own.period,
                version: own.version,
            };
            Some((office.cut(&own.cut)?, Some(set)))
        });
        let named = || cut::published(&office.cuts, year, last).map(|cut| (cut, None));
        let Some((cut, set)) = recorded.or_else(named) else {
            return Ok(AsPublished::Unknown);
        };
        if cut.lost.is_some() {
            return Ok(AsPublished::Lost(cut.name.clone()));
        }
        let head = self.reader.head_within(&cut.reach)?;
        let figures = self.reader.figures_within(&cut.reach)?;
        Ok(AsPublished::Known(Box::new(Published {
            set,
            cut: cut.clone(),
            events: head.events.unsigned_abs(),
            head: head.digest,
            figures: {
                let [figures] = figures.years_through([year], through, cut.at.date_naive())?;
                figures
            },
        })))
    }

    /// Whose answer this is, and from which state of the log.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn provenance(&self) -> Result<Provenance> {
        let office = self.office();
        let head = self.reader.head()?;
        let moment = self.moment()?;
        Ok(Provenance {
            institution: office.institution.clone(),
            site: office.code.to_string(),
            head: head.digest,
            events: head.events.unsigned_abs(),
            cut: self.cut.clone(),
            as_of: moment.at,
            clock_was_set: moment.clock_was_set,
        })
    }
}
