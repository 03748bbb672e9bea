# What the rules do not permit, and what to do.

refusal-case-closed = Case { $folio } has been closed since { $on }; nothing more can be recorded on it.
refusal-case-closed-hint = If there is more to do, reopen it first: folio reopen { $folio } --reason "…"
refusal-case-annulled = Case { $folio } is annulled, because its intake was undone.
refusal-case-reserved = Case { $folio } is reserved and does not admit this as it stands; why is only told to whoever opens it.
refusal-case-reserved-hint = Open it with a reason, which is recorded: folio show { $folio } --reason "…"
refusal-case-not-closed = Case { $folio } is not closed; there is no need to reopen it.
refusal-open-turns = Case { $folio } cannot be closed: { $count ->
        [one] turn { $turns } is still open
       *[other] turns { $turns } are still open
    }.
refusal-open-turns-hint = First record what became of each turn, for example: folio turn answer { $turn } --report "…" (or return, withdraw).
refusal-no-competent-turn = Denunciation { $folio } cannot be closed without a standing turn to a unit competent for denunciations.
refusal-no-competent-turn-hint = Turn it to one of these units: { $units }. For example: folio turn { $folio } --to { $unit }
refusal-no-competent-unit-hint = No unit of the catalogue is marked as competent for denunciations: folio unit change CODE --denunciations yes
refusal-before-intake = The date { $on } is before the case was received ({ $received }).
refusal-in-future = The date { $on } is still to come (today is { $today }).
refusal-before-turn = The date { $on } is before the turn, which was made on { $turned }.
refusal-before-acceptance = The date { $on } is before the day on which the turn was accepted, { $accepted }.
refusal-reopen-before-close = The reopening cannot be dated { $on }: the case was closed on { $closed }.
refusal-close-before-act = The closing cannot be dated { $on }: the case has an act of { $act }.
refusal-due-before-turn = The due date { $due } is before the turn, which is of { $turned }.
refusal-notified-before-close = The petitioner cannot have been told ({ $notified }) before the case was closed ({ $closed }).
refusal-next-before-act = The next step ({ $next }) cannot be before the follow-up ({ $on }).
refusal-reason-missing = The reason is missing.
refusal-reason-missing-hint = Write it with --reason "…", or with --reason - to read it from standard input.
refusal-report-missing = The report is missing.
refusal-report-missing-hint = Write it with --report "…", or with --report - to read it from standard input.
refusal-unknown-unit = There is no unit “{ $typed }”.
refusal-unit-list-hint = See the units with: folio unit list
refusal-nearest = Did you mean { $names }?
refusal-retired-unit = Unit { $unit } is retired; cases are no longer turned to it.
refusal-unit-exists = There is already a unit with the code { $unit }.
refusal-unit-exists-hint = To change it: folio unit change { $unit } …
refusal-unknown-term = “{ $typed }” is not in the catalogue of { $list ->
        [topic] topics
        [follow-up] kinds of follow-up
       *[affiliation] affiliations
    }.
refusal-term-list-hint = See the values with: folio catalog list { $list }
refusal-retired-term = “{ $term }” is retired in the catalogue of { $list ->
        [topic] topics
        [follow-up] kinds of follow-up
       *[affiliation] affiliations
    }.
refusal-term-exists = “{ $term }” is already in the catalogue of { $list ->
        [topic] topics
        [follow-up] kinds of follow-up
       *[affiliation] affiliations
    }.
refusal-cut-exists = There is a cut “{ $name }” already, of { $on }.
refusal-cut-exists-hint = A cut is neither changed nor removed. Choose another name, such as { $name }-b.
refusal-cut-name = “{ $typed }” cannot be the name of a cut.
refusal-cut-name-hint = Use up to { $limit } letters without accents, digits, hyphens, dots or underscores, and begin with a letter or digit. For example: 2026-10.
refusal-malformed-code = “{ $typed }” cannot be a code: use 1 to 24 letters without accents, digits or hyphens.
refusal-unknown-municipality = There is no municipality “{ $typed }” in INEGI's catalogue.
refusal-ambiguous-municipality = There are several municipalities called “{ $typed }”.
refusal-ambiguous-municipality-hint = Give the code or add the state: { $names }
refusal-curp-length = A CURP has 18 characters.
refusal-curp-alphabet = The CURP has a character that does not belong at position { $position }.
refusal-curp-structure = The CURP does not have the right pattern of letters and digits.
refusal-curp-date = The birth date inside the CURP does not exist.
refusal-curp-entity = The entity code inside the CURP does not exist.
refusal-curp-check-digit = The last digit of the CURP does not fit; it should be { $expected }.
refusal-curp-sex = The sex given does not agree with the CURP.
refusal-curp-birth = The birth date given does not agree with the CURP.
refusal-curp-hint = Check it with the person. If the document really says so, add --curp-unverified (when amending: curp-unverified=true) and it will be marked.
refusal-curp-form-hint = Check it with the person; the request can be registered without it, too.
refusal-born-after-receipt = The birth date { $birth } is after the day of receipt ({ $received }).
refusal-age-out-of-range = An age of { $age } is not possible.
refusal-anonymous-but-named = The request was said to be anonymous, but details of the petitioner were given too.
refusal-anonymous-but-named-hint = Leave out --anonymous or the petitioner's details. The patient's details (--patient-name…) may accompany an anonymous request.
refusal-text-nul = The text of { $field } contains a null character, which cannot be stored.
refusal-text-too-long = The text of { $field } is too long: { $count } characters; the limit is { $limit }.
refusal-notice-missing = For this kind of follow-up, say whether the public prosecutor was notified.
refusal-notice-missing-hint = Add --notice given, pending or not-required, and --notice-number if there is a number already.
refusal-notice-not-applicable = The notice to the public prosecutor does not apply to a follow-up “{ $kind }”.
refusal-no-such-turn = Case { $folio } has no standing turn { $number }.
refusal-show-hint = See the case with: folio show { $folio }
refusal-no-open-turn = Case { $folio } has no open turns.
refusal-no-open-turn-hint = See its story with: folio show { $folio }
refusal-which-turn = Case { $folio } has several open turns: { $turns }.
refusal-which-turn-hint = Say which, for example: { $turn }
refusal-turn-ended = Turn { $turn } has already been { $state ->
        [returned] returned
        [answered] answered
       *[withdrawn] withdrawn
    }.
