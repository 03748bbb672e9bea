//! The closed lists of the field: request kinds, channels, outcomes and the
//! rest. Each value has one English code that is stored and emitted, Spanish
//! words that are understood when typed, and a small integer for the
//! projections. Lists that an office may change are in `catalogue`.
//!
//! `request` has the lists of a request, `handling` those of what becomes of it,
//! `keeping` those of erasing and of the audit trail.

use std::fmt;

use super::fold::search_key;

/// A value of a closed list.
pub trait Code: Copy + Eq + fmt::Debug + 'static {
    /// The list's name; labels have the message id `{LIST}-{code}`.
    const LIST: &'static str;
    /// Every value, in the order in which lists are shown.
    const ALL: &'static [Self];

    /// The English code, as stored and emitted.
    fn code(self) -> &'static str;

    /// Other words for it, folded, as they may be typed: Spanish ones first,
    /// and the labels of the screen.
    fn aliases(self) -> &'static [&'static str];

    /// Its integer in the projections; never reused for another value.
    fn index(self) -> i64 {
        Self::ALL
            .iter()
            .position(|value| *value == self)
            .map_or(0, |position| position as i64)
    }

    /// The value that [`Code::index`] gave, if there is one.
    fn from_index(index: i64) -> Option<Self> {
        usize::try_from(index)
            .ok()
            .and_then(|index| Self::ALL.get(index).copied())
    }

    /// What was typed, in either language and with or without accents.
    ///
    /// # Errors
    /// [`UnknownCode`] when no value has that name.
    fn parse(typed: &str) -> Result<Self, UnknownCode> {
        let key = search_key(typed);
        let dashed = key.replace(' ', "-");
        Self::ALL
            .iter()
            .copied()
            .find(|value| {
                value.code() == dashed
                    || search_key(value.code()) == key
                    || value
                        .aliases()
                        .iter()
                        .any(|alias| *alias == key || *alias == dashed)
            })
            .ok_or_else(|| UnknownCode {
                list: Self::LIST,
                typed: typed.to_owned(),
                known: Self::ALL
                    .iter()
                    .map(|value| {
                        let code = value.code();
                        (code, value.aliases().first().copied().unwrap_or(code))
                    })
                    .collect(),
            })
    }
}

/// What was typed is not in a closed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// Name of the list.
    pub list: &'static str,
    /// What was typed.
    pub typed: String,
    /// The codes that exist, each with its first Spanish word.
    pub known: Vec<(&'static str, &'static str)>,
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident $list:literal {
        $($(#[$variant_doc:meta])* $variant:ident $code:literal [$($alias:literal),*];)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $crate::domain::code::Code for $name {
            const LIST: &'static str = $list;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($alias),*],)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::domain::code::Code::code(*self))
            }
        }
    };
}

// A macro is known below its own text alone.
mod handling;
mod keeping;
mod request;

pub use handling::{Notice, Outcome, Status, TurnState, UnitKind};
pub use keeping::{Deed, ErasedParty, ErasureBasis};
pub use request::{Channel, Matter, Priority, RequestKind, Sex};
