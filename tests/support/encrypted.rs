//! Encrypted logs under one key that every test knows. With
//! `FOLIO_TEST_ENCRYPTED` set, every office of the tests has one, so that the
//! whole suite runs on encrypted logs.
#![cfg(feature = "encryption")]

use std::path::PathBuf;
use std::sync::OnceLock;

use folio::store::key::{Key, recovery};
use folio::store::log_file::LogFile;
use folio::store::recast::recast;
use rusqlite::Connection;
use tempfile::TempDir;

use super::desk::Desk;

/// The key of the tests: 32 times the byte 7.
const CODE: &str = "folio1qurswpc8qurswpc8qurswpc8qurswpc8qurswpc8qurswpc8qurswfm45x";
/// The same as SQLCipher takes it.
const RAW: &str = "x'0707070707070707070707070707070707070707070707070707070707070707'";

/// Whether every office is to be encrypted.
pub fn everywhere() -> bool {
    std::env::var_os("FOLIO_TEST_ENCRYPTED").is_some()
}

/// The key of the tests.
pub fn key() -> Key {
    Key::from_code(CODE).expect("a code")
}

/// A key file with the recovery code, made once and out of the way.
pub fn key_file() -> PathBuf {
    static FILE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = FILE.get_or_init(|| {
        let folder = TempDir::new().expect("a temporary folder");
        let path = folder.path().join("code");
        recovery::lay_down(&key(), &path).expect("a key file");
        (folder, path)
    });
    path.clone()
}

/// The desk with its log encrypted, where every office is to be.
pub fn where_wanted(desk: Desk) -> Desk {
    if !everywhere() {
        return desk;
    }
    recast(&LogFile::at(desk.path("folio.db")), Some(&key())).expect("an encrypted log");
    desk.encrypted()
}

/// Opens an encrypted log past the program.
pub fn unlock(connection: &Connection) {
    connection
        .execute_batch(&format!("PRAGMA key = \"{RAW}\""))
        .expect("a key");
}
