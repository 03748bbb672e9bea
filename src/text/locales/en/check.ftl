# What the check of the log finds wrong.

check-pages = The pages of the file contradict each other: { $found }.
check-schema = The structure of the file is not the one that folio makes: { $name } is missing, too many or changed.
check-gap = Event { $event } of the chain is missing.
check-digest = The digest does not fit { $place }: it was changed after it was stored.
check-loose = A site, a case or a user that is not in the log is named by { $place }.
check-personal = The personal data of { $place } are not those that were stored: some were changed, are missing or are too many.
check-typist = The name of user number { $number } was changed after it was stored.
check-audit = The audit trail does not fit its digests from row { $number } on.
check-unreadable = Cannot read { $place }.
check-reference = A unit, a term, a turn or an entry that does not exist is named by { $place }.
check-projection = What lists and reports show of case { $folio } is not what its entries say.
check-stranger = Table { $table } has rows of a case that is not in the log.
check-rebuild-hint = The log itself is sound. Make what is derived from it anew with: folio rebuild
check-folios = The folios of { $series } are not consecutive: one is missing.
check-head-differs = Event { $event } does not have the printed digest: this log does not continue that one, or was rewritten.
check-head-short = The log has { $events } events and the printed head is that of event { $event }: its end is missing.
check-head-unknown = No event of the log has the digest { $head }: this log does not continue that one, or was rewritten.
check-head-form = “{ $head }” is not a head as reports print it.
check-head-form-hint = Write it as NUMBER:DIGEST, or at least the first eight digits of the digest.

check-place = event { $event }
check-place-office = event { $event } (of the office)
check-place-entry = event { $event } ({ $entry })
check-place-case = case { $folio }

check-lost = In { $place } personal data are missing that no erasure names: they were lost, or somebody deleted them.
check-not-erased = In { $place } personal data are still there that, by an erasure, were erased.
