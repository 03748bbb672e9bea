//! The table of mounts as Linux tells it, in `/proc/self/mountinfo`: which file
//! system holds a path.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

/// The name of the file system that holds a real path: that of the mount with
/// the longest place above it, and of the last of these, since what is mounted
/// later lies over what was mounted before.
pub fn system_of<'t>(path: &Path, table: &'t str) -> Option<&'t str> {
    let mut found: Option<(usize, &str)> = None;
    for line in table.lines() {
        let Some((place, system)) = mount(line) else {
            continue;
        };
        let depth = place.len();
        let above = path.starts_with(OsStr::from_bytes(&place));
        if above && found.is_none_or(|(deepest, _)| depth >= deepest) {
            found = Some((depth, system));
        }
    }
    found.map(|(_, system)| system)
}

/// Where a line of the table mounts what: its fifth field, and the first after
/// the lone hyphen that ends the optional ones.
fn mount(line: &str) -> Option<(Vec<u8>, &str)> {
    let mut fields = line.split(' ');
    let place = fields.nth(4)?;
    let system = fields.skip_while(|field| *field != "-").nth(1)?;
    Some((unescaped(place), system))
}

/// The kernel writes blanks, line feeds and backslashes as three octal digits.
fn unescaped(written: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let Some((&first, others)) = rest.split_first() {
        let digits = others
            .get(..3)
            .filter(|_| first == b'\\')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        match digits {
            Some(byte) => {
                bytes.push(byte);
                rest = &others[3..];
            }
            None => {
                bytes.push(first);
                rest = others;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines as a desk with much plugged in has them; host and share invented.
    const TABLE: &str = include_str!("mounts_sample.txt");

    fn system(path: &str) -> Option<&str> {
        system_of(Path::new(path), TABLE)
    }

    #[test]
    fn the_deepest_mount_above_a_path_holds_it() {
        for (path, held_by) in [
            ("/", "ext4"),
            ("/home/ana/folio.db", "ext4"),
            ("/mnt/oficina/folio.db", "cifs"),
            ("/mnt/oficina", "cifs"),
            ("/mnt/oficina2/folio.db", "ext4"),
            ("/mnt/oficina/respaldo local/folio.db", "ext4"),
            ("/media/ana/USB DE ANA/folio.db", "vfat"),
            ("/media/ana/USB/folio.db", "ext4"),
            ("/media/ana/disco/folio.db", "fuseblk"),
            ("/home/ana/nube/folio.db", "fuse.rclone"),
            (
                "/run/user/1000/gvfs/smb-share:x/folio.db",
                "fuse.gvfsd-fuse",
            ),
            ("/var/lib/docker/overlay2/x/merged/folio.db", "overlay"),
            ("/srv/casos/folio.db", "nfs4"),
        ] {
            assert_eq!(system(path), Some(held_by), "{path}");
        }
    }

    #[test]
    fn what_is_mounted_over_another_hides_it() {
        assert_eq!(system("/net/archivo/folio.db"), Some("nfs"));
    }

    #[test]
    fn escapes_are_the_bytes_they_stand_for() {
        assert_eq!(unescaped(r"/a\040b\011c\012d\134e"), b"/a b\tc\nd\\e");
        assert_eq!(unescaped(r"/a\04"), br"/a\04");
        assert_eq!(unescaped(r"/a\999"), br"/a\999");
        assert_eq!(unescaped("/ñ"), "/ñ".as_bytes());
    }

    #[test]
    fn a_line_that_is_not_understood_is_passed_over() {
        let table = "\n27 1 254:0 / /\nbasura\n27 1 8:1 / / rw - ext4 /dev/sda1 rw\n\\";
        assert_eq!(system_of(Path::new("/x"), table), Some("ext4"));
        assert_eq!(system_of(Path::new("/x"), ""), None);
    }
}
