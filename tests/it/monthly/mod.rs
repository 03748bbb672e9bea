//! The month's set of files and the final report: every case under one area,
//! the same figures in every file, the same bytes from the same state, and
//! nothing half done. All people are invented.

mod final_report;
#[cfg(unix)]
mod folder;
mod page;
#[cfg(unix)]
mod recipe;
mod same_figures;
mod set;

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use crate::support::desk::{Desk, NOW};

/// What the texts of the final reports of the office below say.
const TEXT: &str = "Rosa Inventada recibió\nsu insulina";
const RESERVED_TEXT: &str = "texto que nadie debe ver sin motivo";

/// Folios of the office below, by what became of them.
#[derive(Clone)]
struct Folios {
    resolved_at_once: String,
    of_two: String,
    returned: String,
    reserved: String,
    overdue: String,
}

/// An office with cases of October 2026 that end in every way that matters.
fn office() -> (Desk, Folios) {
    static MADE: OnceLock<(Desk, Folios)> = OnceLock::new();
    let (made, folios) = MADE.get_or_init(|| filled(Desk::with_office()));
    // Its own log for each test, copied at rest.
    let desk = Desk::with_office();
    for name in ["folio.db", "folio.db.key"] {
        if made.path(name).exists() {
            fs::copy(made.path(name), desk.path(name)).expect("a copy");
        }
    }
    desk.at(NOW);
    (desk, folios.clone())
}

/// The cases, typed at a desk whose office was founded.
fn filled(desk: Desk) -> (Desk, Folios) {
    let received = |day: &str, kind: &str| {
        let at = format!("2026-{day}T09:00:00-06:00");
        desk.at(&at).intake(kind)
    };
    let close = |folio: &str, day: &str, outcome: &str, text: &str| {
        desk.at(&format!("2026-{day}T12:00:00-06:00"));
        desk.ok(&["close", folio, "--outcome", outcome, "--report", text]);
    };
    let turn = |folio: &str, unit: &str, due: &str| {
        desk.ok(&["turn", folio, "--to", unit, "--due", due]);
    };

    // Of two areas, received before the month.
    let of_two = received("09-21", "complaint");
    turn(&of_two, "DSS", "2026-10-09");
    turn(&of_two, "DA", "2026-10-09");
    // Not answered in time, and open.
    let overdue = received("10-01", "management");
    turn(&overdue, "DIC", "2026-10-09");
    let resolved_at_once = received("10-05", "petition");
    desk.ok(&["follow-up", &resolved_at_once, "--kind", "medicines"]);
    close(&resolved_at_once, "10-05", "resolved", TEXT);
    // Of one area.
    let of_one = received("10-06", "complaint");
    turn(&of_one, "DSS", "2026-10-20");
    for part in ["/1", "/2"] {
        desk.at("2026-10-12T10:00:00-06:00");
        let answered = format!("{of_two}{part}");
        desk.ok(&["turn", "answer", &answered, "--report", "Se atendió."]);
    }
    desk.ok(&["turn", "answer", &of_one, "--report", "Se atendió."]);
    close(&of_one, "10-14", "partial", "Se entregó la mitad.");
    close(&of_two, "10-20", "unfounded", "No procede.");
    // Sent back: the desk's own.
    let returned = received("10-21", "petition");
    turn(&returned, "JS1", "2026-10-30");
    desk.ok(&["turn", "return", &returned, "--reason", "No es de aquí."]);
    // Closed and opened again: in process.
    let reopened = received("10-15", "petition");
    close(&reopened, "10-16", "resolved", "Listo.");
    desk.at("2026-10-19T09:00:00-06:00");
    desk.ok(&["reopen", &reopened, "--reason", "Faltó algo."]);
    // Taken back: counts nowhere.
    let annulled = received("10-22", "petition");
    desk.ok(&["undo", &annulled, "--reason", "Duplicado."]);
    // Reserved, overdue at another unit, and one reserved that was closed.
    let reserved = desk.at("2026-10-22T09:00:00-06:00").intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "letter",
        "--name",
        "Eva",
        "--reserved",
    ]);
    turn(&reserved, "HG", "2026-10-26");
    let shut = desk.intake_with(&[
        "--kind",
        "petition",
        "--channel",
        "letter",
        "--name",
        "Eva",
        "--reserved",
    ]);
    close(&shut, "10-23", "channelled", RESERVED_TEXT);
    // Received after the month.
    received("11-02", "petition");
    let folios = Folios {
        resolved_at_once,
        of_two,
        returned,
        reserved,
        overdue,
    };
    (desk, folios)
}

impl Desk {
    /// Makes the set of October in a folder; the list of its files.
    fn october(&self, folder: &str) -> serde_json::Value {
        self.json(&["report", "monthly", "--month", "2026-10", "--out", folder])
    }

    /// Names and bytes of all that lies in a folder.
    fn held(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.path(folder)).expect("the folder");
        let files = entries.map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), fs::read(&path).expect("bytes"))
        });
        files.collect()
    }

    /// The page of October, made in a folder of its own.
    fn page(&self) -> String {
        self.october("pagina");
        let path = self.path("pagina/informe-mensual-2026-10.html");
        fs::read_to_string(path).expect("the page")
    }
}
