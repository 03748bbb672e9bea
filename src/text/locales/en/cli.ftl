# What the commands ask and answer.

ask-folio = Folio
ask-kind = Sort of request
ask-channel = How it came in
ask-matter = Matter
ask-topic = Topic
ask-priority = Priority
ask-received = Day of receipt
ask-date-hint = As in 2026-11-21; today and yesterday work too.
ask-anonymous = Is it anonymous?
ask-name = Name of who asks
ask-curp = CURP of who asks
ask-curp-hint = Leave it blank if there is none at hand. Sex and birth date are taken from it.
ask-curp-unverified = The CURP does not verify. Accept it as it is, and mark it?
ask-curp-go-back = Go back with < to correct the CURP or leave it blank.
ask-sex = Sex
ask-birth = Birth date
ask-age = Age in years
ask-phone = Telephone
ask-email = E-mail
ask-address = Address (street, number, neighbourhood)
ask-municipality = Municipality
ask-municipality-hint = By name or INEGI code; if there are several, add the state: Cárdenas, San Luis Potosí.
ask-affiliation = Affiliation
ask-other-patient = Is the patient another person?
ask-patient-name = Name of the patient
ask-patient-curp = CURP of the patient
ask-patient-sex = Sex of the patient
ask-patient-birth = Birth date of the patient
ask-patient-age = Age of the patient in years
ask-relationship = What the petitioner is to the patient
ask-accused = Who is accused
ask-narrative = What was told
ask-remedy = What is asked for
ask-external-folio = Folio that another system gave
ask-privacy-notice = Version of the privacy notice that was given
ask-session = Number of the session (hearing, box opening)
ask-reserved = Mark the case as reserved?
ask-reserved-hint = A reserved case is shown by its folio only; a reason must be given to open it.

ask-to = Unit
ask-officer = Official it is addressed to
ask-letter = Number of the letter
ask-due = Due date or deadline
ask-due-hint = A date, or working days such as 10d. Blank takes the deadline of the unit or of the sort of request, if there is one.
ask-instructions = Instructions
ask-return-reason = Why the unit returns the turn
ask-withdraw-reason = Why the turn is withdrawn
ask-answer-report = The unit's report
ask-follow-up-kind = Kind of follow-up
ask-on = Date
ask-acting-unit = Unit that acted (blank: this office)
ask-notice = Notice to the public prosecutor
ask-notice-number = Number of the notice
ask-note = Note
ask-result = Result
ask-next = Date of the next step
ask-outcome = Outcome
ask-final-report = Final report
ask-closed-on = Day of closing
ask-notified = Day on which the petitioner was told
ask-reopen-reason = Why it is reopened
ask-amend-field = Field to correct
ask-amend-choice = { $field }: { $now }
ask-amend-reason = Why it is corrected
ask-undo = Your last entry is { $entry } ({ $kind ->
       *[intake] intake
        [turned] turn
        [turn-accepted] acceptance of a turn
        [turn-returned] return of a turn
        [turn-answered] answer to a turn
        [turn-withdrawn] withdrawal of a turn
        [follow-up] follow-up
        [closed] closing
        [reopened] reopening
        [amended] amendment
        [undone] undo
    }, of { $on }). Take it back?
ask-undo-reserved = Your last entry is { $entry }, of a reserved case. Take it back?
ask-undo-reason = Why it is taken back
ask-make-log = There is no case log at { $path } yet. Make one now?
ask-institution = Public name of the institution
ask-site = Code of the office for its folios
ask-site-hint = 2 to 8 letters and digits, for example SLP: folios will be SLP-2026-000001.
ask-preset = Lists to begin with
ask-preset-state = Those of a state health service
ask-preset-empty = Empty, to be filled by the office
ask-timezone = Time zone
ask-entity = State of the office

done-intake = Stored. Give this folio to the petitioner.
done-intake-repeated = That case was stored already under the same key; it was not doubled.
done-intake-several =
    { $count ->
        [one] One case was stored.
       *[other] { $count } cases were stored.
    }
