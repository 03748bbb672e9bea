//! The file of the log itself: a small one that a real desk wrote, damaged, is
//! opened by whole commands.

use std::fmt::Write as _;
use std::io::{Empty, Write};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use folio::World;
use tempfile::TempDir;

/// The log of an office with five invented cases.
pub const BASE: &[u8] = include_bytes!("../base/office.folio");

/// How every SQLite file begins: such an attempt is a file of its own.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// Commands besides the check, for every second attempt.
const COMMANDS: [&[&str]; 7] = [
    &["list", "--status", "open", "--count"],
    &["show", "1", "--format", "json"],
    &["show", "2"],
    &["report", "yearly", "--year", "2026"],
    &["report", "directorates", "--year", "2026"],
    &["export", "cases", "--format", "jsonl"],
    &["intake", "--kind", "petition", "--channel", "phone"],
];

/// What is recorded in the log as it is.
static WHOLE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = folder();
    let base = folder.path().join("base.folio");
    std::fs::write(&base, BASE).expect("a file");
    recorded(&base)
});

/// A command over a damaged log ends in an answer or an error. For half of the
/// attempts it is the check, and when that says that all is well, everything
/// recorded is as it was.
pub fn probe(bytes: &[u8]) {
    let folder = folder();
    let path = folder.path().join("office.folio");
    std::fs::write(&path, damaged(bytes)).expect("a file");
    let which = bytes
        .iter()
        .fold(bytes.len(), |sum, byte| sum + usize::from(*byte));
    let other = (which % 2 == 1).then(|| COMMANDS[which / 2 % COMMANDS.len()]);
    let (code, said) = run(&path, other.unwrap_or(&["check"]));
    assert!([0, 1, 3, 4, 6].contains(&code), "{code}: {said}");
    if other.is_none() && code == 0 {
        assert_eq!(recorded(&path), *WHOLE, "{said}");
    }
}

/// What the check says of the small log as it is, and whether it left it so:
/// without this, an attempt could be refused for what nobody damaged, or could
/// damage the log of an older version, which every command upgrades first.
pub fn undamaged() -> (u8, String, bool) {
    let folder = folder();
    let path = folder.path().join("office.folio");
    std::fs::write(&path, BASE).expect("a file");
    let (code, said) = run(&path, &["check"]);
    let after = std::fs::read(&path).expect("a file");
    (code, said, after == BASE)
}

/// The file that an attempt means: itself when it is one, else the small log
/// with one byte put at a place for every four bytes of the attempt; an odd
/// rest cuts the file.
pub fn damaged(bytes: &[u8]) -> Vec<u8> {
    if bytes.starts_with(MAGIC) {
        return bytes.to_vec();
    }
    let mut file = BASE.to_vec();
    let mut patches = bytes.chunks_exact(4);
    for patch in &mut patches {
        let place = u32::from_le_bytes([patch[0], patch[1], patch[2], 0]) as usize;
        let length = file.len();
        file[place % length] = patch[3];
    }
    if let [high, low, ..] = patches.remainder() {
        let place = usize::from(u16::from_be_bytes([*high, *low])) * 4;
        file.truncate(place.max(1));
    }
    file
}

/// Everything that is recorded, table by table; what cannot be read says so.
pub fn recorded(path: &Path) -> Vec<String> {
    const TABLES: [(&str, &str); 7] = [
        ("site", "id"),
        ("subject", "id"),
        ("event", "seq"),
        ("personal", "event, part"),
        ("personal_typist", "id"),
        ("audit", "seq"),
        ("personal_audit", "audit"),
    ];
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let connection = match rusqlite::Connection::open_with_flags(path, flags) {
        Ok(connection) => connection,
        Err(error) => return vec![error.to_string()],
    };
    let dump = |(table, order): (&str, &str)| -> rusqlite::Result<String> {
        let mut statement =
            connection.prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        let mut dump = String::new();
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                let _ = write!(dump, "{:?}|", row.get_ref(column)?);
            }
            dump.push('\n');
        }
        Ok(dump)
    };
    TABLES
        .map(|table| dump(table).unwrap_or_else(|error| format!("{}: {error}", table.0)))
        .into()
}

/// A folder that costs no disk where the system has such a place.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    match memory.is_dir() {
        true => TempDir::new_in(memory),
        false => TempDir::new(),
    }
    .expect("a folder")
}

/// Carries out one command on a log; its exit code and what it said.
fn run(log: &Path, command: &[&str]) -> (u8, String) {
    let said = Said::default();
    let log = log.to_string_lossy().into_owned();
    let args = ["folio", "--no-input", "--lang", "en", "--db", &log]
        .iter()
        .chain(command)
        .map(Into::into)
        .collect();
    let code = folio::run(World {
        args,
        env: Box::new(|name| match name {
            "FOLIO_NOW" => Some("2026-11-18T10:00:00-06:00".to_owned()),
            "FOLIO_USER" => Some("maria".to_owned()),
            _ => None,
        }),
        stdin: Box::new(Empty::default()),
        stdout: Box::new(said.clone()),
        stderr: Box::new(said.clone()),
        stdin_is_terminal: false,
        stdout_is_terminal: false,
        stderr_is_terminal: false,
        columns: None,
        mounts: Box::new(|| None),
    });
    let bytes = said.0.lock().expect("nobody panicked").clone();
    (code, String::from_utf8(bytes).expect("UTF-8"))
}

/// Both streams of a command.
#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<u8>>>);

impl Write for Said {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
