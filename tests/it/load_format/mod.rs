//! The platform's load format, as the office fills it: `report transparency
//! --template`.

mod filled;
mod refused;
mod workbook;

use std::fs;
use std::path::Path;

use crate::support::desk::Desk;

/// A blank load format of the fixtures, in the desk's folder.
fn blank(desk: &Desk, name: &str) {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/load_format")
        .join(name);
    fs::copy(fixture, desk.path(name)).expect("a fixture");
}

/// A mapping file in the desk's folder.
fn mapping(desk: &Desk, json: &serde_json::Value) {
    fs::write(desk.path("mapping.json"), json.to_string()).expect("a file");
}

/// An office where, in the third quarter of 2026, twelve women and seven men
/// were guided, and turns went out. What names the people is marked.
fn office() -> Desk {
    let desk = Desk::with_office();
    desk.at("2026-08-03T09:00:00-06:00");
    for number in 0..19 {
        let sex = if number < 12 { "female" } else { "male" };
        let name = format!("MARCANOMBRE{number} Inventada");
        let folio = desk.intake_with(&[
            "--kind",
            "petition",
            "--channel",
            "in-person",
            "--name",
            &name,
            "--sex",
            sex,
            "--narrative",
            "MARCANARRACION",
        ]);
        desk.ok(&[
            "follow-up",
            &folio,
            "--kind",
            "guidance",
            "--note",
            "MARCANOTA",
        ]);
        if number < 6 {
            desk.ok(&[
                "turn",
                &folio,
                "--to",
                "DSS",
                "--instructions",
                "MARCAINSTRUCCION",
            ]);
        }
    }
    desk.at("2026-10-05T09:00:00-06:00");
    desk
}
