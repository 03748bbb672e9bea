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
    Move(Move),
    /// Units.
    Spot {
        #[command(subcommand)]
        command: Spot,
    },
}

#[derive(Subcommand)]
enum Spot {
    /// Add a unit.
    Add,
}

#[derive(Args)]
struct Move {
    /// The unit.
    #[arg(long, visible_alias = "a", value_name = "SPOT")]
    to: String,
    /// How to answer.
    ///
    /// At length.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Which case.
    #[arg(help_heading = None)]
    which: String,
    /// A reason.
    #[arg(long, help_heading = "Why")]
    motive: Option<String>,
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
    Lleva los casos de las personas que piden ayuda a un servicio de salud: desde que se
    reciben hasta que se concluyen, con cada turno y cada seguimiento, y los informes que de
    ahí salen

    Uso: folio [OPCIONES] <ORDEN>

    Órdenes:
      move  Turn the case to a unit [también: turnar]
      spot  Units
      help  Muestra esta ayuda o la de una orden

    Opciones globales:
          --db <ARCHIVO>  El registro de casos (también FOLIO_DB); si no se dice, folio.db en
                          la carpeta de datos del sistema
      -q, --quiet         Escribe solo lo que se pidió
      -h, --help          Muestra esta ayuda
      -V, --version       Muestra la versión
    ");
}

#[test]
fn spanish_help_of_a_command() {
    insta::assert_snapshot!(help_of(Lang::Es, &["folio", "move", "-h"]), @"
    Turn the case to a unit [también: turnar]

    Uso: folio move [OPCIONES] --to <SPOT> <WHICH>

    Argumentos:
      <WHICH>  Which case

    Opciones:
          --to <SPOT>         The unit [también: --a]
          --format <FORMATO>  La forma de la respuesta [valores: tabla, csv] [por omisión:
                              tabla]

    Why:
          --motive <MOTIVE>  A reason

    Opciones globales:
          --db <ARCHIVO>  El registro de casos (también FOLIO_DB); si no se dice, folio.db en
                          la carpeta de datos del sistema
      -q, --quiet         Escribe solo lo que se pidió
      -h, --help          Muestra esta ayuda

    Examples: …
    ");
    assert_eq!(
        help_of(Lang::Es, &["folio", "help", "move"]),
        help_of(Lang::Es, &["folio", "move", "--help"]),
    );
}

#[test]
fn spanish_long_help() {
    insta::assert_snapshot!(help_of(Lang::Es, &["folio", "move", "--help"]), @"
    Turn the case to a unit [también: turnar]

    Uso: folio move [OPCIONES] --to <SPOT> <WHICH>

    Argumentos:
      <WHICH>
              Which case

    Opciones:
          --to <SPOT>
              The unit [también: --a]

          --format <FORMATO>
              La forma de la respuesta [valores: tabla, csv] [por omisión: tabla]

    Why:
          --motive <MOTIVE>
              A reason

    Opciones globales:
          --db <ARCHIVO>
              El registro de casos (también FOLIO_DB); si no se dice, folio.db en la carpeta
              de datos del sistema

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
        &["folio", "help", "spot"],
        &["folio", "move", "--help"],
        &["folio", "spot", "-h"],
        &["folio", "spot", "add", "--help"],
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
    insta::assert_snapshot!(help_of(Lang::En, &["folio", "move", "-h"]), @"
    Turn the case to a unit

    Usage: folio move [OPTIONS] --to <SPOT> <WHICH>

    Arguments:
      <WHICH>  Which case

    Options:
          --to <SPOT>        The unit [alias: --a]
          --format <FORMAT>  How to answer [default: table] [possible values: table, csv]

    Why:
          --motive <MOTIVE>  A reason

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
    let (name, moved) = matches.subcommand().expect("a command");
    assert_eq!(name, "move");
    assert_eq!(
        moved.get_one::<String>("to").map(String::as_str),
        Some("DSS")
    );
    assert_eq!(
        moved.get_one::<String>("which").map(String::as_str),
        Some("5")
    );
    assert_eq!(moved.get_one::<String>("db").map(String::as_str), Some("x"));
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
            "help-heading-why",
            "help-move",
            "help-move-after",
            "help-move-format-long",
            "help-move-motive",
            "help-move-to",
            "help-move-which",
            "help-spot",
            "help-spot-add",
            "help-value-motive",
            "help-value-spot",
            "help-value-which",
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
