//! The same commands on a plain log and on an encrypted one, and on a plain
//! log by a build without encryption, as whole processes in turn.
//! `docs/performance.md` says how to read it.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench is a program of its own"
)]

mod support;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use folio::store::key::passphrase::Passphrase;
use folio::store::key::{Key, recovery, wrapped};
use folio::store::log_file::LogFile;
use folio::store::recast::recast;
use support::office;
use support::pair::{Program, compare, folio};

/// A passphrase that protects nothing.
const PASSPHRASE: &str = "una frase para medir";

fn main() {
    for cases in [10_000, 100_000] {
        let plain = office::log(cases);
        let key = Key::random().expect("a key");
        let files = Files::of(&plain, &key);
        println!("\n{cases} cases: encrypted; plain; ratio of medians");
        let year = office::YEAR.to_string();
        for (work, args, rounds) in [
            ("smallest read", &["unit", "list"][..], 200),
            ("list of open", &["list", "--status", "open"], 200),
            ("durable intake", &INTAKE, 200),
            ("yearly", &["report", "yearly", "--year", &year], 40),
            ("check", &["check"], 3),
        ] {
            let plain = folio("plain", &files.plain, args);
            let sealed = with_key(&files.sealed, &files.code, args);
            compare(work, &sealed, &plain, None, rounds);
            if let Some(other) = env::var_os("FOLIO_WITHOUT") {
                let without = plain.by(PathBuf::from(other), "built without");
                compare(
                    &format!("{work}, both plain"),
                    &plain,
                    &without,
                    None,
                    rounds,
                );
            }
        }
        let by_code = with_key(&files.sealed, &files.code, &["unit", "list"]);
        let by_passphrase = with_key(&files.sealed, &files.passphrase, &["unit", "list"]);
        compare("opened by passphrase", &by_passphrase, &by_code, None, 20);
    }
}

fn with_key(log: &Path, key: &Path, args: &[&str]) -> Program {
    let key = key.display().to_string();
    folio("by key file", log, &[args, &["--key-file", &key]].concat())
}

/// A log plain and encrypted, and what opens it.
struct Files {
    plain: PathBuf,
    sealed: PathBuf,
    code: PathBuf,
    passphrase: PathBuf,
}

impl Files {
    fn of(log: &Path, key: &Key) -> Self {
        let sealed = office::copy(log, "sealed");
        let code = sealed.with_extension("code");
        let passphrase = sealed.with_extension("pass");
        for old in [&code, &passphrase] {
            let _ = fs::remove_file(old);
        }
        let begun = Instant::now();
        recast(&LogFile::at(&sealed), Some(key)).expect("an encrypted log");
        println!("\nencrypting took {:.1} s", begun.elapsed().as_secs_f64());
        recovery::lay_down(key, &code).expect("a code");
        fs::copy(&code, &passphrase).expect("a file of the same mode");
        fs::write(&passphrase, PASSPHRASE).expect("a passphrase");
        let typed = Passphrase::typed(PASSPHRASE);
        wrapped::keep(key, &typed, &sealed, true).expect("a wrapped key");
        Self {
            plain: office::copy(log, "plain"),
            sealed,
            code,
            passphrase,
        }
    }
}

const INTAKE: [&str; 7] = [
    "intake",
    "--kind",
    "petition",
    "--channel",
    "in-person",
    "--name",
    "Íñigo Peña Yáñez",
];
