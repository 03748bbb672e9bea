//! Sentences about a value that an argument does not take.

use std::error::Error as _;
use std::num::{IntErrorKind, ParseIntError};

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue};

use super::{Refused, Told, only, shortened};
use crate::cli::help::spanish_name;
use crate::domain::likeness::by_letters;
use crate::error::Error;
use crate::message::Message;
use crate::msg;
use crate::text::Lang;

/// The least likeness, from 0 to 1, at which a value is suggested.
const ALIKE: f64 = 0.7;

/// The value is none of those that are possible, or there is no value.
pub fn not_possible(refused: &Refused) -> Told {
    let Some((argument, value)) = argument_and_value(refused) else {
        return (None, Vec::new());
    };
    let shown = refused.text(ContextKind::InvalidArg).unwrap_or_default();
    let possible: Vec<PossibleValue> = refused
        .place
        .argument(shown)
        .map(|arg| arg.get_possible_values())
        .unwrap_or_default()
        .into_iter()
        .filter(|possible| !possible.is_hide_set())
        .collect();
    let names: Vec<String> = possible
        .iter()
        .map(|possible| match refused.place.lang {
            Lang::Es => spanish_name(possible),
            Lang::En => possible.get_name().to_owned(),
        })
        .collect();

    let mut hints = Vec::new();
    if let Some(nearest) = nearest(&value, &possible) {
        hints.push(msg!("usage-nearest", nearest = nearest));
    }
    if !names.is_empty() {
        hints.push(msg!("usage-possible-values", values = names.join(", ")));
    }
    let message = if value.is_empty() {
        // A place without a name of its own cannot be left out.
        if names.is_empty() && argument.starts_with('-') {
            hints.push(msg!("usage-empty-value-hint"));
        }
        msg!("usage-empty-value", argument = argument)
    } else {
        msg!(
            "usage-invalid-value",
            value = shortened(&value),
            argument = argument
        )
    };
    (Some(message), hints)
}

/// The likest of all names of the values, in whichever language it is.
fn nearest(typed: &str, possible: &[PossibleValue]) -> Option<String> {
    possible
        .iter()
        .flat_map(PossibleValue::get_name_and_aliases)
        .map(|name| (by_letters(typed, name), name))
        .filter(|(likeness, _)| *likeness > ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name.to_owned())
}

/// What reads the value refused it. A reader of ours gives its reason as an
/// [`Error`], whose sentence and hints are passed on.
pub fn refused(refused: &Refused) -> Told {
    let Some((argument, value)) = argument_and_value(refused) else {
        return (None, Vec::new());
    };
    let value = shortened(&value);
    let source = refused.error.source();
    if let Some(reason) = source.and_then(|source| source.downcast_ref::<Error>()) {
        let message = msg!(
            "usage-refused-value",
            value = value,
            argument = argument,
            reason = reason.message.clone()
        );
        return (Some(message), reason.hints.clone());
    }
    let not_digits = source
        .and_then(|source| source.downcast_ref::<ParseIntError>())
        .is_some_and(|error| {
            matches!(
                error.kind(),
                IntErrorKind::InvalidDigit | IntErrorKind::Empty
            )
        });
    if not_digits {
        return only(Some(msg!(
            "usage-not-a-number",
            argument = argument,
            value = value
        )));
    }
    let range = source.and_then(|source| Range::of(&source.to_string()));
    only(Some(match range {
        Some(range) => range.sentence(argument, value),
        None => msg!("usage-invalid-value", value = value, argument = argument),
    }))
}

/// A bound is absent where the type of the number has none narrower.
struct Range {
    low: Option<i64>,
    high: Option<i64>,
}

impl Range {
    /// Reads clap's `200 is not in 0..=120`, the only form in which it tells
    /// the bounds.
    fn of(reason: &str) -> Option<Self> {
        let (_, bounds) = reason.split_once(" is not in ")?;
        let (low, high) = bounds.split_once("..")?;
        let high = match high.strip_prefix('=') {
            Some(last) => last.parse().ok(),
            None => high
                .parse()
                .ok()
                .filter(|end| *end != i64::MAX)
                .map(|end: i64| end - 1),
        };
        Some(Self {
            low: low.parse().ok().filter(|low| *low != i64::MIN),
            high,
        })
    }

    /// Bounds go in as text: they may be years, which have no thousands.
    fn sentence(&self, argument: String, value: String) -> Message {
        match (self.low, self.high) {
            (Some(low), Some(high)) => msg!(
                "usage-out-of-range",
                argument = argument,
                low = low.to_string(),
                high = high.to_string(),
                value = value
            ),
            (Some(low), None) => {
                msg!(
                    "usage-too-low",
                    argument = argument,
                    low = low.to_string(),
                    value = value
                )
            }
            (None, Some(high)) => {
                msg!(
                    "usage-too-high",
                    argument = argument,
                    high = high.to_string(),
                    value = value
                )
            }
            (None, None) => msg!("usage-invalid-value", value = value, argument = argument),
        }
    }
}

/// More values than the argument takes, be it none at all (`--quiet=yes`).
pub fn too_many(refused: &Refused) -> Option<Message> {
    let (argument, value) = argument_and_value(refused)?;
    let value = shortened(&value);
    let arg = refused
        .place
        .argument(refused.text(ContextKind::InvalidArg)?);
    Some(if arg.is_some_and(|arg| !arg.get_action().takes_values()) {
        msg!("usage-takes-no-value", argument = argument, value = value)
    } else {
        msg!("usage-too-many-values", argument = argument, value = value)
    })
}

/// Fewer values than the argument takes, or another number of them.
pub fn wrong_count(refused: &Refused) -> Option<Message> {
    let count = |kind| match refused.error.get(kind) {
        Some(ContextValue::Number(count)) => i64::try_from(*count).ok(),
        _ => None,
    };
    let argument = refused.argument()?;
    let actual = count(ContextKind::ActualNumValues)?;
    Some(match count(ContextKind::MinValues) {
        Some(least) => msg!(
            "usage-too-few-values",
            argument = argument,
            expected = least,
            actual = actual
        ),
        None => msg!(
            "usage-wrong-count",
            argument = argument,
            expected = count(ContextKind::ExpectedNumValues)?,
            actual = actual
        ),
    })
}

fn argument_and_value(refused: &Refused) -> Option<(String, String)> {
    let value = refused.text(ContextKind::InvalidValue)?;
    Some((refused.argument()?, value.to_owned()))
}
