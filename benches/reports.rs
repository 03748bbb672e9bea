//! What happens within a process: folding a case, deciding a command, saying a
//! first word, counting a year, checking a log.
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

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};

use folio::clock::Clock;
use folio::domain::case::Case;
use folio::domain::command::{Act, Command, NewFollowUp};
use folio::domain::cut::Reach;
use folio::domain::decide::decide;
use folio::domain::period::Period;
use folio::message::Message;
use folio::report::transparency::{Source, transparency};
use folio::store::log_file::LogFile;
use folio::store::query::cases::CaseFilter;
use folio::store::reader::Reader;
use folio::text::{Lang, Text};

use support::office::{self, YEAR};

fn case(c: &mut Criterion) {
    let reader = Reader::open(&LogFile::at(office::log(10_000))).expect("the log opens");
    let case = an_open_case(&reader);
    let events: Vec<_> = case
        .entries
        .iter()
        .map(|entry| entry.event.clone())
        .collect();
    c.bench_function("fold a case", |b| {
        b.iter(|| Case::fold(black_box(events.clone())));
    });
    let moment = Clock::machine().moment("America/Mexico_City");
    let command = Command::Act(Act::FollowUp(Box::new(NewFollowUp {
        kind: "guidance".to_owned(),
        on: moment.today(),
        unit: None,
        note: Some("Se orienta sobre el trámite".to_owned()),
        result: None,
        next_on: None,
        notice: None,
        notice_number: None,
    })));
    c.bench_function("decide a follow-up", |b| {
        b.iter(|| decide(reader.office(), &case, black_box(&command), &moment).is_ok());
    });
    c.bench_function("read and fold a case", |b| {
        b.iter(|| reader.case(black_box(&case.folio)).is_ok());
    });
}

fn an_open_case(reader: &Reader) -> Case {
    let filter = CaseFilter {
        open: true,
        limit: 1,
        ..CaseFilter::default()
    };
    let list = reader.cases(&filter).expect("cases are listed");
    reader.case(&list.rows[0].folio).expect("the case is there")
}

fn words(c: &mut Criterion) {
    c.bench_function("say a first word", |b| {
        b.iter(|| Text::new(Lang::Es).say(black_box(&Message::new("list-none"))));
    });
}

/// The counts of the public tables at 100,000 cases; at 1,000,000 with
/// `FOLIO_BENCH_PUBLIC=1000000` (making that log takes most of an hour). What
/// may be shown is decided by cells, not by cases.
fn public_set(c: &mut Criterion) {
    let asked = std::env::var("FOLIO_BENCH_PUBLIC").ok();
    let cases = asked
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(100_000);
    let log = LogFile::at(office::log(cases));
    let mut reader = Reader::open(&log).expect("the log opens");
    let figures = reader.figures().expect("figures");
    let year = figures.public_year(YEAR, 10).expect("the counts");
    let mut group = c.benchmark_group("public set");
    group.sample_size(10);
    group.bench_function(format!("count a year, {cases} cases"), |b| {
        b.iter(|| figures.public_year(black_box(YEAR), 10).is_ok());
    });
    let source = Source {
        year: &year,
        office: reader.office(),
        begins_on: NaiveDate::from_ymd_opt(YEAR, 1, 1).expect("a day"),
    };
    let today = NaiveDate::from_ymd_opt(YEAR + 1, 2, 1).expect("a day");
    for period in [format!("{YEAR}"), format!("{YEAR}-Q3")] {
        let period = Period::parse(&period).expect("a period");
        group.bench_function(format!("decide what is shown of {period}"), |b| {
            b.iter(|| transparency(black_box(period), &source, today, &[]));
        });
    }
    group.finish();
}

fn figures(c: &mut Criterion) {
    let log = office::log(100_000);
    let mut reader = Reader::open(&LogFile::at(&log)).expect("the log opens");
    let day = |month, day| NaiveDate::from_ymd_opt(YEAR, month, day).expect("a day");
    c.bench_function("figures of two years at 100000 cases", |b| {
        b.iter(|| {
            let figures = reader.figures().expect("figures");
            figures.years([YEAR, YEAR - 1], day(12, 31)).is_ok()
        });
    });
    c.bench_function("figures of the directorates at 100000 cases", |b| {
        b.iter(|| {
            let figures = reader.figures().expect("figures");
            figures
                .directorates(day(1, 1), day(12, 31), day(12, 31))
                .is_ok()
        });
    });
}

/// The yearly report's figures as of a cut, the log having grown by so much
/// since; beside those of the log as it stands, above.
fn past(c: &mut Criterion) {
    let log = office::log(100_000);
    let reader = Reader::open(&LogFile::at(&log)).expect("the log opens");
    let events = reader.head().expect("a head").events.unsigned_abs();
    let last = NaiveDate::from_ymd_opt(YEAR, 12, 31).expect("a day");
    let mut group = c.benchmark_group("figures of two years at 100000 cases");
    group.sample_size(10);
    for since in [1, 10, 50] {
        let reach = Reach::new([(reader.office().site, events - events * since / 100)]);
        group.bench_function(format!("as of a cut, {since} % of the events since"), |b| {
            b.iter(|| {
                let figures = reader.figures_within(&reach).expect("figures");
                figures.years([YEAR, YEAR - 1], last).is_ok()
            });
        });
    }
    group.finish();
}

fn check(c: &mut Criterion) {
    let log = office::log(24_000);
    let events = Reader::open(&LogFile::at(&log))
        .and_then(|reader| reader.head())
        .map_or(0, |head| head.events);
    let mut group = c.benchmark_group("whole log");
    group.sample_size(10);
    group.bench_function(format!("check {events} events"), |b| {
        b.iter(|| {
            let mut reader = Reader::open(&LogFile::at(&log)).expect("the log opens");
            reader.check(None).expect("the log is sound")
        });
    });
    group.finish();
}

criterion_group! {
    name = within;
    config = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3));
    targets = case, words, figures, past, public_set, check
}
criterion_main!(within);
