//! The columns of exported tables: keys of a file, in both languages. Files
//! out there rely on them: a name is never changed, a column never moved.

/// A column by its names in both languages, as keys of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// English key.
    pub en: &'static str,
    /// Spanish key.
    pub es: &'static str,
}

const fn column(en: &'static str, es: &'static str) -> Column {
    Column { en, es }
}

/// Of [`Table::Cases`](super::Table).
pub const CASES: [Column; 41] = [
    column("folio", "folio"),
    column("status", "estado"),
    column("kind", "tipo"),
    column("channel", "medio"),
    column("matter", "materia"),
    column("topic", "tema"),
    column("priority", "prioridad"),
    column("received_on", "fecha_recepcion"),
    column("last_act_on", "fecha_ultima_actuacion"),
    column("next_on", "fecha_proxima_actuacion"),
    column("open_turns", "turnos_abiertos"),
    column("due_on", "fecha_limite"),
    column("closed_on", "fecha_conclusion"),
    column("outcome", "sentido"),
    column("affiliation", "derechohabiencia"),
    column("municipality", "municipio"),
    column("sex", "sexo"),
    column("age_band", "grupo_edad"),
    column("anonymous", "anonimo"),
    column("reserved", "reservado"),
    column("session", "sesion"),
    column("petitioner_name", "solicitante_nombre"),
    column("petitioner_curp", "solicitante_curp"),
    column("petitioner_birth", "solicitante_fecha_nacimiento"),
    column("petitioner_age", "solicitante_edad"),
    column("petitioner_phone", "solicitante_telefono"),
    column("petitioner_email", "solicitante_correo"),
    column("petitioner_address", "solicitante_domicilio"),
    column("patient_name", "paciente_nombre"),
    column("patient_curp", "paciente_curp"),
    column("patient_birth", "paciente_fecha_nacimiento"),
    column("patient_age", "paciente_edad"),
    column("patient_phone", "paciente_telefono"),
    column("patient_email", "paciente_correo"),
    column("patient_address", "paciente_domicilio"),
    column("relationship", "parentesco"),
    column("accused", "persona_senalada"),
    column("narrative", "narracion"),
    column("remedy", "lo_que_solicita"),
    column("external_folio", "folio_externo"),
    column("privacy_notice", "aviso_privacidad"),
];

/// Of [`Table::Turns`](super::Table).
pub const TURNS: [Column; 13] = [
    column("folio", "folio"),
    column("turn", "turno"),
    column("unit", "area"),
    column("turned_on", "fecha_turno"),
    column("due_on", "fecha_limite"),
    column("state", "estado"),
    column("accepted_on", "fecha_aceptacion"),
    column("ended_on", "fecha_termino"),
    column("working_days", "dias_habiles"),
    column("officer", "servidor_publico"),
    column("letter", "oficio"),
    column("instructions", "instrucciones"),
    column("reserved", "reservado"),
];

/// Of [`Table::Interventions`](super::Table).
pub const INTERVENTIONS: [Column; 13] = [
    column("folio", "folio"),
    column("entry", "asiento"),
    column("occurred_on", "fecha"),
    column("kind", "tipo"),
    column("unit", "area"),
    column("sex", "sexo"),
    column("age_band", "grupo_edad"),
    column("affiliation", "derechohabiencia"),
    column("municipality", "municipio"),
    column("note", "nota"),
    column("result", "resultado"),
    column("notice_number", "numero_aviso"),
    column("reserved", "reservado"),
];
