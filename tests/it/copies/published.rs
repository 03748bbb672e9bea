//! What was published is known to a log that takes the place of the one which
//! published it.

use serde_json::{Value, json};

use super::names;
use crate::support::desk::{Desk, flat};

fn demo() -> Desk {
    let desk = Desk::new();
    desk.ok(&["demo", "[DIR]/folio.db"]);
    desk
}

fn publish(desk: &Desk, period: &str, folder: &str, more: &[&str]) -> Value {
    let folder = format!("[DIR]/{folder}");
    let set = ["report", "transparency", "--period", period, "--out"];
    desk.json(&[set.as_slice(), &[folder.as_str()], more].concat())
}

/// Two acts for one woman, typed late.
fn type_late(desk: &Desk) {
    let request = ["intake", "--kind", "petition", "--channel", "phone"];
    let person = ["--received", "2022-08-01", "--name", "Persona inventada"];
    let folio = desk.ok(&[&request, person.as_slice(), &["--sex", "female"]].concat());
    for _ in 0..2 {
        let act = ["--kind", "guidance", "--on", "2022-08-10"];
        desk.ok(&[&["follow-up", folio.trim_end()], act.as_slice()].concat());
    }
}

/// What the newest set of a period showed of acts of guidance for women.
fn guidance_for_women(desk: &Desk, period: &str) -> Value {
    let published = desk.json(&["report", "transparency", "--published", "--period", period]);
    let sets = published["publications"].as_array().expect("sets").clone();
    let newest = sets.last().expect("a set")["tables"].clone();
    let tables = newest.as_array().expect("tables").clone();
    let table = tables.iter().find(|table| table["table"] == "kind-sex");
    let table = table.expect("a table").clone();
    let at = |codes: &str, code: &str| {
        let codes = table[codes].as_array().expect("codes").clone();
        codes.iter().position(|own| own == code).expect("a code")
    };
    let width = table["columns"].as_array().map_or(0, Vec::len);
    match &table["values"] {
        Value::Array(values) => {
            values[at("rows", "guidance") * width + at("columns", "female")].clone()
        }
        _ => json!(null),
    }
}

fn published(desk: &Desk) -> Vec<Value> {
    let all = desk.json(&["report", "transparency", "--published"]);
    all["publications"].as_array().expect("sets").clone()
}

fn replaced(desk: &Desk) -> String {
    names(&desk.path(""))
        .into_iter()
        .find(|name| name.starts_with("folio.db.replaced-"))
        .expect("the log that was there")
}

#[test]
fn a_set_after_a_restore_gives_nothing_away_that_one_before_it_hid() {
    // Where nothing was published before, the figure is shown.
    let control = demo();
    type_late(&control);
    publish(&control, "2022-T3", "uno", &[]);
    let now = guidance_for_women(&control, "2022-T3");
    let desk = demo();
    desk.ok(&["backup", "copia.db"]);
    // Something else, so that the state of the cut is not in the backup.
    desk.intake("petition");
    publish(&desk, "2022-T3", "uno", &[]);
    let before = guidance_for_women(&desk, "2022-T3");
    assert_eq!(now.as_u64(), before.as_u64().map(|before| before + 2));
    desk.ok(&["restore", "copia.db", "--force"]);
    type_late(&desk);
    let set = publish(&desk, "2022-T3", "dos", &[]);
    assert_eq!(set["publication"], 2);
    assert_eq!(set["recorded"], true);
    assert_eq!(guidance_for_women(&desk, "2022-T3"), json!(null));
    desk.ok(&["check"]);
    desk.ok(&["rebuild"]);
    desk.ok(&["check"]);
}

