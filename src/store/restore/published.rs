//! What a log that is replaced has published goes on in the copy that takes its
//! place: what is out is out, and the sets that follow must not give away by
//! subtraction what those hid. The cuts that it made go on as names, so that
//! none is given twice; where the copy lacks the state of one, it says so.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::clock::Clock;
use crate::domain::cut::{Cut, LostState, Reach, free_name, is_named_after};
use crate::domain::event::{Event, NewEvent};
use crate::domain::fact::Fact;
use crate::domain::office::Office;
use crate::domain::publication::{Carried, Publication};
use crate::error::Result;
use crate::store::append::{Subject, append, typist};
use crate::store::connect::{self, Purpose};
use crate::store::events;
use crate::store::failure::database;
use crate::store::log_file::LogFile;
use crate::store::past;
use crate::store::writer::transaction;

/// The cuts and publications of `log` after the last event `common` that both
/// have and that `copy` does not know, as they are to stand in `copy`.
pub fn missing(log: &Connection, copy: &Connection, common: i64) -> Result<Vec<Fact>> {
    let told = events::told_outside(log, common)?;
    if told.is_empty() {
        return Ok(Vec::new());
    }
    let known = events::publications(copy)?;
    let mut cuts = Cuts {
        log,
        office: events::office(copy)?,
        reach: past::present(copy)?,
        common: common.unsigned_abs(),
        names: BTreeMap::new(),
    };
    let mut missing = Vec::new();
    for event in told {
        match &event.fact {
            Fact::Cut(cut) => missing.extend(cuts.carried(cut)?.map(Fact::Cut)),
            Fact::Published(publication) => {
                let carried = carried(publication, &event, &cuts.names);
                let is_known = known.iter().any(|(moment, own)| {
                    let first = carried.carried.map(|carried| carried.at);
                    Some(moment.at) == first && own.shows_what(&carried)
                });
                if !is_known {
                    missing.push(Fact::Published(Box::new(carried)));
                }
            }
            _ => {}
        }
    }
    Ok(missing)
}

/// Appends to the copy what it is [`missing`].
///
/// # Errors
/// Those of reading the log and writing the copy.
pub fn carry_over(
    log: &LogFile,
    copy: &LogFile,
    common: i64,
    clock: Clock,
    user: &str,
) -> Result<()> {
    let (log, _) = connect::open_any_version(log, Purpose::Read)?;
    let (_lock, copy) = transaction(copy)?;
    let missing = missing(&log, &copy, common)?;
    if missing.is_empty() {
        return Ok(());
    }
    let office = events::office(&copy)?;
    let moment = clock.moment(&office.timezone);
    let typist = typist(&copy, user).map_err(database)?;
    let missing: Vec<NewEvent> = missing
        .into_iter()
        .map(|fact| NewEvent::new(moment.today(), fact))
        .collect();
    let about = Subject::Known(events::OFFICE);
    append(&copy, office.site, &typist, about, &missing, &moment)?;
    copy.execute_batch("COMMIT").map_err(database)
}

/// A publication as it stands in the copy, under the name that its cut has
/// there.
fn carried(
    publication: &Publication,
    event: &Event,
    names: &BTreeMap<String, String>,
) -> Publication {
    let first = events::first_recorded_at(publication, (event.recorded_at, event.clock_was_set));
    let cut = names.get(&publication.cut).unwrap_or(&publication.cut);
    Publication {
        cut: cut.clone(),
        carried: Some(Carried {
            at: first.at,
            clock_was_set: first.clock_was_set,
        }),
        ..publication.clone()
    }
}

/// The cuts of the copy while those of the log are put beside them.
struct Cuts<'l> {
    log: &'l Connection,
    /// The office of the copy, with the cuts that it was given so far.
    office: Office,
    /// How far the copy reaches.
    reach: Reach,
    /// The last event that both have.
    common: u64,
    /// The names in the copy of cuts of the log.
    names: BTreeMap<String, String>,
}

impl Cuts<'_> {
    /// The cut as it is to stand in the copy; `None` where it does already.
    fn carried(&mut self, cut: &Cut) -> Result<Option<Cut>> {
        let mut cuts = self.office.cuts.iter();
        let known =
            cuts.find(|own| own.is_of_the_state_of(cut) && is_named_after(&own.name, &cut.name));
        if let Some(known) = known {
            self.names.insert(cut.name.clone(), known.name.clone());
            return Ok(None);
        }
        let carried = Cut {
            // A cut of that name named another state in each of the two.
            name: free_name(&cut.name, &self.office.cuts),
            lost: match &cut.lost {
                None if !self.has(cut) => Some(self.end_of(cut)?),
                lost => lost.clone(),
            },
            ..cut.clone()
        };
        self.names.insert(cut.name.clone(), carried.name.clone());
        self.office.cuts.push(carried.clone());
        Ok(Some(carried))
    }

    /// Whether the copy has the state that a cut names.
    fn has(&self, cut: &Cut) -> bool {
        cut.reach.of(self.office.site) <= self.common && self.reach.covers(&cut.reach)
    }

    fn end_of(&self, cut: &Cut) -> Result<LostState> {
        let last = i64::try_from(cut.reach.of(self.office.site)).unwrap_or(i64::MAX);
        let head = events::head_within(self.log, last)?;
        Ok(LostState {
            events: head.events,
            digest: head.digest,
        })
    }
}
