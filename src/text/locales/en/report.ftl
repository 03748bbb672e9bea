### The reports: titles, headings and notes.

report-office = { $institution } · { $site }
report-total = Total
report-not-recorded = Not recorded
report-the-office-itself = The office itself

## What is counted
report-counts-interventions = counts interventions
report-counts-cases = counts cases
report-counts-closings = counts conclusions
report-counts-persons = counts persons
report-counts-turns = counts turns

## Headings
report-column-year = Year
report-column-from = From
report-column-to = To
report-column-code = Code
report-column-concept = Concept
report-column-difference = Difference
report-column-kind = Kind
report-column-sex = Sex
report-column-age = Age
report-column-affiliation = Affiliation
report-column-unit = Unit
report-column-request-kind = Kind
report-column-channel = Channel
report-column-outcome = Outcome

## Yearly report
# $year (text): the year of the report.
report-yearly-title = Yearly report { $year }
report-interventions-by-month = Interventions by kind and month, { $year }
report-interventions-compared = Interventions by kind, beside the year before
report-interventions-by-sex = Interventions by sex of the person attended
report-interventions-by-age = Interventions by age of the person attended
report-interventions-by-affiliation = Interventions by affiliation
report-interventions-by-unit = Interventions by unit that intervened
report-cases = Cases
report-cases-received = Received in { $span }
report-cases-closed = Conclusions in { $span }
report-cases-open = Open at the end of { $span }
report-cases-by-kind = Cases received, by kind of request
report-cases-by-channel = Cases received, by channel
report-closings-by-outcome = Conclusions of cases, by outcome
report-persons = Persons
report-persons-attended = Persons attended
report-turns = Turns
report-turns-made = Made in { $span }
report-turns-answered = Answered in { $span }
report-turns-returned = Returned in { $span }
report-turns-withdrawn = Withdrawn in { $span }

# The period of the figures, within a sentence.
report-span-year = the year
report-span-months = the period
# $month: the last month; $year (text).
report-yearly-title-through = January to { $month } { $year }
report-yearly-title-january = January { $year }
report-when-year = in the year
report-when-january = in January
# $month: the last month.
report-when-through = January to { $month }
report-headline-interventions = interventions { $when }
report-headline-received = cases received { $when }
report-headline-closings = conclusions of cases { $when }
report-headline-persons = persons attended { $when }
# $year (text): the year before.
report-headline-beside = { $year }: { $before }
report-chart-by-month = Interventions by month
report-chart-summed-up = Interventions summed up over the year
report-chart-by-kind = Interventions by kind
report-chart-outcomes = Conclusions of cases, by outcome

## Report by unit
report-directorates-title = Turns by unit
report-directorates-period = From { $from } to { $to }
report-directorates-table = What became of each unit's turns
report-column-unit-name = Name
report-column-carried-over = Before
report-column-received = Recd.
report-column-answered = Answ.
report-column-returned = Retd.
report-column-withdrawn = Withd.
report-column-pending = Pend.
report-column-overdue = Overd.
report-column-accepted = Acc.
report-column-on-time =
    On
    time %
report-column-median =
    Days,
    med.
report-column-p90 =
    Days,
    p90

report-column-published = Published
report-column-stands = As it stands
# $year (text): the year before that of the report.
report-published = The year { $year }, as it was published and as it stands
report-published-through = January to { $month } of { $year }, as published and as it stands
report-published-january = January of { $year }, as it was published and as it stands

## Differences
differences-column-table = Table
differences-column-column = Column
differences-column-counts = Counts
differences-column-of = Of
differences-on-time = On time %
differences-median = Days, med.
differences-p90 = Days, p90
differences-interventions = Interventions
differences-cases = Cases
differences-closings = Conclusions
differences-persons = Persons
differences-turns = Turns

## Notes
report-note-units = Cases, persons, interventions and turns are different things: each table says which it counts, and they are never added together.
report-note-period = An act counts in the year in which it took place, not in which it was typed. The year runs from 1 January to 31 December in the office's local time.
report-note-closings = A conclusion counts in { $span } in which it took place, even if the case was reopened later; a case concluded twice in { $span } counts twice. Open at the end of { $span } are the cases received by then and not concluded on that day.
report-note-persons = Persons attended are the beneficiaries of the cases received in { $span } or with an intervention in it. The same CURP is the same person; without a CURP, the person of each case counts once.
# $month: the last month; $year (text).
report-note-through = Figures of the months from January to { $month } { $year }; those of the year before are of the same months.
# $date: the last day counted.
report-note-period-running = The figures reach to { $date }, before the end of the period.
report-note-age = The age is that of the day on which the case was received.
# $year (text): the year of the report.
report-note-running = The year { $year } is not over: its figures reach to the day of the report, and those of the year before are of the whole year.
report-note-internal = For internal use: a small figure can point at a person. Not to be published as it is.
report-note-as-of = Figures as of { $date }, { $time }.
report-note-cut = Figures of the cut { $cut }, as of { $date }, { $time }.
# $by: by what, one of the two that follow.
report-note-published = { $by }, of { $date }, { $time }; log of { $events } events; head: { $head }
# $year (text): the year before that of the report; $period (text): that of the set.
report-published-by-set = The year { $year } as it was published: that of the transparency set { $period }, publication { $version }, cut { $cut }
# $year (text): the year before that of the report.
report-published-by-cut = No transparency set that has all of { $year } is on record: what was published is taken to be its cut, { $cut }
report-note-published-lost = The year { $year } is not shown as it was published: this log no longer has the state of its cut, { $cut }.
report-note-head = Log of { $events } events; head: { $head }
report-note-clock-set = The date and time of the report were set by hand; they are not the clock's.
report-note-balance = Before + Recd. = Answ. + Retd. + Withd. + Pend., for each unit and in total.
report-note-carried-over = Before: turns made before { $from } and not ended by then. Recd., Answ., Retd. and Withd.: received, answered, returned and withdrawn in the period. Pend.: not ended at the end of the period.
report-note-overdue = Overd.: of the pending, those that by { $date } were past their due date. A turn without a due date is never overdue.
report-note-accepted = Acc.: accepted in the period; takes no part in the sum.
report-note-on-time = On time %: of the answered that had a due date, those answered on or before it.
report-note-days = Days: working days to answer. Med.: half of the turns took that or less; p90: nine of ten took that or less.

