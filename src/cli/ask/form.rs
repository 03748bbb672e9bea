//! The course of a form: which question comes next, going back, the unfinished
//! form of last time, and the look at the whole before saving.

use super::question::ask_field;
use super::review::{Then, Verdict, pick, review};
use super::{Answers, Ask, Drafts, Field, Reply, Stop, Tone, confirm};
use crate::message::Say;
use crate::msg;

/// How a form ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Filled {
    /// To be saved. Only what is known is in it; the draft still stands, for
    /// the caller to clear once the answers are stored.
    Complete(Answers),
    /// She looked at the whole and left without saving. The draft is gone.
    Declined,
}

/// The required fields that `given` does not answer, in the order of the form.
pub fn missing(fields: &[Field], given: &Answers) -> Vec<&'static str> {
    fields
        .iter()
        .filter(|field| field.required && field.default.is_none())
        .filter(|field| (field.when)(given) && given.get(field.name).is_none())
        .map(|field| field.name)
        .collect()
}

/// Asks for the fields that `given` does not hold, shows the whole and asks
/// whether to save it.
///
/// Each answer is kept in `drafts` at once; an unfinished form is offered when
/// the command is run again, and `given` goes before what it held.
///
/// # Errors
/// [`Stop`] when she leaves midway (the draft stands), or when the terminal or
/// the draft fails.
pub fn fill(
    ask: &mut dyn Ask,
    text: &dyn Say,
    fields: &[Field],
    given: Answers,
    drafts: &mut dyn Drafts,
    then: Then,
) -> Result<Filled, Stop> {
    let mut form = Form {
        ask,
        text,
        fields,
        answers: given.clone(),
        given,
        drafts,
        then,
        hinted: vec![false; fields.len()],
        kept: false,
    };
    let outcome = form.run();
    if let Err(Stop::Interrupted | Stop::EndOfInput) = outcome
        && form.kept
    {
        // Where the terminal is gone nobody reads it, and why she left counts more.
        let _ = form.tell(Tone::Hint, &text.say(&msg!("ask-kept")));
    }
    outcome
}

struct Form<'f, 'a> {
    ask: &'f mut dyn Ask,
    text: &'f dyn Say,
    fields: &'f [Field<'a>],
    /// What the options said.
    given: Answers,
    answers: Answers,
    drafts: &'f mut dyn Drafts,
    then: Then,
    /// Which fields have shown their hint.
    hinted: Vec<bool>,
    /// Whether something awaits the next run.
    kept: bool,
}

impl Form<'_, '_> {
    fn run(&mut self) -> Result<Filled, Stop> {
        self.offer_draft()?;
        if self.next_open().is_some() {
            let intro = if self.drafts.keeps() {
                msg!("ask-intro-kept")
            } else {
                msg!("ask-intro")
            };
            self.tell(Tone::Hint, &self.text.say(&intro))?;
        }
        loop {
            while let Some(index) = self.next_open() {
                self.ask_from(index)?;
            }
            let whole = self.result();
            match review(self.ask, self.text, self.fields, &whole, self.then)? {
                Verdict::Save => return Ok(Filled::Complete(whole)),
                Verdict::Decline => {
                    self.drafts.clear().map_err(Stop::Draft)?;
                    return Ok(Filled::Declined);
                }
                Verdict::Correct => {
                    let asked = self.asked();
                    if let Some(index) = pick(self.ask, self.text, self.fields, &asked, &whole)? {
                        self.ask_one(index)?;
                    }
                }
            }
        }
    }

    /// Puts the unfinished form of last time under what is given now, if she
    /// wants it; forgets it if not.
    fn offer_draft(&mut self) -> Result<(), Stop> {
        let Some(draft) = self.drafts.load().map_err(Stop::Draft)? else {
            return Ok(());
        };
        self.kept = true;
        for news in &draft.meanwhile {
            self.tell(Tone::Problem, &self.text.say(news))?;
        }
        let question = msg!(
            "ask-draft-found",
            date = draft.saved_at.date(),
            time = draft.saved_at.format("%H:%M").to_string(),
        );
        if confirm(self.ask, self.text, &question, None)? {
            self.answers = draft.answers;
            for (name, answer) in self.given.iter() {
                self.answers.set(name, answer);
            }
        } else {
            self.drafts.clear().map_err(Stop::Draft)?;
            self.kept = false;
        }
        Ok(())
    }

    /// The first question that arises and has no answer that can stand. Looked
    /// for anew each time: an answer may raise, settle or upset other questions.
    fn next_open(&self) -> Option<usize> {
        self.fields.iter().position(|field| {
            (field.when)(&self.answers)
                && (!self.answers.has(field.name)
                    || field
                        .fault(
                            self.answers.get(field.name).unwrap_or_default(),
                            &self.answers,
                        )
                        .is_some())
        })
    }

    /// Asks the question at `index`; "back" goes to the ones before it until
    /// one is answered.
    fn ask_from(&mut self, mut index: usize) -> Result<(), Stop> {
        while !self.ask_one(index)? {
            match self.before(index) {
                Some(before) => index = before,
                None => self.tell(Tone::Hint, &self.text.say(&msg!("ask-first-question")))?,
            }
        }
        Ok(())
    }

    /// Asks the question at `index` and keeps the answer; false for "back".
    fn ask_one(&mut self, index: usize) -> Result<bool, Stop> {
        let field = &self.fields[index];
        if !std::mem::replace(&mut self.hinted[index], true)
            && let Some(hint) = &field.hint
        {
            self.tell(Tone::Hint, &self.text.say(hint))?;
        }
        let reply = ask_field(self.ask, self.text, field, &self.answers)?;
        if let Reply::Given(answer) = &reply {
            self.answers.set(field.name, answer);
            self.drafts.save(&self.answers).map_err(Stop::Draft)?;
            self.kept = self.drafts.keeps();
        }
        Ok(reply != Reply::Back)
    }

    /// The question before `index` that she was asked, not the options.
    fn before(&self, index: usize) -> Option<usize> {
        self.fields[..index]
            .iter()
            .rposition(|field| (field.when)(&self.answers) && !self.given.has(field.name))
    }

    /// The fields that arise, as indices.
    fn asked(&self) -> Vec<usize> {
        (0..self.fields.len())
            .filter(|&index| (self.fields[index].when)(&self.answers))
            .collect()
    }

    /// What is known, in the order of the form. An answer whose question no
    /// longer arises is left out, but not what an option said: that the domain
    /// must judge.
    fn result(&self) -> Answers {
        let mut whole: Answers = self
            .asked()
            .into_iter()
            .filter_map(|index| {
                let name = self.fields[index].name;
                Some((name, self.answers.get(name)?))
            })
            .collect();
        for (name, answer) in self.given.iter().filter(|(_, answer)| !answer.is_empty()) {
            if !self
                .asked()
                .iter()
                .any(|&index| self.fields[index].name == name)
            {
                whole.set(name, answer);
            }
        }
        whole
    }

    fn tell(&mut self, tone: Tone, text: &str) -> Result<(), Stop> {
        self.ask.tell(tone, text)
    }
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
