# The office's lists, calendar and deadlines; exports and checks.

office-yes = yes
office-no = no
office-days = { $field } takes a number of working days, or none; “{ $value }” was typed.
office-due-dates-stay = Due dates of turns already made do not change; this holds for those made from now on.

## What is missing on the command line, by its place
office-place-code = CODE
office-place-list = LIST (topic, follow-up or affiliation)
office-place-kind = KIND
office-place-days = DAYS (working days, or none)
office-place-dates = DATE

## Headings
office-column-code = Code
office-column-name = Name
office-column-class = Kind
office-column-label = Label
office-column-also = Also understood
office-column-spanish = Spanish
office-column-english = English
office-column-intervention = Intervention
office-column-notice =
    Prosecutor
    notified
office-column-days =
    Deadline,
    work. days
office-column-denunciations = Denunciations
office-column-in-use =
    In
    use
office-column-open-cases = Open cases
office-column-overdue-cases = Overdue cases
office-column-from = From
office-column-to = To
office-column-weekday = Begins on
office-column-reason = Reason
office-column-origin = Set by
office-column-taken =
    Work.
    days
office-column-date = Date
office-column-worked = Worked
office-column-due = Due

## Units
unit-title = Units
unit-none = There are no units.
unit-none-hint = Add the first with: folio unit add CODE --name "Name" --kind directorate
unit-note-days = Deadline: working days to answer a turn. Where there is none, that of the kind of request holds: folio catalog list deadlines
unit-added = Unit { $unit } was added.
unit-back = Unit { $unit } is in use again.
unit-changed = Unit { $unit } was changed.
unit-change-what = Say what changes about unit { $unit }: --name, --kind, --days or --denunciations.
unit-retired = Unit { $unit } was retired. What was turned to it keeps its name.
unit-heading = { $unit } · { $name }
unit-line-kind = Kind: { $kind }
unit-line-days =
    { $days ->
        [one] Deadline to answer: one working day
       *[other] Deadline to answer: { $days } working days
    }
unit-line-no-days = Deadline to answer: that of the kind of request
unit-line-denunciations = May settle denunciations: yes
unit-line-no-denunciations = May settle denunciations: no
unit-line-open = Cases with an open turn here: { $open }; overdue: { $overdue }
unit-line-retired = Retired; no case is turned to it any more.
unit-ask-which = Unit
unit-ask-code = Code of the unit
unit-ask-code-hint = Short, of letters, digits or hyphens: DSS, JS1.
unit-ask-name = Full name
unit-ask-kind = Kind of unit
unit-ask-days = Working days to answer
unit-ask-days-hint = If left blank, the deadline of the kind of request holds.
unit-ask-denunciations = May it settle denunciations?

## Catalogues
catalog-title = Catalogues
catalog-topics = Topics (topic)
catalog-follow-ups = Kinds of follow-up (follow-up)
catalog-affiliations = Affiliations (affiliation)
catalog-deadlines = Deadlines by kind of request (deadlines)
catalog-kinds = Kinds of request (--kind)
catalog-channels = Channels (--channel)
catalog-matters = Matters (--matter)
catalog-priorities = Priorities (--priority)
catalog-sexes = Sex (--sex)
catalog-notices = Notice to the public prosecutor (--notice)
catalog-outcomes = Outcomes (--outcome)
catalog-statuses = Statuses of a case (--status)
catalog-turn-states = States of a turn
catalog-erased-parties = Whose data are erased (erase --party)
catalog-erasure-bases = On which ground (erase --basis)
catalog-deeds = Deeds of the audit trail (audit --deed)
catalog-unit-kinds = Kinds of unit (unit add --kind)
catalog-note-deadlines = A turn without a due date of its own takes the unit's deadline and, if it has none, that of the kind of request. Without either it is never overdue.
catalog-term-lists = topic, follow-up, affiliation
catalog-no-such-list = There is no catalogue “{ $typed }”.
catalog-only-follow-ups = --intervention and --notice are for kinds of follow-up (follow-up) only.
catalog-heading = { $code }
catalog-line-list =
    { $list ->
        [topic] Catalogue: topics
        [follow-up] Catalogue: kinds of follow-up
       *[affiliation] Catalogue: affiliations
    }
catalog-line-es = Spanish: { $label }
catalog-line-en = English: { $label }
catalog-line-intervention = Counts as an intervention: yes
catalog-line-no-intervention = Counts as an intervention: no
catalog-line-notice = Demands the answer about the notice to the public prosecutor, and makes the case reserved.
catalog-line-retired = Retired; not offered any more.
catalog-added =
    { $list ->
        [topic] “{ $term }” is now a topic.
        [follow-up] “{ $term }” is now a kind of follow-up.
       *[affiliation] “{ $term }” is now an affiliation.
    }
catalog-back =
    { $list ->
        [topic] “{ $term }” is a topic again.
        [follow-up] “{ $term }” is a kind of follow-up again.
       *[affiliation] “{ $term }” is an affiliation again.
    }
catalog-retired =
    { $list ->
        [topic] The topic “{ $term }” was retired. What has it keeps it.
        [follow-up] The kind of follow-up “{ $term }” was retired. What has it keeps it.
       *[affiliation] The affiliation “{ $term }” was retired. What has it keeps it.
    }
