mod folder;
#[cfg(unix)]
mod modes;
mod naming;

use std::collections::BTreeMap;
use std::fs;
use std::io;

use super::*;
use crate::render::out::written;

const OF_TWO: [(&str, &str); 2] = [("uno.csv", "a,b\r\n"), ("dos.html", "<p>")];

fn set(folder: &Path, files: &[(&str, &str)], readers: Readers) -> Set {
    let mut set = Set::begin(folder, readers).expect("a set");
    for (name, content) in files {
        set.file(name, |to| written(to.write_all(content.as_bytes())))
            .expect("a file");
    }
    set
}

fn put(folder: &Path, files: &[(&str, &str)], force: bool) -> Result<Written> {
    let put = set(folder, files, Readers::Everyone).put(force);
    put.map_err(Error::from)
}

/// Names and contents of all that lies in a folder.
fn held(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("the folder");
    entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let content = fs::read_to_string(&path).unwrap_or_default();
            (name.into_owned(), content)
        })
        .collect()
}

/// The names of all that lies in a folder, not being read.
#[cfg(unix)]
fn names(folder: &Path) -> BTreeSet<std::ffi::OsString> {
    let entries = fs::read_dir(folder).expect("the folder");
    entries
        .map(|entry| entry.expect("an entry").file_name())
        .collect()
}

/// What is there under the names of a set of which all is prepared.
fn compared(set: &mut Set, force: bool) -> Vec<There> {
    set.sum_up().expect("sums");
    let former = Former::of(set.folder.path()).expect("lists");
    set.compared(&former, force).expect("a comparison")
}

fn id<T>(outcome: Result<T, impl Into<Error>>) -> &'static str {
    outcome.err().expect("refused").into().message.id
}

#[test]
fn the_sums_are_those_that_coreutils_reckons() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("informes/2022-10");
    let written = put(&folder, &OF_TWO, false).expect("a set");
    assert_eq!(
        held(&folder)[SUMS],
        "fbf6b30113a4b6418c623a96ed6844f17ef5751b908a16abaa919d0bcd6b7784  uno.csv\n\
         33f2799467177287a29260780a107ac98ea63dd6165f67fcc0d74767d0a82090  dos.html\n"
    );
    let names: Vec<&str> = written
        .files
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(names, ["uno.csv", "dos.html", SUMS]);
    assert!(written.files.iter().all(|file| file.is_new));
    assert_eq!(written.files[0].bytes, 5);
}

#[test]
fn the_same_set_again_leaves_every_file_alone() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let before = fs::metadata(home.path().join("uno.csv")).expect("a file");
    let again = put(home.path(), &OF_TWO, false).expect("the same set");
    assert!(again.files.iter().all(|file| !file.is_new));
    let after = fs::metadata(home.path().join("uno.csv")).expect("a file");
    assert_eq!(before.modified().ok(), after.modified().ok());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        assert_eq!(before.ino(), after.ino());
    }
}

#[test]
fn another_file_is_refused_before_anything_is_named_and_replaced_by_force() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("dos.html"), "de otro").expect("a file");
    let before = held(home.path());
    assert_eq!(id(put(home.path(), &OF_TWO, false)), "render-set-differs");
    assert_eq!(held(home.path()), before);
    put(home.path(), &OF_TWO, true).expect("by force");
    assert_eq!(held(home.path())["dos.html"], "<p>");
    assert_eq!(held(home.path()).len(), 3);
}

#[test]
fn a_name_stays_in_its_folder_and_is_its_own() {
    let home = tempfile::tempdir().expect("a folder");
    let mut set = set(home.path(), &OF_TWO, Readers::Everyone);
    for name in [
        "",
        ".",
        "..",
        ".x",
        "-x",
        "../x",
        "a/b",
        "a\\b",
        "c:x",
        "UNO.csv",
        "a\nb",
        "sha256sums",
        "sha256sums.part",
    ] {
        let refused = set.file(name, |_| Ok(())).expect_err(name);
        assert_eq!(refused.message.id, "render-set-name", "{name}");
    }
}

#[test]
fn what_a_replaced_set_leaves_behind_is_named() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("set");
    let written = put(&folder, &OF_TWO, false).expect("a set");
    assert_eq!(written.left_over, [""; 0]);
    fs::write(folder.join("ajeno.txt"), "x").expect("a file of somebody else");
    let fewer = [("uno.csv", "a,b\r\n1,2\r\n")];
    let written = put(&folder, &fewer, true).expect("a set");
    assert_eq!(written.left_over, ["dos.html"]);
    assert!(folder.join("dos.html").exists());
    // What the list names and is not there, or is no name in the folder.
    fs::write(folder.join(SUMS), "0  ../set\n0  nada.csv\n\nsin suma\n").expect("a list");
    let written = put(&folder, &fewer, true).expect("a set");
    assert_eq!(written.left_over, [""; 0]);
}
