//! The recipe for cron, as the READMEs have it, run as cron runs it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::office;
use crate::support::desk::Desk;

/// The block of a README that holds its line for cron, with its places in the
/// desk's folder; the settings above it, and what cron hands to the shell.
fn recipe(readme: &str, places: &[(&str, &Path)]) -> (Vec<(String, String)>, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(readme);
    let text = fs::read_to_string(path).expect("the README");
    let placed = |text: &str| {
        let place = |text: String, (from, to): &(&str, &Path)| {
            text.replace(from, &to.display().to_string())
        };
        places.iter().fold(text.to_owned(), place)
    };
    let mut settings = Vec::new();
    let lines = text.lines();
    for line in lines.skip_while(|line| !line.starts_with("FOLIO_DB=")) {
        if let Some(command) = line.strip_prefix("0 6 1 * * ") {
            return (settings, placed(command).replace(r"\%", "%"));
        }
        let (name, value) = line.split_once('=').expect("a setting");
        settings.push((name.to_owned(), placed(value)));
    }
    panic!("no line for cron in {readme}");
}

/// A folder of programs where `date` has the day of the desk's clock, and
/// `folio` is the one under test.
fn programs(desk: &Desk) {
    let folder = desk.path("bin");
    fs::create_dir(&folder).expect("a folder");
    let program = crate::program();
    for (name, script) in [
        (
            "date",
            // What it reckons from is said by whoever asks, or is this day.
            "#!/bin/sh\n\
             case \"$1 $2\" in\n\
             -d\\ 20??-??-??\\ *) exec /bin/date \"$@\" ;;\n\
             -d*) exit 9 ;;\n\
             *) exec /bin/date -d \"${FOLIO_NOW%%T*}\" \"$@\" ;;\n\
             esac\n"
                .to_owned(),
        ),
        ("folio", format!("#!/bin/sh\nexec '{}' \"$@\"\n", program)),
    ] {
        let path = folder.join(name);
        fs::write(&path, script).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a program");
    }
}

fn run(readme: &str, first: &str) {
    let (desk, folios) = office();
    programs(&desk);
    let (reports, log) = (desk.path("reports"), desk.path("folio.db"));
    fs::create_dir(&reports).expect("a folder");
    let (settings, command) = recipe(
        readme,
        &[
            ("/srv/folio/folio.db", &log),
            ("/srv/reports", &reports),
            ("/srv/informes", &reports),
        ],
    );
    // Cron has no language but what the machine gives it, which is not always
    // the same: by hand, after an upgrade, on the computer that comes next.
    let cron = |now: &str, locale: &[(&str, &str)]| {
        desk.at(now);
        let as_desk = desk.command(&[]);
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", &command]).current_dir("/").env_clear();
        for (name, value) in as_desk.get_envs() {
            if let Some(value) = value.filter(|_| name != "FOLIO_DB" && name != "FOLIO_LANG") {
                shell.env(name, value);
            }
        }
        shell.envs(locale.iter().copied());
        shell.envs(settings.iter().map(|(name, value)| (name, value)));
        let path = format!("{}:/usr/bin:/bin", desk.path("bin").display());
        let ran = shell.env("PATH", path).output();
        let ran = ran.expect("a shell");
        assert!(ran.status.success(), "{ran:?}");
        assert!(ran.stdout.is_empty(), "{ran:?}");
    };
    cron(first, &[]);
    let first = desk.held("reports/2026-10");
    assert_eq!(first.len(), 8);
    // The log goes on, also about October.
    desk.at("2026-11-18T10:00:00-06:00");
    desk.ok(&[
        "close",
        &folios.returned,
        "--outcome",
        "resolved",
        "--on",
        "2026-10-30",
        "--report",
        "Tarde.",
    ]);
    cron("2026-11-20T06:00:00-06:00", &[("LANG", "C")]);
    assert!(desk.held("reports/2026-10") == first, "the same bytes");
    // And from nothing.
    fs::remove_dir_all(desk.path("reports/2026-10")).expect("removed");
    let english = [("LANG", "en_US.UTF-8"), ("LC_ALL", "en_US.UTF-8")];
    cron("2026-11-30T23:00:00-06:00", &english);
    assert!(
        desk.held("reports/2026-10") == first,
        "the same bytes again"
    );
    // The month that follows is its own, and whole.
    cron("2026-12-01T06:00:00-06:00", &[("LANG", "es_MX.UTF-8")]);
    assert_eq!(desk.held("reports/2026-11").len(), 8);
    let log = fs::read_dir(&reports)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .expect("a log");
    let log = fs::read_to_string(log).expect("the log");
    let told: Vec<Value> = serde_json::Deserializer::from_str(&log)
        .into_iter()
        .map(|answer| answer.expect("JSON"))
        .collect();
    let schemas: Vec<&str> = told
        .iter()
        .filter_map(|one| one["schema"].as_str())
        .collect();
    assert_eq!(schemas, ["folio/cut", "folio/set"].repeat(4));
    let new = |at: usize| told[at]["new"].clone();
    assert_eq!([new(0), new(2), new(4), new(6)], [true, false, false, true]);
    for (at, month) in [
        (1, "2026-10"),
        (3, "2026-10"),
        (5, "2026-10"),
        (7, "2026-11"),
    ] {
        assert_eq!(told[at]["cut"], month);
        assert_eq!(told[at]["month"], month);
        assert_eq!(told[at]["month_was_over"], true);
    }
}

#[test]
fn the_recipe_run_again_gives_the_same_bytes() {
    run("README.md", "2026-11-01T06:00:00-06:00");
}

/// The machine was off on the first, and somebody ran it by hand.
#[test]
fn the_spanish_recipe_run_on_another_day_is_of_the_month_before_too() {
    run("README.es.md", "2026-11-17T09:30:00-06:00");
}
