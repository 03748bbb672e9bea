//! A disk without room, and files that may not grow: it is told in a sentence,
//! what was stored stays, and nothing half-made is left.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::ended::run;
use crate::scale::spread;
use crate::support::desk::Desk;
use crate::support::skipped::can;
use crate::witness::Log;

/// Sizes of a disk in KiB: from one on which no office can be founded to one
/// that takes some cases.
const SIZES: std::ops::RangeInclusive<usize> = 32..=420;

/// Runs, on a disk of `$1` KiB of its own, `init` and then intakes until one
/// fails, with their codes and answers in files; the log is copied out.
const FILL: &str = r#"
mkdir disk && mount -t tmpfs -o size="$1"k,mode=700 tmpfs disk || exit 90
program=$2; shift 2
"$program" --db disk/folio.db init --site SLP --institution X --timezone UTC \
    --no-input > init.out 2> init.err
echo $? > init.code
ls -A disk > init.left
if [ -e disk/folio.db ]; then
    for count in 1 2 3 4 5 6 7 8; do
        "$program" --db disk/folio.db "$@" >> intakes.out 2> intake.err
        echo $? >> intakes.codes
    done
    "$program" --db disk/folio.db list --count --format json > list.json
    echo $? > list.code
    cp -a disk/. .
fi
umount disk
"#;

#[test]
fn a_full_disk_loses_nothing() {
    let mount = "mkdir -p /tmp/x; mount -t tmpfs -o size=64k tmpfs /tmp";
    if !can(&["unshare", "-rm", "sh", "-c", mount], "a full disk") {
        return;
    }
    let narrative = "a".repeat(19_000);
    let intake = ["intake", "--kind", "petition", "--channel", "phone"];
    let (mut founded, mut refused, mut unfounded) = (0, 0, 0);
    for size in spread(SIZES.count(), 16)
        .into_iter()
        .map(|at| SIZES.start() + at - 1)
    {
        let desk = Desk::new().lang("en");
        let mut command = Command::new("unshare");
        command
            .args(["-rm", "sh", "-c", FILL, "sh", &size.to_string()])
            .arg(crate::program())
            .args(intake)
            .args(["--narrative", &narrative])
            .current_dir(desk.path(""))
            .env("FOLIO_LANG", "en");
        let ended = run(&mut command, "");
        assert_eq!(ended.code, Some(0), "{size}: {ended:?}");
        let read = |name: &str| fs::read_to_string(desk.path(name)).unwrap_or_default();
        match read("init.code").trim() {
            "0" => founded += 1,
            code => {
                assert_eq!(code, "1", "{size}: {}", read("init.err"));
                assert_eq!(read("init.left"), "", "{size}");
                unfounded += 1;
                continue;
            }
        }
        let codes: Vec<String> = read("intakes.codes").lines().map(str::to_owned).collect();
        let stored = codes.iter().filter(|code| *code == "0").count();
        refused += codes.len() - stored;
        let clear = |code: &String| code == "0" || code == "1";
        assert!(
            codes.iter().all(clear),
            "{size}: {codes:?} {}",
            read("intake.err")
        );
        assert_eq!(read("list.code"), "0\n", "{size}: a full disk can be read");
        let printed: BTreeSet<String> = read("intakes.out").lines().map(str::to_owned).collect();
        desk.ok(&["check"]);
        let log = Log::read(&desk.path("folio.db"));
        assert_eq!(log.folios, printed, "{size}");
        assert_eq!(printed.len(), stored, "{size}");
    }
    println!("{founded} offices founded, {unfounded} not; {refused} intakes refused");
    assert!(founded > 0 && refused > 0 && unfounded > 0);
}
