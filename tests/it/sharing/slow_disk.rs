//! A disk whose every sync takes longer, by a library that is loaded before
//! that of the system.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::desk::Desk;
use crate::support::skipped::skipped;

/// The library.
pub struct SlowDisk(PathBuf);

/// Builds the library in the folder of the desk; `None` where there is no
/// compiler.
pub fn shim(desk: &Desk) -> Option<SlowDisk> {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/sharing/slow_sync.c");
    let library = desk.path("slow_sync.so");
    let built = Command::new("cc")
        .args(["-O1", "-shared", "-fPIC", "-Wall", "-Werror", "-o"])
        .args([library.as_os_str(), source.as_ref()])
        .arg("-ldl")
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "{said}");
    Some(SlowDisk(library))
}

impl SlowDisk {
    /// The environment of a program whose syncs take so much longer.
    pub fn pausing(&self, microseconds: u32) -> [(&'static str, String); 2] {
        [
            ("LD_PRELOAD", self.0.to_string_lossy().into_owned()),
            ("SLOW_SYNC_US", microseconds.to_string()),
        ]
    }
}

#[test]
fn the_disk_is_slow() {
    let desk = Desk::with_office();
    let Some(slow) = shim(&desk) else {
        skipped("a slow disk", "there is no cc to make one");
        return;
    };
    let mut command = desk.command(&["intake", "--kind", "queja", "--channel", "phone"]);
    let began = Instant::now();
    let output = command
        .envs(slow.pausing(150_000))
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{output:?}");
    let took = began.elapsed();
    assert!(
        took >= Duration::from_millis(450),
        "fewer than three syncs were slowed: {took:?}"
    );
}
