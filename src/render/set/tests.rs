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
    set(folder, files, Readers::Everyone).put(force)
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

fn id(outcome: Result<Written>) -> &'static str {
    outcome.expect_err("refused").message.id
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
fn a_set_cut_short_is_completed() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("uno.csv"), "a,b\r\n").expect("a file");
    let written = put(home.path(), &OF_TWO, false).expect("the rest");
    let new: Vec<bool> = written.files.iter().map(|file| file.is_new).collect();
    assert_eq!(new, [false, true, true]);
}

/// Killed while names were given: the list of sums is not yet called so, and
/// what the set left is completed though the new one is another.
#[test]
fn what_a_set_that_was_cut_short_left_is_replaced() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let list = home.path().join(SUMS);
    fs::rename(&list, home.path().join(PART)).expect("renamed");
    fs::write(home.path().join(".folio-set-abcdef"), "la mitad").expect("a file");
    let other = [("uno.csv", "c,d\r\n"), ("dos.html", "<p>")];
    put(home.path(), &other, false).expect("the whole set");
    let left = held(home.path());
    let names: Vec<&str> = left.keys().map(String::as_str).collect();
    assert_eq!(names, [SUMS, "dos.html", "uno.csv"]);
    assert_eq!(left["uno.csv"], "c,d\r\n");
}

/// What somebody wrote since is no leftover, whatever the list says.
#[test]
fn what_was_changed_beside_a_set_that_was_cut_short_is_refused() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    fs::rename(home.path().join(SUMS), home.path().join(PART)).expect("renamed");
    fs::write(home.path().join("uno.csv"), "anotado").expect("a file");
    let before = held(home.path());
    assert_eq!(id(put(home.path(), &OF_TWO, false)), "render-set-differs");
    assert_eq!(held(home.path()), before);
}

/// Where a name cannot be given, the sums of before are there again.
#[test]
fn the_sums_of_before_come_back_when_nothing_was_replaced() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let before = held(home.path());
    let three = [OF_TWO[0], OF_TWO[1], ("tres.csv", "x")];
    let mut set = set(home.path(), &three, Readers::Everyone);
    let sums = set.sums().expect("sums");
    set.files.push(sums);
    let there = vec![There::Same, There::Same, There::Nothing, There::Other];
    fs::write(home.path().join("tres.csv"), "de otro").expect("a file");
    set.name(there).expect_err("it is there");
    drop(set);
    fs::remove_file(home.path().join("tres.csv")).expect("removed");
    assert_eq!(held(home.path()), before);
}

#[cfg(unix)]
#[test]
fn one_set_at_a_time_is_made_in_a_folder() {
    let home = tempfile::tempdir().expect("a folder");
    let first = set(home.path(), &OF_TWO, Readers::Everyone);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| put(home.path(), &OF_TWO, false));
        std::thread::sleep(std::time::Duration::from_millis(120));
        assert!(!second.is_finished());
        first.put(false).expect("a set");
        let second = second.join().expect("a thread").expect("the same set");
        assert!(second.files.iter().all(|file| !file.is_new));
    });
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
fn nothing_is_left_of_a_set_that_failed_nor_of_the_folders_made_for_it() {
    let home = tempfile::tempdir().expect("a folder");
    let mut set = set(&home.path().join("a/b"), &OF_TWO, Readers::Everyone);
    let full = set.file("tres.xlsx", |to| {
        to.write_all(b"la mitad").expect("buffered");
        written(Err(io::ErrorKind::StorageFull.into()))
    });
    assert_eq!(full.expect_err("full").message.id, "render-file-failed");
    drop(set);
    assert!(held(home.path()).is_empty());
}

