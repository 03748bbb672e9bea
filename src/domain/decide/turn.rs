//! Turns with their deadlines, and the steps of turns.

use chrono::NaiveDate;

use super::typed::{Demanded, line, past, text, unit};
use crate::domain::case::{Case, Entry, Turn};
use crate::domain::catalogue::Unit;
use crate::domain::command::{Due, NewTurn, Step, StepKind};
use crate::domain::event::{Moment, NewEvent};
use crate::domain::fact::{Answered, DueFrom, Fact, Reference, Turned};
use crate::domain::office::Office;
use crate::domain::personal::{Part, Personal};
use crate::domain::refusal::Refusal;

/// The event of a turn. `before` is the entry that it corrects.
pub fn turn(
    office: &Office,
    case: &Case,
    new: &NewTurn,
    before: Option<&Entry>,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    let was = before.and_then(|entry| match &entry.fact {
        Fact::Turned(turned) => Some((entry.on, turned)),
        _ => None,
    });
    let on = past(new.on, moment)?;
    let unit = unit(
        office,
        &new.unit,
        was.map(|(_, turned)| turned.unit.as_str()),
    )?;
    let deadline = match was {
        None => match new.due {
            Some(due) => Deadline::typed(due),
            None => Deadline::of_office(office, case, unit),
        },
        Some((_, turned)) => Deadline::typed_again(office, case, new, turned, unit),
    };
    let due_on = match was {
        // What was frozen on the same day from the same days stays, whatever
        // the calendar says by now.
        Some((was_on, turned)) if was_on == on && deadline.due == frozen_due(turned) => {
            turned.due_on
        }
        _ => deadline.date(office, on),
    };
    if let Some(due_on) = due_on
        && due_on < on
    {
        return Err(Refusal::DueBeforeTurn {
            due_on,
            turned_on: on,
        });
    }
    let mut personal = Personal::default();
    personal.put(Part::Officer, line("officer", new.officer.as_deref())?);
    personal.put(Part::Letter, line("letter", new.letter.as_deref())?);
    personal.put(
        Part::Instructions,
        text("instructions", new.instructions.as_deref())?,
    );
    Ok(NewEvent {
        on,
        fact: Fact::Turned(Turned {
            unit: unit.code.clone(),
            due_on,
            due_days: deadline.days(),
            due_from: deadline.from,
            competent: was
                .filter(|(_, turned)| turned.unit == unit.code)
                .map_or(unit.denunciations, |(_, turned)| turned.competent),
        }),
        personal,
    })
}

/// The due date of a turn as it would be typed again.
pub fn frozen_due(turned: &Turned) -> Option<Due> {
    match (turned.due_days, turned.due_on) {
        (Some(days), _) => Some(Due::WorkingDays(days)),
        (None, Some(date)) => Some(Due::On(date)),
        (None, None) => None,
    }
}

/// A deadline before it is counted from a day.
struct Deadline {
    due: Option<Due>,
    from: Option<DueFrom>,
}

impl Deadline {
    const NONE: Self = Self {
        due: None,
        from: None,
    };

    fn typed(due: Due) -> Self {
        Self {
            due: Some(due),
            from: Some(DueFrom::Typed),
        }
    }

    /// The unit's own, else that of the kind of request, else none.
    fn of_office(office: &Office, case: &Case, unit: &Unit) -> Self {
        let of_kind = || office.deadlines.get(&case.intake.kind).copied();
        let counted = |days, from| Self {
            due: Some(Due::WorkingDays(days)),
            from: Some(from),
        };
        match (unit.days, of_kind()) {
            (Some(days), _) => counted(days, DueFrom::Unit),
            (None, Some(days)) => counted(days, DueFrom::Kind),
            (None, None) => Self::NONE,
        }
    }

