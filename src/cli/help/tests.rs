//! What the help of a sample tree looks like in both languages.

use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::*;

/// Case management.
#[derive(Parser)]
#[command(name = "folio", version = "1.2.3")]
struct Sample {
    /// The case log.
    #[arg(long, global = true, value_name = "FILE")]
    db: Option<String>,
    /// Say less.
    #[arg(short, long, global = true)]
    quiet: bool,
    #[command(subcommand)]
    command: SampleCommand,
}

#[derive(Subcommand)]
enum SampleCommand {
    /// Turn the case to a unit.
    #[command(visible_alias = "turnar", alias = "tu", after_help = "Examples: …")]
    Turn(Turn),
    /// Units.
    Unit {
        #[command(subcommand)]
        command: Unit,
    },
}

#[derive(Subcommand)]
enum Unit {
    /// Add a unit.
    Add,
}

#[derive(Args)]
struct Turn {
    /// The unit.
    #[arg(long, visible_alias = "a", value_name = "UNIT")]
    to: String,
    /// How to answer.
    ///
    /// At length.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Which case.
    #[arg(help_heading = None)]
    folio: String,
    /// A reason.
    #[arg(long, help_heading = "Why")]
    reason: Option<String>,
    #[arg(long, hide = true, action = ArgAction::Count)]
    hidden: u8,
}

#[derive(Clone, ValueEnum)]
enum Format {
    #[value(alias = "tabla")]
    Table,
    Csv,
    #[value(hide = true)]
    Debug,
}

