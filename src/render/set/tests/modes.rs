//! Who may read a set, and that no link is followed.

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
