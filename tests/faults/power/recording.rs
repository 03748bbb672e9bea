//! What a command did to files, in order, as strace saw it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::ended::{self, Ended};
use crate::strace::traced;

/// One successful call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// `path` was opened as the descriptor.
    Open {
        path: PathBuf,
        fd: i32,
        creates: bool,
        truncates: bool,
    },
    /// Bytes were written, at a place or behind what was written before.
    Write {
        fd: i32,
        at: Option<u64>,
        bytes: Vec<u8>,
    },
    /// The file got this length.
    Truncate { fd: i32, length: u64 },
    /// The file or folder was synced; `kept` unless that was pretended.
    Sync { fd: i32, kept: bool },
    /// The descriptor was closed.
    Close { fd: i32 },
    /// A name went.
    Unlink { path: PathBuf },
    /// A name took the place of another.
    Rename { from: PathBuf, to: PathBuf },
    /// A file got one name more.
    Link { from: PathBuf, to: PathBuf },
}

impl Op {
    /// What it printed on standard output.
    pub fn printed(&self) -> String {
        match self {
            Self::Write { fd: 1, bytes, .. } => String::from_utf8_lossy(bytes).into_owned(),
            _ => String::new(),
        }
    }
}

/// Every call that changes files. One that is missing here shows: the files
/// would not be what the recording says.
const CALLS: &str = "trace=?open,openat,?creat,close,write,pwrite64,writev,pwritev,pwritev2,\
                     ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,sync,syncfs,\
                     ?unlink,unlinkat,?rename,renameat,renameat2,?link,linkat,\
                     copy_file_range,sendfile,splice,?dup2,dup3,dup";

/// Runs a command to its end, recording what it does.
pub fn record(command: &Command, stdin: &str, options: &[&str], to: &Path) -> (Ended, Vec<Op>) {
    // Strings whole and in hexadecimal.
    let all = [&["-e", CALLS, "-xx", "-s", "16777216"], options].concat();
    let ended = ended::run(&mut traced(command, &all, to), stdin);
    let trace = fs::read_to_string(to).expect("a trace");
    let folder = command.get_current_dir().unwrap_or(Path::new("."));
    (ended, parsed(&trace, folder))
}

/// The operations of a trace. A call that another thread interrupted in the
/// trace stands where it returned.
fn parsed(trace: &str, folder: &Path) -> Vec<Op> {
    let mut begun = HashMap::new();
    let mut ops = Vec::new();
    for line in trace.lines() {
        let (thread, call) = line.split_once(' ').expect("a thread and a call");
        let call = call.trim_start();
        if let Some(start) = call.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, start);
            continue;
        }
        let whole = match call.strip_prefix("<... ") {
            None => call.to_owned(),
            Some(rest) => {
                let (_, end) = rest.split_once(" resumed>").expect("an end");
                format!("{}{end}", begun.remove(thread).expect("a beginning"))
            }
        };
        ops.extend(operation(&whole, folder));
    }
    ops
}

/// The operation of a call, if it succeeded and is one.
fn operation(call: &str, folder: &Path) -> Option<Op> {
    let (call, result) = call.rsplit_once(" = ")?;
    let returned: i64 = result.split(' ').next()?.parse().ok()?;
    if returned < 0 {
        return None;
    }
    let (name, arguments) = call.trim_end().strip_suffix(')')?.split_once('(')?;
    let arguments: Vec<&str> = arguments.split(", ").collect();
    let fd = |at: usize| arguments[at].parse::<i32>().expect("a descriptor");
    let number = |at: usize| arguments[at].parse::<u64>().expect("a number");
    let path = |at: usize| folder.join(String::from_utf8_lossy(&bytes(arguments[at])).as_ref());
    Some(match name {
        "openat" => Op::Open {
            path: path(1),
            fd: i32::try_from(returned).expect("a descriptor"),
            creates: arguments[2].contains("O_CREAT"),
            truncates: arguments[2].contains("O_TRUNC"),
        },
        "pwrite64" | "write" => {
            let mut bytes = bytes(arguments[1]);
            bytes.truncate(usize::try_from(returned).expect("a length"));
            Op::Write {
                fd: fd(0),
                at: (name == "pwrite64").then(|| number(3)),
                bytes,
            }
        }
        "ftruncate" => Op::Truncate {
            fd: fd(0),
            length: number(1),
        },
        "fsync" | "fdatasync" => Op::Sync {
            fd: fd(0),
            kept: !result.ends_with("(INJECTED)"),
        },
        "close" => Op::Close { fd: fd(0) },
        "unlink" => Op::Unlink { path: path(0) },
        "unlinkat" => Op::Unlink { path: path(1) },
        "rename" => Op::Rename {
            from: path(0),
            to: path(1),
        },
        "renameat" | "renameat2" => Op::Rename {
            from: path(1),
            to: path(3),
        },
        "link" => Op::Link {
            from: path(0),
            to: path(1),
        },
        "linkat" => Op::Link {
            from: path(1),
            to: path(3),
        },
        other => panic!("the recorder does not know {other}"),
    })
}

/// The bytes of a string in hexadecimal: `"\x41\x42"`.
fn bytes(shown: &str) -> Vec<u8> {
    let inner = shown
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let inner = inner.unwrap_or_else(|| panic!("a whole string: {shown:.80}"));
    inner
        .as_bytes()
        .chunks(4)
        .map(|digits| {
            let digits = std::str::from_utf8(&digits[2..]).expect("digits");
            u8::from_str_radix(digits, 16).expect("a byte")
        })
        .collect()
}

#[test]
fn a_trace_is_understood() {
    let trace = r#"7 openat(AT_FDCWD, "\x2f\x61", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3
7 pwrite64(3, "\x41\x2c\x20\x42", 4, 4096) = 4
8 fsync(3 <unfinished ...>
7 unlink("\x62") = -1 ENOENT (No such file or directory)
8 <... fsync resumed>)             = 0
7 fdatasync(3)                      = 0 (INJECTED)
7 renameat2(AT_FDCWD, "\x61", AT_FDCWD, "\x62", RENAME_NOREPLACE) = 0
7 +++ exited with 0 +++"#;
    let ops = parsed(trace, Path::new("/d"));
    let written = Op::Write {
        fd: 3,
        at: Some(4096),
        bytes: b"A, B".to_vec(),
    };
    assert_eq!(ops[1], written);
    assert_eq!(ops[2], Op::Sync { fd: 3, kept: true });
    assert_eq!(ops[3], Op::Sync { fd: 3, kept: false });
    let renamed = Op::Rename {
        from: "/d/a".into(),
        to: "/d/b".into(),
    };
    assert_eq!(ops[4..], [renamed]);
}
