//! Where the log lies: a share, a disk without owners, a disk of this computer.
#![cfg(target_os = "linux")]

mod mounted;
mod told;

/// What is said to whoever would write on a share.
const ONLY_READ: &str = "desde aquí solo puede consultarse. No se guardó nada.";

/// What is said about a disk without owners.
const NO_OWNERS: &str = "que no distingue dueños";

const INTAKE: [&str; 5] = ["intake", "--kind", "petition", "--channel", "phone"];
