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
render-sheet-full = The worksheet takes no more than { $limit } rows.
render-sheet-full-hint = Ask for fewer rows, or use the CSV format, which has no limit.
render-sheet-text-long = A text of { $count } characters does not fit into a worksheet's cell, which takes { $limit }.
render-sheet-text-long-hint = Use the CSV format, which has no limit.
