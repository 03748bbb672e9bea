//! The commands that are put through faults. A command that is to be tried is
//! one more line here.

use crate::support::desk::{Desk, INIT};

/// A command that stores something.
pub struct Job {
    /// Its name in messages.
    pub name: &'static str,
    /// Its arguments; `[DIR]` is the desk's folder.
    pub args: &'static [&'static str],
    /// What it reads.
    pub stdin: fn() -> String,
    /// It makes the log instead of working on the one of [`office`].
    pub founds: bool,
    /// What it stores is that somebody looks, before anything is shown.
    pub looks: bool,
}

/// All of them.
pub const JOBS: &[Job] = &[
    Job {
        founds: true,
        ..job("init", INIT)
    },
    job("intake", INTAKE),
    job("turn", &["turn", "1", "--to", "DSS", "--due", "5d"]),
    job("close", CLOSE),
    job("erase", ERASE),
    Job {
        looks: true,
        ..job("export", &["export", "cases"])
    },
    Job {
        stdin: bulk,
        ..job("bulk intake", &["intake", "--json", "-"])
    },
];

/// Receives one invented person.
pub const INTAKE: &[&str] = &[
    "intake",
    "--kind",
    "complaint",
    "--channel",
    "in-person",
    "--name",
    "Rosa Inventada",
    "--narrative",
    "No había medicina.",
];

const CLOSE: &[&str] = &[
    "close",
    "2",
    "--outcome",
    "resolved",
    "--report",
    "Se surtió la medicina.",
];

const ERASE: &[&str] = &[
    "erase",
    "3",
    "--party",
    "all",
    "--basis",
    "arco",
    "--reason",
    "Lo pidió su titular.",
    "--authority",
    "Unidad de Transparencia",
    "--yes",
];

/// Cases of the office at which jobs begin.
const CASES: usize = 3;

/// Requests of a bulk intake.
const LINES: usize = 300;

const fn job(name: &'static str, args: &'static [&'static str]) -> Job {
    Job {
        name,
        args,
        stdin: String::new,
        founds: false,
        looks: false,
    }
}

/// A desk with the office and the cases at which jobs begin; its screen is in
/// English.
pub fn office() -> Desk {
    let desk = Desk::in_memory().lang("en");
    desk.ok(INIT);
    for _ in 0..CASES {
        desk.ok(INTAKE);
    }
    desk
}

fn bulk() -> String {
    lines(LINES)
}

/// So many requests, one a line.
pub fn lines(count: usize) -> String {
    (1..=count)
        .map(|number| {
            let person = format!("Persona Inventada {number}");
            let line = serde_json::json!({
                "kind": "petition",
                "channel": "phone",
                "name": person,
                "narrative": "Pide su medicamento.",
            });
            format!("{line}\n")
        })
        .collect()
}
