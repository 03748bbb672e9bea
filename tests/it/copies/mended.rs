//! What `restore` advises where a backup is not as it should be, or where nobody
//! can know what happened since it was made.

use std::fs;

use super::{head, raw};
use crate::support::desk::{Desk, flat};

/// A backup of which only what is derived is damaged has all its entries, which
/// an earlier one has not: it is mended, and then it is restored.
#[test]
fn a_backup_that_a_rebuild_mends_is_told_to_be_mended() {
    let desk = Desk::with_office();
    desk.intake("petition");
    desk.ok(&["backup", "copia.db"]);
    let sound = head(&desk, "copia.db");
    let copy = raw(&desk, "copia.db");
    let changed = copy.execute("UPDATE personal_case SET search = 'X' || search", []);
    assert_eq!(changed, Ok(1));
    drop(copy);
    desk.intake("complaint");
    let before = head(&desk, "folio.db");
    for (lang, advice, rebuild) in [
        ("es", "no le falta ningún asiento", "reconstruir"),
        ("en", "has all its entries", "rebuild"),
    ] {
        let ran = desk.run(&["restore", "copia.db", "--force", "--lang", lang]);
        assert_eq!((ran.code, ran.out.as_str()), (6, ""));
        let said = flat(&ran.err);
        assert!(said.contains(advice), "{said}");
        assert!(
            said.ends_with(&format!("folio --db copia.db {rebuild}")),
            "{said}"
        );
        assert!(
            !said.contains("earlier") && !said.contains("anterior"),
            "{said}"
        );
    }
    assert_eq!(head(&desk, "folio.db"), before);
    desk.ok(&["--db", "copia.db", "reconstruir"]);
    desk.ok(&["restore", "copia.db", "--force"]);
    assert_eq!(head(&desk, "folio.db"), sound);
}

/// Where no log is in place, nobody knows whether anything was erased since: it
/// is not said that something was.
#[test]
fn what_nobody_knows_to_have_been_erased_is_not_told_as_a_fact() {
    let desk = Desk::with_office();
    desk.intake("petition");
    desk.ok(&["backup", "copia.db"]);
    fs::remove_file(desk.path("folio.db")).expect("gone");
    for (place, lang, told) in [
        (
            "uno.db",
            "es",
            "Si se suprimió algo después de hacer este respaldo, volvió",
        ),
        (
            "dos.db",
            "en",
            "If something was erased after this backup was made, it",
        ),
    ] {
        let ran = desk.run(&["restore", "copia.db", "--db", place, "--lang", lang]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let said = flat(&ran.err);
        assert!(said.contains(told), "{said}");
    }
}
