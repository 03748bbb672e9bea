//! What has been answered so far, and where an unfinished form is kept.

use chrono::NaiveDateTime;

use crate::error::Result;
use crate::message::Message;

/// Field names and their answers, in the order in which they were answered.
///
/// A field that was asked and left empty is held as "not known", so that a
/// continued form does not ask for it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, String)>);

impl Answers {
    /// No answers.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to `name`; `None` when not asked or not known.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.raw(name).filter(|answer| !answer.is_empty())
    }

    /// Whether a yes-or-no field was answered with yes.
    pub fn is_yes(&self, name: &str) -> bool {
        self.get(name) == Some("true")
    }

    /// Whether `name` was answered, be it with "not known".
    pub fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// Sets the answer to `name`; empty means "not known".
    pub fn set(&mut self, name: &str, answer: impl Into<String>) {
        let answer = answer.into();
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = answer,
            None => self.0.push((name.to_owned(), answer)),
        }
    }

    /// Every field and its answer, "not known" as an empty string.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, answer)| (name.as_str(), answer.as_str()))
    }

    fn raw(&self, name: &str) -> Option<&str> {
        self.iter()
            .find(|(known, _)| *known == name)
            .map(|(_, answer)| answer)
    }
}

impl<N: Into<String>, A: Into<String>> FromIterator<(N, A)> for Answers {
    fn from_iter<I: IntoIterator<Item = (N, A)>>(pairs: I) -> Self {
        let mut answers = Self::new();
        for (name, answer) in pairs {
            answers.set(&name.into(), answer);
        }
        answers
    }
}

/// A form that was left unfinished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What had been answered.
    pub answers: Answers,
    /// When the last answer was given, in the office's civil time.
    pub saved_at: NaiveDateTime,
    /// What happened since then that she must know before she goes on.
    pub meanwhile: Vec<Message>,
}

/// Where one command's unfinished form is kept between runs.
pub trait Drafts {
    /// The unfinished form, if there is one.
    fn load(&mut self) -> Result<Option<Draft>>;
    /// Keeps `answers` in place of what was kept before.
    fn save(&mut self, answers: &Answers) -> Result<()>;
    /// Forgets the unfinished form. The caller of [`fill`](super::fill) does
    /// this once the finished form is stored.
    fn clear(&mut self) -> Result<()>;
    /// Whether anything outlives the run; decides what she is told on leaving.
    fn keeps(&self) -> bool {
        true
    }
}

/// For short forms that are not worth continuing: keeps nothing.
#[derive(Debug, Default)]
pub struct NoDrafts;

impl Drafts for NoDrafts {
    fn load(&mut self) -> Result<Option<Draft>> {
        Ok(None)
    }

    fn save(&mut self, _answers: &Answers) -> Result<()> {
        Ok(())
    }

    fn clear(&mut self) -> Result<()> {
        Ok(())
    }

    fn keeps(&self) -> bool {
        false
    }
}
