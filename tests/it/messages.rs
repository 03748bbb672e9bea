//! Screen text is complete: whatever the sources say is there in both
//! languages, with the same gaps, and nothing is there that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentBundle, FluentResource};
use folio::text::{LISTS, Lang, resources};
use regex::Regex;

/// A call of `msg!` in the sources.
struct Call {
    place: String,
    id: String,
    fills: BTreeSet<String>,
}

#[test]
fn every_file_is_built_in_and_parses() {
    for (lang, folder) in [(Lang::Es, "es-MX"), (Lang::En, "en")] {
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::default();
        for (name, source) in resources(lang) {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{folder}/{name}.ftl: {errors:?}"));
            if let Err(twice) = bundle.add_resource(resource) {
                panic!("{folder}/{name}.ftl: {twice:?}");
            }
        }
        let built_in: BTreeSet<String> = resources(lang)
            .iter()
            .map(|(name, _)| format!("{name}.ftl"))
            .collect();
        let there: BTreeSet<String> = fs::read_dir(sources().join("text/locales").join(folder))
            .expect("the folder of a language")
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        assert_eq!(built_in, there, "files of {folder}");
    }
}

#[test]
fn what_is_said_exists_in_both_languages() {
    let mut faults = Vec::new();
    for lang in [Lang::Es, Lang::En] {
        let messages = messages(lang);
        for call in calls() {
            if !messages.contains_key(&call.id) {
                faults.push(format!("{}: {lang:?} lacks {}", call.place, call.id));
            }
        }
    }
    none(&faults);
}

#[test]
fn both_languages_have_the_same_ids_and_gaps() {
    let (spanish, english) = (messages(Lang::Es), messages(Lang::En));
    let mut faults = Vec::new();
    for (id, gaps) in &spanish {
        match english.get(id) {
            Some(others) if others != gaps => {
                faults.push(format!(
                    "{id}: gaps {gaps:?} in Spanish, {others:?} in English"
                ));
            }
            // English help is the doc comments of the command definitions.
            None if !id.starts_with("help-") => faults.push(format!("{id}: not in English")),
            _ => {}
        }
    }
    let only_english = english.keys().filter(|id| !spanish.contains_key(*id));
    faults.extend(only_english.map(|id| format!("{id}: not in Spanish")));
    none(&faults);
}

#[test]
fn every_gap_is_filled_where_it_is_said() {
    let messages = messages(Lang::Es);
    let mut faults = Vec::new();
    for call in calls() {
        let gaps = messages.get(&call.id).cloned().unwrap_or_default();
        for gap in gaps.difference(&call.fills) {
            faults.push(format!("{}: {} leaves {gap} open", call.place, call.id));
        }
        for name in call.fills.difference(&gaps) {
            faults.push(format!("{}: {} has no gap {name}", call.place, call.id));
        }
    }
    none(&faults);
}

#[test]
fn no_text_is_dead() {
    let said: BTreeSet<String> = calls().into_iter().map(|call| call.id).collect();
    let conventional = |id: &str| {
        id.starts_with("help-") || LISTS.iter().any(|list| id.starts_with(&format!("{list}-")))
    };
    let faults: Vec<String> = messages(Lang::Es)
        .into_keys()
        .filter(|id| !said.contains(id) && !conventional(id))
        .map(|id| format!("{id}: said nowhere"))
        .collect();
    none(&faults);
}

#[test]
fn the_reader_of_calls_sees_what_it_should() {
    let found = calls_in(
        "example",
        r#"
        // msg!("in-a-comment", x = 1)
        let a = msg!("plain");
        let b = msg!(
            "nested",
            outer = f(x == y, "a, b = c)"),
            inner = msg!("inner", deep = ')'),
        ).with("late", 5);
        "#,
    );
    let seen: Vec<(String, Vec<String>)> = found
        .into_iter()
        .map(|call| (call.id, call.fills.into_iter().collect()))
        .collect();
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        seen,
        [
            ("plain".to_owned(), names(&[])),
            ("nested".to_owned(), names(&["inner", "late", "outer"])),
            ("inner".to_owned(), names(&["deep"])),
        ]
    );
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The messages of a language and the gaps of each.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let begins = Regex::new(r"^-?([A-Za-z][A-Za-z0-9_-]*) *=").expect("a pattern");
    let gap = Regex::new(r"\{\s*(?:[A-Z]+\()?\$([A-Za-z][A-Za-z0-9_-]*)").expect("a pattern");
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, source) in resources(lang) {
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = begins.captures(line) {
                current = Some(found[1].to_owned());
            }
            let Some(id) = &current else { continue };
            let gaps = messages.entry(id.clone()).or_default();
            gaps.extend(gap.captures_iter(line).map(|found| found[1].to_owned()));
        }
    }
    messages
}

fn calls() -> Vec<Call> {
    let mut calls = Vec::new();
    let mut folders = vec![sources()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let source = fs::read_to_string(&path).expect("a source file");
                let place = path.strip_prefix(sources()).expect("below src");
                calls.extend(calls_in(&place.to_string_lossy(), &source));
            }
        }
    }
    calls
}

fn calls_in(place: &str, source: &str) -> Vec<Call> {
    let comment = Regex::new(r"(?m)^\s*//.*$").expect("a pattern");
    let source = comment.replace_all(source, "");
    let call = Regex::new(r#"\bmsg!\(\s*"([^"]+)""#).expect("a pattern");
    call.captures_iter(&source)
        .map(|found| Call {
            place: place.to_owned(),
            id: found[1].to_owned(),
            fills: fills(&source[found.get(0).expect("the whole").end()..]),
        })
        .collect()
}

/// The names filled in a call of which `rest` follows the id: `name = value`
/// up to its closing parenthesis, and what `.with("name", …)` adds.
fn fills(rest: &str) -> BTreeSet<String> {
    let name = Regex::new(r"(?:^|,)\s*([a-z_][a-z0-9_]*)\s*=(?:[^=]|$)").expect("a pattern");
    let with = Regex::new(r#"^\s*\.with\(\s*"([^"]+)""#).expect("a pattern");
    let (own, mut rest) = to_closing(rest);
    let mut names: BTreeSet<String> = name
        .captures_iter(&own)
        .map(|found| found[1].to_owned())
        .collect();
    while let Some(found) = with.captures(rest) {
        names.insert(found[1].to_owned());
        rest = to_closing(&rest[found[0].len()..]).1;
    }
    names
}

/// What stands directly in the parentheses that `rest` begins within, without
/// literals and deeper parentheses; and what follows them.
fn to_closing(rest: &str) -> (String, &str) {
    let literal = Regex::new(r#"^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)[^']*')"#).expect("a pattern");
    let (mut own, mut depth, mut at) = (String::new(), 1, 0);
    while let Some(character) = rest[at..].chars().next() {
        if let Some(found) = literal.find(&rest[at..]) {
            at += found.len();
            continue;
        }
        at += character.len_utf8();
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ if depth == 1 => own.push(character),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    (own, &rest[at..])
}
