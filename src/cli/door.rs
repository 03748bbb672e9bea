//! The door to the log: where it lies is found out once, before anything opens
//! it, and settles on what terms this command may.

use std::path::Path;

use super::desk::Desk;
use crate::error::Result;
use crate::msg;
use crate::store::access::Access;
use crate::store::log_file::LogFile;
use crate::store::place::{Mounts, Place};
use crate::store::sole_desk::SoleDesk;
use crate::world::system_host;

/// What is known at the door, and what is held while the command runs.
pub struct Door {
    /// The table of mounts, where the system keeps one.
    pub mounts: Box<dyn Fn() -> Option<String>>,
    /// This is said to be the only desk that works on the log.
    pub sole: bool,
    /// The mark of the only desk, on a share.
    pub held: Option<SoleDesk>,
}

/// Settles on what terms the log of the desk is opened by a command that
/// `writes` or only reads, and says what there is to know about its place.
///
/// # Errors
/// When it lies on a share and may not be written, or another desk has it for
/// itself.
pub fn enter(desk: &mut Desk, writes: bool) -> Result<()> {
    let log = desk.log.clone();
    let place = Place::of(log.path(), &*desk.door.mounts);
    match &place {
        Place::Share(system) if desk.door.sole => {
            let (log, mark) = log.alone(&system_host(), desk.clock)?;
            (desk.log, desk.door.held) = (log, Some(mark));
            desk.note(&msg!("place-alone", system = system));
        }
        Place::Share(system) => {
            desk.log = log.on_share(system)?;
            if writes {
                desk.log.writable()?;
            }
        }
        Place::Disk | Place::Modeless(_) => {
            if desk.door.sole {
                desk.note(&msg!("place-alone-needless"));
            }
            if writes && let Some(system) = place.open_to_others(log.path()) {
                desk.note(&msg!("place-modeless", system = system));
            }
        }
    }
    Ok(())
}

/// Says, after a command that wrote, who else can open the log.
pub fn leave(desk: &mut Desk) {
    let path = desk.log.path().to_owned();
    if desk.json() || !Access::is_for_all(&path) {
        return;
    }
    // Where there are no modes, the door has said so.
    if Place::of(&path, &*desk.door.mounts) == Place::Disk {
        desk.note(&msg!("place-for-all", path = path.display().to_string()));
    }
}

/// The log as one who only glances at it may open it.
pub fn glance(log: LogFile, mounts: &Mounts<'_>) -> Result<LogFile> {
    match Place::of(log.path(), mounts) {
        Place::Share(system) => log.on_share(&system),
        Place::Disk | Place::Modeless(_) => Ok(log),
    }
}

/// Another file that may be a copy of the log, only to be read.
///
/// # Errors
/// [`Kind::Busy`](crate::error::Kind::Busy) when it lies on a share and a desk
/// has it for itself; those of looking at it.
pub fn copy_of(log: &LogFile, path: &Path, mounts: &Mounts<'_>) -> Result<LogFile> {
    let copy = log.copy_at(path);
    match copy == *log || !copy.path().exists() {
        true => Ok(copy),
        false => glance(copy, mounts),
    }
}

/// Says who may open a plain copy that was put at `path`.
pub fn put_aside(desk: &mut Desk, path: &Path) {
    let place = Place::of(path, &*desk.door.mounts);
    let note = match (&place, place.open_to_others(path)) {
        (Place::Share(system), _) => msg!("place-copy-share", system = system),
        (_, Some(system)) => msg!("place-copy-modeless", system = system),
        (_, None) => return,
    };
    desk.note(&note);
}
