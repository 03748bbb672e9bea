//! A set of files on a disk without room: every file of it is there, or
//! nothing is left of it, whatever the room.

use std::fs;
use std::process::Command;

use crate::ended::run;
use crate::scale::spread;
use crate::support::desk::Desk;
use crate::support::skipped::can;

/// Sizes of a disk in KiB: from one that takes no file to one that takes all.
const SIZES: std::ops::RangeInclusive<usize> = 8..=260;

/// Makes a set on a disk of `$1` KiB that holds an older file already, and
/// tells the exit code and what is left.
const MAKE: &str = r#"
mkdir disk && mount -t tmpfs -o size="$1"k,mode=700 tmpfs disk || exit 90
echo old > disk/old
"$2" --db folio.db report monthly --month 2026-10 --out disk/sets/october > out 2> err
echo $? > code
find disk -mindepth 1 -type f | sort > left
find disk -mindepth 1 -type d | sort > folders
if [ -d disk/sets/october ]; then (cd disk/sets/october && sha256sum --quiet -c SHA256SUMS) > sums 2>&1; echo $? > sums.code; fi
umount disk
"#;

#[test]
fn a_set_on_a_full_disk_is_whole_or_leaves_nothing() {
    let mount = "mkdir -p /tmp/x; mount -t tmpfs -o size=64k tmpfs /tmp";
    if !can(&["unshare", "-rm", "sh", "-c", mount], "a full disk") {
        return;
    }
    let (mut made, mut refused) = (0, 0);
    for size in spread(SIZES.count(), 10)
        .into_iter()
        .map(|at| SIZES.start() + at - 1)
    {
        let desk = Desk::with_office().lang("en");
        desk.intake("petition");
        let mut command = Command::new("unshare");
        command
            .args(["-rm", "sh", "-c", MAKE, "sh", &size.to_string()])
            .arg(crate::program())
            .current_dir(desk.path(""))
            .env("FOLIO_LANG", "en")
            .env("FOLIO_NOW", "2026-11-18T10:00:00-06:00");
        let ended = run(&mut command, "");
        assert_eq!(ended.code, Some(0), "{size}: {ended:?}");
        let read = |name: &str| fs::read_to_string(desk.path(name)).unwrap_or_default();
        match read("code").trim() {
            "0" => {
                made += 1;
                assert_eq!(read("left").lines().count(), 9, "{size}: {}", read("left"));
                assert_eq!(read("sums.code").trim(), "0", "{size}: {}", read("sums"));
            }
            code => {
                refused += 1;
                assert_eq!(code, "1", "{size}: {}", read("err"));
                assert_eq!(read("left").trim(), "disk/old", "{size}");
                assert_eq!(read("folders"), "", "{size}");
                assert!(
                    read("err").contains("could not be"),
                    "{size}: {}",
                    read("err")
                );
            }
        }
    }
    assert!(made > 0 && refused > 0, "{made} made, {refused} refused");
}
