//! Whole processes, from start to exit, beside hand-written programs that do
//! the same work on plain SQLite. `docs/performance.md` says how to read it.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::disallowed_types,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench is a program of its own: it is its own peer on plain SQLite"
)]

mod support;

use support::pair::{bare, compare, folio, other};
use support::{bare as peer, office};

fn main() {
    if peer::done() {
        return;
    }
    let small = office::log(10_000);
    let big = office::log(100_000);
    println!("work                         folio; its peer; ratio of medians; goal");

    let version = folio("folio --version", &small, &["--version"]);
    let help = folio("folio --help", &small, &["--help"]);
    let nothing = other("true", "/bin/true");
    compare("--version", &version, &nothing, Some(2.0), 200);
    compare("--help", &help, &nothing, Some(2.0), 200);

    for (cases, log) in [(10_000, &small), (100_000, &big)] {
        let (ours, theirs) = (
            office::copy(log, "folio-intake"),
            office::copy(log, "bare-intake"),
        );
        let intake = folio("folio intake", &ours, &INTAKE);
        let rows = bare("the same rows", "intake", &theirs);
        compare(
            &format!("intake at {cases}"),
            &intake,
            &rows,
            Some(1.5),
            200,
        );
    }

    for (cases, log) in [(10_000, &small), (100_000, &big)] {
        let list = folio("folio list", log, &["list", "--status", "open"]);
        let open = bare("open, one read", "open", log);
        compare(
            &format!("list of open at {cases}"),
            &list,
            &open,
            Some(1.5),
            200,
        );
        let rows = bare("the same 50 rows", "list", log);
        compare(&format!("list of open at {cases}"), &list, &rows, None, 200);
    }

    let year = office::YEAR.to_string();
    for (cases, log) in [(10_000, &small), (100_000, &big)] {
        for (report, rounds) in [("yearly", 40), ("directorates", 40)] {
            let ours = folio(report, log, &["report", report, "--year", &year]);
            let theirs = bare("hand-written pass", report, log);
            compare(
                &format!("{report} at {cases}"),
                &ours,
                &theirs,
                Some(1.2),
                rounds,
            );
        }
    }
}

const INTAKE: [&str; 15] = [
    "intake",
    "--kind",
    "petition",
    "--channel",
    "in-person",
    "--name",
    "Íñigo Peña Yáñez",
    "--sex",
    "female",
    "--age",
    "40",
    "--municipality",
    "24028",
    "--narrative",
    peer::NARRATIVE,
];
