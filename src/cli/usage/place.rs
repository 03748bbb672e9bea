//! The command at which the line that was typed went wrong. clap's errors do
//! not say it, so the line is walked again, as far as it names commands.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::domain::likeness::by_slips;
use crate::text::Lang;

/// A command of a built tree.
pub struct Place<'tree> {
    /// The command itself.
    pub command: &'tree Command,
    /// What is typed to get there, as in `folio turn accept`.
    pub path: String,
    /// Whose words commands and codes are named in.
    pub lang: Lang,
    /// The first word after it that is no command.
    pub word: Option<String>,
}

/// The least likeness, from 0 to 1, of a slip of the keys: one letter of three,
/// two of six.
const ALIKE: f64 = 0.66;

/// The command below `parent` that a word is a slip of, by whichever name.
pub fn nearest_command<'c>(parent: &'c Command, typed: &str) -> Option<&'c str> {
    let typed = typed.to_lowercase();
    let names = parent
        .get_subcommands()
        .flat_map(|command| std::iter::once(command.get_name()).chain(command.get_all_aliases()));
    names
        .map(|name| (by_slips(&typed, name), name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

impl<'tree> Place<'tree> {
    /// Follows `arguments`, the program's name first, down the tree.
    pub fn of(root: &'tree Command, arguments: &[OsString], lang: Lang) -> Self {
        let mut place = Self {
            command: root,
            path: root.get_name().to_owned(),
            lang,
            word: None,
        };
        let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
        let mut argument_found = false;
        while let Some(word) = words.next() {
            if word == "--" {
                break;
            }
            if word.starts_with('-') {
                if place.has_its_value_next(&word) {
                    words.next();
                }
                argument_found = true;
                continue;
            }
            let excluded = argument_found && place.command.is_args_conflicts_with_subcommands_set();
            let Some(child) = place.command.find_subcommand(&*word).filter(|_| !excluded) else {
                argument_found = true;
                place.word.get_or_insert(word.into_owned());
                continue;
            };
            // `help` only repeats the tree, and has no `--help` to point to.
            if child.get_name() == "help" {
                break;
            }
            place.command = child;
            place.path = format!("{} {}", place.path, name(child, lang));
            place.word = None;
            argument_found = false;
        }
        place
    }

    /// The argument that clap writes as `shown`, such as `--kind <KIND>`.
    pub fn argument(&self, shown: &str) -> Option<&'tree Arg> {
        let mut arguments = self.command.get_arguments();
        arguments.find(|arg| arg.to_string() == shown)
    }

    /// The commands below, joined for reading.
    pub fn commands(&self) -> String {
        let children = self
            .command
            .get_subcommands()
            .filter(|child| !child.is_hide_set() && child.get_name() != "help");
        let names: Vec<&str> = children.map(|child| name(child, self.lang)).collect();
        names.join(", ")
    }

    /// Whether `word` is an option whose value is the next word.
    fn has_its_value_next(&self, word: &str) -> bool {
        let mut arguments = self.command.get_arguments();
        let option = match word.strip_prefix("--") {
            Some(long) => arguments.find(|arg| {
                arg.get_long() == Some(long)
                    || arg
                        .get_all_aliases()
                        .is_some_and(|aliases| aliases.contains(&long))
            }),
            None => arguments.find(|arg| {
                arg.get_short()
                    .is_some_and(|short| word.strip_prefix('-') == Some(short.to_string().as_str()))
            }),
        };
        option.is_some_and(|arg| {
            arg.get_action().takes_values()
                && arg
                    .get_num_args()
                    .is_none_or(|count| count.min_values() > 0)
        })
    }
}

/// How a command is called in a language.
fn name(command: &Command, lang: Lang) -> &str {
    match lang {
        Lang::Es => command.get_all_aliases().next(),
        Lang::En => None,
    }
    .unwrap_or(command.get_name())
}
