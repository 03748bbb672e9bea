//! A desk whose command asks its questions on a pseudo-terminal.
#![cfg(unix)]

use super::desk::Desk;
use super::terminal::Terminal;

/// Columns enough for every question to stand on one row with its answer.
const WIDE: u16 = 200;

/// The end of a question, and what is typed there.
pub type Turn = (&'static str, &'static str);

/// Every question of an intake for another person, with an answer.
pub const WHOLE_INTAKE: &[Turn] = &[
    ("Tipo de solicitud*: ", "queja"),
    ("Medio por el que llegó*: ", "presencial"),
    ("Materia: ", "medica"),
    ("Tema: ", "medicamentos"),
    ("Prioridad [normal]: ", "alta"),
    ("Fecha de recepción [18/11/2026]: ", "ayer"),
    ("¿Es anónima? (s/N) ", "n"),
    ("Nombre de quien solicita: ", "Íñigo Peña"),
    ("CURP de quien solicita: ", ""),
    ("Sexo: ", "h"),
    ("Fecha de nacimiento: ", ""),
    ("Edad en años: ", "41"),
    ("Teléfono: ", "444 100 0000"),
    ("Correo electrónico: ", "inigo@example.mx"),
    ("Domicilio (calle, número, colonia): ", "Calle Inventada 1"),
    ("Municipio: ", "matehuala"),
    ("Derechohabiencia: ", "sin derecho"),
    ("¿El paciente es otra persona? (s/N) ", "s"),
    ("Nombre del paciente: ", "María Peña"),
    ("CURP del paciente: ", "fixa900101mspctn00"),
    ("Parentesco de quien solicita con el paciente: ", "padre"),
    ("  | ", "El guardia"),
    ("  | ", ""),
    ("  | ", "No había medicina."),
    ("  | ", "Volvió dos veces."),
    ("  | ", ""),
    ("Qué pide: ", "Que la surtan"),
    ("Folio que dio otro sistema: ", "SUG-9"),
    ("¿Marcar el caso como reservado? (s/N) ", ""),
    ("salir sin guardar: ", "s"),
];

impl Desk {
    /// Starts a command on a terminal of its own.
    pub fn ask(&self, args: &[&str]) -> Terminal {
        let command = self.command(args);
        let env: Vec<(&str, &str)> = command
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_str()?, value?.to_str()?)))
            .chain([("NO_COLOR", "1")])
            .collect();
        Terminal::spawn(command.get_program(), command.get_args(), &env, WIDE)
    }
}

impl Terminal {
    /// Waits for each question and answers it.
    pub fn answer(&mut self, turns: &[Turn]) {
        for (question, answer) in turns {
            self.expect(question);
            self.send_line(answer);
        }
    }
}
