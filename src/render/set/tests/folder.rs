//! The folder of a set: made, waited for, taken away.

use super::*;

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

/// A set waits for another that fails and takes the folder with it that it had
/// made.
#[cfg(unix)]
#[test]
fn a_folder_that_goes_while_it_is_waited_for_is_made_again() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("informes/2022-10");
    let first = set(&folder, &OF_TWO, Readers::Everyone);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| put(&folder, &OF_TWO, false));
        std::thread::sleep(std::time::Duration::from_millis(120));
        assert!(!second.is_finished());
        drop(first);
        second.join().expect("a thread").expect("a set");
    });
    assert_eq!(held(&folder).len(), 3);
}

/// Another folder comes in the place of the one that is waited for.
#[cfg(unix)]
#[test]
fn a_folder_that_is_replaced_while_it_is_waited_for_is_the_one_meant() {
    let home = tempfile::tempdir().expect("a folder");
    let (folder, away) = (home.path().join("a"), home.path().join("b"));
    let first = set(&folder, &OF_TWO, Readers::Everyone);
    std::thread::scope(|scope| {
        let second = scope.spawn(|| put(&folder, &OF_TWO, false));
        std::thread::sleep(std::time::Duration::from_millis(120));
        fs::rename(&folder, &away).expect("renamed");
        fs::create_dir(&folder).expect("a folder");
        second.join().expect("a thread").expect("a set");
    });
    assert_eq!(held(&folder).len(), 3);
    drop(first);
    assert_eq!(held(&folder).len(), 3);
}

/// Once it is held, its going is said, and nothing is done in what came after.
#[cfg(unix)]
#[test]
fn a_folder_that_goes_while_its_set_is_made_is_told() {
    for is_replaced in [true, false] {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("a");
        let mut set = set(&folder, &OF_TWO, Readers::Everyone);
        fs::rename(&folder, home.path().join("b")).expect("renamed");
        if is_replaced {
            fs::create_dir(&folder).expect("a folder");
            fs::write(folder.join("ajeno.txt"), "x").expect("a file");
        }
        let may = set.may_be_put(true).expect_err("it is gone");
        assert_eq!(may.message.id, "render-set-gone");
        if !is_replaced {
            let more = set.file("tres.csv", |_| Ok(())).expect_err("it is gone");
            assert_eq!(more.message.id, "render-set-gone");
        }
        assert_eq!(id(set.put(true)), "render-set-gone");
        assert!(!is_replaced || held(&folder).len() == 1);
    }
}
