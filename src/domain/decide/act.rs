//! Acts on a case: follow-ups, closings and reopenings here, turns in `turn`.

use super::turn::{step, turn};
use super::typed::{Demanded, line, past, term, text, unit};
use crate::domain::case::{Case, Entry};
use crate::domain::catalogue::TermList;
use crate::domain::command::{Act, NewClosing, NewFollowUp};
use crate::domain::event::{Moment, NewEvent};
use crate::domain::fact::{Closed, Fact, FollowUp};
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
        Act::Close(new) => close(new, &Demanded::of(case, before), moment),
        Act::Reopen { on, reason: why } => {
            let mut event = NewEvent::new(past(*on, moment)?, Fact::Reopened);
            let why = Demanded::of(case, before).reason(why)?;
            event.personal.put(Part::Reason, why);
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

fn close(new: &NewClosing, demanded: &Demanded, moment: &Moment) -> Result<NewEvent, Refusal> {
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
    let report = demanded.report(new.report.as_deref())?;
    let mut event = NewEvent::new(
        on,
        Fact::Closed(Closed {
            outcome: new.outcome,
            notified_on,
        }),
    );
    event.personal.put(Part::Report, report);
    Ok(event)
}
