//! Personal data over their life: erased for good, held, kept by rule, and who
//! looked at them.

mod again;
mod audit;
mod erase;
mod erased;
mod exported;
mod figures;
mod gone;
mod keep;
mod lifted;
mod listed;
mod notice;
mod reserved;
mod reserved_erasures;
mod reserved_refusals;

use serde_json::Value;

use crate::support::cases::CURP;
use crate::support::desk::{Desk, Ran};

impl Desk {
    /// Erases by options, as a script does; what it came to.
    fn erase(&self, folio: &str, party: &str, more: &[&str]) -> Ran {
        let args = [
            "erase",
            folio,
            "--party",
            party,
            "--basis",
            "arco",
            "--reason",
            "Solicitud ARCO 7/2026",
            "--authority",
            "Comité de Transparencia",
            "--yes",
        ];
        self.run(&[args.as_slice(), more].concat())
    }

    /// Erases, which must succeed; the answer for programs.
    fn erased(&self, folio: &str, party: &str, more: &[&str]) -> Value {
        let ran = self.erase(folio, party, &[more, &["--format", "json"]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).expect("one object")
    }

    /// Every byte of the log and of what lies beside it.
    fn bytes(&self) -> Vec<u8> {
        [
            "folio.db",
            "folio.db-wal",
            "folio.db-shm",
            "folio.db-journal",
        ]
        .iter()
        .filter_map(|name| std::fs::read(self.path(name)).ok())
        .flatten()
        .collect()
    }
}

/// A desk with the case of an invented woman, whose telephone was amended.
fn amended() -> (Desk, String) {
    let desk = Desk::with_office();
    let folio = desk.intake_with(&[
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--name",
        "Rosa Inventada",
        "--curp",
        CURP,
        "--phone",
        "4441112233",
        "--narrative",
        "Rosa cuenta que esperó.",
    ]);
    desk.ok(&[
        "amend",
        &folio,
        "phone=4449998877",
        "--reason",
        "Rosa lo dictó mal",
    ]);
    (desk, folio)
}

/// Whether `text` is among `bytes`.
fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|found| found == text.as_bytes())
}
