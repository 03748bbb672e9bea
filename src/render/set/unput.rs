//! Why a set was not put, for the commands that have more to say of one reason
//! than the sentence itself.

use crate::error::{Error, Kind};
use crate::msg;

/// A set that was not put, with the error that says so.
#[derive(Debug)]
pub enum Unput {
    /// Files of another content are there; nothing was touched.
    Differs(Error),
    /// Every file of it has its name; only what says otherwise could not go.
    Whole(Error),
    /// Whatever else.
    Failed(Error),
}

impl Unput {
    /// Files in a folder that are there with another content.
    pub(super) fn differing(files: &[&str], folder: &std::path::Path) -> Self {
        let differs = msg!(
            "render-set-differs",
            count = files.len(),
            files = files.join(", "),
            folder = folder.display().to_string(),
        );
        Self::Differs(Error::new(Kind::Failed, differs).hint(msg!("render-set-differs-hint")))
    }
}

impl From<Error> for Unput {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Unput> for Error {
    fn from(unput: Unput) -> Self {
        match unput {
            Unput::Differs(error) | Unput::Whole(error) | Unput::Failed(error) => error,
        }
    }
}
