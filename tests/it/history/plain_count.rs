//! The figures, counted a second time in the plainest way: over the folded
//! cases, without an index, a projection or a line of SQL.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use folio::domain::case::{Case, Turn};
use folio::domain::code::TurnState;
use folio::domain::figures::{DirectorateFigures, UnitFigures, YearFigures};

pub fn year(cases: &[Case], year: i32, today: NaiveDate) -> YearFigures {
    let mut figures = YearFigures {
        year,
        ..YearFigures::default()
    };
    let within = |day: NaiveDate| day.year() == year;
    let last = NaiveDate::from_ymd_opt(year, 12, 31)
        .expect("a day")
        .min(today);
    let mut persons = BTreeSet::new();
    for case in cases.iter().filter(|case| !case.annulled) {
        let beneficiary = case.intake.beneficiary();
        if within(case.received_on) {
            persons.insert(beneficiary.person);
            figures.cases.received += 1;
            *figures
                .cases
                .received_by_kind
                .entry(case.intake.kind)
                .or_default() += 1;
            *figures
                .cases
                .received_by_channel
                .entry(case.intake.channel)
                .or_default() += 1;
        }
        for closing in case.closings.iter().filter(|closing| within(closing.on)) {
            figures.cases.closed += 1;
            *figures
                .cases
                .closed_by_outcome
                .entry(closing.closed.outcome)
                .or_default() += 1;
        }
        let closed = case.closings.iter().any(|closing| {
            closing.on <= last && closing.reopened_on.is_none_or(|reopened| reopened > last)
        });
        if case.received_on <= last && !closed {
            figures.cases.open += 1;
        }
        for (entry, act) in case.interventions().filter(|(entry, _)| within(entry.on)) {
            persons.insert(beneficiary.person);
            let acts = &mut figures.interventions;
            acts.by_kind.entry(act.kind.clone()).or_default()[entry.on.month0() as usize] += 1;
            *acts.by_sex.entry(beneficiary.sex).or_default() += 1;
            *acts.by_age.entry(beneficiary.age).or_default() += 1;
            *acts
                .by_affiliation
                .entry(case.intake.affiliation.clone())
                .or_default() += 1;
            *acts.by_unit.entry(act.unit.clone()).or_default() += 1;
        }
        for turn in &case.turns {
            let ended = |state| turn.state == state && turn.ended_on.is_some_and(within);
            figures.turns.made += u64::from(within(turn.turned_on));
            figures.turns.answered += u64::from(ended(TurnState::Answered));
            figures.turns.returned += u64::from(ended(TurnState::Returned));
            figures.turns.withdrawn += u64::from(ended(TurnState::Withdrawn));
        }
    }
    figures.persons_attended = persons.len() as u64;
    figures
}

pub fn directorates(
    cases: &[Case],
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
) -> DirectorateFigures {
    let mut figures = DirectorateFigures {
        from,
        to,
        as_of: to.min(today),
        units: Default::default(),
    };
    let turns = cases
        .iter()
        .filter(|case| !case.annulled)
        .flat_map(|case| &case.turns);
    for turn in turns {
        let was_open_before = turn.turned_on < from && turn.ended_on.is_none_or(|end| end >= from);
        let made_within = (from..=to).contains(&turn.turned_on);
        if was_open_before || made_within {
            let unit = figures.units.entry(turn.turned.unit.clone()).or_default();
            unit.carried_over += u64::from(was_open_before);
            unit.received += u64::from(made_within);
            what_became_of(turn, from, to, figures.as_of, unit);
        }
    }
    figures
}

fn what_became_of(
    turn: &Turn,
    from: NaiveDate,
    to: NaiveDate,
    as_of: NaiveDate,
    unit: &mut UnitFigures,
) {
    if turn
        .accepted_on
        .is_some_and(|day| (from..=to).contains(&day))
    {
        unit.accepted += 1;
    }
    let due = turn.turned.due_on;
    let Some(ended) = turn.ended_on.filter(|end| *end <= to) else {
        unit.pending += 1;
        unit.overdue += u64::from(due.is_some_and(|due| due < as_of));
        return;
    };
    match turn.state {
        TurnState::Returned => unit.returned += 1,
        TurnState::Withdrawn => unit.withdrawn += 1,
        TurnState::Answered => {
            unit.answered += 1;
            unit.answered_with_due += u64::from(due.is_some());
            unit.answered_on_time += u64::from(due.is_some_and(|due| ended <= due));
            if let Some(days) = turn.working_days {
                *unit.days.entry(days).or_default() += 1;
            }
        }
        TurnState::Pending | TurnState::Accepted => panic!("ended and open"),
    }
}
