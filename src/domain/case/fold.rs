//! Folding a case from its events, the same in live use, after an undo and in
//! a rebuild. The fold is lenient: it keeps whatever the log holds.

use super::corrections::corrected;
use super::{Case, Closing, Entry, Hold, Turn};
use crate::domain::code::{ErasedParty, TurnState};
use crate::domain::event::Event;
use crate::domain::fact::{Answered, Closed, Fact, FollowUp};

impl Case {
    /// Folds the events of one case, in the order of the log. `None` when the
    /// first is not an intake.
    pub fn fold(events: Vec<Event>) -> Option<Self> {
        Self::replay(events, |_, _| {})
    }

    /// Folds as [`Case::fold`], and shows `before` every standing act together
    /// with the case as it was just before it.
    pub fn replay(events: Vec<Event>, mut before: impl FnMut(&Self, &Entry)) -> Option<Self> {
        let entries = corrected(events);
        let first = entries.first()?;
        let Fact::Intake(intake) = &first.fact else {
            return None;
        };
        let mut case = Self {
            folio: intake.folio,
            intake: (**intake).clone(),
            received_on: first.on,
            annulled: first.undone_by.is_some(),
            reserved: intake.reserved,
            last_act_on: first.on,
            next_on: None,
            hold: None,
            erased: false,
            turns: Vec::new(),
            closings: Vec::new(),
            acted: false,
            turns_made: 0,
            entries: Vec::new(),
        };
        for entry in &entries[1..] {
            if matches!(entry.fact, Fact::Turned(_)) {
                case.turns_made += 1;
            }
            case.keep(entry);
            if entry.undone_by.is_none() && entry.fact.is_act() {
                before(&case, entry);
                case.apply(entry);
            }
        }
        case.entries = entries;
        Some(case)
    }

    /// What may become of the personal data; no figure asks for it.
    fn keep(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::HoldSet => {
                self.hold = Some(Hold {
                    entry: entry.number,
                    on: entry.on,
                });
            }
            Fact::HoldLifted => self.hold = None,
            Fact::Erased(erased) => self.erased |= erased.party == ErasedParty::All,
            _ => {}
        }
        if !matches!(entry.fact, Fact::Erased(_)) {
            // Whatever else is recorded may name somebody again.
            self.erased = false;
        }
    }

    fn apply(&mut self, entry: &Entry) {
        let on = entry.on;
        self.acted = true;
        self.last_act_on = self.last_act_on.max(on);
        match &entry.fact {
            Fact::Turned(turned) => self.turns.push(Turn {
                number: self.turns_made,
                entry: entry.number,
                id: entry.event.id,
                turned: turned.clone(),
                turned_on: on,
                state: TurnState::Pending,
                accepted_on: None,
                ended_on: None,
                ended_by: None,
                working_days: None,
            }),
            Fact::TurnAccepted { .. } => {
                if let Some(turn) = self.turn_of_mut(entry) {
                    turn.state = TurnState::Accepted;
                    turn.accepted_on = Some(on);
                }
            }
            Fact::TurnReturned { .. } => self.end_turn(entry, TurnState::Returned, None),
            Fact::TurnWithdrawn { .. } => self.end_turn(entry, TurnState::Withdrawn, None),
            Fact::TurnAnswered(Answered { working_days, .. }) => {
                self.end_turn(entry, TurnState::Answered, Some(*working_days));
            }
            Fact::FollowUp(FollowUp {
                reserves, next_on, ..
            }) => {
                self.reserved |= reserves;
                self.next_on = *next_on;
            }
            Fact::Closed(closed) => {
                self.close(entry, closed);
                self.next_on = None;
            }
            Fact::Reopened => {
                if let Some(closing) = self.closings.last_mut() {
                    closing.reopened_on.get_or_insert(on);
                }
            }
            _ => {}
        }
    }

    /// A case is closed once at a time, so that the days of its closings never
    /// overlap: of two closings without a reopening between them the later is
    /// meant, and no closing lasts beyond the next.
    fn close(&mut self, entry: &Entry, closed: &Closed) {
        self.closings
            .retain(|earlier| earlier.reopened_on.is_some());
        for earlier in &mut self.closings {
            earlier.reopened_on = earlier.reopened_on.map(|day| day.min(entry.on));
        }
        self.closings.push(Closing {
            entry: entry.number,
            on: entry.on,
            closed: closed.clone(),
            reopened_on: None,
        });
    }

    fn end_turn(&mut self, entry: &Entry, state: TurnState, working_days: Option<u32>) {
        if let Some(turn) = self.turn_of_mut(entry) {
            turn.state = state;
            turn.ended_on = Some(entry.on);
            turn.ended_by = Some(entry.number);
            turn.working_days = working_days;
        }
    }

    fn turn_of_mut(&mut self, entry: &Entry) -> Option<&mut Turn> {
        let id = entry.event.id.resolve(entry.fact.turn()?);
        self.turns.iter_mut().find(|turn| turn.id == id)
    }
}
