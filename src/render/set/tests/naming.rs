//! Sets that were cut short, or fail while their files get their names.

use super::*;

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

/// A new name that something else has by now: the set of before stands, with its
/// sums, and nothing says otherwise.
#[test]
fn the_set_of_before_stands_when_a_new_name_cannot_be_given() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let before = held(home.path());
    let three = [OF_TWO[0], OF_TWO[1], ("tres.csv", "x")];
    let mut set = set(home.path(), &three, Readers::Everyone);
    let there = compared(&mut set, true);
    fs::write(home.path().join("tres.csv"), "de otro").expect("a file");
    set.name(&Former::of(home.path()).expect("lists"), there)
        .expect_err("it is there");
    drop(set);
    fs::remove_file(home.path().join("tres.csv")).expect("removed");
    assert_eq!(held(home.path()), before);
}

#[test]
fn names_already_given_are_taken_back_when_one_cannot_be_given() {
    let home = tempfile::tempdir().expect("a folder");
    let mut set = set(home.path(), &OF_TWO, Readers::Everyone);
    // Somebody puts a file there after all was compared.
    let there = compared(&mut set, false);
    fs::write(home.path().join("dos.html"), "de otro").expect("a file");
    let former = Former::of(home.path()).expect("lists");
    assert_eq!(id(set.name(&former, there)), "render-file-exists");
    drop(set);
    let left = BTreeMap::from([("dos.html".to_owned(), "de otro".to_owned())]);
    assert_eq!(held(home.path()), left);
}

/// A replacing that was killed before the first name, and then the former set
/// made again: nothing says any more that it is not whole.
#[test]
fn a_whole_set_made_again_is_not_said_to_be_cut_short() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let whole = held(home.path());
    let other = [("uno.csv", "c,d\r\n"), ("dos.html", "<p>otra")];
    killed(home.path(), &other, 0, true);
    assert!(home.path().join(PART).exists());
    put(home.path(), &OF_TWO, false).expect("the same set");
    assert_eq!(held(home.path()), whole);
}

/// A whole set beside one that was cut short never gave way: it needs `--force`
/// still, and is still told of as left over.
#[test]
fn a_set_that_never_gave_way_is_refused_whatever_was_cut_short_beside_it() {
    let a = [("a1.csv", "a"), ("a2.csv", "a")];
    let newer = [("a1.csv", "n"), ("a2.csv", "n")];
    // Of other names, and with one name in common.
    for b in [
        [("b1.csv", "b"), ("b2.csv", "b")],
        [("a1.csv", "b"), ("b2.csv", "b")],
    ] {
        for named in 0..=2 {
            let home = tempfile::tempdir().expect("a folder");
            put(home.path(), &a, false).expect("a set");
            killed(home.path(), &b, named, true);
            // However often it is cut short.
            killed(home.path(), &b, 1, false);
            let before = held(home.path());
            assert_eq!(id(put(home.path(), &newer, false)), "render-set-differs");
            assert_eq!(held(home.path()), before, "{b:?} {named}");
            // What became of a list of sums in the meantime is no matter.
            let _ = fs::remove_file(home.path().join(SUMS));
            let written = put(home.path(), &b, false).expect("completed");
            let stays = a.iter().map(|(name, _)| *name);
            let stays = stays.filter(|name| b.iter().all(|(other, _)| other != name));
            assert_eq!(written.left_over, stays.collect::<Vec<_>>(), "{b:?}");
        }
    }
}