refusal-turn-accepted = Turn { $turn } was accepted already.
refusal-no-such-entry = There is no entry { $entry }.
refusal-entry-undone = Entry { $entry } was undone already.
refusal-not-amendable = Entry { $entry } is a correction; it is not amended in turn.
refusal-not-amendable-hint = You can undo it: folio undo { $entry } --reason "…"
refusal-rests-on = The change to { $entry } is not possible, because { $count ->
        [one] entry { $later } would no longer fit
       *[other] entries { $later } would no longer fit
    }. { $why }
refusal-rests-on-hint = First undo or amend what came later: folio undo { $last } --reason "…"
refusal-amended-again = It is a later correction of the same.
refusal-not-seen-yet = Case { $folio } has only { $count ->
        [one] one entry
       *[other] { $count } entries
    }; it cannot have been seen with { $seen }.
refusal-nothing-changes = Everything is already as asked; there is nothing to change.
refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-undo-hint = Name the entry, for example: folio undo 255#3 --reason "…"
refusal-not-a-closure = { $date } is not among the office's closures.
refusal-age-contradicts = The age given does not agree with the birth date: who was born on { $birth } was { $age } on the day of receipt.
refusal-not-undoable = Entry { $entry } cannot be undone: what was erased is gone, and a hold is lifted with folio hold lift.
refusal-part-erased = That field of { $entry } was erased in { $by }; it is not written again.
refusal-part-erased-hint = If something new has to be noted, record it as a follow-up, without what was erased.
refusal-case-held = Case { $folio } has been held since { $on }; nothing of it is erased meanwhile.
refusal-case-held-hint = Once it need not be kept any more, lift the hold: folio hold lift { $folio } --reason "…"
refusal-held-already = Case { $folio } has been held since { $on } already.
refusal-case-not-held = Case { $folio } is not held.
refusal-authority-missing = Who ordered or permitted the erasure is missing.
refusal-authority-missing-hint = Say it with --authority "…"
refusal-erasure-names =
    { $field ->
        [authority] Who ordered or permitted the erasure holds data of a person of case { $folio }. Nothing was erased.
       *[other] The reason for the erasure holds data of a person of case { $folio }. Nothing was erased.
    }
refusal-erasure-names-hint = Write it without naming the person or giving their data: it stays in the log.
refusal-nothing-to-erase = Case { $folio } has nothing of that to erase.
refusal-no-other-patient = Case { $folio } has no patient apart: the petitioner is the patient.
refusal-no-other-patient-hint = Use --party petitioner.
refusal-no-retention = Case { $folio } is not closed, or its kind of request has no time of keeping.
refusal-no-retention-hint = Set one with: folio catalog retention KIND 5y
refusal-still-kept = Case { $folio } has to be kept until { $until }.
refusal-malformed-version = "{ $typed }" is no version of a privacy notice: use 1 to 20 letters without accent, digits, dots or hyphens.
refusal-rule-minimum = “minimum” has to be { $least } or more, and “strict_minimum” no less than it; neither more than a million.
refusal-rule-hint = See the rule in force with: folio catalog publication
refusal-rule-age-groups = The groups of “age_groups” cannot be read, leave a gap, or cut a recorded band.
refusal-rule-no-table = “tables” names no table, so nothing would be published.
refusal-rule-municipality = “{ $code }” (in “jurisdictions”) is no municipality's key.
refusal-rule-municipality-hint = Write INEGI's key of five digits, such as 24028.
refusal-rule-unit = “{ $code }” (in “jurisdictions”) is no unit of this office.
refusal-rule-unit-hint = See the units with: folio unit list
refusal-rule-kind = “{ $code }” (in “strict_kinds”) is no kind of intervention of this office.
refusal-rule-kind-hint = See the kinds with: folio catalog list follow-up
refusal-rule-text = The text of “{ $key }” is blank, too long, or has several lines.
