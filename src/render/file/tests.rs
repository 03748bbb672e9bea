use std::fs;
use std::io;

use super::*;

fn write(path: &Path, force: bool, content: &str) -> Result<()> {
    write_whole(path, force, |to| {
        super::super::out::written(to.write_all(content.as_bytes()))
    })
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn a_file_is_written_whole_and_for_its_owner_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("informe.csv");
    write(&path, false, "uno").expect("a file");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "uno");
    assert_eq!(names(folder.path()), ["informe.csv"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn an_existing_file_is_replaced_only_by_force() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("informe.csv");
    write(&path, false, "uno").expect("a file");
    let refused = write(&path, false, "dos").expect_err("it is there");
    assert_eq!(refused.message.id, "render-file-exists");
    assert_eq!(refused.hints.len(), 1);
    assert_eq!(fs::read_to_string(&path).expect("the file"), "uno");
    write(&path, true, "dos").expect("by force");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "dos");
}

#[test]
fn a_file_that_appears_meanwhile_is_not_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("informe.csv");
    let outcome = write_whole(&path, false, |to| {
        fs::write(&path, "de otro").expect("a file");
        super::super::out::written(to.write_all(b"uno"))
    });
    assert_eq!(
        outcome.expect_err("it is there").message.id,
        "render-file-exists"
    );
    assert_eq!(fs::read_to_string(&path).expect("the file"), "de otro");
    assert_eq!(names(folder.path()), ["informe.csv"]);
}

#[test]
fn nothing_is_left_of_a_file_that_failed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("informe.csv");
    let outcome = write_whole(&path, false, |to| {
        to.write_all(b"la mitad").expect("buffered");
        super::super::out::written(Err(io::ErrorKind::StorageFull.into()))
    });
    let failed = outcome.expect_err("the disk is full");
    assert_eq!(failed.message.id, "render-file-failed");
    assert!(failed.cause.is_some());
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_place_that_cannot_be_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |path: &Path| write(path, true, "x").expect_err("no place").message.id;
    assert_eq!(
        refused(&folder.path().join("no/informe.csv")),
        "render-file-no-folder"
    );
    assert_eq!(refused(folder.path()), "render-file-irregular");
    assert_eq!(refused(Path::new("..")), "render-file-no-name");
    fs::write(folder.path().join("f"), "").expect("a file");
    assert_eq!(
        refused(&folder.path().join("f/informe.csv")),
        "render-file-no-folder"
    );
}

#[cfg(unix)]
#[test]
fn a_link_is_neither_followed_nor_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let (kept, link) = (folder.path().join("kept"), folder.path().join("link"));
    fs::write(&kept, "uno").expect("a file");
    std::os::unix::fs::symlink(&kept, &link).expect("a link");
    let refused = write(&link, true, "dos").expect_err("a link");
    assert_eq!(refused.message.id, "render-file-irregular");
    assert_eq!(fs::read_to_string(&kept).expect("the file"), "uno");
}
