//! Every refusal of clap that a line can provoke, and what is said of it.

use std::ffi::OsString;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command, value_parser};

use super::*;
use crate::cli::help::localize;
use crate::message::Value;
use crate::text::Text;

fn sample() -> Command {
    let kind = [
        PossibleValue::new("petition").alias("petición"),
        PossibleValue::new("complaint").alias("queja"),
    ];
    Command::new("folio")
        .subcommand_required(true)
        .arg(Arg::new("db").long("db").global(true))
        .arg(
            Arg::new("quiet")
                .long("quiet")
                .short('q')
                .global(true)
                .action(ArgAction::SetTrue),
        )
        .subcommand(
            Command::new("intake")
                .alias("recibir")
                .arg(
                    Arg::new("kind")
                        .long("kind")
                        .value_name("KIND")
                        .value_parser(kind),
                )
                .arg(
                    Arg::new("age")
                        .long("age")
                        .value_parser(value_parser!(u8).range(..=120)),
                )
                .arg(
                    Arg::new("year")
                        .long("year")
                        .value_parser(value_parser!(i64).range(2000..)),
                )
                .arg(Arg::new("day").long("day").value_parser(day))
                .arg(Arg::new("pair").long("pair").num_args(2))
                .arg(Arg::new("many").long("many").num_args(2..))
                .arg(Arg::new("set").long("set").require_equals(true))
                .arg(Arg::new("name").long("name").conflicts_with("anonymous"))
                .arg(
                    Arg::new("anonymous")
                        .long("anonymous")
                        .action(ArgAction::SetTrue),
                ),
        )
        .subcommand(
            Command::new("turn")
                .args_conflicts_with_subcommands(true)
                .arg(Arg::new("folio").required(true).value_name("FOLIO"))
                .arg(Arg::new("to").long("to").required(true).value_name("UNIT"))
                .subcommand(Command::new("accept").arg(Arg::new("folio"))),
        )
        .subcommand(
            Command::new("unit")
                .alias("area")
                .subcommand_required(true)
                .arg_required_else_help(true)
                .subcommand(Command::new("add").alias("agregar"))
                .subcommand(Command::new("list").alias("listar")),
        )
}

fn day(typed: &str) -> Result<String, Error> {
    let reason = msg!("usage-unexpected", argument = typed);
    Err(Error::new(Kind::Usage, reason).hint(msg!("usage-quote-text")))
}

/// The sentence and the hints, one a line, for a line that must be refused.
fn said(lang: Lang, arguments: &[&str]) -> String {
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    said_of(lang, &arguments)
}

fn said_of(lang: Lang, arguments: &[OsString]) -> String {
    let text = Text::new(lang);
    let mut command = localize(sample(), &text);
    let error = command
        .try_get_matches_from_mut(arguments)
        .expect_err("refused");
    let error = usage_error(&error, &command, arguments, lang);
    assert_eq!(error.kind, Kind::Usage);
    assert!(error.cause.is_none(), "{:?}", error.cause);
    let lines = std::iter::once(&error.message).chain(&error.hints);
    lines
        .map(|line| text.say(line))
        .collect::<Vec<_>>()
        .join("\n")
}

fn both(arguments: &[&str]) -> String {
    let (spanish, english) = (said(Lang::Es, arguments), said(Lang::En, arguments));
    format!("{spanish}\n\n{english}")
}

#[test]
fn a_value_that_is_not_possible() {
    insta::assert_snapshot!(both(&["folio", "intake", "--kind", "qeja"]), @"
    «qeja» no es un valor de --kind.
    ¿Quiso decir «queja»?
    Valores posibles: petición, queja.
    Vea la ayuda con: folio recibir --help

    “qeja” is not a value of --kind.
    Did you mean “queja”?
    Possible values: petition, complaint.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "recibir", "--kind"]), @"
    Falta el valor de --kind.
    Valores posibles: petición, queja.
    Vea la ayuda con: folio recibir --help

    The value of --kind is missing.
    Possible values: petition, complaint.
    See the help with: folio intake --help
    ");
}

#[test]
fn a_value_that_its_reader_refuses() {
    insta::assert_snapshot!(both(&["folio", "intake", "--day", "32"]), @"
    «32» no puede ser el valor de --day: «32» está de más en la línea de órdenes.
    Si es parte de un texto, escriba todo el texto entre comillas.
    Vea la ayuda con: folio recibir --help

    “32” cannot be the value of --day: “32” is one word too many on the command line.
    If it is part of a text, put the whole text in quotes.
    See the help with: folio intake --help
    ");
}

#[test]
fn numbers() {
    insta::assert_snapshot!(both(&["folio", "intake", "--age", "diez"]), @"
    --age lleva un número entero y se escribió «diez».
    Vea la ayuda con: folio recibir --help

    --age takes a whole number, not “diez”.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "--age", "200"]), @"
    --age debe estar entre 0 y 120; se escribió «200».
    Vea la ayuda con: folio recibir --help

    --age must lie between 0 and 120; it was “200”.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "--year", "1999"]), @"
    --year empieza en 2000; se escribió «1999».
    Vea la ayuda con: folio recibir --help

    --year begins at 2000; it was “1999”.
    See the help with: folio intake --help
    ");
}

