//! A scripted person and her language, for the tests of this module.

use std::collections::VecDeque;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::{Ask, Stop, Tone};
use crate::message::{Message, Say, Value};

/// Answers prompts with prepared lines: `^C` interrupts, `=` keeps what stands
/// ready, and after the last one the input ends.
pub(super) struct Script {
    lines: VecDeque<String>,
    /// Every prompt shown.
    pub(super) prompts: Vec<String>,
    /// What stood ready at each prompt.
    pub(super) initials: Vec<String>,
    /// Everything told.
    pub(super) told: Vec<String>,
}

impl Script {
    pub(super) fn new<'l>(lines: impl IntoIterator<Item = &'l str>) -> Self {
        Self {
            lines: lines.into_iter().map(str::to_owned).collect(),
            prompts: Vec::new(),
            initials: Vec::new(),
            told: Vec::new(),
        }
    }
}

impl Ask for Script {
    fn tell(&mut self, _tone: Tone, text: &str) -> Result<(), Stop> {
        self.told.push(text.to_owned());
        Ok(())
    }

    fn line(&mut self, prompt: &str, initial: &str) -> Result<String, Stop> {
        self.prompts.push(prompt.to_owned());
        self.initials.push(initial.to_owned());
        match self.lines.pop_front().as_deref() {
            None => Err(Stop::EndOfInput),
            Some("^C") => Err(Stop::Interrupted),
            Some("=") => Ok(initial.to_owned()),
            Some(line) => Ok(line.to_owned()),
        }
    }

    fn columns(&self) -> usize {
        80
    }
}

/// The Spanish sentences of this module; an id it does not know is its own text.
pub(super) struct Spanish(FluentBundle<FluentResource>);

impl Spanish {
    pub(super) fn new() -> Self {
        let source = include_str!("../../text/locales/es-MX/ask.ftl");
        let language = "es-MX".parse().expect("a language");
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).expect("the file parses");
        bundle.add_resource(resource).expect("ids are unique");
        Self(bundle)
    }
}

impl Say for Spanish {
    fn say(&self, message: &Message) -> String {
        let Some(found) = self.0.get_message(message.id) else {
            return message.id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            let value: FluentValue = match value {
                Value::Text(text) => text.clone().into(),
                Value::Number(number) => (*number).into(),
                Value::Date(date) => date.format("%d/%m/%Y").to_string().into(),
                Value::Own(es, _) => es.clone().into(),
                Value::Message(inner) => self.say(inner).into(),
            };
            args.set(*name, value);
        }
        let mut errors = Vec::new();
        let pattern = found.value().expect("a sentence");
        let text = self.0.format_pattern(pattern, Some(&args), &mut errors);
        assert!(errors.is_empty(), "{}: {errors:?}", message.id);
        text.into_owned()
    }
}

#[test]
fn both_languages_have_the_same_sentences() {
    let ids = |source: &str| -> Vec<String> {
        source
            .lines()
            .filter(|line| line.starts_with("ask-"))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect()
    };
    let spanish = ids(include_str!("../../text/locales/es-MX/ask.ftl"));
    assert!(!spanish.is_empty());
    assert_eq!(spanish, ids(include_str!("../../text/locales/en/ask.ftl")));
}
