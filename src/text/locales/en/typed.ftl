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
typed-no-such-format = This answer does not come in the format { $format }; it does in { $offered }.
typed-folio-now = FOLIO_NOW takes an instant such as 2026-11-21T10:00:00-06:00 and says “{ $value }”.
typed-no-home = The user's data folder was not found. Give the log with --db.
typed-folio-format = “{ $value }” is not a folio.
typed-folio-hint = A folio is written whole, SLP-2026-000255, or short: 255 (this year) or 2026-255; a turn, 255/2; an entry, 255#3.
typed-folio-turn-here = A folio without a turn goes here: “{ $value }”.
typed-folio-entry-here = A folio without an entry goes here: “{ $value }”.
typed-folio-needs-entry = The number of the entry is missing: { $folio }#n. See the numbers with: folio show { $folio }
