//! Names of fields as typed in JSON and in `FIELD=VALUE`.

use crate::error::{Error, Kind, Result};
use crate::msg;

/// The field that was meant: hyphens and underscores are the same, and
/// `received_on` is how `show` calls `received`.
///
/// # Errors
/// A usage error with the nearest name and all that exist.
pub fn known(typed: &str, fields: &'static [&'static str]) -> Result<&'static str> {
    let name = typed.trim().to_lowercase().replace('-', "_");
    let stem = name.strip_suffix("_on").unwrap_or(&name);
    if let Some(field) = fields
        .iter()
        .find(|field| **field == name || **field == stem)
    {
        return Ok(field);
    }
    let near = fields
        .iter()
        .map(|field| (strsim::jaro_winkler(&name, field), *field))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let mut error = Error::new(Kind::Usage, msg!("typed-unknown-field", field = typed));
    if let Some((_, near)) = near {
        error = error.hint(msg!("usage-nearest", nearest = near));
    }
    Err(error.hint(msg!("typed-fields-hint", fields = fields.join(", "))))
}
