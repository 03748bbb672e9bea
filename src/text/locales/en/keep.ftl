# Erasing data, keeping them, holding them, and the audit trail.

## Erasing
erase-plan =
    { $count ->
        [0] Nothing is left to erase in case { $folio } ({ $whose }).
        [one] One field of case { $folio } would be erased ({ $whose }):
       *[other] { $count } fields of case { $folio } would be erased ({ $whose }):
    }
erase-plan-for-good = It cannot be undone. The counts of every report stay as they are.
erase-texts-left = These free texts stay, and may name the person (--with-texts erases them):
erase-same-person =
    { $count ->
        [one] The same person, by CURP, is also in case { $folios }.
       *[other] The same person, by CURP, is also in cases { $folios }.
    }
erase-note-left-out = Reserved cases of the same person are not named. To have them named, too: --reason "…"; that is recorded.
erase-nothing-yet = Nothing was erased.
erase-needs-yes-hint = See first with --dry-run what would be erased; --yes erases without asking.
erase-left = Nothing was erased.
erase-done =
    { $count ->
        [0] The case is marked as erased; it had no personal data any more.
        [one] One field was erased.
       *[other] { $count } fields were erased.
    }
erase-finished = The file was written anew, and its journal is empty. The texts that were erased before in { $folio } are not kept any more, so they could not be looked for.
erase-unfinished = The erasure is recorded, but it is not certain yet that the text is not in the file any more. { $why }
erase-not-written = The file could not be written anew.
erase-not-written-hint = Repeat the same command: it finishes what is left. If it fails again, tell whoever looks after the computer.
erase-disk-full = There is no room on the disk to write the file anew.
erase-disk-full-hint = Free some space on the disk, as much as the log takes, and repeat the same command: it finishes what is left.
erase-still-there = An erased text was found in the file.
erase-still-there-hint = Keep this file aside, without changing or sharing it, and tell whoever maintains folio: giving the command again cannot look for the text any more.
erase-journal-in-use = Another program is reading the log and did not let go in time, so its journal could not be emptied.
erase-journal-in-use-hint = Close the other programs that use the log and repeat the same command: it finishes what is left.
erase-proof =
    { $texts ->
        [0] The file was written anew, and its journals are empty ({ $bytes } bytes).
        [one] The erased text was looked for in the { $bytes } bytes of the file and its journals: it is gone.
       *[other] { $texts } erased texts were looked for in the { $bytes } bytes of the file and its journals: they are gone.
    }
erase-proof-short =
    { $before ->
        [0] { $texts ->
            [one] One text is too short to be told from chance.
           *[other] { $texts } texts are too short to be told from chance.
        }
       *[other] { $texts ->
            [one] One more is too short to be told from chance.
           *[other] { $texts } more are too short to be told from chance.
        }
    }
erase-proof-elsewhere =
    { $before ->
        [0] { $texts ->
            [one] One text is also written elsewhere in the log, and stayed there.
           *[other] { $texts } texts are also written elsewhere in the log, and stayed there.
        }
       *[other] { $texts ->
            [one] One more is also written elsewhere in the log, and stayed there.
           *[other] { $texts } more are also written elsewhere in the log, and stayed there.
        }
    }
erase-proof-copies = Backups, exports and prints made before still hold it.
erase-copies-beside =
    { $count ->
        [one] Beside the log lies a copy that folio made and that may still hold it; if it is not needed any more, delete it: { $names }
       *[other] Beside the log lie { $count } copies that folio made and that may still hold it; if they are not needed any more, delete them: { $names }
    }
erase-due-done =
    { $count ->
        [0] No case is due to be erased.
        [one] The data of one case were erased.
       *[other] The data of { $count } cases were erased.
    }
erase-due-skipped = { $folio } was not erased: { $why }
ask-erase = Erase these data of case { $folio } for good?
ask-erase-due =
    { $count ->
        [one] Erase the data of this case for good?
       *[other] Erase the data of these { $count } cases for good?
    }
ask-erase-party = Whose data are erased
ask-erase-texts = The free texts, too?
ask-erase-texts-hint = The narrative, notes and reports can name anybody.
ask-erase-basis = On which ground
ask-erase-reason = Reason
ask-erase-reason-hint = Do not name the person: the reason is kept.
ask-erase-authority = Who ordered or permitted it

## Keeping
retention-title = Closed cases whose time of keeping has run out
retention-none = No closed case has run out its time of keeping.
retention-no-rule = No kind of request has a time of keeping: folio catalog retention KIND 5y
retention-held =
    { $count ->
        [one] One is held and is not erased.
       *[other] { $count } are held and are not erased.
    }
retention-erase =
    { $count ->
        [one] To erase its data: folio erase --due
       *[other] To erase the data of { $count }: folio erase --due
    }

## Holding
hold-title = Cases that are held
hold-none = No case is held.
hold-set = The case is held: nothing of it can be erased.
hold-lifted = The case is not held any more.
ask-hold-reason = Reason

## The audit trail
audit-title = Who opened what is reserved, exported or erased
audit-none = The audit trail has no such rows.
audit-more =
    { $shown ->
        [0] There are such rows; to see them: --limit N.
        [one] The newest row is shown; to see more: --limit N.
       *[other] The newest { $shown } rows are shown; to see more: --limit N.
    }
audit-head = Head of the audit trail: audit:{ $head }
audit-column-number = No.
audit-column-when = When
audit-column-user = User
audit-column-deed = What was done
audit-column-reason = Reason
audit-reason-erased = [erased]
# $table (cases, turns, interventions), $format: the table that was exported, and in which format.
audit-final-report = final report of { $from } to { $to }{ $texts ->
        [true] , with its texts
       *[other] {""}
    }
audit-exported = { $table ->
        [cases] cases
        [turns] turns
       *[interventions] interventions
    } ({ $format })
