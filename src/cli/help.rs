//! The help of every command in the language of the screen. English help is
//! the doc comments of the command definitions, as clap prints them; Spanish is
//! laid over it from the `help-…` messages, together with the words that clap
//! has built in (`Usage`, `[OPTIONS]`, `[default: …]`), which are hidden and
//! written here instead.
//!
//! | what | id |
//! |---|---|
//! | a command | `help-{path}`, its parts joined by `-`; the root is `help-folio` |
//! | its longer text, what follows its help | `help-{path}-long`, `help-{path}-after` |
//! | an argument | `help-{path}-{argument}`, else `help-arg-{argument}`; `…-long` too |
//! | a heading, a placeholder | `help-heading-{heading}`, `help-value-{placeholder}` |

mod ids;
mod missing;

use clap::builder::{PossibleValue, Resettable, StyledStr};
use clap::{Arg, Command};

use crate::text::{Lang, Text};

pub use missing::missing_help;

/// The command tree with its help in the language of `text`, built and ready
/// to parse with or to print from.
///
/// This builds and rewrites the whole tree, so a caller in a hurry parses with
/// the plain one first and comes here only to print help or an error.
///
/// A width is to be set before, while it still goes down to every command.
pub fn localize(command: Command, text: &Text) -> Command {
    let mut command = one_line_values(positionals_first(command));
    // Only a built tree holds clap's own `--help`, `--version` and `help`, and
    // the global options in each command.
    command.build();
    let words = match text.lang() {
        Lang::Es => Words::Own,
        Lang::En => Words::Clap,
    };
    overlay(command, "", text, words)
}

/// The command tree with its help in the language of `text` and all else as it
/// was: aliases stay visible and values unhidden, for those who offer them.
pub fn describe(mut command: Command, text: &Text) -> Command {
    command.build();
    overlay(command, "", text, Words::Untouched)
}

/// Whose are the words around help: `Usage`, `[default: …]`, `[aliases: …]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    /// Ours, in Spanish; clap's are hidden.
    Own,
    /// clap's, in English, as it prints them.
    Clap,
    /// Nobody prints them.
    Untouched,
}

/// clap gives every argument two lines and each value a line of its own as soon
/// as one value has a description; the descriptions are for the sources. While
/// it builds the tree, values look hidden.
fn one_line_values(command: Command) -> Command {
    command
        .mut_args(|arg| {
            let listed = arg.get_action().takes_values() && !arg.get_possible_values().is_empty();
            arg.hide_possible_values(listed)
        })
        .mut_subcommands(one_line_values)
}

/// Headings are printed in the order in which arguments first name them, so
/// this puts "Arguments" before "Options". Only an unbuilt tree may be put in
/// another order: a built one finds its arguments by their place. Under a
/// heading clap sorts positional arguments by their names unless they have a
/// place of their own.
fn positionals_first(command: Command) -> Command {
    let (positionals, options): (Vec<Arg>, Vec<Arg>) = command
        .get_arguments()
        .cloned()
        .partition(Arg::is_positional);
    let mut ordered: Vec<Arg> = positionals
        .into_iter()
        .enumerate()
        .map(|(place, arg)| arg.display_order(place))
        .collect();
    ordered.extend(options);
    let mut ordered = ordered.into_iter();
    command
        .mut_args(|arg| ordered.next().unwrap_or(arg))
        .mut_subcommands(positionals_first)
}

fn overlay(command: Command, path: &str, text: &Text, words: Words) -> Command {
    let mut command = command
        .mut_args(|arg| overlay_arg(arg, path, text, words))
        .mut_subcommands(|child| {
            let path = ids::child(path, child.get_name());
            overlay(child, &path, text, words)
        });
    let id = ids::command(path);
    if let Some(about) = text.find(&id) {
        command = command.about(unfolded(&about)).long_about(optional(
            text.find(&format!("{id}-long")).map(|long| unfolded(&long)),
        ));
    }
    if let Some(after) = text.find(&format!("{id}-after")) {
        command = command.after_help(after).after_long_help(None);
    }
    match words {
        Words::Own => own_usage(own_words(own_aliases(command, text), text), text),
        Words::Clap | Words::Untouched => command,
    }
}

fn overlay_arg(arg: Arg, path: &str, text: &Text, words: Words) -> Arg {
    let ids = ids::argument(path, &arg);
    let find = |end: &str| {
        ids.iter()
            .find_map(|id| text.find(&format!("{id}{end}")))
            .map(|words| unfolded(&words))
    };
    let mut arg = match text.find(&ids::heading(&arg)) {
        Some(heading) => arg.help_heading(heading),
        None => arg,
    };
    if let Some(help) = find("") {
        arg = arg.help(help).long_help(optional(find("-long")));
    }
    match words {
        Words::Own => own_notes(own_placeholders(arg, text), text),
        Words::Clap => arg.hide_possible_values(false),
        Words::Untouched => arg,
    }
}

