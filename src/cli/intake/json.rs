//! Requests as JSON: one object, or one a line; all are stored and answered,
//! or none, also when Ctrl-C comes between.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::io::Read;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::{print, record, register};
use crate::cli::ask::Answers;
use crate::cli::bounded::{Broken, Lines};
use crate::cli::desk::Desk;
use crate::cli::fields;
use crate::cli::strange_names;
use crate::cli::typed_text::MOST_BYTES;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::text::Lang;

/// Most bytes that are taken at once.
const MOST_BYTES_AT_ONCE: u64 = 64 << 20;

/// Most requests that are taken at once.
const MOST_REQUESTS: usize = 100_000;

/// Most notes about single lines.
const MOST_NOTES: usize = 10;

/// A record with the line on which it stands.
pub type Numbered = (usize, Answers);

/// Registers every request of the source in one transaction.
pub fn run(source: &str, desk: &mut Desk) -> Result<u8> {
    // Everything is read before the log is opened: a slow source must not
    // keep other desks waiting.
    let records = match source {
        "-" => read(&mut *desk.stdin)?,
        path => {
            let file = File::open(path).map_err(|error| {
                Error::new(Kind::Usage, msg!("typed-text-file", path = path)).caused_by(error)
            })?;
            read(file)?
        }
    };
    if records.is_empty() {
        return Err(Error::new(Kind::Usage, msg!("typed-json-empty")));
    }
    let registered = {
        let mut writer = desk.write()?;
        let registered = records
            .iter()
            .map(|(line, answers)| {
                register(answers, &mut writer, desk.text.lang()).map_err(|e| on_line(*line, e))
            })
            .collect::<Result<Vec<_>>>()?;
        desk.store(writer)?;
        registered
    };
    for one in &registered {
        print(one, desk)?;
    }
    desk.out.flush()?;
    desk.note(&msg!("done-intake-several", count = registered.len()));
    note_strange_names(&records, desk);
    Ok(0)
}

/// Tells of the first names that mix alphabets, and how many more there are.
fn note_strange_names(records: &[Numbered], desk: &mut Desk) {
    let mut notes = records.iter().flat_map(|(line, answers)| {
        let notes = strange_names::notes(answers).into_iter();
        notes.map(|note| msg!("typed-json-line", line = *line, what = note))
    });
    for note in notes.by_ref().take(MOST_NOTES) {
        desk.note(&note);
    }
    let more = notes.count();
    if more > 0 {
        desk.note(&msg!("note-strange-names-more", count = more));
    }
}

/// The records of a source: lines of JSON, or one object over several lines.
/// No more is held than `MOST_BYTES` of a line and `MOST_BYTES_AT_ONCE` of
/// all, however long the source is.
///
/// # Errors
/// A usage error that names the line.
pub fn read(source: impl Read) -> Result<Vec<Numbered>> {
    let mut lines = Lines::new(source, MOST_BYTES, MOST_BYTES_AT_ONCE);
    let mut records = Vec::new();
    while let Some(line) = next(&mut lines)? {
        if line.trim().is_empty() {
            continue;
        }
        let number = lines.number();
        match serde_json::from_str(&line) {
            Ok(object) => records.push((number, read_object(number, object)?)),
            Err(error) if error.is_eof() && records.is_empty() => {
                return one_object(line, lines);
            }
            Err(error) => return Err(on_line(number, invalid(error))),
        }
        if records.len() > MOST_REQUESTS {
            return Err(on_line(
                number,
                Error::new(
                    Kind::Usage,
                    msg!("typed-json-too-many", limit = MOST_REQUESTS),
                )
                .hint(msg!("typed-json-in-parts")),
            ));
        }
    }
    Ok(records)
}

/// An object whose first line ends within it.
fn one_object(mut text: String, mut lines: Lines<impl Read>) -> Result<Vec<Numbered>> {
    let first = lines.number();
    while let Some(line) = next(&mut lines)? {
        text.push('\n');
        text.push_str(&line);
        if text.len() as u64 > MOST_BYTES {
            return Err(on_line(lines.number(), too_long()));
        }
    }
    match serde_json::from_str(&text) {
        Ok(object) => Ok(vec![(first, read_object(first, object)?)]),
        Err(error) => Err(on_line(first + error.line() - 1, invalid(error))),
    }
}

fn read_object(line: usize, object: Pairs) -> Result<Answers> {
    answers(object).map_err(|error| on_line(line, error))
}

fn next(lines: &mut Lines<impl Read>) -> Result<Option<String>> {
    lines.next_line().map_err(|broken| {
        let error = match broken {
            Broken::Io(cause) => {
                return Error::new(Kind::Failed, msg!("typed-text-file", path = "-"))
                    .caused_by(cause);
            }
            Broken::LineTooLong => too_long(),
            Broken::TooMuch => {
                Error::new(Kind::Usage, msg!("typed-json-too-much", limit = "64 MiB"))
                    .hint(msg!("typed-json-in-parts"))
            }
            Broken::NotText(cause) => {
                Error::new(Kind::Usage, msg!("typed-json-not-utf8")).caused_by(cause)
            }
        };
        on_line(lines.number(), error)
    })
}

fn too_long() -> Error {
    Error::new(Kind::Usage, msg!("typed-json-too-long", limit = "1 MiB"))
}

fn invalid(error: serde_json::Error) -> Error {
    match error.is_data() {
        true => Error::new(Kind::Usage, msg!("typed-json-no-object")),
        false => Error::new(
            Kind::Usage,
            msg!("typed-json-invalid", column = error.column()),
        )
        .caused_by(error),
    }
}

/// The fields of an object as they stand: a map would keep one of two with the
/// same name, and nobody would know which.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Pairs, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}

fn answers(Pairs(object): Pairs) -> Result<Answers> {
    let mut answers = Answers::new();
    let mut seen = BTreeSet::new();
    for (name, value) in object {
        // Its keys are the codes, whatever the screen calls them.
        let name = fields::known(&name, record::FIELDS, Lang::En)?;
        if !seen.insert(name) {
            return Err(Error::new(
                Kind::Usage,
                msg!("typed-json-doubled", field = name),
            ));
        }
        let typed = match value {
            Value::Null => continue,
            Value::String(text) => text,
            Value::Bool(flag) => flag.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Array(_) | Value::Object(_) => {
                return Err(Error::new(
                    Kind::Usage,
                    msg!("typed-json-nested", field = name),
                ));
            }
        };
        answers.set(name, typed);
    }
    Ok(answers)
}

/// The error with the line it is about in front.
fn on_line(line: usize, error: Error) -> Error {
    Error {
        message: msg!("typed-json-line", line = line, what = error.message),
        ..error
    }
}