fn help_of(lang: Lang, arguments: &[&str]) -> String {
    let mut command = localize(Sample::command().term_width(90), &Text::new(lang));
    match command.try_get_matches_from_mut(arguments) {
        Ok(_) => "no help".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn spanish_help_of_the_root() {
    insta::assert_snapshot!(help_of(Lang::Es, &["folio", "-h"]), @"
    Case management

    Uso: folio [OPCIONES] <ORDEN>

    Órdenes:
      turn  Turn the case to a unit [también: turnar]
      unit  Units
      help  Muestra esta ayuda o la de una orden

    Opciones globales:
          --db <ARCHIVO>  El archivo de los casos (también FOLIO_DB); si no se dice, folio.db
                          en la carpeta de datos del sistema
      -q, --quiet         Escribe solo lo que se pidió
      -h, --help          Muestra esta ayuda
      -V, --version       Muestra la versión
    ");
}

#[test]
fn spanish_help_of_a_command() {
    insta::assert_snapshot!(help_of(Lang::Es, &["folio", "turn", "-h"]), @"
    Turn the case to a unit [también: turnar]

    Uso: folio turn [OPCIONES] --to <UNIT> <FOLIO>

    Argumentos:
      <FOLIO>  Which case

    Opciones:
          --to <UNIT>         The unit [también: --a]
          --format <FORMATO>  La forma de la respuesta [valores: tabla, csv] [por omisión:
                              tabla]

    Why:
          --reason <REASON>  A reason

    Opciones globales:
          --db <ARCHIVO>  El archivo de los casos (también FOLIO_DB); si no se dice, folio.db
                          en la carpeta de datos del sistema
      -q, --quiet         Escribe solo lo que se pidió
      -h, --help          Muestra esta ayuda

    Examples: …
    ");
    assert_eq!(
        help_of(Lang::Es, &["folio", "help", "turn"]),
        help_of(Lang::Es, &["folio", "turn", "--help"]),
    );
}

#[test]
fn spanish_long_help() {
    insta::assert_snapshot!(help_of(Lang::Es, &["folio", "turn", "--help"]), @"
    Turn the case to a unit [también: turnar]

    Uso: folio turn [OPCIONES] --to <UNIT> <FOLIO>

    Argumentos:
      <FOLIO>
              Which case

    Opciones:
          --to <UNIT>
              The unit [también: --a]

          --format <FORMATO>
              La forma de la respuesta [valores: tabla, csv] [por omisión: tabla]

    Why:
          --reason <REASON>
              A reason

    Opciones globales:
          --db <ARCHIVO>
              El archivo de los casos (también FOLIO_DB); si no se dice, folio.db en la
              carpeta de datos del sistema

      -q, --quiet
              Escribe solo lo que se pidió

      -h, --help
              Muestra esta ayuda

    Examples: …
    ");
}

#[test]
fn spanish_help_has_no_words_of_clap() {
    for arguments in [
        &["folio", "-h"][..],
        &["folio", "--help"],
        &["folio", "help"],
        &["folio", "help", "unit"],
        &["folio", "turn", "--help"],
        &["folio", "unit", "-h"],
        &["folio", "unit", "add", "--help"],
    ] {
        let help = help_of(Lang::Es, arguments);
        for word in [
            "Usage",
            "Options",
            "OPTIONS",
            "Commands",
            "COMMAND",
            "Arguments",
            "default",
            "possible",
            "Possible",
            "alias",
            "Print",
        ] {
            assert!(!help.contains(word), "{word} in {arguments:?}:\n{help}");
        }
    }
}

#[test]
fn english_help_keeps_the_looks_of_clap() {
    insta::assert_snapshot!(help_of(Lang::En, &["folio", "turn", "-h"]), @"
    Turn the case to a unit

    Usage: folio turn [OPTIONS] --to <UNIT> <FOLIO>

    Arguments:
      <FOLIO>  Which case

    Options:
          --to <UNIT>        The unit [alias: --a]
          --format <FORMAT>  How to answer [default: table] [possible values: table, csv]

    Why:
          --reason <REASON>  A reason

    Global options:
          --db <FILE>  The case log
      -q, --quiet      Say less
      -h, --help       Print this help

    Examples: …
    ");
}

#[test]
fn a_localized_tree_parses_as_the_plain_one() {
    let arguments = [
        "folio", "turnar", "--a", "DSS", "5", "--format", "tabla", "-q", "--db", "x",
    ];
    let mut localized = localize(Sample::command(), &Text::new(Lang::Es));
    let matches = localized.try_get_matches_from_mut(arguments);
    let matches = matches.expect("aliases still work");
    let (name, turn) = matches.subcommand().expect("a command");
    assert_eq!(name, "turn");
    assert_eq!(
        turn.get_one::<String>("to").map(String::as_str),
        Some("DSS")
    );
    assert_eq!(
        turn.get_one::<String>("folio").map(String::as_str),
        Some("5")
    );
    assert_eq!(turn.get_one::<String>("db").map(String::as_str), Some("x"));
    assert!(matches.get_flag("quiet"));
    assert!(
        localized
            .try_get_matches_from_mut(["folio", "tu", "--to", "DSS", "5"])
            .is_ok()
    );
}

#[test]
fn what_is_missing_is_named_once() {
    assert_eq!(
        missing_help(&Sample::command(), &Text::new(Lang::Es)),
        [
            "help-folio",
            "help-heading-why",
            "help-turn",
            "help-turn-after",
            "help-turn-folio",
            "help-turn-format-long",
            "help-turn-reason",
            "help-turn-to",
            "help-unit",
            "help-unit-add",
        ]
    );
}

#[test]
fn paths_and_ids() {
    assert_eq!(ids::command(""), "help-folio");
    assert_eq!(ids::child("", "turn"), "turn");
    assert_eq!(ids::child("turn", "accept"), "turn-accept");
    assert_eq!(ids::child("help", "turn"), "turn");
    assert_eq!(ids::child("unit-help", "add"), "unit-add");
    assert_eq!(ids::command("unit-help"), "help-help");
    let arg = Arg::new("no_input").long("no-input");
    assert_eq!(
        ids::argument("turn", &arg),
        ["help-turn-no-input", "help-arg-no-input"]
    );
}

#[test]
fn paragraphs_are_joined_and_examples_kept() {
    assert_eq!(
        unfolded("uno\ndos\n\ntres\n  cuatro\ncinco"),
        "uno dos\n\ntres\n  cuatro\ncinco"
    );
}
