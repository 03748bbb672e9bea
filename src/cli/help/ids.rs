//! The ids of help messages, so that what is laid over and what is found
//! missing cannot go apart. A path is the names of commands joined by `-`,
//! empty for the root.

use clap::Arg;

/// The id of a command's help. Every `help` that clap adds has the same.
pub fn command(path: &str) -> String {
    match path {
        "" => "help-folio".to_owned(),
        path if path.ends_with("-help") => "help-help".to_owned(),
        path => format!("help-{path}"),
    }
}

/// The path of the command `name` below `path`. Below clap's `help` hangs a
/// copy of the tree, whose paths are those of what was copied.
pub fn child(path: &str, name: &str) -> String {
    let above = match path {
        "help" => "",
        path => path.strip_suffix("-help").unwrap_or(path),
    };
    match above {
        "" => name.to_owned(),
        above => format!("{above}-{name}"),
    }
}

/// The ids under which an argument's help is looked for, in that order.
pub fn argument(path: &str, arg: &Arg) -> [String; 2] {
    let name = arg.get_id().as_str().replace('_', "-");
    [
        format!("{}-{name}", command(path)),
        format!("help-arg-{name}"),
    ]
}

/// The id of the heading under which an argument is listed.
pub fn heading(arg: &Arg) -> String {
    let name = match arg.get_help_heading() {
        Some(heading) => slug(heading),
        None if everywhere(arg) => "global-options".to_owned(),
        None if arg.is_positional() => "arguments".to_owned(),
        None => "options".to_owned(),
    };
    format!("help-heading-{name}")
}

/// Whether the argument is in every command: a global one, or clap's own.
pub fn everywhere(arg: &Arg) -> bool {
    arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version")
}

/// The id of what stands for a value, as in `--output <FILE>`.
pub fn placeholder(name: &str) -> String {
    format!("help-value-{}", slug(name))
}

/// Lower case, with a dash for each run of anything but letters and digits.
fn slug(words: &str) -> String {
    words
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join("-")
}
