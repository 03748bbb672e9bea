//! Spanish text names a command as a Spanish speaker types it.

use std::collections::BTreeMap;

use clap::{Command, CommandFactory};
use folio::cli::Cli;
use folio::text::{Lang, resources};
use regex::Regex;

/// The Spanish name of every command, of whatever depth, that has one of its
/// own, by its English name.
fn spanish_names() -> BTreeMap<String, Vec<String>> {
    fn gather(command: &Command, names: &mut BTreeMap<String, Vec<String>>) {
        for child in command.get_subcommands() {
            let aliases: Vec<_> = child.get_visible_aliases().map(str::to_owned).collect();
            if !aliases.is_empty() {
                let known = names.entry(child.get_name().to_owned()).or_default();
                known.extend(aliases);
            }
            gather(child, names);
        }
    }
    let mut names = BTreeMap::new();
    gather(&Cli::command(), &mut names);
    // What is also the Spanish name of something is Spanish.
    let spanish: Vec<_> = names.values().flatten().cloned().collect();
    names.retain(|name, _| !spanish.contains(name));
    names
}

/// What a file says, line by line, without its comments, ids and gaps.
fn said(file: &str) -> impl Iterator<Item = String> {
    let not_words = [
        Regex::new(r"^[a-z][a-z0-9-]* *=").expect("an id"),
        Regex::new(r"^ *\*?\[[a-z0-9-]+\]").expect("a case of a gap"),
        Regex::new(r"\{[^{}]*(->|\})").expect("a gap"),
        // The shell's own word.
        Regex::new(r"\bexport FOLIO_DB=").expect("a variable"),
    ];
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .map(move |line| {
            not_words.iter().fold(line.to_owned(), |line, pattern| {
                pattern.replace_all(&line, " ").into_owned()
            })
        })
}

#[test]
fn a_spanish_text_never_names_a_command_in_english() {
    let names = spanish_names();
    assert!(names.len() > 35, "{names:?}");
    let word = Regex::new(r"[\p{L}\p{N}_-]+").expect("a word");
    let mut wrong = Vec::new();
    for (name, file) in resources(Lang::Es) {
        for line in said(file) {
            for word in word.find_iter(&line) {
                if let Some(spanish) = names.get(word.as_str()) {
                    let line = line.trim();
                    wrong.push(format!(
                        "{name}: «{}» is {spanish:?}: {line}",
                        word.as_str()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What follows `folio` in a text, as far as it names commands, must be there.
#[test]
fn a_text_names_commands_that_are_there() {
    let called = Regex::new(r"\bfolio((?: [a-z][a-z-]*)+)").expect("a call");
    let prose = ["cases", "lleva", "keeps", "crea", "creates"];
    let mut seen = 0;
    for lang in [Lang::Es, Lang::En] {
        for (name, file) in resources(lang) {
            for line in said(file) {
                for call in called.captures_iter(&line) {
                    // After a colon, in quotes or indented: an order, not prose.
                    let start = call.get(0).expect("a call").start();
                    let before = line[..start].trim_end();
                    if !(before.is_empty() || before.ends_with([':', '«', '“', '`'])) {
                        continue;
                    }
                    let words: Vec<_> = call[1].split_whitespace().collect();
                    if prose.contains(&words[0]) {
                        continue;
                    }
                    let tree = Cli::command();
                    let first = tree.find_subcommand(words[0]);
                    let first = first.unwrap_or_else(|| panic!("{name}: {line}"));
                    if let (true, Some(second)) = (first.has_subcommands(), words.get(1)) {
                        assert!(first.find_subcommand(second).is_some(), "{name}: {line}");
                    }
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 60, "only {seen} were looked at");
}
