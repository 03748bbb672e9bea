# What was typed and not understood.

typed-deadline-too-long = The deadline is too long; the limit is { $limit } working days.
typed-date-unreadable = “{ $value }” is not a date for { $field }.
typed-date-impossible = The date “{ $value }” of { $field } is not in the calendar.
typed-date-too-early = The date “{ $value }” of { $field } is too long ago.
typed-date-hint = Write the date as 2026-11-21 or 21/11/2026; today and yesterday work too.
typed-not-yes-or-no = { $field } takes yes or no, and “{ $value }” was typed.
typed-fields-missing =
    { $count ->
        [one] { $fields } is missing.
       *[other] { $fields } are missing.
    }
typed-text-file = The text of { $path } could not be read.
typed-text-too-large = The text of { $path } is too large; the limit is { $limit }.
typed-text-not-utf8 = The text of { $path } is not UTF-8.
typed-formats = { $formats }
typed-formats-table = table, { $others }
typed-no-such-format = This answer does not come in the format { $format }; it does in { $offered }.
typed-folio-now = FOLIO_NOW takes an instant such as 2026-11-21T10:00:00-06:00 and says “{ $value }”.
typed-no-home = The user's data folder was not found. Give the log with --db.
typed-folio-format = “{ $value }” is not a folio.
typed-folio-hint = A folio is written whole, SLP-2026-000255, or short: 255 (this year) or 2026-255; a turn, 255/2; an entry, 255#3.
typed-folio-turn-here = A folio without a turn goes here: “{ $value }”.
typed-folio-entry-here = A folio without an entry goes here: “{ $value }”.

typed-json-empty = No request arrived in JSON.
typed-json-not-utf8 = The text is not UTF-8. No request was stored.
typed-json-too-long = The line is too long; the limit is { $limit }. No request was stored.
typed-json-too-much = The requests are too long together; the limit is { $limit } at once. No request was stored.
typed-json-too-many = Too many requests; the limit is { $limit } at once. No request was stored.
typed-json-in-parts = Give them in several files, one after the other.
typed-json-no-object = A JSON object was expected, such as { "{" }"kind": "petition", "channel": "phone"{ "}" }.
typed-json-invalid = This is not valid JSON (column { $column }).
typed-json-nested = The field { $field } must be a text, a number or true/false, not a list or an object.
typed-json-line = Line { $line }: { $what }
typed-key = “{ $value }” is not a UUID key, such as 3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b.
typed-unknown-field = There is no field called “{ $field }”.
typed-fields-hint = The fields are: { $fields }.
typed-no-equals = “{ $change }” does not say which field is corrected.
typed-no-equals-hint = Write the field, an equals sign and what it should say, for example: on=2026-11-20 --reason "…"
typed-site = “{ $value }” cannot be the code of an office: use 2 to 8 letters without accents and digits.
typed-timezone = The time zone “{ $value }” is not known; it is written like America/Mexico_City.
typed-entity = There is no state “{ $value }”.
typed-calendar-line = Line { $line } of { $path }: “{ $value }” is not a date.
typed-calendar-too-long = { $path } has too many days; the limit is { $limit }.
typed-age-groups = The age groups “{ $value }” cannot be formed.
typed-age-groups-hint = Write them in a row and to the end, for example 0-4,5-14,15-64,65+; the possible cuts are 0, 1, 5, 10, 12, 15, 18, 20, 25 and every five years up to 85.
typed-cell-interventions = --kind, --sex, --age-group, --affiliation and --unit choose interventions; they do not go with another --of.
typed-cell-received = --request-kind and --channel choose cases received; they do not go with another --of.
typed-cell-closed = --outcome chooses conclusions; it does not go with another --of.
typed-period-backwards = The period ends ({ $to }) before it begins ({ $from }).
typed-year = “{ $value }” is not a year.
typed-text-twice = Only one text can come from standard input (-); give the others as @FILE.
typed-never-empty = The field { $field } cannot be left empty: say what it should say.
typed-user = The name of who is typing (--user or FOLIO_USER) has 1 to { $limit } characters.
typed-arguments-too-many = Too many arguments: { $count }; the limit is { $limit }.
typed-json-doubled = The field { $field } is there twice.
typed-month = “{ $value }” is not a month.
typed-month-to-come = The month { $month } has not begun yet.
typed-month-hint = Write it like 2026-10.

## An earlier state of the log
typed-as-of-unreadable = “{ $value }” is not an instant.
typed-as-of-to-come = “{ $value }” is still to come: the report could be another by then.
typed-as-of-not-over = { $day } is not over: the report could be another at the end of the day.
typed-as-of-hint = Write a day that is over, such as 2026-10-31 or yesterday, or an instant with its offset, such as 2026-10-31T18:00:00-06:00. Without the option the report is of the log as it stands.
