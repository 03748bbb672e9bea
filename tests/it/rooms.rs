//! The rule of dependence between the rooms of the house, and the rooms to
//! which a library is confined (docs/architecture.md).

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// A room, and the rooms that it may use: in the order of the map in
/// `src/lib.rs`, each only such as stand above it.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("message", &[]),
    ("hex", &[]),
    ("world", &[]),
    ("domain", &[]),
    ("error", &["message", "domain"]),
    ("clock", &["domain"]),
    ("store", &["clock", "domain", "error", "hex", "message"]),
    ("report", &["domain", "message"]),
    ("text", &["domain", "message"]),
    (
        "render",
        &["domain", "error", "hex", "message", "report", "text"],
    ),
    (
        "cli",
        &[
            "clock", "domain", "error", "message", "render", "report", "store", "text", "world",
        ],
    ),
    ("lib", &["cli", "world"]),
    ("main", &[]),
];

/// A library, and the only places that may name it.
const CONFINED: [(&str, &[&str]); 10] = [
    ("strsim", &["domain/likeness.rs"]),
    ("rusqlite", &["store"]),
    ("comfy_table", &["render"]),
    ("rust_xlsxwriter", &["render"]),
    ("plotters", &["render/html"]),
    ("dialoguer", &["cli/ask"]),
    ("console", &["cli/ask", "world.rs"]),
    ("zip", &["render/load_format/package.rs"]),
    ("quick_xml", &["render/load_format"]),
    ("fluent_bundle", &["text", "cli/ask/script.rs"]),
];

#[test]
fn each_room_uses_only_what_it_may() {
    let used = Regex::new(r"\bcrate::(\{|[a-z_]+)").expect("a pattern");
    let mut faults = Vec::new();
    for (place, source) in sources() {
        let room = place.split(['/', '.']).next().unwrap_or_default();
        let may = MAY_USE.iter().find(|(name, _)| *name == room);
        let (_, may) = may.unwrap_or_else(|| panic!("{place} is in no room that is known"));
        for found in used.captures_iter(&source) {
            let other = &found[1];
            assert_ne!(other, "{", "{place}: one `use` for each room");
            // A macro stands at the root: msg! is of `message`.
            let other = if other == "msg" { "message" } else { other };
            if other != room && !may.contains(&other) {
                faults.push(format!("{place}: {room} may not use {other}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_map_of_the_house_is_true() {
    let map = include_str!("../../src/lib.rs");
    let named = Regex::new(r"\[?`([a-z]+)`\]?: ").expect("a pattern");
    let rooms: Vec<&str> = named
        .captures_iter(map)
        .map(|found| found.get(1).expect("a name").as_str())
        .chain(["lib", "main"])
        .collect();
    assert_eq!(rooms, MAY_USE.map(|(room, _)| room));
    for (at, (room, may)) in MAY_USE.iter().enumerate() {
        for other in *may {
            assert!(rooms[..at].contains(other), "{room} stands above {other}");
        }
    }
}

#[test]
fn libraries_stay_where_they_belong() {
    let mut faults = Vec::new();
    for (library, homes) in CONFINED {
        let named = Regex::new(&format!(r"\b{library}::")).expect("a pattern");
        for (place, source) in sources() {
            if named.is_match(&source) && !homes.iter().any(|home| place.starts_with(home)) {
                faults.push(format!(
                    "{place}: {library} belongs to {}",
                    homes.join(", ")
                ));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Each source file below `src`, without its comments and its tests.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let comment = Regex::new(r"(?m)^\s*//.*$").expect("a pattern");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let place = path.strip_prefix(&root).expect("below src");
            let place = place.to_string_lossy().replace('\\', "/");
            if !place.ends_with(".rs") || place.ends_with("tests.rs") {
                continue;
            }
            let source = fs::read_to_string(&path).expect("a source file");
            let code = source.split("#[cfg(test)]\nmod tests {").next();
            let code = comment.replace_all(code.unwrap_or_default(), "");
            found.push((place, code.into_owned()));
        }
    }
    found
}
