//! What clap could not understand, as a sentence of ours: which argument, which
//! value, what would have been possible and where the help is.

mod blank;
mod place;
mod value;

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::error::{Error, Kind};
use crate::message::Message;
use crate::msg;
use crate::text::Lang;

pub use blank::refuse_blank;
use place::Place;
pub use place::nearest_command;

/// A usage error for what clap refused. `command` is the tree that refused it,
/// `arguments` what was typed with the program's name first; codes and commands
/// are named as speakers of `lang` type them. Printing help or the version is no
/// error and is the caller's to do first.
pub fn usage_error(
    error: &clap::Error,
    command: &Command,
    arguments: &[OsString],
    lang: Lang,
) -> Error {
    let mut command = command.clone();
    command.build();
    let place = Place::of(&command, arguments, lang);
    let refused = Refused { error, place };
    let (message, hints) = refused.sentence(arguments);
    let mut told = match message {
        Some(message) => Error::new(Kind::Usage, message),
        // Nothing that clap is known to say: its own words are the cause.
        None => Error::new(Kind::Usage, msg!("usage-unclear"))
            .caused_by(anyhow::anyhow!(error.to_string())),
    };
    told.hints = hints;
    told.hint(msg!("usage-see-help", command = &refused.place.path))
}

/// What clap refused, and the command at which it did.
struct Refused<'call> {
    error: &'call clap::Error,
    place: Place<'call>,
}

/// The sentence, if there is one, and what could be done.
type Told = (Option<Message>, Vec<Message>);