    /// That of a turn that is corrected: what was typed again, or else what it
    /// had; another unit brings its own, unless the old one was typed.
    fn typed_again(
        office: &Office,
        case: &Case,
        new: &NewTurn,
        turned: &Turned,
        unit: &Unit,
    ) -> Self {
        let had = frozen_due(turned);
        match new.due {
            due if due != had => due.map_or(Self::NONE, Self::typed),
            _ if turned.unit == unit.code || turned.due_from == Some(DueFrom::Typed) => Self {
                due: had,
                from: turned.due_from,
            },
            _ => Self::of_office(office, case, unit),
        }
    }

    fn days(&self) -> Option<u32> {
        match self.due {
            Some(Due::WorkingDays(days)) => Some(days),
            _ => None,
        }
    }

    fn date(&self, office: &Office, on: NaiveDate) -> Option<NaiveDate> {
        self.due.map(|due| match due {
            Due::On(date) => date,
            Due::WorkingDays(days) => office.calendar.add_working_days(on, days),
        })
    }
}

/// The event of a step of a turn. `before` is the entry that it corrects.
pub fn step(
    office: &Office,
    case: &Case,
    new: &Step,
    before: Option<&Entry>,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    let on = past(new.on, moment)?;
    // Before the case is asked for the turn: see `reserved`.
    let personal = words(new, &Demanded::of(case, before))?;
    let turn = match before {
        Some(entry) => case.turn_of(entry).ok_or_else(|| no_open_turn(case))?,
        None => pick_turn(case, new.turn)?,
    };
    let reference: Reference = turn.id.seen_from(office.site);
    let fact = match new.kind {
        StepKind::Accept => Fact::TurnAccepted { turn: reference },
        StepKind::Return => Fact::TurnReturned { turn: reference },
        StepKind::Withdraw => Fact::TurnWithdrawn { turn: reference },
        StepKind::Answer => Fact::TurnAnswered(Answered {
            turn: reference,
            working_days: days_to_answer(office, turn, on, before),
        }),
    };
    Ok(NewEvent { on, fact, personal })
}

/// The words of a step: why, or what was reported.
fn words(step: &Step, demanded: &Demanded) -> Result<Personal, Refusal> {
    let mut personal = Personal::default();
    match step.kind {
        StepKind::Accept => {}
        StepKind::Return | StepKind::Withdraw => {
            let why = step.text.as_deref().unwrap_or_default();
            personal.put(Part::Reason, demanded.reason(why)?);
        }
        StepKind::Answer => {
            personal.put(Part::Report, demanded.report(step.text.as_deref())?);
        }
    }
    Ok(personal)
}

fn days_to_answer(office: &Office, turn: &Turn, on: NaiveDate, before: Option<&Entry>) -> u32 {
    match before {
        Some(entry) if entry.on == on => match &entry.fact {
            Fact::TurnAnswered(answered) => answered.working_days,
            _ => office.calendar.working_days_between(turn.turned_on, on),
        },
        _ => office.calendar.working_days_between(turn.turned_on, on),
    }
}

fn no_open_turn(case: &Case) -> Refusal {
    Refusal::NoOpenTurn { folio: case.folio }
}

/// The turn with this number, else the one that is open.
///
/// # Errors
/// A [`Refusal`] where there is none, or several are open.
pub fn pick_turn(case: &Case, number: Option<u32>) -> Result<&Turn, Refusal> {
    if let Some(number) = number {
        return case
            .turns
            .iter()
            .find(|turn| turn.number == number)
            .ok_or(Refusal::NoSuchTurn {
                folio: case.folio,
                number,
            });
    }
    let mut open = case.open_turns();
    match (open.next(), open.next()) {
        (Some(turn), None) => Ok(turn),
        (None, _) => Err(no_open_turn(case)),
        (Some(_), Some(_)) => Err(Refusal::WhichTurn {
            folio: case.folio,
            turns: case
                .open_turns()
                .map(|turn| (turn.number, turn.turned.unit.clone()))
                .collect(),
        }),
    }
}
