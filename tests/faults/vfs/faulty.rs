//! A file system for SQLite that fails on demand: it stands between SQLite and
//! the machine's own, and counts what it is asked to do.
//!
//! It becomes SQLite's default in this process.

#![allow(
    unsafe_code,
    reason = "a file system for SQLite is a table of functions of C"
)]

use std::ffi::{c_char, c_int, c_void};
use std::ptr::null_mut;
use std::sync::Once;
use std::sync::atomic::{AtomicPtr, Ordering};

use rusqlite::ffi::{self, sqlite3_file, sqlite3_io_methods, sqlite3_vfs};

use super::plan::{Failure, due};

/// The machine's own file system.
static OWN: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(null_mut());

/// Makes the file system that fails the default one.
pub fn register() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: SQLite's default is a valid table that lives for ever; so
        // does the copy, which is leaked.
        let registered = unsafe {
            ffi::sqlite3_initialize();
            let own = ffi::sqlite3_vfs_find(std::ptr::null());
            OWN.store(own, Ordering::SeqCst);
            let mut faulty = *own;
            faulty.szOsFile += c_int::try_from(size_of::<File>()).expect("a small number");
            faulty.zName = c"faulty".as_ptr();
            faulty.pNext = null_mut();
            faulty.xOpen = Some(open);
            faulty.xDelete = Some(delete);
            faulty.xAccess = Some(access);
            ffi::sqlite3_vfs_register(Box::into_raw(Box::new(faulty)), 1)
        };
        assert_eq!(registered, ffi::SQLITE_OK);
    });
}

/// An open file: SQLite's part, and behind it in memory the machine's own.
#[repr(C)]
struct File {
    base: sqlite3_file,
}

/// The machine's own file behind ours.
unsafe fn own(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: `register` asked SQLite for room for both.
    unsafe { file.cast::<File>().add(1).cast() }
}

unsafe fn own_vfs() -> *mut sqlite3_vfs {
    OWN.load(Ordering::SeqCst)
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: arguments are passed on as SQLite gave them; without methods
    // SQLite does not touch the file again.
    unsafe {
        (*file).pMethods = std::ptr::null();
        if due().is_some() {
            return ffi::SQLITE_CANTOPEN;
        }
        let vfs = own_vfs();
        let opened = (*vfs).xOpen.expect("a method")(vfs, name, own(file), flags, out);
        if opened == ffi::SQLITE_OK {
            (*file).pMethods = &raw const METHODS;
        }
        opened
    }
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    match due() {
        Some(_) => ffi::SQLITE_IOERR_DELETE,
        // SAFETY: arguments are passed on as SQLite gave them.
        None => unsafe { (*own_vfs()).xDelete.expect("a method")(own_vfs(), name, sync) },
    }
}

unsafe extern "C" fn access(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    match due() {
        Some(_) => ffi::SQLITE_IOERR_ACCESS,
        // SAFETY: arguments are passed on as SQLite gave them.
        None => unsafe { (*own_vfs()).xAccess.expect("a method")(own_vfs(), name, flags, out) },
    }
}

/// A method of an open file: passed on to the machine's own, or, where an
/// error code is named, made to fail when that is due.
macro_rules! method {
    ($name:ident($($argument:ident: $kind:ty),*) = $method:ident) => {
        unsafe extern "C" fn $name(file: *mut sqlite3_file, $($argument: $kind),*) -> c_int {
            // SAFETY: arguments are passed on as SQLite gave them, to a file
            // that the machine's own file system opened.
            unsafe {
                let own = own(file);
                (*(*own).pMethods).$method.expect("a method")(own, $($argument),*)
            }
        }
    };
    ($name:ident($($argument:ident: $kind:ty),*) = $method:ident or $code:ident) => {
        unsafe extern "C" fn $name(file: *mut sqlite3_file, $($argument: $kind),*) -> c_int {
            match due() {
                Some(_) => ffi::$code,
                // SAFETY: as above.
                None => unsafe {
                    let own = own(file);
                    (*(*own).pMethods).$method.expect("a method")(own, $($argument),*)
                },
            }
        }
    };
}

method!(close() = xClose);
method!(read(to: *mut c_void, length: c_int, at: i64) = xRead or SQLITE_IOERR_READ);
method!(truncate(length: i64) = xTruncate or SQLITE_IOERR_TRUNCATE);
method!(sync(flags: c_int) = xSync or SQLITE_IOERR_FSYNC);
method!(file_size(out: *mut i64) = xFileSize or SQLITE_IOERR_FSTAT);
method!(lock(level: c_int) = xLock or SQLITE_IOERR_LOCK);
method!(unlock(level: c_int) = xUnlock);
method!(check_reserved(out: *mut c_int) = xCheckReservedLock or SQLITE_IOERR_CHECKRESERVEDLOCK);
method!(file_control(op: c_int, argument: *mut c_void) = xFileControl);
method!(sector_size() = xSectorSize);
method!(characteristics() = xDeviceCharacteristics);
method!(shm_unmap(remove: c_int) = xShmUnmap);

unsafe extern "C" fn shm_map(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // SAFETY: arguments are passed on as SQLite gave them.
    unsafe {
        *out = null_mut();
        if due().is_some() {
            return ffi::SQLITE_IOERR_SHMMAP;
        }
        let own = own(file);
        (*(*own).pMethods).xShmMap.expect("a method")(own, page, size, extend, out)
    }
}

/// Only taking a lock may fail: nothing keeps a process from letting go.
unsafe extern "C" fn shm_lock(
    file: *mut sqlite3_file,
    at: c_int,
    count: c_int,
    flags: c_int,
) -> c_int {
    if flags & ffi::SQLITE_SHM_LOCK != 0 && due().is_some() {
        return ffi::SQLITE_IOERR_SHMLOCK;
    }
    // SAFETY: as in `method!`.
    unsafe {
        let own = own(file);
        (*(*own).pMethods).xShmLock.expect("a method")(own, at, count, flags)
    }
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    // SAFETY: as in `method!`.
    unsafe {
        let own = own(file);
        (*(*own).pMethods).xShmBarrier.expect("a method")(own);
    }
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: i64,
) -> c_int {
    let failure = due();
    let length = match failure {
        None => length,
        Some(Failure::Full) => length / 2,
        Some(Failure::Broken) => 0,
    };
    // SAFETY: `bytes` has at least that length.
    let written = unsafe {
        let own = own(file);
        match length {
            0 => ffi::SQLITE_OK,
            _ => (*(*own).pMethods).xWrite.expect("a method")(own, bytes, length, at),
        }
    };
    match failure {
        None => written,
        Some(Failure::Full) => ffi::SQLITE_FULL,
        Some(Failure::Broken) => ffi::SQLITE_IOERR_WRITE,
    }
}

/// Version 2 of the methods: with the index of the write-ahead log, without
/// reading through a mapping.
static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