/// Puts `[valores: …] [por omisión: …] [también: …]` after an argument's help
/// in place of clap's notes.
fn own_notes(arg: Arg, text: &Text) -> Arg {
    let mut notes = Vec::new();
    let values = arg.get_possible_values();
    if arg.get_action().takes_values() {
        let shown = values.iter().filter(|value| !value.is_hide_set());
        notes.extend(note("values", shown.map(spanish_name).collect(), text));
        if !arg.is_hide_default_value_set() {
            let defaults = arg.get_default_values().iter().map(|default| {
                let default = default.to_string_lossy();
                values
                    .iter()
                    .find(|value| value.matches(&default, false))
                    .map_or_else(|| default.to_string(), spanish_name)
            });
            notes.extend(note("default", defaults.collect(), text));
        }
    }
    let also = shown_aliases(&arg);
    notes.extend(note("also", also, text));

    let help = with_notes(arg.get_help(), " ", &notes);
    let long = arg.get_long_help();
    let long = long.and_then(|long| with_notes(Some(long), "\n\n", &notes));
    let arg = hide_aliases(arg)
        .hide_possible_values(true)
        .hide_default_value(true);
    arg.help(optional(help)).long_help(optional(long))
}

/// `[word: a, b]`, or nothing of nothing.
fn note(word: &str, list: Vec<String>, text: &Text) -> Option<String> {
    let word = text.find(&format!("help-word-{word}"))?;
    (!list.is_empty()).then(|| format!("[{word}: {}]", list.join(", ")))
}

fn with_notes(help: Option<&StyledStr>, between: &str, notes: &[String]) -> Option<String> {
    let mut parts: Vec<String> = help.iter().map(|help| help.ansi().to_string()).collect();
    if !notes.is_empty() {
        parts.push(notes.join(" "));
    }
    (!parts.is_empty()).then(|| parts.join(between))
}

/// For the setters of clap that also take nothing.
fn optional(words: Option<String>) -> Resettable<StyledStr> {
    words.map(StyledStr::from).into()
}

/// How a Spanish speaker types a value: its first alias, since names are the
/// English codes, or the name where both languages have the same.
pub(super) fn spanish_name(value: &PossibleValue) -> String {
    let mut names = value.get_name_and_aliases();
    let code = names.next().unwrap_or_default();
    names.next().unwrap_or(code).to_owned()
}

fn shown_aliases(arg: &Arg) -> Vec<String> {
    let short = arg.get_visible_short_aliases().unwrap_or_default();
    let long = arg.get_visible_aliases().unwrap_or_default();
    short
        .into_iter()
        .map(|alias| format!("-{alias}"))
        .chain(long.into_iter().map(|alias| format!("--{alias}")))
        .collect()
}

/// Makes every alias one that still works and that clap does not mention.
fn hide_aliases(arg: Arg) -> Arg {
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let long = arg.get_all_aliases().map(owned).unwrap_or_default();
    let short = arg.get_all_short_aliases().unwrap_or_default();
    arg.alias(None)
        .short_alias(None)
        .aliases(long)
        .short_aliases(short)
}

fn own_placeholders(arg: Arg, text: &Text) -> Arg {
    let Some(names) = arg.get_value_names() else {
        return arg;
    };
    let names: Vec<String> = names
        .iter()
        .map(|name| text.find(&ids::placeholder(name)))
        .zip(names)
        .map(|(found, name)| found.unwrap_or_else(|| name.to_string()))
        .collect();
    arg.value_names(names)
}

fn own_aliases(command: Command, text: &Text) -> Command {
    let owned = |name: &str| name.to_owned();
    let all: Vec<String> = command.get_all_aliases().map(owned).collect();
    let shown: Vec<String> = command.get_visible_aliases().map(owned).collect();
    let notes: Vec<String> = note("also", shown, text).into_iter().collect();
    let about = with_notes(command.get_about(), " ", &notes);
    command.alias(None).aliases(all).about(optional(about))
}

fn own_words(mut command: Command, text: &Text) -> Command {
    if let Some(heading) = text.find("help-heading-commands") {
        command = command.subcommand_help_heading(heading);
    }
    if let Some(word) = text.find("help-word-command") {
        command = command.subcommand_value_name(word);
    }
    command
}

/// Replaces the words `Usage` and `[OPTIONS]`, which clap gives no way to set.
fn own_usage(mut command: Command, text: &Text) -> Command {
    let (Some(heading), Some(options)) = (
        text.find("help-heading-usage"),
        text.find("help-word-options"),
    ) else {
        return command;
    };
    let usage = command.render_usage().ansi().to_string();
    let style = *command.get_styles().get_usage();
    let title = format!("{}Usage:{} ", style.render(), style.render_reset());
    // A second line of usage is indented by the width of the heading.
    let indent = " ".repeat(heading.chars().count() + 2);
    let usage = usage
        .strip_prefix(&title)
        .unwrap_or(&usage)
        .replace("[OPTIONS]", &format!("[{options}]"))
        .replace("\n       ", &format!("\n{indent}"));
    command.override_usage(usage).help_template(format!(
        "{{before-help}}{{about-with-newline}}\n\
         {style}{heading}:{style:#} {{usage}}\n\n\
         {{all-args}}{{after-help}}"
    ))
}

/// Joins the lines of each paragraph, as clap does with doc comments, so that
/// the text wraps at the terminal's width. Lines that begin with a space
/// (examples, lists) stay as they are.
fn unfolded(words: &str) -> String {
    let mut joined = String::with_capacity(words.len());
    let mut breaks_before = true;
    for line in words.lines() {
        let stands_alone = line.is_empty() || line.starts_with(' ');
        if !joined.is_empty() {
            joined.push(if breaks_before || stands_alone {
                '\n'
            } else {
                ' '
            });
        }
        joined.push_str(line);
        breaks_before = stands_alone;
    }
    joined
}

#[cfg(test)]
mod tests;
