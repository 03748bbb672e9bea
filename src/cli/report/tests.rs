//! What a report says of the log while another desk writes.

use std::io;

use chrono::Datelike;
use clap::Parser;

use super::state::State;
use super::{directorates, yearly};
use crate::cli::Cli;
use crate::cli::desk::Desk;
use crate::cli::door::Door;
use crate::cli::init::{Preset, preset_office};
use crate::clock::Clock;
use crate::domain::age_groups::AgeGroups;
use crate::domain::folio::SiteCode;
use crate::render::out::Options;
use crate::render::{Look, Out};
use crate::store::create::create;
use crate::store::log_file::LogFile;
use crate::text::{Lang, Text};

fn desk(log: &LogFile) -> Desk {
    let look = Look {
        width: 80,
        unicode: true,
        color: false,
    };
    let options = Options {
        quiet: true,
        live: false,
        stdout: look,
        stderr: look,
    };
    Desk {
        out: Out::new(Box::new(io::sink()), Box::new(io::sink()), options),
        text: Text::new(Lang::Es),
        clock: Clock::machine(),
        user: "ana".to_owned(),
        log: log.clone(),
        door: Door {
            mounts: Box::new(|| None),
            sole: false,
            held: None,
        },
        log_is_default: false,
        key_file: None,
        stdin: Box::new(io::empty()),
        format: None,
        may_ask: false,
        color: false,
        stdout_is_terminal: false,
        watch: None,
    }
}

fn receive(desk: &Desk) {
    let typed = ["folio", "intake", "--kind", "petition", "--channel", "box"];
    let said = ["--narrative", "Pide informes."];
    let cli = Cli::try_parse_from(typed.iter().chain(&said)).expect("a command");
    let mut writer = desk.write().expect("the log, to write");
    cli.order
        .apply(&mut io::empty(), &mut writer, Lang::Es)
        .expect("a case");
    writer.commit().expect("a commit");
}

#[test]
fn the_head_is_that_of_the_figures_though_another_desk_writes_meanwhile() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = LogFile::at(folder.path().join("casos.folio"));
    let site = SiteCode::parse("SLP").expect("a site");
    let founding = preset_office(site, "Servicios de Salud", Preset::State);
    create(&log, &founding, Clock::machine(), "ana").expect("a log");
    let desk = desk(&log);
    let today = desk.moment(&founding.timezone).today();
    let head = || {
        let reader = desk.read().expect("the log, to read");
        reader.head().expect("a head").events
    };

    let mut source = State::default().open(&desk).expect("the log, to read");
    receive(&desk);
    let groups = AgeGroups::default();
    let report = yearly::figures(today.year(), &groups, &mut source).expect("a report");
    assert_eq!(report.json["cases"]["received"], 1);
    assert_eq!(report.json["events"], head());

    receive(&desk);
    let report = directorates::figures(today, today, &mut source).expect("a report");
    assert_eq!(report.json["events"], head());
}
