//! Where a file lies: on a disk of this computer, on a disk that keeps no
//! owners and modes, or in a folder that other computers share. What holds on
//! the first – memory shared between processes, files that are one person's
//! alone – does not hold on the others.

use std::path::{Path, PathBuf};

/// Where a file lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A disk of this computer.
    Disk,
    /// A disk whose file system, named here, keeps no owners and modes: what
    /// lies there can be read by whoever uses the computer.
    Modeless(String),
    /// A folder of the network, or of a host system, by the name of what
    /// shares it.
    Share(String),
}

/// The table of mounts as Linux tells it (`/proc/self/mountinfo`); asked for
/// only there.
pub type Mounts<'m> = dyn Fn() -> Option<String> + 'm;

/// File systems that keep no owners and modes, by the names that the systems
/// give them. On Windows NTFS has its own rights, and is never asked for here.
const MODELESS: [&str; 16] = [
    "exfat",
    "fat",
    "fat12",
    "fat16",
    "fat32",
    "fuse.exfat",
    "fuse.exfat-fuse",
    "fuse.ntfs",
    "fuse.ntfs-3g",
    "fuseblk",
    "msdos",
    "ntfs",
    "ntfs3",
    "texfat",
    "umsdos",
    "vfat",
];

/// File systems that several computers use at once.
const SHARED: [&str; 37] = [
    "9p",
    "acfs",
    "afpfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "drvfs",
    "fhgfs",
    "ftp",
    "fuse",
    "gfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "hgfs",
    "kafs",
    "lustre",
    "macfuse",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "osxfuse",
    "panfs",
    "prl_fs",
    "pvfs2",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
    "webdav",
    "webdavfs",
];

/// Of the file systems that are programs of their own, those known to keep
/// their files on this computer. Of any other it cannot be told, and what
/// would lose an entry must be on the safe side.
const LOCAL_PROGRAMS: [&str; 15] = [
    "fuse.bindfs",
    "fuse.cryfs",
    "fuse.encfs",
    "fuse.fuse-overlayfs",
    "fuse.fuse2fs",
    "fuse.gocryptfs",
    "fuse.lklfuse",
    "fuse.lxcfs",
    "fuse.mergerfs",
    "fuse.portal",
    "fuse.securefs",
    "fuse.unionfs",
    "fuse.veracrypt",
    "fuse.vdfuse",
    "fuse.zfs-fuse",
];

impl Place {
    /// Where `path` lies, there or yet to be made. Where the system does not
    /// tell, it is taken for a disk.
    pub fn of(path: &Path, mounts: &Mounts<'_>) -> Self {
        system::place(&existing(path), mounts)
    }

    /// The name of the file system, where what lies at `path` can be read by
    /// others who use this computer: it keeps no modes, and was not told to
    /// keep everything for one.
    pub fn open_to_others(&self, path: &Path) -> Option<&str> {
        let Self::Modeless(system) = self else {
            return None;
        };
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let kept = existing(path).metadata();
            if kept.is_ok_and(|about| about.mode() & 0o077 == 0) {
                return None;
            }
        }
        #[cfg(not(unix))]
        let _ = path;
        Some(system)
    }

    /// What a file system of that name means.
    fn of_system(name: &str) -> Self {
        let known = name.to_ascii_lowercase();
        let program = known.starts_with("fuse.") && !LOCAL_PROGRAMS.contains(&known.as_str());
        if MODELESS.contains(&known.as_str()) {
            Self::Modeless(name.to_owned())
        } else if program || SHARED.contains(&known.as_str()) {
            Self::Share(name.to_owned())
        } else {
            Self::Disk
        }
    }
}

/// The real path, links followed, of the file or of the nearest folder above
/// it that is there.
fn existing(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.ancestors()
        .find_map(|there| there.canonicalize().ok())
        .unwrap_or(path)
}

#[cfg(target_os = "linux")]
mod system {
    use super::{Mounts, Path, Place};
    use crate::store::mounts::system_of;

    pub fn place(path: &Path, mounts: &Mounts<'_>) -> Place {
        mounts()
            .and_then(|table| system_of(path, &table).map(Place::of_system))
            .unwrap_or(Place::Disk)
    }
}

#[cfg(target_os = "macos")]
mod system {
    use super::{Mounts, Path, Place};

    pub fn place(path: &Path, _: &Mounts<'_>) -> Place {
        match nix::sys::statfs::statfs(path) {
            Ok(about) => Place::of_system(about.filesystem_type_name()),
            Err(_) => Place::Disk,
        }
    }
}

#[cfg(windows)]
mod system {
    use std::path::{Component, Prefix};

    use winsafe::{GetDriveType, GetVolumeInformation, co};

    use super::{Mounts, Path, Place};

    pub fn place(path: &Path, _: &Mounts<'_>) -> Place {
        let Some(Component::Prefix(prefix)) = path.components().next() else {
            return Place::Disk;
        };
        match prefix.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => Place::Share("SMB".to_owned()),
            Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) => of_drive(letter),
            _ => Place::Disk,
        }
    }

    fn of_drive(letter: u8) -> Place {
        let root = format!("{}:\\", char::from(letter));
        if GetDriveType(Some(&root)) == co::DRIVE::REMOTE {
            return Place::Share("SMB".to_owned());
        }
        let mut system = String::new();
        match GetVolumeInformation(Some(&root), None, None, None, None, Some(&mut system)) {
            // NTFS has rights of its own here.
            Ok(()) if !system.eq_ignore_ascii_case("ntfs") => Place::of_system(&system),
            _ => Place::Disk,
        }
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod system {
    use super::{Mounts, Path, Place};

    pub fn place(_: &Path, _: &Mounts<'_>) -> Place {
        Place::Disk
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_what_they_are_known_for() {
        for disk in [
            "ext4",
            "btrfs",
            "xfs",
            "zfs",
            "tmpfs",
            "overlay",
            "apfs",
            "fuse.gocryptfs",
        ] {
            assert_eq!(Place::of_system(disk), Place::Disk, "{disk}");
        }
        for modeless in ["vfat", "exfat", "fuseblk", "ntfs3", "FAT32", "exFAT"] {
            let place = Place::of_system(modeless);
            assert_eq!(place, Place::Modeless(modeless.to_owned()));
        }
        for share in [
            "cifs",
            "nfs4",
            "9p",
            "fuse.sshfs",
            "fuse.smbnetfs",
            "fuse.rclone",
            "fuse.of-tomorrow",
            "fuse",
            "smbfs",
        ] {
            assert_eq!(Place::of_system(share), Place::Share(share.to_owned()));
        }
    }

    #[test]
    fn what_is_not_there_yet_lies_where_its_folder_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let real = folder.path().canonicalize().expect("a folder");
        let path = folder.path().join("nueva").join("folio.db");
        assert_eq!(existing(&path), real);
    }
}