#[test]
fn a_cut_whose_state_went_says_so_wherever_it_is_named() {
    let desk = demo();
    desk.ok(&["backup", "copia.db"]);
    desk.intake("petition");
    let set = publish(&desk, "2022-T3", "uno", &[]);
    let cut = set["cut"].as_str().expect("a cut").to_owned();
    desk.ok(&["cut", "2022-final"]);
    let (before, shown) = (published(&desk), desk.json(&["cut", "show", &cut]));
    let said = flat(&desk.run(&["restore", "copia.db"]).err);
    for part in [
        "que siguen asentadas y se toman en cuenta en las siguientes: 2022-T3 (1).".to_owned(),
        format!("Cortes cuyo estado ya no está en el registro: {cut}, 2022-final."),
    ] {
        assert!(said.contains(&part), "{part}\n{said}");
    }
    let answer = desk.json(&["restore", "copia.db", "--force"]);
    assert_eq!(
        answer["publications_carried"],
        json!([{ "period": "2022-Q3", "version": 1 }])
    );
    assert_eq!(
        answer["replaced"]["lost"]["cuts"],
        json!([cut, "2022-final"])
    );
    // The same, with the moment at which it was recorded first.
    assert_eq!(published(&desk), before);
    for args in [
        &["report", "yearly", "--year", "2022", "--cut", &cut][..],
        &["cut", "diff", &cut],
        &[
            "report",
            "transparency",
            "--period",
            "2022-T3",
            "--out",
            "[DIR]/dos",
            "--cut",
            &cut,
        ],
    ] {
        let ran = desk.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{args:?}");
        assert!(
            flat(&ran.err).contains("este registro ya no tiene"),
            "{}",
            ran.err
        );
        assert!(ran.err.lines().all(|line| line.chars().count() <= 80));
    }
    // Nor is the year before shown as it was published, and that is said.
    let yearly = ["report", "yearly", "--year", "2023"];
    let answer = desk.json(&yearly);
    assert_eq!(answer["previous_published"], Value::Null);
    assert_eq!(answer["previous_published_lost"], "2022-final");
    let screen = flat(&desk.ok(&yearly));
    let note = "No se muestra el año 2022 como se publicó: este registro ya no tiene el estado de \
                su corte, 2022-final.";
    assert!(screen.contains(note), "{screen}");
    // Of a year for which there was none, nothing is lost.
    let answer = desk.json(&["report", "yearly", "--year", "2022"]);
    assert_eq!(answer["previous_published"], Value::Null);
    assert_eq!(answer["previous_published_lost"], Value::Null);
    let after = desk.json(&["cut", "show", &cut]);
    assert_eq!(
        (&after["events"], &after["head"], &after["lost"]),
        (&shown["events"], &shown["head"], &json!(true))
    );
    assert_eq!(after["events_since"], json!(null));
    assert!(flat(&desk.ok(&["cut", "show", &cut])).contains("su estado ya no está"));
    assert!(flat(&desk.ok(&["cut", "list"])).contains("De estos cortes ya no está el estado"));
    let csv = desk.ok(&["cut", "list", "--format", "csv"]);
    assert!(csv.trim_end().ends_with(",perdido"), "{csv}");
    // A script is not told that it has it.
    let ran = desk.run(&["cut", &cut, "--if-missing"]);
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    let another = format!("por ejemplo {cut}-bis");
    assert!(flat(&ran.err).contains(&another), "{}", ran.err);
    // Its name is not given to another state.
    assert_eq!(desk.run(&["cut", &cut]).code, 4);
    // A state from before it is not published after it.
    desk.ok(&["cut", "viejo", "--as-of", "2022-12-01T09:00:00-06:00"]);
    let again = ["report", "transparency", "--period", "2022-T3"];
    let older = ["--out", "[DIR]/viejo", "--cut", "viejo"];
    let ran = desk.run(&[again.as_slice(), &older].concat());
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{}", ran.err);
    for part in [
        format!(
            "La publicación 1 de este periodo, del corte {cut}, se hizo de un estado posterior"
        ),
        "Publique a partir del registro como está ahora.".to_owned(),
    ] {
        assert!(flat(&ran.err).contains(&part), "{part}\n{}", ran.err);
    }
    assert!(!desk.path("viejo").exists());
    assert_eq!(published(&desk).len(), 1);
    assert_ne!(publish(&desk, "2022-T3", "dos", &[])["cut"], json!(cut));
    // The log that was replaced still makes it again.
    let db = replaced(&desk);
    let again = publish(&desk, "2022-T3", "tres", &["--db", &db, "--cut", &cut]);
    assert_eq!(
        (&again["recorded"], &again["head"]),
        (&json!(false), &set["head"])
    );
}

#[test]
fn a_cut_whose_state_the_backup_has_goes_on() {
    let desk = demo();
    desk.ok(&["backup", "copia.db"]);
    let set = publish(&desk, "2022-T3", "uno", &[]);
    let cut = set["cut"].as_str().expect("a cut").to_owned();
    desk.ok(&["restore", "copia.db", "--force"]);
    let again = publish(&desk, "2022-T3", "dos", &["--cut", &cut]);
    assert_eq!(
        (&again["recorded"], &again["publication"]),
        (&json!(false), &json!(1))
    );
    let sums = |folder: &str| std::fs::read(desk.path(folder).join("SHA256SUMS")).expect("sums");
    assert_eq!(sums("uno"), sums("dos"));
    let shown = desk.json(&["cut", "show", &cut]);
    assert_eq!(shown["lost"], false);
}

