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
report-cases-received = Received in the year
report-cases-closed = Conclusions in the year
report-cases-open = Open at the end of the year
report-cases-by-kind = Cases received, by kind of request
report-cases-by-channel = Cases received, by channel
report-closings-by-outcome = Conclusions of cases, by outcome
report-persons = Persons
report-persons-attended = Persons attended
report-turns = Turns
report-turns-made = Made in the year
report-turns-answered = Answered in the year
report-turns-returned = Returned in the year
report-turns-withdrawn = Withdrawn in the year

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

## Notes
report-note-units = Cases, persons, interventions and turns are different things: each table says which it counts, and they are never added together.
report-note-period = An act counts in the year in which it took place, not in which it was typed. The year runs from 1 January to 31 December in the office's local time.
report-note-closings = A conclusion counts in the year in which it took place, even if the case was reopened later; a case concluded twice in the year counts twice. Open at the end of the year are the cases received by then and not concluded on that day.
report-note-persons = Persons attended are the beneficiaries of the cases received in the year or with an intervention in it. The same CURP is the same person; without a CURP, the person of each case counts once.
report-note-age = The age is that of the day on which the case was received.
# $year (text): the year of the report.
report-note-running = The year { $year } is not over: its figures reach to the day of the report, and those of the year before are of the whole year.
report-note-internal = For internal use: a small figure can point at a person. Not to be published as it is.
report-note-as-of = Figures as of { $date }, { $time }.
report-note-cut = Figures of the cut { $cut }, as of { $date }, { $time }.
report-note-head = Log of { $events } events; head: { $head }
report-note-clock-set = The date and time of the report were set by hand; they are not the clock's.
report-note-balance = Before + Recd. = Answ. + Retd. + Withd. + Pend., for each unit and in total.
report-note-carried-over = Before: turns made before { $from } and not ended by then. Recd., Answ., Retd. and Withd.: received, answered, returned and withdrawn in the period. Pend.: not ended at the end of the period.
report-note-overdue = Overd.: of the pending, those that by { $date } were past their due date. A turn without a due date is never overdue.
report-note-accepted = Acc.: accepted in the period; takes no part in the sum.
report-note-on-time = On time %: of the answered that had a due date, those answered on or before it.
report-note-days = Days: working days to answer. Med.: half of the turns took that or less; p90: nine of ten took that or less.
