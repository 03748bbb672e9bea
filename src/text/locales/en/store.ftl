# What happens to the log's file.

store-missing = There is no case log at { $path }.
store-missing-hint = Make one with: folio init --site CODE --institution "Name". Or look around with: folio demo
store-is-folder = { $path } is a folder, not a case log.
store-empty = { $path } is empty; it is not a case log.
store-not-a-log = The file is not a case log of folio. It was not touched.
store-not-a-log-hint = Check the path given with --db or FOLIO_DB.
store-newer = The log was written by a newer version of folio. It was not touched.
store-newer-hint = Update folio on this machine.
store-older = The log is of an earlier version of folio and was not upgraded yet. It was not touched.
store-older-hint = The next command upgrades it; for example: folio check
store-older-unwritable = The log is of an earlier version of folio and must be upgraded, but it cannot be written where it is. It was not touched.
store-older-unwritable-hint = Copy it to a folder in which you can write, and open it there with --db.
store-endless = Reading the log comes to no end: its parts contradict each other.
store-is-no-file = { $path } is not an ordinary file; it is not a case log.
copy-differs = The copy did not come out as the log is, and was not kept.
store-exists = There is already a file at { $path }; it was not overwritten.
store-exists-hint = Give another path with --db, or go on working with the one that is there.
store-made-perhaps = { $path } was made, and is whole, but it is not certain that it would outlast a power failure.
store-made-perhaps-hint = Use it, and have the disk looked at; what is stored next settles the matter.
store-busy = Another program is using the log and did not let go in time. Nothing was stored.
store-busy-hint = Wait a moment and repeat the command.
store-damaged = The log is damaged: parts of it are missing or contradict each other.
store-damaged-hint = Do not write to it any more. Restore the latest backup, and keep this file for inspection.
store-disk-full = The disk is full. Nothing was stored.
store-read-only = The log can only be read from here. Nothing was stored.
store-cannot-open = The log could not be opened.
store-io = The disk failed while the log was read or written. Nothing was stored.
store-failed = The database refused the operation. Nothing was stored.
store-perhaps = The disk failed while the log was being written. It is not certain whether this was stored.
store-perhaps-hint = Look for it in the log, with "folio list" or "folio show", before you repeat the command. What was stored before is still intact.
store-unchanged-hint = What was stored before is still intact.

file-permission = There is no permission to use { $path }.
file-no-folder = The folder or file { $path } does not exist.
file-exists = { $path } already exists.
file-disk-full = There is no room on the disk for { $path }.
file-failed = The file { $path } could not be used.

case-not-found = There is no case with the folio { $folio }.
case-not-found-hint = Check the folio, or see the cases with: folio list
store-not-begun = The log was begun on { $on }; it did not exist then.
