//! Help is complete in Spanish, fits a screen of 80 columns and names every
//! value of the closed lists; the welcome names commands that exist.

use std::process::{Command, Output};

use clap::CommandFactory;
use folio::cli::Cli;
use folio::cli::help::{localize, missing_help};
use folio::domain::code::{Channel, Code, Matter, Notice, Outcome, Priority, RequestKind, Status};
use folio::text::{Lang, Text};

const COLUMNS: usize = 80;

fn folio(lang: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_folio"))
        .env_clear()
        .env("FOLIO_LANG", lang)
        .args(args)
        .output()
        .expect("the program starts")
}

fn help(lang: &str, args: &[&str]) -> String {
    let output = folio(lang, args);
    assert!(output.status.success() && output.stderr.is_empty());
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn welcome(lang: &str) -> String {
    String::from_utf8(folio(lang, &[]).stderr).expect("UTF-8")
}

#[test]
fn every_help_text_is_there_in_spanish() {
    let missing = missing_help(&Cli::command(), &Text::new(Lang::Es));
    assert!(
        missing.is_empty(),
        "help.ftl lacks:\n{}",
        missing.join("\n")
    );
}

#[test]
fn help_in_both_languages() {
    insta::assert_snapshot!("help_es", help("es", &["--help"]));
    insta::assert_snapshot!("help_en", help("en", &["--help"]));
    insta::assert_snapshot!("intake_help_es", help("es", &["recibir", "--help"]));
    insta::assert_snapshot!("intake_help_en", help("en", &["intake", "--help"]));
}

/// Newcomers ask for help as for a command, of all commands or of one.
#[test]
fn help_is_found_by_its_word() {
    for lang in ["es", "en"] {
        for word in ["ayuda", "help", "Ayuda"] {
            assert_eq!(help(lang, &[word]), help(lang, &["--help"]), "{word}");
            for command in [&["turnar"][..], &["turn", "accept"], &["catalogo", "plazo"]] {
                let asked = help(lang, &[&[word], command].concat());
                assert_eq!(
                    asked,
                    help(lang, &[command, &["--help"]].concat()),
                    "{word}"
                );
            }
            assert_eq!(
                help(lang, &["--quiet", "unit", word]),
                help(lang, &["unit", "--help"])
            );
        }
    }
    let unknown = folio("es", &["ayuda", "zzz"]);
    let said = String::from_utf8(unknown.stderr).expect("UTF-8");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said.contains("«zzz» no es una orden"), "{said}");
}

#[test]
fn the_short_and_the_long_help_are_one() {
    for command in ["intake", "turn", "report", "list"] {
        assert_eq!(
            help("es", &[command, "-h"]),
            help("es", &[command, "--help"])
        );
        assert_eq!(
            help("en", &[command, "-h"]),
            help("en", &[command, "--help"])
        );
    }
}

#[test]
fn every_page_of_help_fits_the_screen() {
    for lang in [Lang::Es, Lang::En] {
        let tree = Cli::command().term_width(COLUMNS);
        fits(localize(tree, &Text::new(lang)));
    }
}

fn fits(mut command: clap::Command) {
    let page = command.render_long_help().to_string();
    for line in page.lines() {
        let name = command.get_name();
        assert!(line.chars().count() <= COLUMNS, "{name}: {line}");
    }
    command.get_subcommands().cloned().for_each(fits);
}

#[test]
fn help_names_every_value_of_a_closed_list() {
    names_all::<RequestKind>("intake", "kind");
    names_all::<Channel>("intake", "channel");
    names_all::<Matter>("intake", "matter");
    names_all::<Priority>("intake", "priority");
    names_all::<Outcome>("close", "outcome");
    names_all::<Notice>("follow-up", "notice");
    names_all::<Status>("list", "status");
}

/// The English help has the codes, the Spanish one words that are understood.
fn names_all<C: Code>(command: &str, argument: &str) {
    for lang in [Lang::Es, Lang::En] {
        let tree = localize(Cli::command(), &Text::new(lang));
        let help = tree
            .find_subcommand(command)
            .and_then(|command| command.get_arguments().find(|arg| arg.get_id() == argument))
            .and_then(|argument| argument.get_help())
            .expect("an argument with help")
            .to_string();
        let words: Vec<&str> = help
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .collect();
        for value in C::ALL {
            let mut names = match lang {
                Lang::En => vec![value.code()],
                Lang::Es => value.aliases().to_vec(),
            };
            names.push(value.code());
            assert!(
                names.iter().any(|name| words.contains(name)),
                "{lang:?} {command} --{argument}: {} is not in {help:?}",
                value.code()
            );
        }
    }
}

#[test]
fn who_types_nothing_is_welcomed_and_told_that_nothing_was_done() {
    for lang in ["es", "en"] {
        let output = folio(lang, &[]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
    }
    insta::assert_snapshot!("welcome_es", welcome("es"));
    insta::assert_snapshot!("welcome_en", welcome("en"));
}

#[test]
fn the_welcome_names_commands_that_exist() {
    for page in [welcome("es"), welcome("en")] {
        let commands = page
            .lines()
            .filter_map(|line| line.strip_prefix("  folio "));
        let mut seen = 0;
        for line in commands {
            let (command, _) = line.split_once("  ").expect("what it does, to the right");
            let args = std::iter::once("folio").chain(command.split(' '));
            let matches = Cli::command().try_get_matches_from(args);
            assert!(matches.is_ok(), "{command}: {matches:?}");
            seen += 1;
        }
        assert!(seen > 5);
    }
}
