//! Where the log lies: a share, a disk without owners, a disk of this computer.
#![cfg(target_os = "linux")]

mod mounted;
mod told;

/// What is said to whoever would write on a share.
const ONLY_READ: &str = "desde aquí solo puede consultarse. No se guardó nada.";

/// What is said about a disk without owners.
const NO_OWNERS: &str = "que no distingue dueños";

const INIT: [&str; 10] = [
    "init",
    "--site",
    "SLP",
    "--institution",
    "Servicios de Salud (prueba)",
    "--timezone",
    "America/Mexico_City",
    "--entity",
    "24",
    "--no-input",
];

const INTAKE: [&str; 5] = ["intake", "--kind", "petition", "--channel", "phone"];

/// Text on one line, as it is compared.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