## Turns overdue
report-overdue-title = Turns overdue
report-overdue-on = As of { $date }
report-overdue-table = Pending turns past their due date, as of { $date }
report-column-turn = Turn
report-column-turned-on = Turned
report-column-due-on = Due
report-column-days-late =
    Days
    late
report-note-overdue-turns = Turns without an answer whose due date lies before { $date }: the same that the column Overd. of the report by unit counts. A turn without a due date is never overdue.
report-note-overdue-days = Days late: working days since the due date, by the office's calendar.

## Final report to the Dirección General
report-final-title = Final report to the Dirección General
report-final-unit = Unit: { $unit }, { $name }
report-final-with-text = With the text of the final reports: it holds personal data; do not share it outside the office.
report-final-summary = Petitions attended and concluded by each area
report-final-list = Petitions attended, one by one
report-final-chart = Petitions of each area: concluded and open
report-final-concluded = concluded
report-final-open = open
report-area-desk = Desk
report-area-desk-name = Attended by the desk itself, without a turn
report-area-several = Several
report-area-several-name = Attended by several areas together
report-reserved = reserved
report-text-erased = (erased)
report-column-attended = Att.
report-column-open = Open
report-column-concluded = Concl.
report-column-resolved = Res.
report-column-partial = Part.
report-column-unfounded = Unf.
report-column-desisted = Wdn.
report-column-channelled = Ch.
report-column-not-located =
    Not
    loc.
report-column-shared =
    With
    others
report-column-received-on = Received
report-column-concluded-on = Concluded
report-column-areas = Areas
report-column-days = Days
report-column-report = Final report
report-note-final-cases = Counts cases, whatever their kind (petition, complaint, denunciation…). Attended: those that were open on some day of the period or were concluded in it. One that was reopened in the period is open until it is concluded again.
report-note-final-area = Each case counts in one line only: that of the area it was turned to; Desk where the desk itself attended it without a turn, or the area returned the turn or it was withdrawn; Several where it was turned to more than one. So the lines add up to the total.
report-note-final-balance = Att. (attended) = Open (at the end of the period) + Concl. (concluded). Concl. = Res. (resolved) + Part. (resolved in part) + Unf. (unfounded) + Wdn. (withdrawn) + Ch. (channelled elsewhere) + Not loc. (person not located).
report-note-final-shared = With others: of the cases in the line Several, those in which the area took part. It takes no part in the sums.
report-note-final-days = Days: calendar days from receipt to conclusion. Med.: half of the cases took that or less; p90: nine of ten took that or less.
report-note-final-unit = Only the cases that the unit asked for attended, alone or with others.
report-note-reserved = Of reserved cases only the folio is told; they do count in the figures.
report-note-final-reserved = Of reserved cases only the folio is told, and only where the report is of whole months and of all areas: the list does not say which area attended them nor on which day they were concluded. They do count in the figures.
report-note-reserved-opened = Reserved cases are shown in full; the reason is on record in the audit trail.
report-note-final-text = For internal use: it has the text of the final reports, which holds personal data.

## Monthly report
# $month: the month; $year (text).
report-monthly-title = Monthly report, { $month } { $year }
report-monthly-month = interventions in { $month }
report-monthly-pending = turns pending on { $date }
report-monthly-overdue = turns overdue on { $date }
report-monthly-concluded = cases concluded in { $month }
# $month: the month; $year (text).
report-monthly-not-over = { $month } { $year } was not over: its figures go up to { $date }, { $time } alone. The whole month is that of a later state.
report-monthly-differs-past = Made again from the same state, the files differ only if a case was marked reserved since, which is hidden from then on (no figure changes), or if they are asked for in another language (--lang) or of another version of folio. If it is none of these, those in the folder were changed or are of another state.
report-monthly-differs-now = Without a cut the set is of the log as it stands, which goes on, and comes in the language of the screen (--lang). To make that of one moment again, make a cut first and use --cut.
# $before: the figure; $month: the month; $year (text): the year before.
report-monthly-beside = { $month } { $year }: { $before }
report-directorates-to-date = What became of each unit's turns, { $from } to { $to }
report-chart-turns = Turns of each unit: answered and pending
report-turns-series-answered = answered
report-turns-series-pending = pending
report-turns-series-overdue = of these, overdue
report-note-carried-over-to-date = In the table of the year to date, Before are turns made before { $from } and not ended by then.
report-log-begins = The log begins with { $month } { $year }: it says nothing of the time before
