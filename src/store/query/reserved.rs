//! What an answer of the office's own says of reserved cases.

/// What an answer says of reserved cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reserved {
    /// The folio, and that the case is reserved; not even the folio where
    /// being found tells what is masked.
    #[default]
    Withheld,
    /// All that is known of other cases, too. Why must be on record.
    Opened,
}

impl Reserved {
    /// What is said where a reason for opening them is on record, or not.
    pub fn by_reason(reason: Option<&str>) -> Self {
        match reason {
            Some(_) => Self::Opened,
            None => Self::Withheld,
        }
    }
}
