//! Which help messages a language has yet to be given.

use std::collections::BTreeSet;

use clap::{Arg, Command};

use super::ids;
use crate::text::Text;

/// The ids of help that the command tree shows in English and `text` lacks, in
/// order and each once. Where an argument may be said under two ids, the one
/// for all commands is named if it is in all of them, else the command's own.
pub fn missing_help(command: &Command, text: &Text) -> Vec<String> {
    let mut command = command.clone();
    command.build();
    let mut missing = BTreeSet::new();
    collect(&command, "", text, &mut missing);
    missing.into_iter().collect()
}

fn collect(command: &Command, path: &str, text: &Text, missing: &mut BTreeSet<String>) {
    let id = ids::command(path);
    let mut wanted = vec![id.clone()];
    if command.get_long_about().is_some() {
        wanted.push(format!("{id}-long"));
    }
    if command.get_after_help().is_some() || command.get_after_long_help().is_some() {
        wanted.push(format!("{id}-after"));
    }
    missing.extend(wanted.into_iter().filter(|id| !text.has(id)));

    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        collect_argument(arg, path, text, missing);
    }
    // Below clap's `help` there are only copies of the tree.
    if command.get_name() != "help" {
        for child in command
            .get_subcommands()
            .filter(|child| !child.is_hide_set())
        {
            let path = ids::child(path, child.get_name());
            collect(child, &path, text, missing);
        }
    }
}

fn collect_argument(arg: &Arg, path: &str, text: &Text, missing: &mut BTreeSet<String>) {
    let ids = ids::argument(path, arg);
    let mut want = |end: &str| {
        if !ids.iter().any(|id| text.has(&format!("{id}{end}"))) {
            let [own, shared] = &ids;
            let id = if ids::everywhere(arg) { shared } else { own };
            missing.insert(format!("{id}{end}"));
        }
    };
    want("");
    // clap's own `--help` has a long text that says nothing more.
    if arg.get_long_help().is_some() && arg.get_id() != "help" {
        want("-long");
    }
    let heading = ids::heading(arg);
    if !text.has(&heading) {
        missing.insert(heading);
    }
    let takes_values = arg.get_action().takes_values();
    let names = arg.get_value_names().filter(|_| takes_values);
    // One that is more than a word, as `FOLIO[#n]`, may be the same everywhere.
    let words = names.into_iter().flatten().filter(|name| is_word(name));
    missing.extend(
        words
            .map(|name| ids::placeholder(name))
            .filter(|id| !text.has(id)),
    );
}

fn is_word(name: &str) -> bool {
    name.chars().all(char::is_alphanumeric)
}
