# Where the log lies, and what can be done with it there.

place-read-only = The case log lies in a shared folder ({ $system }); from here it can only be read. Nothing was saved.
place-alone-hint = If this is the only desk that works on it, add --single-desk to the command.
place-disk-hint = If several do, put it on the disk of one computer and let all of them work there.
place-alone = The case log lies in a shared folder ({ $system }), and this command takes it for itself alone. Whoever opens it at the same time with another program can lose what is saved.
place-alone-needless = The case log lies on a disk of this computer; --single-desk is not needed.
place-modeless = The case log lies on a disk ({ $system }) that knows no owners: others who use this computer can read it. To protect it, encrypt it: folio encrypt
place-journal = Beside the case log { $path } lies a journal with changes: somebody works on it at another computer, or a command was interrupted.
place-journal-hint = Wait until they are done. If nobody works on it, open it on the computer where it lies, or add --single-desk.
place-taken = Another desk has the case log for itself alone: process { $process } on computer { $host }, since { $since }.
place-taken-unknown = Another desk has the case log for itself alone, says the folder { $path }.
place-taken-hint = Wait until it is done. If that command was interrupted and nobody works on the log, delete the folder { $path } and run yours again.
place-taken-gone-hint = That command was interrupted: its process is gone from this computer. If nobody else works on the log, delete the folder { $path } and run yours again.
place-for-all = Every user of this computer can open the case log. To keep it yours: chmod 600 { $path }
# $system: the type of the disk or of the shared folder.
place-copy-share = The copy is in a shared folder ({ $system }): who else can read it is up to whoever shares it. To protect it, encrypt it: --to-recipient
place-copy-modeless = The copy is on a disk ({ $system }) that knows no owners: others who use this computer can read it. To protect it, encrypt it: --to-recipient