impl Refused<'_> {
    fn sentence(&self, arguments: &[OsString]) -> Told {
        match self.error.kind() {
            ErrorKind::InvalidValue => value::not_possible(self),
            ErrorKind::ValueValidation => value::refused(self),
            ErrorKind::TooManyValues => only(value::too_many(self)),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                only(value::wrong_count(self))
            }
            ErrorKind::NoEquals => only(
                self.argument()
                    .map(|argument| msg!("usage-needs-equals", argument = argument)),
            ),
            ErrorKind::UnknownArgument => self.unknown_argument(),
            ErrorKind::InvalidSubcommand => self.unknown_command(),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                self.missing_command()
            }
            ErrorKind::MissingRequiredArgument => only(self.missing()),
            ErrorKind::ArgumentConflict => self.conflict(),
            ErrorKind::InvalidUtf8 => only(not_text(arguments)),
            _ => (None, Vec::new()),
        }
    }

    fn unknown_argument(&self) -> Told {
        let Some(argument) = self.text(ContextKind::InvalidArg) else {
            return (None, Vec::new());
        };
        let argument = shortened(argument);
        let mut hints = self.nearest(ContextKind::SuggestedArg);
        hints.extend(self.suggestions(&argument));
        self.unexpected(argument, hints)
    }

    /// An option or a word that the command has no place for.
    fn unexpected(&self, argument: String, mut hints: Vec<Message>) -> Told {
        if argument.starts_with('-') {
            let command = &self.place.path;
            let message = msg!(
                "usage-unknown-option",
                command = command,
                argument = argument
            );
            return (Some(message), hints);
        }
        // The word before may have been meant for a command that takes this one.
        let meant = self.place.word.as_deref().filter(|word| *word != argument);
        if let Some(nearest) = meant.and_then(|word| nearest_command(self.place.command, word)) {
            hints.push(msg!("usage-nearest", nearest = nearest));
        }
        if hints.is_empty() {
            hints.push(msg!("usage-quote-text"));
        }
        (Some(msg!("usage-unexpected", argument = argument)), hints)
    }

    fn unknown_command(&self) -> Told {
        let Some(command) = self.text(ContextKind::InvalidSubcommand) else {
            return (None, Vec::new());
        };
        let command = shortened(command);
        let mut hints = self.nearest_suggested();
        hints.extend(self.suggestions(&command));
        if hints.is_empty() {
            hints.push(msg!("usage-commands", commands = self.place.commands()));
        }
        let parent = &self.place.path;
        let message = msg!("usage-unknown-command", command = command, parent = parent);
        (Some(message), hints)
    }

    fn missing_command(&self) -> Told {
        let message = msg!("usage-missing-command", command = &self.place.path);
        let commands = self.place.commands();
        let hint = (!commands.is_empty()).then(|| msg!("usage-commands", commands = commands));
        (Some(message), hint.into_iter().collect())
    }

    fn missing(&self) -> Option<Message> {
        let arguments = self.list(ContextKind::InvalidArg);
        let list = arguments.join(", ");
        (!arguments.is_empty())
            .then(|| msg!("usage-missing", count = arguments.len(), arguments = list))
    }

    fn conflict(&self) -> Told {
        let others = self.list(ContextKind::PriorArg);
        let joined = bare_list(&others);
        if let Some(word) = self.text(ContextKind::InvalidSubcommand) {
            // clap says this of any word where arguments exclude commands.
            if self.place.command.find_subcommand(word).is_none() {
                return self.unexpected(shortened(word), Vec::new());
            }
            return only(Some(msg!(
                "usage-command-conflict",
                command = word,
                others = joined
            )));
        }
        let Some(full) = self.text(ContextKind::InvalidArg) else {
            return (None, Vec::new());
        };
        let argument = bare(full);
        only(Some(if others.iter().all(|other| other == full) {
            msg!("usage-repeated", argument = argument)
        } else {
            msg!("usage-conflict", argument = argument, others = joined)
        }))
    }

    /// The argument that clap names, as it is typed: `--kind`, `FOLIO`.
    fn argument(&self) -> Option<String> {
        self.text(ContextKind::InvalidArg).map(bare)
    }

    fn text(&self, kind: ContextKind) -> Option<&str> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(text),
            _ => None,
        }
    }

    fn list(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    /// The likeliest command of clap's list, for speakers of English one with an
    /// English name unless another is a mere slip away.
    fn nearest_suggested(&self) -> Vec<Message> {
        if self.place.lang == Lang::Es {
            return self.nearest(ContextKind::SuggestedSubcommand);
        }
        let typed = self
            .text(ContextKind::InvalidSubcommand)
            .unwrap_or_default();
        let commands = self.place.command;
        let listed = self.list(ContextKind::SuggestedSubcommand);
        let is_english = |name: &&String| commands.get_subcommands().any(|c| c.get_name() == *name);
        let likeliest = listed.iter().rev();
        let english = likeliest.clone().find(is_english).map(String::as_str);
        let nearest = english.or_else(|| nearest_command(commands, typed));
        nearest
            .map(|nearest| msg!("usage-nearest", nearest = nearest))
            .into_iter()
            .collect()
    }

    /// clap lists the likeliest last.
    fn nearest(&self, kind: ContextKind) -> Vec<Message> {
        let nearest = self.list(kind).pop();
        nearest
            .map(|nearest| msg!("usage-nearest", nearest = nearest))
            .into_iter()
            .collect()
    }

    /// clap's tips, which it has only as finished English sentences.
    fn suggestions(&self, argument: &str) -> Vec<Message> {
        let Some(ContextValue::StyledStrs(tips)) = self.error.get(ContextKind::Suggested) else {
            return Vec::new();
        };
        tips.iter()
            .filter_map(|tip| {
                let tip = tip.to_string();
                if tip.starts_with("to pass ") {
                    Some(msg!("usage-as-value", argument = argument))
                } else if tip.starts_with("subcommand ") {
                    Some(msg!("usage-drop-dashes", command = argument))
                } else {
                    let option = tip.strip_prefix('\'')?.strip_suffix("' exists")?;
                    Some(msg!("usage-option-elsewhere", option = option))
                }
            })
            .collect()
    }
}

fn only(message: Option<Message>) -> Told {
    (message, Vec::new())
}

fn not_text(arguments: &[OsString]) -> Option<Message> {
    let argument = arguments.iter().find(|word| word.to_str().is_none())?;
    let argument = shortened(&argument.to_string_lossy());
    Some(msg!("usage-not-text", argument = argument))
}

/// `--kind <KIND>` as `--kind`, `<FOLIO>...` as `FOLIO`.
fn bare(argument: &str) -> String {
    let name = match argument.split_once([' ', '=']) {
        Some((option, _)) if option.starts_with('-') => option.trim_end_matches('['),
        _ => argument.trim_end_matches("..."),
    };
    name.trim_matches(['<', '>', '[', ']']).to_owned()
}

fn bare_list(arguments: &[String]) -> String {
    let names: Vec<String> = arguments.iter().map(|argument| bare(argument)).collect();
    names.join(", ")
}

/// What was typed, cut so that a pasted page does not bury the sentence.
fn shortened(typed: &str) -> String {
    const SHOWN: usize = 60;
    match typed.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &typed[..end]),
        None => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests;
