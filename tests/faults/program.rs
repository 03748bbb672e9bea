//! The program under test: the release binary, built if it is not there.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// The path of the release binary, or of the one that `FOLIO_FAULTS_PROGRAM`
/// names.
pub fn program() -> PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM
        .get_or_init(|| match std::env::var_os("FOLIO_FAULTS_PROGRAM") {
            Some(named) => named.into(),
            None => built(),
        })
        .clone()
}

fn built() -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--release", "--locked", "--bin", "folio"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "the release binary was not built");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .find_map(|message| Some(message["executable"].as_str()?.into()))
        .expect("cargo names the binary")
}