/// A list that is no ordinary file is said to be none, beside the list of a set
/// that was cut short, too; a pipe is not waited for.
#[cfg(unix)]
#[test]
fn sums_that_are_no_ordinary_file_are_told() {
    let pipe = |path: &Path| {
        let made = std::process::Command::new("mkfifo").arg(path).status();
        assert!(made.expect("mkfifo").success());
    };
    let folder = |path: &Path| fs::create_dir(path).expect("a folder");
    let link = |path: &Path| std::os::unix::fs::symlink("/dev/zero", path).expect("a link");
    let kinds: [&dyn Fn(&Path); 3] = [&pipe, &folder, &link];
    for made in kinds {
        let home = tempfile::tempdir().expect("a folder");
        killed(home.path(), &OF_TWO, 1, false);
        made(&home.path().join(SUMS));
        let before = names(home.path());
        for force in [false, true] {
            let refused = put(home.path(), &OF_TWO, force);
            assert_eq!(id(refused), "render-file-irregular");
            assert_eq!(names(home.path()), before);
        }
    }
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

/// A set of which some names are given, as the end of the process leaves it.
fn killed(home: &Path, files: &[(&str, &str)], named: usize, force: bool) {
    let mut set = set(home, files, Readers::Everyone);
    let there = compared(&mut set, force);
    let former = Former::of(home).expect("lists");
    let part = set.part(&former, &there).expect("a list");
    let mut naming = Naming::begin(part, &former, &set.folder).expect("a list in its place");
    for (file, there) in set.files.drain(..).zip(there).take(named) {
        match there {
            There::Nothing => file.place.put(file.file, false).expect("a name"),
            _ => naming.replace(file).expect("a name"),
        }
    }
}

/// However often, and in whichever states: all that lies there is listed.
#[test]
fn a_set_that_was_cut_short_again_and_again_is_completed() {
    let home = tempfile::tempdir().expect("a folder");
    let states = ["uno", "dos", "tres", "cuatro"].map(|state| {
        let (csv, page) = (format!("{state},b\r\n"), format!("<p>{state}"));
        [
            ("uno.csv", csv),
            ("dos.html", page),
            ("tres.csv", state.to_owned()),
        ]
    });
    let files = |state: usize| {
        let files = states[state].iter();
        files
            .map(|(name, text)| (*name, text.as_str()))
            .collect::<Vec<_>>()
    };
    fs::write(home.path().join("ajeno.txt"), "x").expect("a file of somebody else");
    killed(home.path(), &files(0), 3, false);
    killed(home.path(), &files(1), 2, false);
    // One that lacks a file which lies there; a later one has it again.
    killed(home.path(), &files(2)[..2], 1, false);
    killed(home.path(), &files(0), 1, false);
    assert!(!home.path().join(SUMS).exists());
    let written = put(home.path(), &files(3), false).expect("the set");
    assert_eq!(written.left_over, [""; 0]);
    let left = held(home.path());
    let names: Vec<&str> = left.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [SUMS, "ajeno.txt", "dos.html", "tres.csv", "uno.csv"]
    );
    assert!(files(3).iter().all(|(name, text)| left[*name] == *text));
}

/// What `--force` was to replace needs it no second time, but what came since.
#[test]
fn a_replacing_that_was_cut_short_is_completed_without_force() {
    for named in 0..=2 {
        let home = tempfile::tempdir().expect("a folder");
        put(home.path(), &OF_TWO, false).expect("a set");
        let other = [("uno.csv", "c,d\r\n"), ("dos.html", "<p>otra")];
        killed(home.path(), &other, named, true);
        fs::write(home.path().join("dos.html"), "anotado").expect("a file");
        assert_eq!(id(put(home.path(), &other, false)), "render-set-differs");
        fs::write(home.path().join("dos.html"), "<p>").expect("a file");
        put(home.path(), &other, false).expect("the set");
        let left = held(home.path());
        assert_eq!((left.len(), left["dos.html"].as_str()), (3, "<p>otra"));
    }
}

/// An error over a folder that was cut short leaves what says so.
#[test]
fn an_error_over_a_set_that_was_cut_short_leaves_its_list() {
    let home = tempfile::tempdir().expect("a folder");
    killed(home.path(), &OF_TWO, 1, false);
    let other = [("uno.csv", "c,d\r\n"), ("dos.html", "<p>otra")];
    let mut set = set(home.path(), &other, Readers::Everyone);
    let there = compared(&mut set, false);
    fs::write(home.path().join("dos.html"), "de otro").expect("a file");
    let former = Former::of(home.path()).expect("lists");
    assert_eq!(id(set.name(&former, there)), "render-set-half");
    drop(set);
    fs::remove_file(home.path().join("dos.html")).expect("removed");
    put(home.path(), &other, false).expect("the set");
    assert_eq!(held(home.path())["uno.csv"], "c,d\r\n");
}

/// Killed when the sums had their name and the list of names was still there:
/// the set is whole, and nothing of it is to be replaced without `--force`.
#[test]
fn a_whole_set_beside_its_own_list_is_no_leftover() {
    let home = tempfile::tempdir().expect("a folder");
    put(home.path(), &OF_TWO, false).expect("a set");
    let whole = held(home.path());
    fs::write(home.path().join(PART), &whole[SUMS]).expect("a list");
    let other = [("uno.csv", "c,d\r\n"), ("dos.html", "<p>otra")];
    assert_eq!(id(put(home.path(), &other, false)), "render-set-differs");
    put(home.path(), &OF_TWO, false).expect("the same set");
    assert_eq!(held(home.path()), whole);
    fs::write(home.path().join(PART), &whole[SUMS]).expect("a list");
    put(home.path(), &other, true).expect("by force");
    assert_eq!(held(home.path()).len(), 3);
}
