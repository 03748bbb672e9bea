//! Names of fields as typed in JSON and in `FIELD=VALUE`.

use crate::domain::fold::search_key;
use crate::domain::likeness::by_beginning;
use crate::error::{Error, Kind, Result};
use crate::msg;

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
    let key = search_key(&name.replace('_', " "));
    let meant = SPANISH
        .iter()
        .find(|(spanish, field)| search_key(spanish) == key && fields.contains(field));
    if let Some((_, field)) = meant {
        return Ok(field);
    }
    let near = fields
        .iter()
        .map(|field| (by_beginning(&name, field), *field))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let mut error = Error::new(Kind::Usage, msg!("typed-unknown-field", field = typed));
    if let Some((_, near)) = near {
        error = error.hint(msg!("usage-nearest", nearest = near));
    }
    Err(error.hint(msg!("typed-fields-hint", fields = fields.join(", "))))
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
