//! A set as it is made: anew after everything that was published so far, or
//! again from the state of the log of its publication.

use chrono::{DateTime, FixedOffset};

use super::withheld::shown;
use crate::cli::desk::Desk;
use crate::cli::report::state::{Source, State};
use crate::domain::catalogue::TermList;
use crate::domain::cut::{Stand, free_name};
use crate::domain::event::Moment;
use crate::domain::legal::LegalLabel;
use crate::domain::office::Office;
use crate::domain::period::Period;
use crate::domain::publication::{Publication, PublicationRule, minded_by, newest};
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::render::open_data::OpenData;
use crate::report::Provenance;
use crate::report::load_format::figures::{Floors, Totals};
use crate::report::transparency::{self, TransparencySet, transparency};

/// A set with everything that is said of it.
pub struct Made {
    /// The set.
    pub set: TransparencySet,
    /// Which publication of its period it is.
    pub version: u32,
    /// The cut of its state.
    pub cut: String,
    /// From which state.
    pub provenance: Provenance,
    /// By which rule.
    pub rule: PublicationRule,
    /// Under which law it is published.
    pub legal: Option<LegalLabel>,
    /// Labels of the kinds under the stricter minimum.
    pub strict: Vec<String>,
    /// Totals that a load format may say.
    pub totals: Totals,
    /// How much of its period it counts.
    pub counted: Counted,
    /// What is to be recorded; nothing where it was published just so.
    pub new: Option<New>,
}

/// How much of a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// All of it.
    Whole,
    /// What there is of it: it is not over.
    SoFar,
    /// It is over, but the state of the log is from before its end.
    UpToItsState,
}

/// A publication that is not recorded yet.
pub struct New {
    /// How many were read; another one since then may change what is hidden.
    pub seen: usize,
    /// The state, where no cut names it.
    pub stand: Option<Stand>,
}

impl Made {
    /// The set of a period, from a state of the log.
    ///
    /// # Errors
    /// Those of opening the log; [`Kind::Usage`] when the period had not begun.
    pub fn of(period: Period, state: &State, desk: &Desk) -> Result<Self> {
        let present = desk.read()?;
        let office = present.office().clone();
        drop(present);
        let now = desk.moment(&office.timezone).at;
        let rule = &office.publication_rule;
        // The log as it stands is that of now: a day without entries was one, too.
        // The cut that is recorded with it keeps the moment.
        let mut source = state.open(desk)?;
        let today = source.today()?;
        if today < period.first_day() {
            return Err(Error::new(
                Kind::Usage,
                msg!(
                    "typed-period-to-come",
                    period = shown(period, desk.text.lang()),
                    on = today
                ),
            ));
        }
        let publications = source.reader().publications()?;
        if let Some(again) = Self::again(period, state, &office, &publications, &mut source, desk)?
        {
            return Ok(again.at(now));
        }
        let earlier: Vec<&Publication> = publications.iter().map(|(_, own)| own).collect();
        // Two logs that went on apart each gave a number: the next is after both.
        let same = || earlier.iter().filter(|own| own.period == period);
        let last = same().map(|own| own.version).max();
        let version = last.unwrap_or(0) + 1;
        for own in same().rev() {
            not_older(own, &office, &source)?;
        }
        let cut = match state.cut() {
            Some(cut) => cut.to_owned(),
            // Of the office as it is: it may have taken names since the state.
            None => free_name(
                &format!("transparencia-{}", period.in_spanish()),
                &office.cuts,
            ),
        };
        let mut made = Self::new(period, rule, &earlier, &mut source, version, cut)?;
        made.new = Some(New {
            seen: publications.len(),
            // That of the figures: asking for them may move the reader on.
            stand: match state.cut() {
                Some(_) => None,
                None => Some(source.stand()?),
            },
        });
        Ok(made.at(now))
    }

