//! The folder of the set, while others use it.

use std::fs::{self, File};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::office;

/// Whoever had the folder goes, with it or without, and the set is made.
#[test]
fn a_folder_that_is_in_use_is_waited_for_and_made_again_where_it_went() {
    for goes in [false, true] {
        let (desk, _) = office();
        let folder = desk.path("octubre");
        fs::create_dir(&folder).expect("a folder");
        let other = File::open(&folder).expect("the folder");
        other.lock().expect("a lock");
        let args = [
            "report", "monthly", "--month", "2026-10", "--out", "octubre",
        ];
        let mut command = desk.command(&args);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut waiting = command.spawn().expect("the program");
        sleep(Duration::from_millis(400));
        assert!(waiting.try_wait().expect("a child").is_none(), "it waits");
        if goes {
            fs::remove_dir(&folder).expect("removed");
        }
        drop(other);
        let ended = waiting.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(0), "{said}");
        assert_eq!(desk.held("octubre").len(), 8);
    }
}
