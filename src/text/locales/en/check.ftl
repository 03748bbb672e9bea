# What the check of the log finds wrong.

check-pages = The file is damaged: its pages contradict each other.
check-schema = The structure of the file is not the one that folio makes: { $name } is missing, too many or changed.
check-gap = Event { $event } of the chain is missing.
check-digest = The digest does not fit { $place }: it was changed after it was stored.
check-site = The code of site { $code } is not the one that the office was founded with, or that its folios have.
check-loose = A site, a case or a user that is not in the log is named by { $place }.
check-personal = The personal data of { $place } are not those that were stored: some were changed, are missing or are too many.
check-typist = The name of user number { $number } was changed after it was stored.
check-audit = The audit trail does not fit its digests from row { $number } on.
check-audit-erasure = Rows of the audit trail are missing: it does not have that of the erasure which is { $place }.
check-audit-head = The audit trail does not have the head { $head }: rows are missing, it was rewritten, or the head is that of another copy.
check-unreadable = Cannot read { $place }.
check-reference = A unit, a term, a turn or an entry that does not exist is named by { $place }.
check-projection = What lists and reports show of case { $folio } is not what its entries say.
check-stranger = Table { $table } has rows of a case that is not in the log.
check-rebuild-hint = The log itself is sound. Make what is derived from it anew with: folio rebuild
check-folios = The folios of { $series } are not consecutive: one is missing.
check-head-differs = Event { $event } does not have the printed digest: the log was copied and continued in two places, from that event on or earlier, or it was rewritten.
check-head-short = The log has { $events } events and the printed head is that of event { $event }: its end is missing, or the head is that of a copy that was continued elsewhere.
check-head-unknown = No event of the log has the digest { $head }: its end is missing, the log was copied and continued in two places, or it was rewritten.
check-head-hint = With the file that printed the head, folio check --with FILE tells where the two part. Until then, do not write to either.
check-head-form = “{ $head }” is not a head as reports print it.
check-head-form-hint = Write it as NUMBER:DIGEST, or at least the first eight digits of the digest.

check-place = event { $event }
check-place-office = event { $event } (of the office)
check-place-entry = event { $event } ({ $entry })
check-place-case = case { $folio }

check-lost = In { $place } personal data are missing that no erasure names: they were lost, or somebody deleted them.
check-not-erased = In { $place } personal data are still there that, by an erasure, were erased.

# How two copies of a log stand to each other.

fork-same = Both logs have the same entries.
fork-continues = This log continues the other one from event { $event } on.
fork-behind = The other log is ahead: it continues this one from event { $event } on.
fork-forked = The log was copied and continued in two places: both are the same up to event { $event }, and differ after it.
fork-here = Here: { $what }
fork-there = There: { $what }
fork-entry = event { $event }, { $deed } ({ $entry }), typed by { $typist } on { $on } at { $at }; { $events ->
        [one] one event
       *[other] { $events } events
    } in this branch.
fork-office = event { $event }, { $deed }, typed by { $typist } on { $on } at { $at }; { $events ->
        [one] one event
       *[other] { $events } events
    } in this branch.
fork-reserved = event { $event }, of a reserved case; { $events ->
        [one] one event
       *[other] { $events } events
    } in this branch.
fork-deed =
    { $kind ->
        [intake] an intake
        [turned] a turn
        [turn-accepted] the acceptance of a turn
        [turn-returned] the return of a turn
        [turn-answered] the answer to a turn
        [turn-withdrawn] the withdrawal of a turn
        [follow-up] a follow-up
        [closed] a conclusion
        [reopened] a reopening
        [amended] a correction
        [undone] an undoing
        [erased] an erasure
        [hold-set] a hold
        [hold-lifted] the lifting of a hold
       *[other] a change of the office's lists
    }
fork-hint = Choose one of the two to go on with, keep the other unchanged, and type again what only the other has.
fork-other-office = The two logs are of different offices: { $this } and { $other }.
fork-other-office-hint = Only copies of one log can be compared.
fork-of-other = In { $path }: { $what }
fork-missing = There is no file { $path } to compare the log with.
fork-older-hint = To compare it, bring it up to date first: folio check --db { $path }
