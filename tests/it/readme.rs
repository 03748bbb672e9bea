//! The tours of the two READMEs, run as written: what stands below each `$`
//! line is what the program prints. `FOLIO_BLESS=1` writes it anew.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What separates the outputs of one command and the next.
const MARK: &str = "\u{1}next\u{1}";

#[test]
fn the_english_tour_is_true() {
    tour("README.md");
}

#[test]
fn the_spanish_tour_is_true() {
    tour("README.es.md");
}

/// The pages that a transparency unit reads say the same in both languages, as
/// far as their headings, lists, and tables tell.
#[test]
fn pages_in_spanish_have_every_part_of_those_in_english() {
    for name in ["disclosure", "load-format"] {
        let parts = |ending: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
            let text = fs::read_to_string(path.join(format!("{name}{ending}"))).expect("a page");
            let count = |begin: &str| text.lines().filter(|line| line.starts_with(begin)).count();
            ["# ", "## ", "### ", "| ", "- ", "1. ", "2. ", "```"].map(count)
        };
        assert_eq!(parts(".md"), parts(".es.md"), "{name}");
    }
}

fn tour(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let written = fs::read_to_string(&path).expect("the README");
    let commands: Vec<&str> = written
        .lines()
        .filter_map(|l| l.strip_prefix("$ "))
        .collect();
    assert!(commands.len() > 10, "{name} has no tour");
    let outputs = run(&commands);
    let fresh = filled(&written, &outputs);
    if std::env::var_os("FOLIO_BLESS").is_some() {
        fs::write(&path, &fresh).expect("the README can be written");
    }
    assert!(
        written == fresh || std::env::var_os("FOLIO_BLESS").is_some(),
        "{name} says what the program does not; FOLIO_BLESS=1 cargo test readme writes it anew:\n{fresh}"
    );
}

/// What becomes of personal data is told point by point in both languages.
#[test]
fn both_say_what_becomes_of_personal_data() {
    let points = |name: &str, heading: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let text = fs::read_to_string(path).expect("the README");
        let (_, part) = text.split_once(heading).expect("the part");
        let part = part.split("\n## ").next().unwrap_or_default();
        part.lines().filter(|line| line.starts_with("- ")).count()
    };
    let spanish = points("README.es.md", "\n## Los datos personales, con el tiempo\n");
    assert!(spanish > 4);
    assert_eq!(
        points("README.md", "\n## Personal data, over time\n"),
        spanish
    );
}

/// The outputs of the commands, in one shell, in an empty folder.
fn run(commands: &[&str]) -> Vec<String> {
    let script: String = commands
        .iter()
        .map(|command| format!("{command}\nprintf '%s' '{MARK}'\n"))
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let program = PathBuf::from(env!("CARGO_BIN_EXE_folio"));
    let programs = program.parent().expect("a folder of programs");
    let ran = Command::new("bash")
        .arg("-c")
        .arg(format!("exec 2>&1\n{script}"))
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", programs.display()))
        .env("HOME", folder.path())
        .output()
        .expect("bash");
    let said = String::from_utf8(ran.stdout).expect("UTF-8");
    let mut outputs: Vec<String> = said.split(MARK).map(str::to_owned).collect();
    outputs.pop();
    assert_eq!(outputs.len(), commands.len(), "{said}");
    outputs
}

/// The text with these outputs below its commands.
fn filled(written: &str, outputs: &[String]) -> String {
    let mut outputs = outputs.iter();
    let mut fresh = String::new();
    let mut in_tour = false;
    for line in written.lines() {
        if line == "```console" {
            in_tour = true;
        } else if line == "```" {
            in_tour = false;
        } else if let Some(command) = line.strip_prefix("$ ") {
            fresh.push_str(&format!("$ {command}\n"));
            let output = outputs.next().expect("an output for each command");
            for line in output.lines() {
                fresh.push_str(line.trim_end());
                fresh.push('\n');
            }
            continue;
        } else if in_tour {
            continue;
        }
        fresh.push_str(line);
        fresh.push('\n');
    }
    fresh
}
