//! Big logs of a made-up office, written by folio's own way through a command:
//! decided, appended and projected case by case, in the order of days, all in
//! one transaction. A log that was built is kept under `target/bench-data`.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{Days, NaiveDate, NaiveTime, Utc};

use folio::clock::Clock;
use folio::domain::command::{Command, Founding};
use folio::domain::folio::{Folio, SiteCode};
use folio::domain::preset::{state_terms, state_units};
use folio::store::create::create;
use folio::store::log_file::LogFile;
use folio::store::writer::Writer;

use super::course::{Dated, acts, request};
use super::dice::Dice;

/// Days over which the cases are spread: the years 2021 to 2025.
const SPAN: u64 = 1826;

/// The year that the reports are asked for, with the year before beside it.
pub const YEAR: i32 = 2025;

/// Who types.
const DESKS: [&str; 4] = ["ana", "beto", "carla", "diego"];

/// The log with so many cases, built if it is not there yet.
pub fn log(cases: u64) -> PathBuf {
    let path = folder().join(format!("{cases}-{:016x}.db", edition()));
    if !path.exists() {
        let begun = Instant::now();
        let draft = path.with_extension("draft");
        let _ = fs::remove_file(&draft);
        let events = build(&draft, cases);
        fs::rename(&draft, &path).expect("the log is put in its place");
        let seconds = begun.elapsed().as_secs_f64();
        let bytes = fs::metadata(&path).map_or(0, |file| file.len());
        println!(
            "built {cases} cases, {events} events in {seconds:.1} s; {} bytes a case",
            bytes / cases
        );
    }
    path
}

/// A copy that may be written to.
pub fn copy(log: &Path, name: &str) -> PathBuf {
    let path = folder().join(format!("copy-{name}.db"));
    fs::copy(log, &path).expect("the log is copied");
    path
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-data");
    fs::create_dir_all(&folder).expect("a folder for the logs");
    folder
}

/// Changes with the schema and with how the cases are made up.
fn edition() -> u64 {
    let mut hash = DefaultHasher::new();
    include_str!("../../src/store/schema/mod.rs").hash(&mut hash);
    include_str!("../../src/store/schema/log.sql").hash(&mut hash);
    include_str!("../../src/store/schema/projections.sql").hash(&mut hash);
    include_str!("course.rs").hash(&mut hash);
    include_str!("office.rs").hash(&mut hash);
    hash.finish()
}

/// Something that happens on a day; ties go in the order of arrival.
struct Coming {
    day: u64,
    order: u64,
    folio: Folio,
    rest: Vec<Dated>,
}

impl PartialEq for Coming {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl Eq for Coming {}

impl PartialOrd for Coming {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Coming {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.day, self.order).cmp(&(other.day, other.order))
    }
}

/// Writes the log and returns the number of events about cases.
fn build(path: &Path, cases: u64) -> u64 {
    let log = LogFile::at(path);
    create(&log, &founding(), clock(0, 0), DESKS[0]).expect("an office is founded");
    let mut writer = Writer::open(&log, clock(0, 0), DESKS[0]).expect("the log opens");
    let mut dice = Dice::new(cases);
    let mut queue: BinaryHeap<Reverse<Coming>> = BinaryHeap::new();
    let mut events = 0;
    for number in 0..cases {
        let day = number * SPAN / cases;
        while queue.peek().is_some_and(|Reverse(next)| next.day < day) {
            let Reverse(next) = queue.pop().expect("it was peeked at");
            act(&mut writer, &mut queue, next, &mut events);
        }
        writer.set_clock(clock(day, events));
        writer
            .set_user(dice.one::<&str>(&DESKS))
            .expect("a desk begins to type");
        let command = request(&mut dice, date(day));
        let folio = writer.register(&command).expect("a case is taken in").folio;
        events += 1;
        let rest = acts(&mut dice);
        schedule(&mut queue, day, number << 8, day, folio, rest);
    }
    while let Some(Reverse(next)) = queue.pop() {
        if next.day < SPAN {
            act(&mut writer, &mut queue, next, &mut events);
        }
    }
    writer.commit().expect("the log is stored");
    events
}

fn act(
    writer: &mut Writer,
    queue: &mut BinaryHeap<Reverse<Coming>>,
    mut coming: Coming,
    events: &mut u64,
) {
    let (after, act) = coming.rest.remove(0);
    writer.set_clock(clock(coming.day, *events));
    let command = Command::Act(act(date(coming.day)));
    writer
        .perform(&coming.folio, &command)
        .expect("an act is recorded");
    *events += 1;
    let received = coming.day - after;
    schedule(
        queue,
        received,
        coming.order + 1,
        coming.day,
        coming.folio,
        coming.rest,
    );
}

fn schedule(
    queue: &mut BinaryHeap<Reverse<Coming>>,
    received: u64,
    order: u64,
    not_before: u64,
    folio: Folio,
    rest: Vec<Dated>,
) {
    if let Some((after, _)) = rest.first() {
        queue.push(Reverse(Coming {
            day: (received + after).max(not_before),
            order,
            folio,
            rest,
        }));
    }
}

fn founding() -> Founding {
    Founding {
        site: SiteCode::parse("SLP").expect("a site code"),
        institution: "Oficina inventada".to_owned(),
        timezone: "America/Mexico_City".to_owned(),
        entity: Some("24".to_owned()),
        units: state_units(),
        terms: state_terms(),
        closures: Vec::new(),
    }
}

fn date(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 1, 1)
        .and_then(|first| first.checked_add_days(Days::new(day)))
        .expect("a day of the span")
}

/// Noon in San Luis Potosí, and a second more for every event.
fn clock(day: u64, events: u64) -> Clock {
    let noon = NaiveTime::from_hms_opt(18, 0, 0).expect("a time of day");
    let at = date(day).and_time(noon).and_local_timezone(Utc).unwrap();
    Clock::set_to(at + chrono::TimeDelta::seconds((events % 3600) as i64))
}
