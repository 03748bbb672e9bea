//! Which calls fail, and how. A fault more is one more line.

use crate::trial::Allowed;

/// A way for a system call to fail.
pub struct Fault {
    /// The call, as strace names it.
    pub call: &'static str,
    /// What is injected, as strace writes it.
    pub what: &'static str,
    /// Whether it also lasts from some call on.
    lasts: bool,
}

const fn once(call: &'static str, what: &'static str) -> Fault {
    Fault {
        call,
        what,
        lasts: false,
    }
}

const fn lasting(call: &'static str, what: &'static str) -> Fault {
    Fault {
        call,
        what,
        lasts: true,
    }
}

/// The end of the process instead of the call.
const KILL: &str = "signal=KILL";

/// All of them. A lock that another seems to hold is met once: else the
/// program rightly waits for it.
pub const FAULTS: &[Fault] = &[
    lasting("pwrite64", "error=EIO"),
    lasting("pwrite64", "error=ENOSPC"),
    lasting("pwrite64", "error=EDQUOT"),
    once("pwrite64", KILL),
    lasting("write", "error=EPIPE"),
    lasting("write", "error=ENOSPC"),
    lasting("write", "error=EIO"),
    once("write", KILL),
    lasting("fsync", "error=EIO"),
    once("fsync", KILL),
    lasting("fdatasync", "error=EIO"),
    once("fdatasync", KILL),
    lasting("ftruncate", "error=EIO"),
    lasting("ftruncate", "error=ENOSPC"),
    once("ftruncate", KILL),
    lasting("fallocate", "error=ENOSPC"),
    lasting("unlink", "error=EIO"),
    lasting("unlink", "error=EACCES"),
    once("unlink", KILL),
    lasting("unlinkat", "error=EIO"),
    once("unlinkat", KILL),
    lasting("rename", "error=EIO"),
    once("rename", KILL),
    lasting("renameat", "error=EIO"),
    lasting("renameat2", "error=EIO"),
    lasting("renameat2", "error=EINVAL"),
    lasting("renameat2", "error=ENOSPC"),
    once("renameat2", KILL),
    lasting("link", "error=EIO"),
    lasting("linkat", "error=EIO"),
    lasting("fcntl", "error=EIO"),
    once("fcntl", "error=EAGAIN"),
    once("fcntl", "error=ENOLCK"),
    once("fcntl", KILL),
    lasting("flock", "error=EIO"),
    lasting("flock", "error=ENOLCK"),
    lasting("flock", "error=EINTR"),
    once("flock", "error=EAGAIN"),
    once("flock", KILL),
    lasting("openat", "error=EMFILE"),
    lasting("openat", "error=EACCES"),
    lasting("openat", "error=EIO"),
    once("openat", KILL),
    once("close", "error=EIO"),
    once("close", KILL),
    lasting("pread64", "error=EIO"),
    once("pread64", KILL),
    lasting("read", "error=EIO"),
    once("read", "error=EINTR"),
    once("read", KILL),
    lasting("newfstatat", "error=EIO"),
    lasting("fstat", "error=EIO"),
    lasting("statx", "error=EIO"),
    lasting("statx", "error=ENOSYS"),
    lasting("lseek", "error=EIO"),
    lasting("fchown", "error=EPERM"),
    lasting("fchmod", "error=EPERM"),
    lasting("ioctl", "error=ENOTTY"),
    lasting("mmap", "error=ENOMEM"),
    once("mmap", KILL),
];

impl Fault {
    /// When it comes: at this call, and, where it lasts, from there on.
    pub fn moments(&self, index: usize) -> Vec<String> {
        let mut moments = vec![index.to_string()];
        if self.lasts {
            moments.push(format!("{index}+"));
        }
        moments
    }

    /// What follows from the fault itself.
    pub fn allowed(&self) -> Allowed {
        Allowed {
            signal: (self.what == KILL).then_some(9),
            litter: self.call.starts_with("unlink"),
            unread: false,
        }
    }
}