catalog-kind-words =
    { $kind ->
        [petition] { request-kind-petition }
        [complaint] { request-kind-complaint }
        [denunciation] { request-kind-denunciation }
        [management] { request-kind-management }
        [suggestion] { request-kind-suggestion }
       *[commendation] { request-kind-commendation }
    }
catalog-deadline-set =
    { $days ->
        [one] Deadline to answer a { $kind }: one working day.
       *[other] Deadline to answer a { $kind }: { $days } working days.
    }
catalog-deadline-none = A { $kind } has no deadline of its own any more.
catalog-ask-list = Catalogue
catalog-ask-code = Code
catalog-ask-code-hint = English, lower case, hyphens instead of spaces: home-visit.
catalog-ask-which = Code or label
catalog-ask-es = Spanish label
catalog-ask-en = English label
catalog-ask-intervention = Does it count as an intervention of social work?
catalog-ask-notice = Must one say whether the public prosecutor was notified?
catalog-ask-kind = Kind of request
catalog-ask-deadline = Working days to answer
catalog-ask-deadline-hint = Type none to take the deadline away.

## Calendar
# $year (text): the year.
calendar-title = Days not worked in { $year }
calendar-note-weekends = Saturdays and Sundays are not worked either.
calendar-note-taken = Work. days: how many working days it takes away.
calendar-origin-law = the law
calendar-origin-office = the office
calendar-worked = { $weekday } { $on } is a working day.
calendar-not-worked = { $weekday } { $on } is not a working day: { $why }.
calendar-why-law = { $name } (article 74 of the Federal Labour Law)
calendar-why-closed = the office is closed, “{ $label }”
calendar-why-weekend = it is a weekend
calendar-due =
    { $days ->
        [one] One working day later: { $weekday } { $on }.
       *[other] { $days } working days later: { $weekday } { $on }.
    }
calendar-closed-on = The office closes on { $on }, “{ $label }”
calendar-closed = The office closes from { $from } to { $to }, “{ $label }”
calendar-takes =
    { $days ->
        [one] { $closed }: this takes away one working day.
       *[other] { $closed }: this takes away { $days } working days.
    }
calendar-takes-none = { $closed }: this takes away no working day.
calendar-opened =
    { $days ->
        [one] One day of closure was taken away
       *[other] { $days } days of closure were taken away
    }; { $again ->
        [0] none would be worked otherwise.
        [one] one is a working day again.
       *[other] { $again } are working days again.
    }
calendar-backwards = { $to } comes before { $from }: type the first day first.
calendar-too-long = These are too many days at once; the limit is { $limit }.
calendar-ask-dates = Day or days of closure
calendar-ask-dates-hint = One day, 2026-12-24, or the first to the last, 2026-12-21..2026-12-31.
calendar-ask-label = Reason
calendar-ask-open = Day or days worked after all

## Export
export-workbook-on-screen = An Excel workbook cannot be shown on the screen.
export-workbook-hint = Write it to a file: folio export { $table } --format xlsx --output { $table }.xlsx
export-file = { $path } holds personal data. On this machine only your user can open it; a copy is no longer protected so. Who exported it, and when, was recorded.
export-stdout = What was exported holds personal data. To keep it, rather use --output: the file is then for your user alone. Who exported it, and when, was recorded.
export-left-out = Without those of reserved cases. To export them, too: --reserved --reason "…"; that is recorded.
export-plain = The log is encrypted, but what was exported is not.

## Check and rebuild
check-sound = The log is whole and unaltered: { $events ->
        [one] one entry
       *[other] { $events } entries
    }, { $cases ->
        [one] one case
       *[other] { $cases } cases
    }.
check-holds-head = It holds the head that was given, and goes on from there.
check-holds-audit-head = The audit trail holds the given head and continues from it.
check-head = Head: { $head }
check-head-keep = Keep the head away from this machine: folio check --head HEAD later proves that nothing before it was changed.
rebuild-done = The lists and indices of { $cases ->
        [one] one case
       *[other] { $cases } cases
    } were made anew. The log itself was not touched.

## Times of keeping, and the privacy notice
office-place-months = TIME (60m, 5y or none)
office-place-version = VERSION
office-column-months = Months
catalog-retention = Times of keeping closed cases, by kind of request (retention)
catalog-note-notice = Privacy notice in force: { $version }
catalog-note-no-notice = Nobody has said which version of the privacy notice is in force: folio catalog privacy-notice VERSION
catalog-ask-retention = How long it is kept after it was closed
catalog-ask-retention-hint = In months, 60m, or in years, 5y. With none there is no time any more.
catalog-retention-form = "{ $typed }" is no time of keeping.
catalog-retention-range = A time of keeping is between one month and { $years } years.
catalog-retention-set =
    { $months ->
        [one] A closed { $kind } is kept for one month.
       *[other] A closed { $kind } is kept for { $months } months.
    }
catalog-retention-none = A closed { $kind } has no time of keeping any more.
catalog-ask-notice-version = Version of the privacy notice in force
catalog-ask-notice-version-hint = A short code, such as 2026-01. With none, none is offered any more.
catalog-notice-set = Privacy notice in force: { $version }. It is offered when requests are typed at a terminal.
catalog-notice-none = There is no privacy notice in force to offer any more.
