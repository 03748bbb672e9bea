//! Names of fields as typed in JSON and in `FIELD=VALUE`.

use crate::domain::fold::search_key;
use crate::domain::likeness::by_beginning;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::text::Lang;

/// What the fields are called in Spanish, as the screen says.
const SPANISH: &[(&str, &str)] = &[
    ("tipo", "kind"),
    ("medio", "channel"),
    ("materia", "matter"),
    ("tema", "topic"),
    ("prioridad", "priority"),
    ("recibido", "received"),
    ("anónimo", "anonymous"),
    ("nombre", "name"),
    ("CURP", "curp"),
    ("sexo", "sex"),
    ("nacimiento", "birth"),
    ("edad", "age"),
    ("teléfono", "phone"),
    ("correo", "email"),
    ("domicilio", "address"),
    ("municipio", "municipality"),
    ("derechohabiencia", "affiliation"),
    ("otro paciente", "other_patient"),
    ("nombre del paciente", "patient_name"),
    ("CURP del paciente", "patient_curp"),
    ("sexo del paciente", "patient_sex"),
    ("nacimiento del paciente", "patient_birth"),
    ("edad del paciente", "patient_age"),
    ("parentesco", "relationship"),
    ("señalado", "accused"),
    ("relato", "narrative"),
    ("petición", "remedy"),
    ("reservado", "reserved"),
    ("otro folio", "external_folio"),
    ("sesión", "session"),
    ("versión del aviso de privacidad", "privacy_notice"),
    ("clave", "key"),
    ("CURP sin comprobar", "curp_unverified"),
    ("área", "to"),
    ("área", "unit"),
    ("titular", "officer"),
    ("vence", "due"),
    ("oficio", "letter"),
    ("instrucciones", "instructions"),
    ("fecha", "on"),
    ("nota", "note"),
    ("resultado", "result"),
    ("siguiente paso", "next"),
    ("aviso", "notice"),
    ("número del aviso", "notice_number"),
    ("sentido", "outcome"),
    ("informe", "report"),
    ("avisado", "notified"),
    ("motivo", "reason"),
];

/// The field that was meant: hyphens and underscores are the same, and
/// `received_on` is how `show` calls `received`.
///
/// # Errors
/// A usage error with the nearest name and all that exist, as the screen calls
/// them.
pub fn known(typed: &str, fields: &'static [&'static str], lang: Lang) -> Result<&'static str> {
    let name = typed.trim().to_lowercase().replace('-', "_");
    let stem = name.strip_suffix("_on").unwrap_or(&name);
    if let Some(field) = fields
        .iter()
        .find(|field| **field == name || **field == stem)
    {
        return Ok(field);
    }
    let key = search_key(&name.replace('_', " "));
    let meant = SPANISH
        .iter()
        .find(|(spanish, field)| search_key(spanish) == key && fields.contains(field));
    if let Some((_, field)) = meant {
        return Ok(field);
    }
    let near = fields
        .iter()
        .flat_map(|field| {
            let shown = called(field, lang);
            [
                (by_beginning(&name, field), *field),
                (by_beginning(&name, shown), shown),
            ]
        })
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let mut error = Error::new(Kind::Usage, msg!("typed-unknown-field", field = typed));
    if let Some((_, near)) = near {
        error = error.hint(msg!("usage-nearest", nearest = near));
    }
    let mut names: Vec<&str> = fields.iter().map(|field| called(field, lang)).collect();
    names.dedup();
    Err(error.hint(msg!("typed-fields-hint", fields = names.join(", "))))
}

/// What the screen calls a field.
fn called(field: &'static str, lang: Lang) -> &'static str {
    let mut spanish = SPANISH.iter().filter(|_| lang == Lang::Es);
    spanish
        .find(|(_, own)| *own == field)
        .map_or(field, |(spanish, _)| spanish)
}

#[cfg(test)]
mod tests {
    use super::SPANISH;
    use crate::text::{Lang, Text};

    #[test]
    fn the_screen_calls_a_field_what_can_be_typed() {
        let text = Text::new(Lang::Es);
        for (spanish, field) in SPANISH {
            assert_eq!(text.label("field", &field.replace('_', "-")), *spanish);
        }
    }
}
