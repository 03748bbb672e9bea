//! The sentence of each refusal of the domain, and what to do about it; `values`
//! has those about one value that was typed.

mod values;

use super::{Error, Kind};
use crate::domain::catalogue::Unlisted;
use crate::domain::code::Code;
use crate::domain::cut::LONGEST_NAME;
use crate::domain::refusal::Refusal;
use crate::message::{Message, Value};
use crate::msg;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let (message, hint) = sentence(&refusal);
        let kind = match refusal {
            Refusal::NoSuchEntry { .. } => Kind::NotFound,
            _ => Kind::Refused,
        };
        let error = Self::new(kind, message);
        match hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    }
}

/// What was refused and why, and the way out where there is one.
fn sentence(refusal: &Refusal) -> (Message, Option<Message>) {
    use Refusal as R;
    match refusal {
        R::CaseClosed { folio, on } => {
            let folio = folio.to_string();
            (
                msg!("refusal-case-closed", folio = &folio, on = *on),
                Some(msg!("refusal-case-closed-hint", folio = folio)),
            )
        }
        R::CaseAnnulled { folio } => (
            msg!("refusal-case-annulled", folio = folio.to_string()),
            None,
        ),
        R::CaseReserved { folio } => {
            let folio = folio.to_string();
            (
                msg!("refusal-case-reserved", folio = &folio),
                Some(msg!("refusal-case-reserved-hint", folio = folio)),
            )
        }
        R::CaseNotClosed { folio } => (
            msg!("refusal-case-not-closed", folio = folio.to_string()),
            None,
        ),
        R::OpenTurns { folio, turns } => (
            msg!(
                "refusal-open-turns",
                folio = folio.to_string(),
                count = turns.len(),
                turns = turn_list(turns),
            ),
            Some(msg!(
                "refusal-open-turns-hint",
                turn = format!("{folio}/{}", turns.first().map_or(1, |(number, _)| *number)),
            )),
        ),
        R::NoCompetentTurn { folio, units } => (
            msg!("refusal-no-competent-turn", folio = folio.to_string()),
            Some(if units.is_empty() {
                msg!("refusal-no-competent-unit-hint")
            } else {
                msg!(
                    "refusal-no-competent-turn-hint",
                    folio = folio.to_string(),
                    unit = units.first().cloned().unwrap_or_default(),
                    units = units.join(", "),
                )
            }),
        ),
        R::BeforeIntake { on, received_on } => (
            msg!("refusal-before-intake", on = *on, received = *received_on),
            None,
        ),
        R::InFuture { on, today } => (msg!("refusal-in-future", on = *on, today = *today), None),
        R::BeforeTurn { on, turned_on } => (
            msg!("refusal-before-turn", on = *on, turned = *turned_on),
            None,
        ),
        R::BeforeAcceptance { on, accepted_on } => (
            msg!(
                "refusal-before-acceptance",
                on = *on,
                accepted = *accepted_on
            ),
            None,
        ),
        R::ReopenBeforeClose { on, closed_on } => (
            msg!("refusal-reopen-before-close", on = *on, closed = *closed_on),
            None,
        ),
        R::CloseBeforeAct { on, act_on } => (
            msg!("refusal-close-before-act", on = *on, act = *act_on),
            None,
        ),
        R::DueBeforeTurn { due_on, turned_on } => (
            msg!(
                "refusal-due-before-turn",
                due = *due_on,
                turned = *turned_on
            ),
            None,
        ),
        R::NotifiedBeforeClose {
            notified_on,
            closed_on,
        } => (
            msg!(
                "refusal-notified-before-close",
                notified = *notified_on,
                closed = *closed_on,
            ),
            None,
        ),
        R::NextBeforeAct { next_on, on } => (
            msg!("refusal-next-before-act", next = *next_on, on = *on),
            None,
        ),
        R::ReasonMissing => (
            msg!("refusal-reason-missing"),
            Some(msg!("refusal-reason-missing-hint")),
        ),
        R::ReportMissing => (
            msg!("refusal-report-missing"),
            Some(msg!("refusal-report-missing-hint")),
        ),
        R::UnknownUnit(unlisted) => (
            msg!("refusal-unknown-unit", typed = &unlisted.typed),
            Some(nearest(unlisted, || msg!("refusal-unit-list-hint"))),
        ),
        R::RetiredUnit { code } => (
            msg!("refusal-retired-unit", unit = code),
            Some(msg!("refusal-unit-list-hint")),
        ),
        R::UnitExists { code } => (
            msg!("refusal-unit-exists", unit = code),
            Some(msg!("refusal-unit-exists-hint", unit = code)),
        ),
        R::UnknownTerm { list, unlisted } => (
            msg!(
                "refusal-unknown-term",
                list = list.code(),
                typed = &unlisted.typed,
            ),
            Some(nearest(unlisted, || {
                msg!("refusal-term-list-hint", list = list.code())
            })),
        ),
        R::RetiredTerm { list, code } => (
            msg!("refusal-retired-term", list = list.code(), term = code),
            Some(msg!("refusal-term-list-hint", list = list.code())),
        ),
        R::TermExists { list, code } => (
            msg!("refusal-term-exists", list = list.code(), term = code),
            None,
        ),
        R::CutExists { name, on } => (
            msg!("refusal-cut-exists", name = name, on = *on),
            Some(msg!("refusal-cut-exists-hint", name = name)),
        ),
        R::MalformedCutName { typed } => (
            msg!("refusal-cut-name", typed = typed),
            Some(msg!("refusal-cut-name-hint", limit = LONGEST_NAME)),
        ),
        R::MalformedCode { typed } => (msg!("refusal-malformed-code", typed = typed), None),
        R::UnknownMunicipality {
            typed,
            nearest: near,
        } => (
            msg!("refusal-unknown-municipality", typed = typed),
            (!near.is_empty()).then(|| msg!("refusal-nearest", names = near.join("; "))),
        ),
        R::AmbiguousMunicipality { typed, found } => (
            msg!("refusal-ambiguous-municipality", typed = typed),
            Some(msg!(
                "refusal-ambiguous-municipality-hint",
                names = found.join("; ")
            )),
        ),
        R::Curp { error } => values::curp(error),
        R::CurpContradicts { field } => (
            match *field {
                "sex" => msg!("refusal-curp-sex"),
                _ => msg!("refusal-curp-birth"),
            },
            Some(msg!("refusal-curp-hint")),
        ),
        R::BornAfterReceipt { birth, received_on } => (
            msg!(
                "refusal-born-after-receipt",
                birth = *birth,
                received = *received_on,
            ),
            None,
        ),
        R::AgeContradicts { birth, age } => (
            msg!("refusal-age-contradicts", birth = *birth, age = *age),
            None,
        ),
        R::AgeOutOfRange { age } => (msg!("refusal-age-out-of-range", age = *age), None),
        R::AnonymousButNamed => (
            msg!("refusal-anonymous-but-named"),
            Some(msg!("refusal-anonymous-but-named-hint")),
        ),
        R::Text { field, error } => (values::text(field, error), None),
        R::NoticeMissing => (
            msg!("refusal-notice-missing"),
            Some(msg!("refusal-notice-missing-hint")),
        ),
        R::NoticeNotApplicable { kind } => {
            (msg!("refusal-notice-not-applicable", kind = kind), None)
        }
        R::NoSuchTurn { folio, number } => (
            msg!(
                "refusal-no-such-turn",
                folio = folio.to_string(),
                number = *number,
            ),
            Some(msg!("refusal-show-hint", folio = folio.to_string())),
        ),
        R::NoOpenTurn { folio } => (
            msg!("refusal-no-open-turn", folio = folio.to_string()),
            Some(msg!("refusal-no-open-turn-hint", folio = folio.to_string())),
        ),
        R::WhichTurn { folio, turns } => (
            msg!(
                "refusal-which-turn",
                folio = folio.to_string(),
                turns = turn_list(turns),
            ),
            Some(msg!(
                "refusal-which-turn-hint",
                turn = format!("{folio}/{}", turns.first().map_or(1, |(number, _)| *number)),
            )),
        ),
        R::TurnEnded {
            folio,
            number,
            state,
        } => (
            msg!(
                "refusal-turn-ended",
                turn = format!("{folio}/{number}"),
                state = state.code(),
            ),
            None,
        ),
        R::TurnAccepted { folio, number } => (
            msg!("refusal-turn-accepted", turn = format!("{folio}/{number}")),
            None,
        ),
        R::NoSuchEntry { folio, entry } => (
            msg!("refusal-no-such-entry", entry = format!("{folio}#{entry}")),
            Some(msg!("refusal-show-hint", folio = folio.to_string())),
        ),
        R::EntryUndone { folio, entry } => (
            msg!("refusal-entry-undone", entry = format!("{folio}#{entry}")),
            Some(msg!("refusal-show-hint", folio = folio.to_string())),
        ),
        R::NotAmendable { folio, entry } => (
            msg!("refusal-not-amendable", entry = format!("{folio}#{entry}")),
            Some(msg!(
                "refusal-not-amendable-hint",
                entry = format!("{folio}#{entry}"),
            )),
        ),
        R::RestsOn {
            folio,
            entry,
            later,
            why,
        } => (
            msg!(
                "refusal-rests-on",
                entry = format!("{folio}#{entry}"),
                count = later.len(),
                later = later
                    .iter()
                    .map(|number| format!("#{number}"))
                    .collect::<Vec<_>>()
                    .join(", "),
                why = sentence(why).0,
            ),
            Some(msg!(
                "refusal-rests-on-hint",
                last = format!("{folio}#{}", later.last().copied().unwrap_or(*entry)),
            )),
        ),
        R::AmendedAgain => (msg!("refusal-amended-again"), None),
        R::NotSeenYet { folio, seen, count } => (
            msg!(
                "refusal-not-seen-yet",
                folio = folio.to_string(),
                seen = *seen,
                count = *count,
            ),
            Some(msg!("refusal-show-hint", folio = folio.to_string())),
        ),
        R::OfficeMoved(moved) => super::news::of_office(moved),
        R::NothingChanges => (msg!("refusal-nothing-changes"), None),
        R::NothingToUndo => (
            msg!("refusal-nothing-to-undo"),
            Some(msg!("refusal-nothing-to-undo-hint")),
        ),
        R::NotUndoable { folio, entry } => (
            msg!("refusal-not-undoable", entry = format!("{folio}#{entry}")),
            Some(msg!("refusal-show-hint", folio = folio.to_string())),
        ),
        R::PartErased {
            folio, entry, by, ..
        } => (
            msg!(
                "refusal-part-erased",
                entry = format!("{folio}#{entry}"),
                by = format!("{folio}#{by}"),
            ),
            Some(msg!("refusal-part-erased-hint")),
        ),
        R::CaseHeld { folio, on } => (
            msg!("refusal-case-held", folio = folio.to_string(), on = *on),
            Some(msg!("refusal-case-held-hint", folio = folio.to_string())),
        ),
        R::HeldAlready { folio, on } => (
            msg!("refusal-held-already", folio = folio.to_string(), on = *on),
            None,
        ),
        R::CaseNotHeld { folio } => (
            msg!("refusal-case-not-held", folio = folio.to_string()),
            None,
        ),
        R::AuthorityMissing => (
            msg!("refusal-authority-missing"),
            Some(msg!("refusal-authority-missing-hint")),
        ),
        R::ErasureNames { folio, field } => (
            msg!(
                "refusal-erasure-names",
                folio = folio.to_string(),
                field = *field
            ),
            Some(msg!("refusal-erasure-names-hint")),
        ),
        R::NothingToErase { folio } => (
            msg!("refusal-nothing-to-erase", folio = folio.to_string()),
            Some(msg!("refusal-show-hint", folio = folio.to_string())),
        ),
        R::NoOtherPatient { folio } => (
            msg!("refusal-no-other-patient", folio = folio.to_string()),
            Some(msg!("refusal-no-other-patient-hint")),
        ),
        R::NoRetention { folio } => (
            msg!("refusal-no-retention", folio = folio.to_string()),
            Some(msg!("refusal-no-retention-hint")),
        ),
        R::StillKept { folio, until } => (
            msg!(
                "refusal-still-kept",
                folio = folio.to_string(),
                until = *until
            ),
            None,
        ),
        R::MalformedVersion { typed } => (msg!("refusal-malformed-version", typed = typed), None),
        R::PublicationRule(error) => values::publication_rule(error),
        R::NotAClosure { date } => (msg!("refusal-not-a-closure", date = *date), None),
    }
}

fn turn_list(turns: &[(u32, String)]) -> String {
    turns
        .iter()
        .map(|(number, unit)| format!("{number} ({unit})"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn nearest(unlisted: &Unlisted, otherwise: impl Fn() -> Message) -> Message {
    let (es, en) = (&unlisted.near_es, &unlisted.near_en);
    match es.is_empty() && en.is_empty() {
        true => otherwise(),
        false => {
            // What is near in one language alone is still a way out.
            let or = |names: &[String], other: &[String]| match names.is_empty() {
                true => other.join(", "),
                false => names.join(", "),
            };
            msg!(
                "refusal-nearest",
                names = Value::Own(or(es, en), or(en, es))
            )
        }
    }
}
