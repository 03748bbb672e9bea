### Copies of the log: its upgrade, its backup, its restoring.

# $to (number): the version of the schema; $copy (text): where the copy is.
done-upgrade = The log was of an earlier version of folio and was upgraded (schema { $to }). A checked copy of it as it was is in { $copy }. Once all is well you may delete it.

progress-copying = Copying
progress-checking = Checking the copy
progress-encrypting = Encrypting and reading back
# $what (text): what is being done; $percent (number): how much of it is done.
progress-percent = { $what }… { $percent } %
progress-plain = { $what }…
progress-no-room = The computer has no memory or processes left for this work.
progress-no-room-hint = It was not begun. Close other programs and try again.
progress-stopped = Interrupted. Nothing was left half done.

backup-done = Backup stored at { $path }.
backup-onto-log = { $path } is the log itself, or one of its files. It was not touched.
backup-in-use = { $path } is in use: a working file lies beside it. It was not touched.
backup-not-sound = The backup was not stored, because something is wrong with the log. { $what }
backup-sealed =
    { $count ->
        [one] It is encrypted for one recipient
       *[other] It is encrypted for { $count } recipients
    }. What was written was proved to decrypt to the copy; that the secret opens it, try once: folio restore FILE --identity KEY --db ANOTHER
backup-removed =
    { $count ->
        [one] One earlier backup was removed.
       *[other] { $count } earlier backups were removed.
    }

sealed-recipient = The recipient does not have the form age1….
sealed-recipient-line = Line { $line } of { $path } is not a recipient of the form age1….
sealed-recipient-hint = It is the public part of the key, which age-keygen shows; the secret one is not typed here.
sealed-no-recipients = There is no recipient in { $path }.
sealed-identity = { $path } is not a file of secret keys of age.
sealed-identity-hint = It is the file that age-keygen wrote, with a line that begins with AGE-SECRET-KEY-1.
sealed-other-key = The secret key does not open this backup: it was encrypted for another.
sealed-other-key-hint = Give the file with the key of the recipient for whom it was encrypted.
sealed-damaged = The encrypted backup { $path } is damaged, or its end is missing.
sealed-damaged-hint = Use another backup, and keep this one for inspection.

restore-itself = That file is the log itself.
restore-missing = There is no backup at { $path }.
restore-sealed = The backup is encrypted.
restore-sealed-hint = Give the file with the secret key: --identity FILE
restore-not-sound = The backup cannot be restored. { $what }
restore-not-sound-hint = The log is as it was. Try an earlier backup.
restore-rebuild-hint = The log is as it was. The backup has all its entries; only what is derived from them is damaged. Make that anew in the backup, and restore it then: folio --db { $path } rebuild
restore-changed = Meanwhile somebody wrote to the log, which was left as it was.
restore-changed-hint = Repeat the command, and see what would be lost.
restore-in-use = Somebody has the log open and did not let go in time. It is as it was.
restore-in-use-hint = Close the other programs that use it and repeat the command.
restore-exists = There is already a log at { $path }; it is as it was.
restore-exists-hint = To replace it, repeat the command with --force: the present one is kept beside it.
restore-ask = Replace the log by the backup? The present one is kept beside it
restore-declined = The log is as it was.
restore-same = The log and the backup have the same events.
# $when (before, after): whether the log is still in its place or was replaced.
restore-log-is-longer =
    { $when ->
        [after] The log that was there
       *[before] The log
    } has { $count ->
        [one] one event
       *[other] { $count } events
    } that the backup has not.
restore-copy-is-longer =
    The backup has { $count ->
        [one] one event
       *[other] { $count } events
    } more than { $when ->
        [after] the log that was there.
       *[before] the log.
    }
restore-forked = The log and the backup parted after event { $common }: each was continued otherwise.
restore-other-office = The log and the backup are of different offices.
restore-unreadable = What is in the place of the log cannot be read.
# $cases: the folios of the cases.
restore-loss-begun = Cases begun since the backup, whose folios become free for others: { $cases }.
restore-loss-changed = Cases that went on since the backup: { $cases }.
restore-loss-held = Cases held since the backup, which are held no longer: { $cases }.
restore-loss-office = Changes of the office's lists since the backup: { $count }.
# $sets: periods as cuts name them, with the number of their publication.
restore-loss-published = Publications since the backup, which stay on record and are minded by the next ones: { $sets }.
# $cuts: names of cuts.
restore-loss-cuts = Cuts whose state the log has no longer: { $cuts }. Their names stay taken; no report is made again from them.
restore-cases = { $folios }
# $count: the cases that are not named.
restore-cases-more = { $folios } and { $count } more
restore-head-log =
    { $when ->
        [after] Head of the log that was there
       *[before] Head of the log
    }: { $head }
restore-head-copy = Head of the backup: { $head }
restore-audit = { $file } ({ $copy }) in the place of the log { $log }
restore-audit-alone = { $file } ({ $copy })
restore-audit-gone = About { $folio }, a case of the log that was replaced
restore-audit-carried =
    { $count ->
        [one] One row of the audit trail that the backup did not have was kept.
       *[other] { $count } rows of the audit trail that the backup did not have were kept.
    }
restore-done = The backup is in its place: { $path }.
restore-kept = The log that was there is kept at { $path }.
restore-erased = What the earlier log had erased since the backup was erased again: { $folios }. The backup itself still holds it.
restore-differs = The log was replaced, and what is in its place now is not the backup.
restore-erasures-unknown = If something was erased after this backup was made, it stands in the log again: erase it again.
restore-publications-unknown = What was published since it was made cannot be known here. If you have handed out newer transparency sets, do not publish their periods again: the new sets, subtracted from those you handed out, could reveal what was hidden.
backup-not-removed =
    { $count ->
        [one] One earlier backup should have gone and could not be removed.
       *[other] { $count } earlier backups should have gone and could not be removed.
    }
backup-damaged = This earlier backup is damaged and does not count among those that are kept: { $path }. Look after the disk; you can delete it.
backup-no-folder = With --keep the folder of the copies is named, and { $path } is a file.
backup-no-folder-hint = For a single copy, leave --keep out.
