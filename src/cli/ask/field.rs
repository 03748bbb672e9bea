//! One field of a form, as a command describes it.

use super::Answers;
use crate::domain::fold::search_key;
use crate::error::Error;
use crate::message::Message;

/// One question of a form; its name is that of the option and the JSON field.
pub struct Field<'a> {
    /// The name of the option and of the JSON field.
    pub name: &'static str,
    /// What is asked, as a short noun or a question, without a colon. It is
    /// also the label in the summary.
    pub prompt: Message,
    /// Help, shown the first time that the question is asked.
    pub hint: Option<Message>,
    /// The form of the answer.
    pub input: Input,
    /// Whether an empty answer is refused; else it means "not known".
    pub required: bool,
    /// What Enter alone answers; a code for a choice, `true` or `false` for a
    /// yes-or-no question.
    pub default: Option<String>,
    /// Whether the question arises at all, given the other answers.
    pub when: Box<When<'a>>,
    /// Why an answer cannot be taken, given the other answers. Not called on
    /// an empty one.
    pub check: Box<Check<'a>>,
}

/// Whether a question arises, given the other answers.
pub type When<'a> = dyn Fn(&Answers) -> bool + 'a;

/// Why an answer cannot be taken, given the other answers.
pub type Check<'a> = dyn Fn(&str, &Answers) -> Result<(), Error> + 'a;

/// The form of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Line,
    /// Several lines, ended by an empty line or a lone full stop.
    Long,
    /// One of a catalogue; the answer is the code.
    Choice(Vec<Choice>),
    /// The answer is `true` or `false`.
    YesNo,
}

/// One entry of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub code: String,
    /// What is shown, in her language.
    pub label: String,
    /// Other words by which it is understood: those of the other language, and
    /// what an option takes.
    pub also: Vec<String>,
}

impl Choice {
    /// An entry stored as `code` and shown as `label`.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            label: label.into(),
            also: Vec::new(),
        }
    }

    /// The same entry, understood by other words too.
    #[must_use]
    pub fn also<W: Into<String>>(mut self, words: impl IntoIterator<Item = W>) -> Self {
        self.also.extend(words.into_iter().map(Into::into));
        self
    }

    /// Whether `typed` is one of its names, accents, case and hyphens aside.
    pub fn is_called(&self, typed: &str) -> bool {
        let key = search_key(typed);
        !key.is_empty() && self.names().any(|name| search_key(name) == key)
    }

    /// Its label, its code and its other words.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let also = self.also.iter().map(String::as_str);
        [self.label.as_str(), self.code.as_str()]
            .into_iter()
            .chain(also)
    }
}

impl<'a> Field<'a> {
    /// An optional field without default, always asked, every answer taken.
    pub fn new(name: &'static str, prompt: Message, input: Input) -> Self {
        Self {
            name,
            prompt,
            hint: None,
            input,
            required: false,
            default: None,
            when: Box::new(|_| true),
            check: Box::new(|_, _| Ok(())),
        }
    }

    /// An optional field of one line.
    pub fn line(name: &'static str, prompt: Message) -> Self {
        Self::new(name, prompt, Input::Line)
    }

    /// An optional field of several lines.
    pub fn long(name: &'static str, prompt: Message) -> Self {
        Self::new(name, prompt, Input::Long)
    }

    /// An optional field whose answer is one of `choices`.
    pub fn choice(name: &'static str, prompt: Message, choices: Vec<Choice>) -> Self {
        Self::new(name, prompt, Input::Choice(choices))
    }

    /// An optional yes-or-no question.
    pub fn yes_no(name: &'static str, prompt: Message) -> Self {
        Self::new(name, prompt, Input::YesNo)
    }

    /// The same field with help beside it.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The same field, not to be left empty.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same field with an answer for Enter alone.
    #[must_use]
    pub fn default(mut self, answer: impl Into<String>) -> Self {
        self.default = Some(answer.into());
        self
    }

    /// The same field, asked only when `arises` holds.
    #[must_use]
    pub fn when(mut self, arises: impl Fn(&Answers) -> bool + 'a) -> Self {
        self.when = Box::new(arises);
        self
    }

    /// The same field, its answers examined by `check`.
    #[must_use]
    pub fn check(mut self, check: impl Fn(&str, &Answers) -> Result<(), Error> + 'a) -> Self {
        self.check = Box::new(check);
        self
    }

    /// Why `answer` cannot stand beside the other `answers`, if it cannot.
    pub(super) fn fault(&self, answer: &str, answers: &Answers) -> Option<Fault> {
        if answer.is_empty() {
            return self.required.then_some(Fault::Empty);
        }
        if let Input::Choice(choices) = &self.input
            && !choices.iter().any(|choice| choice.code == answer)
        {
            return Some(Fault::Unknown);
        }
        (self.check)(answer, answers).err().map(Fault::Refused)
    }
}

/// Why an answer cannot stand.
#[derive(Debug)]
pub(super) enum Fault {
    /// It is empty and the field is required.
    Empty,
    /// It is a code that the catalogue lacks.
    Unknown,
    /// The field's own check says no.
    Refused(Error),
}
