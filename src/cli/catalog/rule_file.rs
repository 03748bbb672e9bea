//! The file with a rule of publication, read key by key: what is wrong in it is
//! said by its key or its line, in the words of the screen.

use serde_json::{Map, Value, json};

use crate::domain::legal::LegalLabel;
use crate::domain::likeness::by_slips;
use crate::domain::publication::{PublicTable, PublicationRule};
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;

/// Every key of a rule.
const KEYS: [&str; 9] = [
    "minimum",
    "strict_minimum",
    "strict_kinds",
    "tables",
    "age_groups",
    "jurisdictions",
    "legal",
    "begins",
    "licence",
];

/// Every key of a legal label.
const LABEL_KEYS: [&str; 4] = ["law", "article", "fraction", "since"];

/// The least likeness, from 0 to 1, at which a key is suggested.
const ALIKE: f64 = 0.6;

/// Reads a rule. A legal label may be the code of one that is known.
///
/// # Errors
/// [`Kind::Usage`] with the key or the line at which it cannot be read.
pub fn read(text: &str) -> Result<PublicationRule> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|cause| {
        let line = cause.line().max(1).to_string();
        refused(msg!("transparency-rule-no-json", line = line))
    })?;
    let Value::Object(mut rule) = value else {
        return Err(refused(msg!("transparency-rule-no-object")));
    };
    if let Some(Value::Array(labels)) = rule.get_mut("legal") {
        for (label, number) in labels.iter_mut().zip(1..) {
            legal(label, number)?;
        }
    }
    for (key, value) in &rule {
        known(key, &KEYS, None)?;
        // Whatever else is not said is the default: the key stands for itself.
        let alone = Map::from_iter([(key.clone(), value.clone())]);
        if !is_rule(alone.into()) {
            return Err(wrong(key, value));
        }
    }
    serde_json::from_value(rule.into()).map_err(|_| refused(msg!("transparency-rule-no-object")))
}

fn is_rule(value: Value) -> bool {
    serde_json::from_value::<PublicationRule>(value).is_ok()
}

/// Puts a known label in the place of its code; a label that is written out is
/// looked through.
fn legal(label: &mut Value, number: usize) -> Result<()> {
    match label {
        Value::String(code) => {
            let preset = LegalLabel::preset(code).ok_or_else(|| {
                let known: Vec<&str> = LegalLabel::presets().collect();
                let error = msg!("transparency-no-such-label", code = code.as_str());
                Error::new(Kind::Usage, error)
                    .hint(msg!("usage-possible-values", values = known.join(", ")))
            })?;
            *label = json!(preset);
        }
        Value::Object(keys) => {
            for key in keys.keys() {
                known(key, &LABEL_KEYS, Some(number))?;
            }
            if serde_json::from_value::<LegalLabel>(label.clone()).is_err() {
                return Err(refused(msg!("transparency-rule-label", number = number)));
            }
        }
        _ => return Err(refused(msg!("transparency-rule-label", number = number))),
    }
    Ok(())
}

/// Refuses a key that there is not, of the rule or of one of its labels.
fn known(key: &str, keys: &[&str], label: Option<usize>) -> Result<()> {
    if keys.contains(&key) {
        return Ok(());
    }
    let error = Error::new(
        Kind::Usage,
        match label {
            None => msg!("transparency-rule-no-key", key = key),
            Some(number) => msg!("transparency-rule-no-label-key", key = key, number = number),
        },
    );
    let alike = keys.iter().map(|known| (by_slips(key, known), known));
    let nearest = alike
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    let error = match nearest {
        Some((_, nearest)) => error.hint(msg!("usage-nearest", nearest = *nearest)),
        None => error,
    };
    Err(error.hint(msg!("transparency-rule-keys", keys = keys.join(", "))))
}

/// The error of a key whose value it does not take.
fn wrong(key: &str, value: &Value) -> Error {
    let is_table = |table: &Value| serde_json::from_value::<PublicTable>(table.clone()).is_ok();
    let mut tables = value
        .as_array()
        .filter(|_| key == "tables")
        .into_iter()
        .flatten();
    match tables
        .find(|table| !is_table(table))
        .and_then(Value::as_str)
    {
        Some(code) => {
            let codes = PublicTable::ALL.map(PublicTable::code).join(", ");
            Error::new(Kind::Usage, msg!("transparency-rule-no-table", code = code))
                .hint(msg!("usage-possible-values", values = codes))
        }
        None => refused(msg!("transparency-rule-value", key = key)),
    }
}

fn refused(message: Message) -> Error {
    Error::new(Kind::Usage, message).hint(msg!("refusal-rule-hint"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> &'static str {
        read(text).expect_err(text).message.id
    }

    #[test]
    fn whatever_is_wrong_is_said_by_its_key_or_line() {
        for (text, wanted) in [
            ("", "transparency-rule-no-json"),
            ("{\n\"minimum\": 5,\n}", "transparency-rule-no-json"),
            ("[]", "transparency-rule-no-object"),
            (r#"{"minimo":5}"#, "transparency-rule-no-key"),
            (r#"{"minimum":"5"}"#, "transparency-rule-value"),
            (r#"{"minimum":-1}"#, "transparency-rule-value"),
            (r#"{"strict_minimum":1.5}"#, "transparency-rule-value"),
            (r#"{"strict_kinds":"violence"}"#, "transparency-rule-value"),
            (r#"{"tables":"kind-sex"}"#, "transparency-rule-value"),
            (r#"{"tables":[7]}"#, "transparency-rule-value"),
            (r#"{"tables":["kind-sexo"]}"#, "transparency-rule-no-table"),
            (r#"{"age_groups":7}"#, "transparency-rule-value"),
            (r#"{"jurisdictions":["24028"]}"#, "transparency-rule-value"),
            (r#"{"legal":"lgtaip-2015"}"#, "transparency-rule-value"),
            (r#"{"legal":["lgtaip-2014"]}"#, "transparency-no-such-label"),
            (r#"{"legal":[7]}"#, "transparency-rule-label"),
            (r#"{"legal":[{"law":"Ley"}]}"#, "transparency-rule-label"),
            (
                r#"{"legal":[{"law":"Ley","since":"2015-05-05","fracción":"X"}]}"#,
                "transparency-rule-no-label-key",
            ),
            (r#"{"licence":7}"#, "transparency-rule-value"),
            (r#"{"begins":"enero"}"#, "transparency-rule-value"),
        ] {
            assert_eq!(id(text), wanted, "{text}");
        }
        let rule = read("\u{feff}{\"legal\":[\"lgtaip-2025\"],\"licence\":null}");
        assert_eq!(rule.expect("a rule").legal.len(), 1);
    }

    /// A key that the rule gains is known here, too.
    #[test]
    fn every_key_of_a_rule_is_known() {
        let rule = serde_json::to_value(PublicationRule::default()).expect("a rule");
        let mut keys: Vec<&str> = rule
            .as_object()
            .expect("keys")
            .keys()
            .map(String::as_str)
            .collect();
        let mut known = KEYS;
        keys.sort_unstable();
        known.sort_unstable();
        assert_eq!(keys, known);
    }
}
