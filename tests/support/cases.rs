//! What most tests do at a desk: receive somebody, read an answer as JSON,
//! be refused, look into the log itself.

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

use super::desk::{Desk, Ran};

/// A CURP that verifies, of an invented woman born on 1 January 1990.
pub const CURP: &str = "FIXA900101MSPCTN00";

impl Desk {
    /// Receives a case of `kind` from Rosa; its folio.
    pub fn intake(&self, kind: &str) -> String {
        self.intake_with(&["--kind", kind, "--channel", "in-person", "--name", "Rosa"])
    }

    /// Receives a case with exactly these options; its folio.
    pub fn intake_with(&self, options: &[&str]) -> String {
        let args: Vec<&str> = ["intake"].iter().chain(options).copied().collect();
        self.ok(&args).trim_end().to_owned()
    }

    /// Receives a case of this kind by telephone on a day; its folio.
    pub fn received(&self, kind: &str, day: &str) -> String {
        self.intake_with(&["--kind", kind, "--channel", "phone", "--received", day])
    }

    /// Runs a command that must succeed; its answer as JSON.
    pub fn json(&self, args: &[&str]) -> Value {
        let args: Vec<&str> = args.iter().chain(&["--format", "json"]).copied().collect();
        let out = self.ok(&args);
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{args:?}: {error}\n{out}"))
    }

    /// A case as `show` gives it to programs.
    pub fn case(&self, folio: &str) -> Value {
        self.json(&["show", folio, "--reason", "prueba"])
    }

    /// Runs a command that a rule must refuse, once for people and once for
    /// programs; the sentence for people. Neither stores anything.
    pub fn refused(&self, args: &[&str]) -> String {
        let before = self.events();
        let ran = self.run(args);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (4, ""),
            "{args:?}\n{}",
            ran.err
        );
        let json: Vec<&str> = args.iter().chain(&["--format", "json"]).copied().collect();
        let error = self.run(&json).error("refused", 4);
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = words(&ran.err);
        assert!(said.contains(&words(error["message"].as_str().expect("a message"))));
        for hint in error["hints"].as_array().expect("hints") {
            assert!(
                said.contains(&words(hint.as_str().expect("a hint"))),
                "{hint} in {said}"
            );
        }
        assert_eq!(self.events(), before, "{args:?} stored something");
        ran.err
    }

    /// The log, opened past the program.
    pub fn log(&self) -> Connection {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        let log = Connection::open_with_flags(self.path("folio.db"), flags).expect("the log");
        #[cfg(feature = "encryption")]
        if self.encrypted {
            super::encrypted::unlock(&log);
        }
        log
    }

    /// How many events the log has.
    pub fn events(&self) -> i64 {
        self.log()
            .query_row("SELECT count(*) FROM event", [], |row| row.get(0))
            .expect("a count")
    }
}

impl Ran {
    /// The error object of a command that programs read.
    pub fn error(&self, kind: &str, code: i32) -> Value {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        let error: Value = serde_json::from_str(&self.err).expect("one object on stderr");
        assert_eq!(error["schema"], "folio/error");
        assert_eq!(error["version"], 1);
        assert_eq!(error["kind"], kind);
        error
    }
}