#[test]
fn unknown_options_and_words() {
    insta::assert_snapshot!(both(&["folio", "intake", "--kindd", "queja"]), @"
    «folio recibir» no tiene la opción --kindd.
    ¿Quiso decir «--kind»?
    Vea la ayuda con: folio recibir --help

    “folio intake” has no option --kindd.
    Did you mean “--kind”?
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "unit", "add", "--zzz"]), @"
    «folio area agregar» no tiene la opción --zzz.
    Vea la ayuda con: folio area agregar --help

    “folio unit add” has no option --zzz.
    See the help with: folio unit add --help
    ");
    insta::assert_snapshot!(both(&["folio", "turn", "5", "--to", "DSS", "y", "más"]), @"
    «y» está de más en la línea de órdenes.
    Si es parte de un texto, escriba todo el texto entre comillas.
    Vea la ayuda con: folio turn --help

    “y” is one word too many on the command line.
    If it is part of a text, put the whole text in quotes.
    See the help with: folio turn --help
    ");
    insta::assert_snapshot!(both(&["folio", "turn", "5", "--to", "DSS", "--zzz"]), @"
    «folio turn» no tiene la opción --zzz.
    Si es un valor y no una opción, escríbalo después de dos guiones: -- --zzz.
    Vea la ayuda con: folio turn --help

    “folio turn” has no option --zzz.
    If it is a value and not an option, write it after two dashes: -- --zzz.
    See the help with: folio turn --help
    ");
    insta::assert_snapshot!(both(&["folio", "--kind", "queja"]), @"
    «folio» no tiene la opción --kind.
    Vea la ayuda con: folio --help

    “folio” has no option --kind.
    See the help with: folio --help
    ");
}

#[test]
fn unknown_and_missing_commands() {
    insta::assert_snapshot!(both(&["folio", "inteik"]), @"
    «inteik» no es una orden de «folio».
    ¿Quiso decir «intake»?
    Vea la ayuda con: folio --help

    “inteik” is not a command of “folio”.
    Did you mean “intake”?
    See the help with: folio --help
    ");
    insta::assert_snapshot!(both(&["folio", "--db", "unit", "zzz"]), @"
    «zzz» no es una orden de «folio».
    Órdenes: recibir, turn, area.
    Vea la ayuda con: folio --help

    “zzz” is not a command of “folio”.
    Commands: intake, turn, unit.
    See the help with: folio --help
    ");
    insta::assert_snapshot!(both(&["folio", "unit"]), @"
    Falta decir qué debe hacer «folio area».
    Órdenes: agregar, listar.
    Vea la ayuda con: folio area --help

    “folio unit” was not told what to do.
    Commands: add, list.
    See the help with: folio unit --help
    ");
    insta::assert_snapshot!(both(&["folio"]), @"
    Falta decir qué debe hacer «folio».
    Órdenes: recibir, turn, area.
    Vea la ayuda con: folio --help

    “folio” was not told what to do.
    Commands: intake, turn, unit.
    See the help with: folio --help
    ");
    insta::assert_snapshot!(both(&["folio", "help", "zzz"]), @"
    «zzz» no es una orden de «folio».
    Órdenes: recibir, turn, area.
    Vea la ayuda con: folio --help

    “zzz” is not a command of “folio”.
    Commands: intake, turn, unit.
    See the help with: folio --help
    ");
    insta::assert_snapshot!(both(&["folio", "unit", "--", "add"]), @"
    «add» está de más en la línea de órdenes.
    Si es la orden «add», quite los dos guiones que lleva antes.
    Vea la ayuda con: folio area --help

    “add” is one word too many on the command line.
    If it is the command “add”, take away the two dashes before it.
    See the help with: folio unit --help
    ");
}

#[test]
fn missing_arguments() {
    insta::assert_snapshot!(both(&["folio", "turn", "5"]), @"
    Falta un dato: --to <ÁREA>.
    Vea la ayuda con: folio turn --help

    One value is missing: --to <UNIT>.
    See the help with: folio turn --help
    ");
    insta::assert_snapshot!(both(&["folio", "turn"]), @"
    Faltan datos: --to <ÁREA>, <FOLIO>.
    Vea la ayuda con: folio turn --help

    Values are missing: --to <UNIT>, <FOLIO>.
    See the help with: folio turn --help
    ");
}

#[test]
fn conflicts() {
    insta::assert_snapshot!(both(&["folio", "intake", "--name", "Ana", "--anonymous"]), @"
    --name no puede ir junto con --anonymous.
    Vea la ayuda con: folio recibir --help

    --name cannot be used with --anonymous.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "--name", "Ana", "--name", "Eva"]), @"
    --name se escribió más de una vez.
    Vea la ayuda con: folio recibir --help

    --name was given more than once.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "turn", "--to", "DSS", "5", "accept"]), @"
    La orden «accept» no puede ir junto con --to, FOLIO.
    Vea la ayuda con: folio turn --help

    The command “accept” cannot be used with --to, FOLIO.
    See the help with: folio turn --help
    ");
}

#[test]
fn how_many_values() {
    insta::assert_snapshot!(both(&["folio", "intake", "--set", "1"]), @"
    El valor de --set va después de un signo igual: --set=VALOR.
    Vea la ayuda con: folio recibir --help

    The value of --set comes after an equals sign: --set=VALUE.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "--pair", "1"]), @"
    --pair lleva 2 valores, no 1.
    Vea la ayuda con: folio recibir --help

    --pair takes 2 values, not 1.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "--many", "1"]), @"
    --many lleva al menos 2 valores, no 1.
    Vea la ayuda con: folio recibir --help

    --many takes at least 2 values, not 1.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "-q=yes"]), @"
    «folio recibir» no tiene la opción -=.
    Vea la ayuda con: folio recibir --help

    “folio intake” has no option -=.
    See the help with: folio intake --help
    ");
    insta::assert_snapshot!(both(&["folio", "intake", "--quiet=yes"]), @"
    --quiet no lleva valor y se escribió «yes».
    Vea la ayuda con: folio recibir --help

    --quiet takes no value; it was given “yes”.
    See the help with: folio intake --help
    ");
}

#[cfg(unix)]
#[test]
fn bytes_that_are_not_text() {
    use std::os::unix::ffi::OsStringExt;
    let mut arguments: Vec<OsString> = ["folio", "intake", "--kind"].map(OsString::from).into();
    arguments.push(OsString::from_vec(vec![b'a', 0xff]));
    insta::assert_snapshot!(said_of(Lang::Es, &arguments), @"
    «a�» no es texto en UTF-8.
    Vea la ayuda con: folio recibir --help
    ");
}

#[test]
fn long_values_are_cut() {
    let typed = "á".repeat(100_000);
    let arguments = ["folio", "intake", "--kind", &typed].map(OsString::from);
    let mut command = sample();
    let error = command
        .try_get_matches_from_mut(&arguments)
        .expect_err("refused");
    let error = usage_error(&error, &command, &arguments, Lang::Es);
    let (_, value) = &error.message.args[0];
    assert_eq!(*value, Value::Text(format!("{}…", "á".repeat(60))));
}

#[test]
fn argument_names_lose_what_surrounds_them() {
    for (shown, expected) in [
        ("--kind <KIND>", "--kind"),
        ("--kind[=<KIND>]", "--kind"),
        ("--set=<SET>", "--set"),
        ("-k <KIND>", "-k"),
        ("<FOLIO>", "FOLIO"),
        ("[FOLIO]...", "FOLIO"),
    ] {
        assert_eq!(bare(shown), expected);
    }
}

/// Whatever takes one value and is given twice is said to be repeated, whatever
/// else it excludes or needs.
#[test]
fn every_option_of_one_value_that_is_given_twice_is_told_so() {
    let mut tree = <crate::cli::Cli as clap::CommandFactory>::command();
    tree.build();
    let mut tried = 0;
    let mut open = vec![(vec!["folio".to_owned()], &tree)];
    while let Some((path, command)) = open.pop() {
        for option in command.get_arguments() {
            let Some(long) = option.get_long() else {
                continue;
            };
            let bare = format!("--{long}");
            let possible = option.get_possible_values();
            let possible = possible.first().map(|value| value.get_name().to_owned());
            // A number within the range of any that there is, or a text.
            let values = possible
                .into_iter()
                .chain(["2022", "7"].map(ToOwned::to_owned));
            let once: Vec<Vec<String>> = match option.get_action() {
                ArgAction::Set => values.map(|value| vec![bare.clone(), value]).collect(),
                ArgAction::SetTrue => vec![vec![bare.clone()]],
                _ => continue,
            };
            let twice = once.iter().map(|once| -> Vec<OsString> {
                let arguments = [path.as_slice(), once, once].concat();
                arguments.into_iter().map(Into::into).collect()
            });
            let refused = twice.map(|arguments| {
                let refused = tree.clone().try_get_matches_from(&arguments);
                (refused.expect_err("given twice"), arguments)
            });
            let (refused, arguments) = refused
                .into_iter()
                .find(|(refused, _)| refused.kind() != ErrorKind::ValueValidation)
                .expect("a value that it takes");
            let told = usage_error(&refused, &tree, &arguments, Lang::Es);
            assert_eq!(told.message.id, "usage-repeated", "{arguments:?}");
            let named = told.message.args.iter().any(|(name, value)| {
                *name == "argument" && matches!(value, Value::Text(text) if *text == bare)
            });
            assert!(named, "{arguments:?}: {:?}", told.message);
            tried += 1;
        }
        for child in command
            .get_subcommands()
            .filter(|child| child.get_name() != "help")
        {
            let name = child.get_name().to_owned();
            open.push(([path.as_slice(), &[name]].concat(), child));
        }
    }
    assert!(tried > 300, "{tried}");
}
