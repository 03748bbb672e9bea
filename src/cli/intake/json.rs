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
use crate::cli::desk::Desk;
use crate::cli::fields;
use crate::cli::typed_text::MOST_BYTES;
use crate::error::{Error, Kind, Result};
use crate::msg;

/// A record with the line on which it stands.
type Numbered = (usize, Answers);

/// Registers every request of the source in one transaction.
pub fn run(source: &str, desk: &mut Desk) -> Result<u8> {
    // Everything is read before the log is opened: a slow source must not
    // keep other desks waiting.
    let records = match source {
        "-" => read(&mut *desk.stdin)?,
        path => {
            let mut file = File::open(path).map_err(|error| {
                Error::new(Kind::Usage, msg!("typed-text-file", path = path)).caused_by(error)
            })?;
            read(&mut file)?
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
    Ok(0)
}

/// The records of a source: lines of JSON, or one object over several lines.
fn read(source: &mut dyn Read) -> Result<Vec<Numbered>> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes).map_err(|error| {
        Error::new(Kind::Failed, msg!("typed-text-file", path = "-")).caused_by(error)
    })?;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        on_line(
            line,
            Error::new(Kind::Usage, msg!("typed-json-not-utf8")).caused_by(error),
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Ok(object) = serde_json::from_str(text) {
        return Ok(vec![(1, answers(object).map_err(|e| on_line(1, e))?)]);
    }
    text.lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty())
        .map(|(line, number)| {
            one_line(line)
                .map(|answers| (number, answers))
                .map_err(|error| on_line(number, error))
        })
        .collect()
}

fn one_line(line: &str) -> Result<Answers> {
    if line.len() as u64 > MOST_BYTES {
        return Err(Error::new(
            Kind::Usage,
            msg!("typed-json-too-long", limit = "1 MiB"),
        ));
    }
    match serde_json::from_str(line) {
        Ok(object) => answers(object),
        Err(error) if error.is_data() => Err(Error::new(Kind::Usage, msg!("typed-json-no-object"))),
        Err(error) => Err(Error::new(
            Kind::Usage,
            msg!("typed-json-invalid", column = error.column()),
        )
        .caused_by(error)),
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
        let name = fields::known(&name, record::FIELDS)?;
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
