//! Turns, their steps, follow-ups, closings and reopenings.

use chrono::NaiveDate;

use super::typed::{line, past, reason, term, text, unit};
use crate::domain::case::{Case, Entry, Turn};
use crate::domain::catalogue::TermList;
use crate::domain::command::{Act, Due, NewClosing, NewFollowUp, NewTurn, Step, StepKind};
use crate::domain::event::{Moment, NewEvent};
use crate::domain::fact::{Answered, Closed, Fact, FollowUp, Reference, Turned};
use crate::domain::office::Office;
use crate::domain::personal::{Part, Personal};
use crate::domain::refusal::Refusal;

/// The event of an act. `before` is the entry that it corrects, whose frozen
/// consequences stay unless what they follow from was changed.
pub fn compose(
    office: &Office,
    case: &Case,
    act: &Act,
    before: Option<&Entry>,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    match act {
        Act::Turn(new) => turn(office, case, new, before, moment),
        Act::Step(new) => step(office, case, new, before, moment),
        Act::FollowUp(new) => follow_up(office, new, before, moment),
        Act::Close(new) => close(new, moment),
        Act::Reopen { on, reason: why } => {
            let mut event = NewEvent::new(past(*on, moment)?, Fact::Reopened);
            event.personal.put(Part::Reason, Some(reason(why)?));
            Ok(event)
        }
    }
}

/// Fills in what only the office knows about a refusal of the rules.
pub fn name_units(office: &Office, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::NoCompetentTurn { folio, .. } => Refusal::NoCompetentTurn {
            folio,
            units: office
                .catalogue
                .competent_units()
                .map(|unit| unit.code.clone())
                .collect(),
        },
        other => other,
    }
}

fn turn(
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
    let (due_on, due_days) = match was {
        Some((was_on, turned))
            if was_on == on && turned.unit == unit.code && new.due == frozen_due(turned) =>
        {
            (turned.due_on, turned.due_days)
        }
        _ => due(office, case, new, unit.days, on),
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
            due_days,
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

fn due(
    office: &Office,
    case: &Case,
    new: &NewTurn,
    unit_days: Option<u32>,
    on: NaiveDate,
) -> (Option<NaiveDate>, Option<u32>) {
    let due = new.due.or_else(|| {
        unit_days
            .or_else(|| office.deadlines.get(&case.intake.kind).copied())
            .map(Due::WorkingDays)
    });
    match due {
        None => (None, None),
        Some(Due::On(date)) => (Some(date), None),
        Some(Due::WorkingDays(days)) => {
            (Some(office.calendar.add_working_days(on, days)), Some(days))
        }
    }
}

fn step(
    office: &Office,
    case: &Case,
    new: &Step,
    before: Option<&Entry>,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    let on = past(new.on, moment)?;
    let turn = match before {
        Some(entry) => case.turn_of(entry).ok_or_else(|| no_open_turn(case))?,
        None => pick_turn(case, new.turn)?,
    };
    let reference: Reference = turn.id.seen_from(office.site);
    let mut personal = Personal::default();
    let fact = match new.kind {
        StepKind::Accept => Fact::TurnAccepted { turn: reference },
        StepKind::Return => {
            personal.put(Part::Reason, Some(reason(given(new))?));
            Fact::TurnReturned { turn: reference }
        }
        StepKind::Withdraw => {
            personal.put(Part::Reason, Some(reason(given(new))?));
            Fact::TurnWithdrawn { turn: reference }
        }
        StepKind::Answer => {
            let report = text("report", new.text.as_deref())?.ok_or(Refusal::ReportMissing)?;
            personal.put(Part::Report, Some(report));
            Fact::TurnAnswered(Answered {
                turn: reference,
                working_days: days_to_answer(office, turn, on, before),
            })
        }
    };
    Ok(NewEvent { on, fact, personal })
}

fn given(step: &Step) -> &str {
    step.text.as_deref().unwrap_or_default()
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

fn follow_up(
    office: &Office,
    new: &NewFollowUp,
    before: Option<&Entry>,
    moment: &Moment,
) -> Result<NewEvent, Refusal> {
    let was = before.and_then(|entry| match &entry.fact {
        Fact::FollowUp(act) => Some(act),
        _ => None,
    });
    let on = past(new.on, moment)?;
    let kind = term(
        office,
        TermList::FollowUp,
        &new.kind,
        was.map(|act| act.kind.as_str()),
    )?;
    let same = was.filter(|act| act.kind == kind.code);
    let reserves = same.map_or(kind.notice, |act| act.reserves);
    if reserves && new.notice.is_none() {
        return Err(Refusal::NoticeMissing);
    }
    if !reserves && (new.notice.is_some() || new.notice_number.is_some()) {
        return Err(Refusal::NoticeNotApplicable {
            kind: kind.code.clone(),
        });
    }
    if let Some(next_on) = new.next_on
        && next_on < on
    {
        return Err(Refusal::NextBeforeAct { next_on, on });
    }
    let unit = match &new.unit {
        Some(typed) => Some(
            unit(office, typed, was.and_then(|act| act.unit.as_deref()))?
                .code
                .clone(),
        ),
        None => None,
    };
    let mut personal = Personal::default();
    personal.put(Part::Note, text("note", new.note.as_deref())?);
    personal.put(Part::Result, text("result", new.result.as_deref())?);
    personal.put(
        Part::NoticeNumber,
        line("notice-number", new.notice_number.as_deref())?,
    );
    Ok(NewEvent {
        on,
        fact: Fact::FollowUp(FollowUp {
            kind: kind.code.clone(),
            intervention: same.map_or(kind.intervention, |act| act.intervention),
            reserves,
            unit,
            next_on: new.next_on,
            notice: new.notice,
        }),
        personal,
    })
}

fn close(new: &NewClosing, moment: &Moment) -> Result<NewEvent, Refusal> {
    let on = past(new.on, moment)?;
    let notified_on = match new.notified_on {
        Some(day) => Some(past(day, moment)?),
        None => None,
    };
    if let Some(notified_on) = notified_on
        && notified_on < on
    {
        return Err(Refusal::NotifiedBeforeClose {
            notified_on,
            closed_on: on,
        });
    }
    let report = text("report", new.report.as_deref())?.ok_or(Refusal::ReportMissing)?;
    let mut event = NewEvent::new(
        on,
        Fact::Closed(Closed {
            outcome: new.outcome,
            notified_on,
        }),
    );
    event.personal.put(Part::Report, Some(report));
    Ok(event)
}
