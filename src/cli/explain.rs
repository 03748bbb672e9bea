//! What is said instead of carrying out a command: help, the version, a welcome
//! to whoever typed nothing, or what clap could not understand, all in the
//! language of the screen.

use std::ffi::OsString;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::localize;
use super::start::{conclude, looks};
use super::usage::{refuse_blank, usage_error};
use super::{Cli, Color};
use crate::error::{Error, Kind};
use crate::msg;
use crate::render::Out;
use crate::text::Text;
use crate::world::World;

/// Says it, and gives the exit code. `plain` is what clap said first, in its
/// own words.
pub(super) fn explain(mut world: World, text: &Text, plain: &clap::Error) -> u8 {
    if let Some(args) = asks_for_help(&world.args, plain) {
        world.args = args;
    }
    let options = looks(&world, Color::Auto, false);
    if plain.kind() == ErrorKind::DisplayVersion {
        // The same in every language, so no help needs to be translated.
        let mut out = Out::new(world.stdout, world.stderr, options);
        let told = out.result(&plain.render().to_string()).map(|()| 0);
        return conclude(out, told, text, false);
    }
    let command = localize(Cli::command().term_width(options.stdout.width), text);
    let outcome = command
        .clone()
        .try_get_matches_from(&world.args)
        .and_then(|matches| refuse_blank(&command, matches));
    let mut out = Out::new(world.stdout, world.stderr, options);
    let json = asks_for_json(&world.args);
    let told = match outcome {
        Err(error) if error.kind() == ErrorKind::DisplayHelp => {
            let rendered = error.render();
            let page = match options.stdout.color {
                true => rendered.ansi().to_string(),
                false => rendered.to_string(),
            };
            out.result(&page).map(|()| 0)
        }
        Err(_) if !json && orders_nothing(&world.args) => {
            out.page_beside(&text.say(&msg!("welcome")));
            Ok(Kind::Usage.exit_code())
        }
        Err(error) => Err(usage_error(&error, &command, &world.args, text.lang())),
        Ok(_) => Err(Error::new(Kind::Usage, msg!("usage-unclear"))),
    };
    conclude(out, told, text, json)
}

/// The words for which people look for help, as they would for a command.
const HELP: [&str; 2] = ["help", "ayuda"];

/// `folio ayuda turnar` as `folio turnar --help`, where the word that is no
/// command asks for help.
fn asks_for_help(args: &[OsString], plain: &clap::Error) -> Option<Vec<OsString>> {
    let ContextValue::String(word) = plain.get(ContextKind::InvalidSubcommand)? else {
        return None;
    };
    let asked = HELP.contains(&word.to_lowercase().as_str());
    let place = args.iter().skip(1).position(|arg| arg == word.as_str())?;
    let mut args = args.to_vec();
    args.remove(place + 1);
    args.push("--help".into());
    asked.then_some(args)
}

/// Whether the program was called without an order. That is a question, and
/// still not a success: a script that lost its arguments must notice.
fn orders_nothing(args: &[OsString]) -> bool {
    Cli::command()
        .subcommand_required(false)
        .arg_required_else_help(false)
        .try_get_matches_from(args)
        .is_ok_and(|matches| matches.subcommand().is_none())
}

fn asks_for_json(args: &[OsString]) -> bool {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let values = args
        .iter()
        .filter_map(|arg| arg.strip_prefix("--format="))
        .chain(
            args.windows(2)
                .filter(|pair| pair[0] == "--format")
                .map(|pair| &*pair[1]),
        );
    values
        .into_iter()
        .any(|value| matches!(value, "json" | "jsonl"))
}