    /// A publication of the period made again, where it would come out just the
    /// same: from the state of its own cut. That whose cut is asked for, or the
    /// last one.
    fn again(
        period: Period,
        state: &State,
        office: &Office,
        publications: &[(Moment, Publication)],
        source: &mut Source,
        desk: &Desk,
    ) -> Result<Option<Self>> {
        let last_that = |wanted: &dyn Fn(&Publication) -> bool| {
            newest(publications, |own| own.period == period && wanted(own))
        };
        let asked_for = state
            .cut()
            .and_then(|name| last_that(&|own| own.cut == name));
        let Some(place) = asked_for.or_else(|| last_that(&|_| true)) else {
            return Ok(None);
        };
        let last = &publications[place].1;
        let cut = office.cut(&last.cut);
        if cut.is_some_and(|cut| cut.lost.is_some()) {
            // A backup took the place of the log that it was made from.
            return Ok(None);
        }
        let is_asked_for = asked_for.is_some();
        if last.rule != office.publication_rule && !is_asked_for {
            return Ok(None);
        }
        let earlier = minded_by(publications, place);
        let made = |source: &mut Source| {
            let cut = last.cut.clone();
            Self::new(period, &last.rule, &earlier, source, last.version, cut)
        };
        if !made(source)?.set.is(last) {
            return Ok(None);
        }
        made(&mut State::at_cut(&last.cut).open_for_a_set(desk)?).map(Some)
    }

    fn new(
        period: Period,
        rule: &PublicationRule,
        earlier: &[&Publication],
        source: &mut Source,
        version: u32,
        cut: String,
    ) -> Result<Self> {
        // Asking for figures may move the reader on; all else sees what they see.
        let (figures, mut provenance) = source.figures()?;
        let today = source.today()?;
        // As much as matters for the strictest floor that any cell can have.
        let floor = rule.strict_minimum.max(rule.minimum);
        let enough = usize::try_from(floor).unwrap_or(usize::MAX);
        let begins_on = match rule.begins {
            Some(month) => month.first_day(),
            None => source.begins_with(enough, &figures)?,
        };
        let mut year = figures.public_year(period.year(), enough)?;
        // What little there is of before would point at somebody.
        year.forget_before(Period::month_of(begins_on));
        let office = Office {
            publication_rule: rule.clone(),
            ..source.office().clone()
        };
        let counted = transparency::Source {
            year: &year,
            office: &office,
            begins_on,
        };
        let set = transparency(period, &counted, today, earlier);
        let terms = office.catalogue.list(TermList::FollowUp);
        let strict = counted.strict_kinds();
        let floors = Floors {
            minimum: rule.minimum,
            strict_minimum: floor,
            strict_kinds: &strict,
        };
        let totals = Totals::of(&year, period, &floors, earlier);
        let strict = terms.filter(|term| strict.contains(&term.code));
        provenance.cut = Some(cut.clone());
        Ok(Self {
            set,
            version,
            cut,
            provenance,
            rule: rule.clone(),
            legal: LegalLabel::in_force(&rule.legal, period.last_day()),
            strict: strict.map(|term| term.es.clone()).collect(),
            totals,
            counted: Counted::Whole,
            new: None,
        })
    }

    /// The same, made at a moment.
    fn at(mut self, now: DateTime<FixedOffset>) -> Self {
        let period = self.set.period;
        self.counted = match (
            period.is_over_at(self.provenance.as_of),
            period.is_over_at(now),
        ) {
            (true, _) => Counted::Whole,
            (false, true) => Counted::UpToItsState,
            (false, false) => Counted::SoFar,
        };
        self
    }

    /// What its files say.
    pub fn open_data(&self) -> OpenData<'_> {
        OpenData {
            set: &self.set,
            version: self.version,
            provenance: &self.provenance,
            cut: &self.cut,
            rule: &self.rule,
            strict: self.strict.clone(),
            legal: self.legal.as_ref().map(LegalLabel::in_spanish),
        }
    }
}

/// Whether a state has all that a publication of the period was made from: what
/// is out is not to be followed by what the log said before it.
/// Where the log has not the state of that one any more, its moment tells.
///
/// # Errors
/// [`Kind::Refused`] when it has not.
fn not_older(out: &Publication, office: &Office, source: &Source) -> Result<()> {
    let Some(cut) = office.cut(&out.cut) else {
        return Ok(());
    };
    let stand = source.stand()?;
    let is_later = match cut.lost {
        None => stand.reach.covers(&cut.reach),
        Some(_) => stand.moment.at >= cut.at,
    };
    if is_later {
        return Ok(());
    }
    let name = out.cut.as_str();
    let older = msg!("transparency-older", version = out.version, cut = name);
    Err(Error::new(Kind::Refused, older).hint(match cut.lost {
        None => msg!("transparency-older-hint", cut = name),
        Some(_) => msg!("transparency-older-lost-hint"),
    }))
}