/// Going back to what was replaced brings nothing twice; a fork keeps what
/// both published, and the names of their cuts apart.
#[test]
fn nothing_is_carried_twice_and_two_cuts_keep_their_names_apart() {
    let desk = demo();
    desk.ok(&["backup", "copia.db"]);
    desk.intake("petition");
    publish(&desk, "2022-T3", "uno", &[]);
    desk.ok(&["cut", "cierre"]);
    desk.ok(&["restore", "copia.db", "--force"]);
    let first = replaced(&desk);
    desk.at("2026-11-18T11:00:00-06:00");
    let answer = desk.json(&["restore", &first, "--force"]);
    assert_eq!(answer["relation"], "forked");
    assert_eq!(answer["publications_carried"], json!([]));
    assert_eq!(published(&desk).len(), 1);
    desk.ok(&["check"]);
    // Each of two continuations published the quarter.
    desk.at("2026-11-18T12:00:00-06:00");
    std::fs::rename(desk.path("folio.db"), desk.path("uno.db")).expect("kept");
    std::fs::copy(desk.path("copia.db"), desk.path("folio.db")).expect("a copy");
    desk.intake("complaint");
    type_late(&desk);
    publish(&desk, "2022-T3", "otro", &[]);
    let answer = desk.json(&["restore", "uno.db", "--force"]);
    assert_eq!(answer["relation"], "forked");
    assert_eq!(published(&desk).len(), 2);
    let cuts = desk.json(&["cut", "list"])["cuts"].clone();
    let names: Vec<&str> = cuts
        .as_array()
        .expect("cuts")
        .iter()
        .map(|cut| cut["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(
        names,
        ["transparencia-2022-T3", "cierre", "transparencia-2022-T3-2"]
    );
    assert_eq!(publish(&desk, "2022-T3", "tercero", &[])["publication"], 2);
    desk.ok(&["check"]);
}

/// What was carried over stands last in the log, but the newest is what was
/// recorded last.
#[test]
fn an_older_set_that_was_carried_over_is_not_the_newest() {
    let desk = demo();
    desk.ok(&["backup", "copia.db"]);
    std::fs::copy(desk.path("copia.db"), desk.path("otro.db")).expect("a copy");
    desk.intake("petition");
    publish(&desk, "2022", "uno", &[]);
    desk.at("2026-11-20T11:00:00-06:00");
    let other = "[DIR]/otro.db";
    let request = ["intake", "--kind", "complaint", "--channel", "phone"];
    let person = ["--anonymous", "--narrative", "Inventado", "--db", other];
    desk.ok(&[request.as_slice(), &person].concat());
    let set = publish(&desk, "2022", "dos", &["--db", other]);
    let answer = desk.json(&["restore", "otro.db", "--force"]);
    assert_eq!(answer["relation"], "forked");
    let versions: Vec<Value> = published(&desk)
        .iter()
        .map(|own| json!([own["version"], own["cut"]]))
        .collect();
    assert_eq!(
        versions,
        [
            json!([1, "transparencia-2022-2"]),
            json!([1, "transparencia-2022"])
        ]
    );
    let yearly = desk.json(&["report", "yearly", "--year", "2023"]);
    assert_eq!(yearly["previous_published"]["cut"], "transparencia-2022");
    // It is made again, since nothing of it changed; the next is after both.
    let again = publish(&desk, "2022", "dos", &[]);
    assert_eq!(
        (&again["recorded"], &again["cut"]),
        (&json!(false), &set["cut"])
    );
    type_late(&desk);
    assert_eq!(publish(&desk, "2022", "tres", &[])["publication"], 2);
    desk.ok(&["check"]);
}

#[test]
fn nothing_is_carried_over_from_another_office() {
    let desk = demo();
    publish(&desk, "2022-T3", "uno", &[]);
    let stranger = Desk::with_office();
    stranger.ok(&["backup", "copia.db"]);
    std::fs::copy(stranger.path("copia.db"), desk.path("ajena.db")).expect("a copy");
    let answer = desk.json(&["restore", "ajena.db", "--force"]);
    assert_eq!(answer["publications_carried"], json!([]));
    assert_eq!(answer["erasures_unknown"], true);
    assert!(published(&desk).is_empty());
}

/// What nobody could look up is said, though the backup knows of no set: the
/// log that is gone may have published the first.
#[test]
fn that_nobody_knows_what_was_published_since_is_said() {
    let desk = Desk::with_office();
    desk.ok(&["backup", "copia.db"]);
    let stranger = Desk::with_office();
    let say = |lost: &dyn Fn()| {
        lost();
        let ran = desk.run(&["restore", "copia.db", "--force"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        for part in ["Si se suprimió algo después", "qué se publicó después"] {
            assert!(flat(&ran.err).contains(part), "{}", ran.err);
        }
    };
    let log = desk.path("folio.db");
    say(&|| std::fs::remove_file(&log).expect("gone"));
    say(&|| std::fs::write(&log, "no log at all").expect("unreadable"));
    stranger.ok(&["backup", "suyo.db"]);
    say(&|| {
        std::fs::copy(stranger.path("suyo.db"), &log).expect("another office's");
    });
    let ran = desk.run(&["restore", "copia.db", "--force"]);
    assert!(!ran.err.contains("publicó después"), "{}", ran.err);
}