#[test]
fn names_already_given_are_taken_back_when_one_cannot_be_given() {
    let home = tempfile::tempdir().expect("a folder");
    let mut set = set(home.path(), &OF_TWO, Readers::Everyone);
    // Somebody puts a file there after all was compared.
    let there = vec![There::Nothing; 3];
    let sums = set.sums().expect("sums");
    set.files.push(sums);
    fs::write(home.path().join("dos.html"), "de otro").expect("a file");
    let refused = set.name(there).expect_err("it is there");
    assert_eq!(refused.message.id, "render-file-exists");
    drop(set);
    let left = BTreeMap::from([("dos.html".to_owned(), "de otro".to_owned())]);
    assert_eq!(held(home.path()), left);
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
fn a_place_that_is_no_folder_is_named() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("f"), "").expect("a file");
    for place in ["f", "f/x"] {
        let refused = Set::begin(&home.path().join(place), Readers::Everyone);
        let id = refused.expect_err("no folder").message.id;
        assert_eq!(id, "render-set-no-folder", "{place}");
    }
    fs::create_dir(home.path().join("dos.html")).expect("a folder");
    assert_eq!(id(put(home.path(), &OF_TWO, true)), "render-file-irregular");
    assert_eq!(held(home.path()).len(), 2);
}

#[cfg(unix)]
mod modes {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("a file").permissions().mode() & 0o777
    }

    #[test]
    fn what_names_somebody_is_the_owners_alone_even_where_it_was_there() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("uno.csv");
        set(home.path(), &OF_TWO, Readers::Everyone)
            .put(false)
            .expect("a set");
        let wanted = 0o666 & !umask(home.path());
        assert_eq!(mode(&path), wanted);
        let closed = set(home.path(), &OF_TWO, Readers::Owner).put(false);
        closed.expect("the same set");
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&home.path().join(SUMS)), 0o600);
    }

    /// What a file that is made in the ordinary way is not given.
    fn umask(folder: &Path) -> u32 {
        let path = folder.join("ordinary");
        fs::write(&path, "").expect("a file");
        let mode = mode(&path);
        fs::remove_file(path).expect("removed");
        0o666 & !mode
    }

    #[test]
    fn links_are_neither_followed_nor_replaced() {
        let home = tempfile::tempdir().expect("a folder");
        let kept = home.path().join("kept");
        fs::write(&kept, "a,b\r\n").expect("a file");
        for dangling in [false, true] {
            let folder = home.path().join(format!("set-{dangling}"));
            fs::create_dir(&folder).expect("a folder");
            let to = if dangling {
                home.path().join("no")
            } else {
                kept.clone()
            };
            symlink(to, folder.join("uno.csv")).expect("a link");
            assert_eq!(id(put(&folder, &OF_TWO, true)), "render-file-irregular");
            assert_eq!(held(&folder).len(), 1);
        }
        assert_eq!(fs::read_to_string(&kept).expect("the file"), "a,b\r\n");
        assert!(!home.path().join("no").exists());
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

/// Killed before the list of before was set aside, and then the former set made
/// again: nothing says any more that it is not whole.
#[test]
fn a_whole_set_made_again_is_not_said_to_be_cut_short() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let whole = held(home.path());
    let list = fs::read_to_string(home.path().join(SUMS)).expect("a list");
    fs::write(home.path().join(PART), list.replace("33f2", "44f2")).expect("a list");
    put(home.path(), &OF_TWO, false).expect("the same set");
    assert_eq!(held(home.path()), whole);
}

#[test]
fn somebody_elses_file_called_like_the_list_is_replaced_only_by_force() {
    let home = tempfile::tempdir().expect("a folder");
    for own in ["mis notas\n", "0  uno.csv\n", ""] {
        fs::write(home.path().join(PART), own).expect("a file");
        let before = held(home.path());
        assert_eq!(id(put(home.path(), &OF_TWO, false)), "render-set-differs");
        assert_eq!(held(home.path()), before, "{own:?}");
    }
    put(home.path(), &OF_TWO, true).expect("by force");
    assert_eq!(held(home.path()).len(), 3);
    #[cfg(unix)]
    {
        let linked = tempfile::tempdir().expect("a folder");
        std::os::unix::fs::symlink("nada", linked.path().join(PART)).expect("a link");
        assert_eq!(
            id(put(linked.path(), &OF_TWO, true)),
            "render-file-irregular"
        );
    }
}