done-entry = { $entry }  { $said }
done-recorded = Stored.
done-turned = Turn { $number } to { $unit }, without a due date.
done-turned-due = Turn { $number } to { $unit }; due on { $due }.
done-turned-reserved = Turned to { $unit }.
done-turned-reserved-due = Turned to { $unit }; due on { $due }.
done-accepted = { $unit } accepted turn { $number }.
done-returned = { $unit } returned turn { $number }; the case can be turned again.
done-withdrawn = Turn { $number } to { $unit } was withdrawn.
done-answered = { $unit } answered turn { $number } { $days ->
        [0] on the same day
        [one] within one working day
       *[other] within { $days } working days
    }.
done-follow-up = Follow-up stored.
done-intervention = Intervention stored.
done-reserved = Intervention stored. The case is reserved now.
done-closed = Case closed on { $on }.
done-reopened = Case reopened.
done-amended = { $entry } was corrected.
done-undone = { $entry } was taken back.
done-init = Case log made at { $path }.
done-init-next = To register the first case: folio intake. If the log is not in the usual place, name it with --db or FOLIO_DB.
done-init-group = For the whole group to work on it, the folder must hand its group on to what is made in it. For example: chgrp GROUP FOLDER && chmod 2770 FOLDER
done-demo =
    The made-up office is in { $path }. Now try:
    { "" }
      export FOLIO_DB={ $path }
      folio list --status open
      folio show 2022-14
      folio report yearly --year 2022 --folios --kind home-visit --month 3
      folio intake
demo-line = Line { $line } of the script: { $what }

list-title = Cases
list-status-open = Or “{ $value }”: what is received, in review or turned.
list-none = No case matches.
list-total =
    { $total ->
        [one] One case matches in all.
       *[other] { $total } cases match in all.
    }
list-more =
    { $shown ->
        [0] Cases match; to see them: --limit N.
        [one] The newest is shown; to see more: --limit N.
       *[other] The { $shown } newest are shown; to see more: --limit N.
    }
list-reserved = reserved
reserved-note = Of reserved cases only the folio is told. To see them whole: --reason "…"; that is recorded.
reserved-note-show = Of reserved cases only the folio is told. To open one: folio show FOLIO --reason "…"; that is recorded.
reserved-note-withheld =
    { $count ->
        [one] One reserved case is not named: being in this list would tell what is hidden of it. To see it: --reason "…"; that is recorded.
       *[other] { $count } reserved cases are not named: being in this list would tell what is hidden of them. To see them: --reason "…"; that is recorded.
    }
audit-reason-names = (the reason had data of a person of the case)
reserved-note-left-out = Without the reserved cases. To search them, too: --reason "…"; that is recorded.
# $asked (text): the filters as typed.
audit-list = list with { $asked }
list-erased = erased
list-anonymous = anonymous
column-folio = Folio
column-received = Received
column-kind = Kind
column-status = Status
column-topic = Topic
column-units = Units
column-due = Due
column-closed = Closed
column-kept-until = Keep until
column-held = Held
column-name = Name
column-times = Times

behind-title =
    { $times ->
        [one] Behind the figure: 1 in
       *[other] Behind the figure: { $times } in
    } { $cases ->
        [one] one case
       *[other] { $cases } cases
    }
# $cases (number): cases.
behind-title-cases =
    { $cases ->
        [one] One case behind the figure
       *[other] { $cases } cases behind the figure
    }
behind-note = “Times” says how often each case counts in the figure. This list is internal: it has folios and names.
behind-title-persons =
    { $cases ->
        [one] One case of the persons attended
       *[other] { $cases } cases of the persons attended
    }
behind-note-persons = A person may have several cases, so there can be more cases than persons. This list is internal: it has folios and names.

note-strange-name = { $field } has letters of another alphabet that look like ours: { $letters }. It was stored as typed; a search by name will not find it. If that is a slip, correct it with: folio amend
note-strange-names-more =
    { $count ->
        [one] One more name mixes alphabets.
       *[other] { $count } more names mix alphabets.
    }
