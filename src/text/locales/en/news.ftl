# What another desk did while somebody was typing here.

news-refused = Case { $folio } has changed since you saw it: it has { $count ->
        [one] a new entry
       *[other] { $count } new entries
    } ({ $now } in all). Nothing was saved.
news-refused-reserved = Case { $folio }, which is reserved, has changed since you saw it. Nothing was saved.
news-entry = { $number }: { $what }, of { $on }, by { $by }.
news-kind = { $kind ->
       *[intake] intake
        [turned] turn { $of }
        [turn-accepted] acceptance of turn { $of }
        [turn-returned] return of turn { $of }
        [turn-answered] answer to turn { $of }
        [turn-withdrawn] withdrawal of turn { $of }
        [follow-up] follow-up
        [closed] closing
        [reopened] reopening
        [amended] correction of { $of }
        [undone] { $of } was taken back
        [erased] erasure of data
        [hold-set] hold
        [hold-lifted] the hold was lifted
    }
news-draft-hint = What you typed was kept: run the command again to continue it.
news-meanwhile = Meanwhile another desk recorded on case { $folio }:
news-meanwhile-reserved = Meanwhile another desk recorded something on case { $folio }, which is reserved.
news-save-anyway = Save yours all the same?
news-unit = Unit { $unit } was changed while you were typing. Nothing was saved.
news-unit-hint = See how it is now with: folio unit show { $unit }
news-term = The value “{ $term }” was changed while you were typing. Nothing was saved.
news-term-hint = See how it is now with: folio catalog show { $list } { $term }
news-deadline = The deadline for { $kind } was changed while you were typing. Nothing was saved.
news-deadline-hint = See the deadlines with: folio catalog list deadlines
news-retention = The time of keeping for { $kind } was changed while you were typing. Nothing was saved.
news-retention-hint = See how it is now with: folio catalog list retention
news-privacy-notice = The privacy notice in force was changed while you were typing. Nothing was saved.
news-closure = The closure of { $on } was changed while you were typing. Nothing was saved.
news-closure-hint = See how it is now with: folio calendar show { $day }
