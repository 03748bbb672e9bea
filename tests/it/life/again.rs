//! A backup brings back what was erased since; the erasures are applied again.

use folio::clock::Clock;
use folio::store::erase::reapply;
use folio::store::log_file::LogFile;

use super::holds;
use crate::support::desk::Desk;

#[test]
fn a_restored_log_is_rid_again_of_what_its_predecessor_erased() {
    let desk = Desk::with_office();
    for name in ["Rosa Inventada", "Hugo Inventado"] {
        desk.intake_with(&[
            "--kind",
            "queja",
            "--channel",
            "phone",
            "--name",
            name,
            "--narrative",
            name,
        ]);
    }
    std::fs::copy(desk.path("folio.db"), desk.path("copia.db")).expect("a copy");
    desk.ok(&["amend", "1", "phone=4441112233", "--reason", "dictado"]);
    desk.erased("1", "petitioner", &[]);
    desk.erased("2", "all", &[]);
    let (earlier, restored) = (
        LogFile::at(desk.path("folio.db")),
        LogFile::at(desk.path("copia.db")),
    );
    let clock = Clock::machine();
    let folios = reapply(&earlier, &restored, clock, "maria").expect("erased again");
    let folios: Vec<String> = folios.iter().map(ToString::to_string).collect();
    assert_eq!(folios, ["SLP-2026-000001", "SLP-2026-000002"]);
    let bytes = std::fs::read(desk.path("copia.db")).expect("the copy");
    assert!(!holds(&bytes, "Hugo Inventado"));
    assert!(!holds(&bytes, r#"{"name":"Rosa Inventada"}"#));
    // The narrative was not erased, and names her.
    assert!(holds(&bytes, "Rosa Inventada"));
    let at = ["--db", "[DIR]/copia.db"];
    desk.ok(&[&["check"], at.as_slice()].concat());
    let case = desk.json(&[&["show", "1"], at.as_slice()].concat());
    let last = case["timeline"]
        .as_array()
        .and_then(|all| all.last())
        .expect("an entry");
    assert_eq!(last["kind"], "erased");
    assert_eq!(last["party"], "petitioner");
    assert_eq!(last["reason"], "Solicitud ARCO 7/2026");
    assert_eq!(last["authority"], "Comité de Transparencia");
    let trail = desk.json(&[&["audit"], at.as_slice()].concat());
    assert_eq!(trail["rows"].as_array().map(Vec::len), Some(2));
    // Done once, there is nothing more to do.
    let again = reapply(&earlier, &restored, clock, "maria").expect("nothing");
    assert!(again.is_empty());
}

/// A case of which nothing was left becomes erased again, too.
#[test]
fn a_case_that_had_nothing_left_is_marked_as_erased_again() {
    let desk = Desk::with_office();
    desk.intake("queja");
    desk.erased("1", "petitioner", &["--with-texts"]);
    std::fs::copy(desk.path("folio.db"), desk.path("copia.db")).expect("a copy");
    desk.erased("1", "all", &[]);
    let (earlier, restored) = (
        LogFile::at(desk.path("folio.db")),
        LogFile::at(desk.path("copia.db")),
    );
    let shown = || desk.json(&["show", "1", "--db", "[DIR]/copia.db"]);
    assert_eq!(shown()["erased"], false);
    let again = || reapply(&earlier, &restored, Clock::machine(), "maria").expect("erased again");
    assert_eq!(again().len(), 1);
    assert_eq!(shown()["erased"], true);
    desk.ok(&["check", "--db", "[DIR]/copia.db"]);
    assert!(again().is_empty());
}

/// Two logs that went separate ways have other events under the same number.
#[test]
fn an_event_of_another_history_is_left_alone() {
    let desk = Desk::with_office();
    std::fs::copy(desk.path("folio.db"), desk.path("copia.db")).expect("a copy");
    desk.intake("queja");
    desk.erased("1", "all", &[]);
    let args = [
        "intake",
        "--kind",
        "queja",
        "--channel",
        "phone",
        "--name",
        "Hugo Inventado",
    ];
    desk.ok(&[args.as_slice(), &["--db", "[DIR]/copia.db"]].concat());
    let (earlier, other) = (
        LogFile::at(desk.path("folio.db")),
        LogFile::at(desk.path("copia.db")),
    );
    let folios = reapply(&earlier, &other, Clock::machine(), "maria").expect("nothing to do");
    assert!(folios.is_empty());
    let case = desk.json(&["show", "1", "--db", "[DIR]/copia.db"]);
    assert_eq!(case["name"], "Hugo Inventado");
}
