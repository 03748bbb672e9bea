//! The lists of a Mexican state health service, as an office may begin with
//! them: units as its transparency report names them, topics, follow-up kinds
//! with the interventions of its hospitals' social work, affiliations.

use super::catalogue::{Term, TermList, Unit};
use super::code::UnitKind;

/// The units of the preset. No deadline is set: those differ by state.
pub fn state_units() -> Vec<Unit> {
    use UnitKind::{Directorate, Hospital, Jurisdiction};
    let mut units: Vec<Unit> = [
        ("DSS", "Dirección de Servicios de Salud", Directorate, false),
        (
            "DNAJ",
            "Dirección de Normatividad y Asuntos Jurídicos",
            Directorate,
            true,
        ),
        ("DA", "Dirección Administrativa", Directorate, false),
        (
            "DIC",
            "Dirección de Innovación y Calidad",
            Directorate,
            false,
        ),
        (
            "DPCRS",
            "Dirección de Protección Contra Riesgos Sanitarios",
            Directorate,
            false,
        ),
        (
            "DIS",
            "Dirección de Infraestructura en Salud",
            Directorate,
            false,
        ),
        ("OIC", "Órgano Interno de Control", Directorate, true),
        ("HG", "Hospital General", Hospital, false),
    ]
    .into_iter()
    .map(|(code, name, kind, denunciations)| Unit {
        code: code.to_owned(),
        name: name.to_owned(),
        kind,
        denunciations,
        days: None,
        retired: false,
    })
    .collect();
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII"];
    units.extend(numerals.iter().zip(1..).map(|(numeral, number)| Unit {
        code: format!("JS{number}"),
        name: format!("Jurisdicción Sanitaria {numeral}"),
        kind: Jurisdiction,
        denunciations: false,
        days: None,
        retired: false,
    }));
    units
}

/// Topics, follow-up kinds and affiliations of the preset.
pub fn state_terms() -> Vec<Term> {
    let plain = |list, rows: &[(&str, &str, &str)]| -> Vec<Term> {
        rows.iter()
            .map(|(code, es, en)| term(list, code, es, en))
            .collect()
    };
    let mut terms = plain(TermList::Topic, &TOPICS);
    terms.extend(follow_up_terms());
    terms.extend(plain(TermList::Affiliation, &AFFILIATIONS));
    terms
}

/// Follow-up kinds: what every desk needs, also one that begins with empty
/// lists.
pub fn follow_up_terms() -> Vec<Term> {
    let acts = ACTS
        .iter()
        .map(|(code, es, en)| term(TermList::FollowUp, code, es, en));
    let interventions = INTERVENTIONS.iter().map(|(code, es, en)| Term {
        intervention: true,
        notice: *code == "violence",
        ..term(TermList::FollowUp, code, es, en)
    });
    acts.chain(interventions).collect()
}

fn term(list: TermList, code: &str, es: &str, en: &str) -> Term {
    Term {
        list,
        code: code.to_owned(),
        es: es.to_owned(),
        en: en.to_owned(),
        intervention: false,
        notice: false,
        retired: false,
    }
}

const TOPICS: [(&str, &str, &str); 11] = [
    ("medicines", "Abasto de medicamentos", "Supply of medicines"),
    ("treatment", "Trato del personal", "Treatment by staff"),
    ("obstetric", "Atención obstétrica", "Obstetric care"),
    ("waits", "Tiempos de espera", "Waits and delays"),
    (
        "appointments",
        "Citas y cirugías",
        "Appointments and surgery",
    ),
    ("referral", "Referencia y traslado", "Referral and transfer"),
    (
        "facilities",
        "Instalaciones y equipo",
        "Facilities and equipment",
    ),
    ("costs", "Costos y cobros", "Costs and charges"),
    (
        "conduct",
        "Conducta de servidores públicos",
        "Staff conduct",
    ),
    (
        "records",
        "Expediente y documentos",
        "Records and documents",
    ),
    ("other", "Otro", "Other"),
];

const ACTS: [(&str, &str, &str); 5] = [
    ("interview", "Entrevista", "Interview"),
    ("review", "Revisión del caso", "Case review"),
    ("corroboration", "Corroboración", "Corroboration"),
    ("call", "Llamada", "Call"),
    ("note", "Nota", "Note"),
];

const INTERVENTIONS: [(&str, &str, &str); 14] = [
    ("guidance", "Orientación", "Guidance"),
    ("referral", "Referencia", "Referral"),
    ("counter-referral", "Contrarreferencia", "Counter-referral"),
    ("telemedicine", "Telemedicina", "Telemedicine"),
    ("urgent-transfer", "Traslado urgente", "Urgent transfer"),
    (
        "death-counselling",
        "Orientación por defunción",
        "Counselling on a death",
    ),
    (
        "unaccompanied",
        "Persona sin familia o abandonada",
        "Unaccompanied or abandoned person",
    ),
    ("violence", "Violencia", "Violence"),
    ("shelter", "Gestión de albergue", "Arranging shelter"),
    ("transport", "Gestión de transporte", "Arranging transport"),
    ("home-visit", "Visita domiciliaria", "Home visit"),
    (
        "medicines",
        "Gestión de medicamentos",
        "Arranging medicines",
    ),
    ("medical-attention", "Atención médica", "Medical attention"),
    (
        "socioeconomic-study",
        "Estudio socioeconómico",
        "Socio-economic study",
    ),
];

const AFFILIATIONS: [(&str, &str, &str); 9] = [
    ("none", "Sin derechohabiencia", "None"),
    ("imss", "IMSS", "IMSS"),
    ("imss-bienestar", "IMSS-Bienestar", "IMSS-Bienestar"),
    ("issste", "ISSSTE", "ISSSTE"),
    ("pemex", "PEMEX", "PEMEX"),
    ("sedena", "SEDENA", "SEDENA"),
    ("semar", "SEMAR", "SEMAR"),
    ("private", "Privada", "Private"),
    ("unknown", "Se desconoce", "Unknown"),
];
