//! Completion as a shell does it: its own script, sourced, asks the program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::support::skipped::skipped;

/// A log with one case, in a folder of its own.
struct Office {
    folder: TempDir,
}

impl Office {
    fn founded() -> Self {
        let office = Self {
            folder: TempDir::new().expect("a folder"),
        };
        office.run(&[
            "init",
            "--site",
            "QRO",
            "--institution",
            "Oficina inventada",
        ]);
        office.run(&[
            "intake",
            "--kind",
            "petition",
            "--channel",
            "phone",
            "--name",
            "Ana",
        ]);
        office
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("folio.db")
    }

    fn run(&self, args: &[&str]) {
        let status = Command::new(env!("CARGO_BIN_EXE_folio"))
            .env_clear()
            .env("FOLIO_NOW", "2026-11-21T12:00:00-06:00")
            .args(args)
            .arg("--db")
            .arg(self.log())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("the program starts");
        assert!(status.success(), "{args:?}: {status}");
    }

    /// What a shell prints that sources the script kept for it and then runs
    /// `commands`; `None` where there is no such shell.
    fn ask(&self, shell: &str, script: &str, commands: &str) -> Option<String> {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
        let program = Path::new(env!("CARGO_BIN_EXE_folio"));
        let path = std::env::join_paths(
            std::iter::once(program.parent()?.to_owned())
                .chain(std::env::split_paths(&std::env::var_os("PATH")?)),
        );
        let script = kept.join(script);
        let output = Command::new(shell)
            .args(["-c", &commands.replace("SCRIPT", &script.to_string_lossy())])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", path.expect("a search path"))
            .env("HOME", self.folder.path())
            // Without one, zsh takes letters with accents apart.
            .env("LC_ALL", "C.UTF-8")
            .output();
        let output = match output {
            Ok(output) => output,
            Err(error) => {
                skipped(&format!("completions of {shell}"), &error.to_string());
                return None;
            }
        };
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{shell}: {errors}");
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// What bash offers for the last of the words.
    fn bash(&self, words: &[&str]) -> Option<Vec<String>> {
        let last = words.len() - 1;
        let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let commands = format!(
            "source SCRIPT; COMP_WORDS=({}); COMP_CWORD={last}; COMP_TYPE=9; \
             _clap_complete_folio folio '{}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            quoted.join(" "),
            words[last],
        );
        let offered = self.ask("bash", "folio.bash", &commands)?;
        Some(offered.lines().map(str::to_owned).collect())
    }
}

#[test]
fn bash_completes_from_the_log_on_its_line() {
    let office = Office::founded();
    let Some(offered) = office.bash(&["folio", "--db", "folio.db", "close", "qro"]) else {
        return;
    };
    assert_eq!(offered, ["QRO-2026-000001"]);
    let offered = |words: &[&str]| office.bash(words).expect("bash was there");
    assert_eq!(
        offered(&[
            "folio", "turnar", "1", "--db", "=", "folio.db", "--to", "dnaj"
        ]),
        ["DNAJ"]
    );
    assert_eq!(offered(&["folio", "intake", "--kind", "que"]), ["queja"]);
    assert_eq!(offered(&["folio", "recib"]), ["recibir"]);
    assert_eq!(
        offered(&["folio", "--lang", "en", "intake", "--sex", ""]),
        ["female", "male", "x"]
    );
    assert_eq!(offered(&["folio", "--db", "none.db", "close", "Q"]), [""]);
}

#[test]
fn fish_completes_with_what_each_value_means() {
    let office = Office::founded();
    let line = "complete --do-complete 'folio --db folio.db turn 1 --to dna'";
    let commands = format!("source SCRIPT; {line}");
    if let Some(offered) = office.ask("fish", "folio.fish", &commands) {
        assert_eq!(
            offered.trim_end(),
            "DNAJ\tDirección de Normatividad y Asuntos Jurídicos"
        );
    }
}

#[test]
fn zsh_completes_with_what_each_value_means() {
    let office = Office::founded();
    let commands = "compdef() {}; _describe() { print -rl -- ${(P)3} }; source SCRIPT; \
                    words=(folio --db folio.db turn 1 --to dna); CURRENT=7; \
                    _clap_dynamic_completer_folio";
    if let Some(offered) = office.ask("zsh", "_folio", commands) {
        assert_eq!(
            offered.trim_end(),
            "DNAJ:Dirección de Normatividad y Asuntos Jurídicos"
        );
    }
}

#[test]
fn scripts_are_sound_in_their_own_shells() {
    let office = Office::founded();
    for (shell, script, commands) in [
        ("bash", "folio.bash", "bash -n SCRIPT"),
        ("zsh", "_folio", "zsh -n SCRIPT"),
        ("fish", "folio.fish", "fish --no-execute SCRIPT"),
    ] {
        office.ask(shell, script, commands);
    }
}

#[test]
fn the_command_prints_what_is_kept() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions/_folio");
    let printed = Command::new(env!("CARGO_BIN_EXE_folio"))
        .args(["completions", "zsh"])
        .env_clear()
        .output()
        .expect("the program starts");
    let asked = Command::new(env!("CARGO_BIN_EXE_folio"))
        .env_clear()
        .env("COMPLETE", "/usr/bin/zsh")
        .output()
        .expect("the program starts");
    let kept = fs::read(kept).expect("the script");
    assert_eq!(printed.stdout, kept);
    assert_eq!(asked.stdout, kept);
}

#[test]
fn a_shell_that_is_not_known_is_told_so() {
    let asked = Command::new(env!("CARGO_BIN_EXE_folio"))
        .env_clear()
        .env("COMPLETE", "tcsh")
        .output()
        .expect("the program starts");
    assert_eq!(asked.status.code(), Some(1));
    assert!(asked.stdout.is_empty());
}
