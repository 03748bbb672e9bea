### What surrounds the answers on the screen and in files.

render-notes = Notes
render-error = Error:
render-cause = Technical cause:
# $title (text): the title of the table; $counts (text): what it counts.
render-title-counts = { $title } ({ $counts })

## The sheet of a workbook that describes the others
render-sheet-about = report
render-sheet-sheet = Sheet
render-sheet-title = Contents

## What can fail when writing
render-unprinted = The answer could not be written.
render-unprinted-stored = The command was carried out; only showing the answer failed.
render-unprinted-hint = Do not repeat it.
render-file-exists = The file { $path } already exists and was not touched.
render-file-exists-hint = Choose another name, or use --force to replace it.
render-file-irregular = { $path } is not an ordinary file and cannot be replaced.
render-file-no-folder = The folder { $path } does not exist.
render-file-no-folder-hint = Make it first, or choose another.
render-file-no-name = { $path } is not the name of a file.
render-file-denied = You may not write in the folder { $path }.
render-file-failed = The file { $path } could not be written; nothing was left half done.
render-file-perhaps = The file { $path } was written, and is whole, but it is not certain that it would outlast a power failure.
render-file-perhaps-hint = Use it, and have the disk looked at.
render-sheet-full = The worksheet takes no more than { $limit } rows.
render-sheet-full-hint = Ask for fewer rows, or use the CSV format, which has no limit.
render-sheet-text-long = A text of { $count } characters does not fit into a worksheet's cell, which takes { $limit }.
render-sheet-text-long-hint = Use the CSV format, which has no limit.

# Sets of files.
render-set-differs = { $count ->
        [one] The folder { $folder } already has another file called { $files }; nothing was touched.
       *[other] The folder { $folder } already has { $count } files of another content ({ $files }); nothing was touched.
    }
render-set-differs-hint = Choose another folder, or use --force to replace what is there.
render-set-half = The folder was left half done: the set in it is not whole.
render-set-half-hint = Give the same command again, which completes it; --force is not needed. Until then the folder has SHA256SUMS.part.
render-set-stopped = Interrupted. Nothing was changed: the set in the folder was half done before, and still is.
render-set-unsynced = The disk did not confirm the names in the folder { $path }; nothing was left half done.
render-set-perhaps = The set is whole, but it is not certain that it would outlast a power failure; { $path } is still there until it is.
render-set-perhaps-hint = Have the disk looked at, and give the same command again.
render-set-part-stays = The set is whole, but { $path }, which says that it is not, could not be removed.
render-set-part-stays-hint = Give the same command again, or remove that file.
render-set-gone = The folder { $path } was removed or replaced by another process while its files were being made; nothing of them is in it.
render-set-gone-hint = Give the same command again.
render-set-busy = Another set of files is being made in the folder { $path }.
render-set-name = “{ $name }” cannot be the name of a file of this set.
render-set-no-folder = { $path } is not a folder.
render-set-unmade = The folder { $path } could not be made.
render-set-unread = The file { $path }, which was there already, could not be read; nothing was touched.
render-set-folder = Folder: { $folder }
render-set-new = written
render-set-same = was there, the same
render-set-column-file = File
render-set-column-bytes = Bytes
render-set-column-state = State
render-set-note = SHA256SUMS has the sum of each file; in the folder, “sha256sum -c SHA256SUMS” checks that they arrived whole.
# $count (number): files. $files (text): their names.
render-set-left-over = { $count ->
    [one] Of the set that was in the folder one file is left that is not of this one
   *[other] Of the set that was in the folder { $count } files are left that are not of this one
}: { $files }. If they must not go out with it, remove them.

# The HTML page.
render-html-headlines = Headline figures
render-html-charts = Charts
render-html-none = None.
