### The load formats of the national platform (SIPOT).

## Where
# $row (text): the number of the row, without a comma in its thousands.
load-format-at-cell = Sheet “{ $sheet }”, row { $row }, column { $column }: { $what }
load-format-at-row = Sheet “{ $sheet }”, row { $row }: { $what }
load-format-at-sheet = Sheet “{ $sheet }”: { $what }

## The workbook
load-format-no-workbook = It is not an Excel workbook (.xlsx) that can be read.
load-format-no-workbook-hint = Download the blank format from the platform again, or open it in your spreadsheet and save it as .xlsx.
load-format-old-workbook = It is a workbook of the old format (.xls), or one with a password.
load-format-old-workbook-hint = Open it in your spreadsheet and save it as an Excel workbook (.xlsx) without a password.
load-format-damaged = The part { $part } of the workbook is damaged or cannot be read.
load-format-too-large = The workbook is too large for a blank load format.
load-format-no-sheet = It is missing. The workbook's sheets are: { $sheets }.
load-format-no-mark = It must say “{ $mark }” here; without it this is no load format.
load-format-no-headers = There are no headers.
load-format-too-wide = There are too many columns; the limit is { $limit }.
load-format-no-table = The sheet { $table } of this column is not in the workbook.
load-format-filled = Something is here already. Formats are filled blank, as they are downloaded.
load-format-merged = The cell is merged with another.

## What a column asks for
load-format-kind-short-text = text of at most { $limit } characters
load-format-kind-long-text = text of at most { $limit } characters
load-format-kind-number = number
load-format-kind-date = date
load-format-kind-time = time
load-format-kind-money = amount
load-format-kind-link = link
load-format-kind-choice = catalogue
load-format-kind-table = sub-table
load-format-kind-year = year
load-format-kind-updated = date of update
load-format-kind-note = note
load-format-kind-other = type { $code }, which is not filled

## What does not fit a column
load-format-hidden = The text has an invisible or control character ({ $code }).
load-format-too-long = The text has { $count } characters; the column takes { $limit }.
load-format-no-number = “{ $value }” is not a number such as 1234 or 1234.50: at most { $digits } digits without a thousands separator, and two decimals.
load-format-no-date = “{ $value }” is not a date such as 30/09/2022.
load-format-no-time = “{ $value }” is not a time such as 09:30.
load-format-no-year = “{ $value }” is not a year such as 2022.
load-format-no-link = “{ $value }” is not an address that begins with http:// or https://, without spaces.
load-format-no-catalogue = The workbook lacks the catalogue of this column.
# $more (number): how many more values the catalogue has.
load-format-not-in-catalogue =
    { $more ->
        [0] “{ $value }” is not in the catalogue: { $choices }.
        [one] “{ $value }” is not in the catalogue: { $choices } and { $more } more.
       *[other] “{ $value }” is not in the catalogue: { $choices } and { $more } more.
    }
load-format-table-wants-rows = It is a sub-table: it takes a list of rows, not a text.
load-format-rows-elsewhere = Only a sub-table takes a list of rows.
load-format-table-unknown = The format does not say which sheet this sub-table is in.
load-format-type-unknown = Columns of type { $code } cannot be filled.
load-format-required = The platform takes no row without this, and nothing is mapped to it.

## What a mapping file says
load-format-no-column = There is no column “{ $key }”.
load-format-no-column-like = There is no column “{ $key }”; did you mean “{ $best }”?
load-format-key-unclear = Several columns are called “{ $key }”; use the field's number: { $ids }.
load-format-mapped-twice = It is mapped twice; the second time as “{ $key }”.
load-format-brace = A brace stands alone in “{ $value }”: data go between braces, like {"{"}year{"}"}, and a brace that is text is written twice.
load-format-unknown-gap = Nothing is called {"{"}{ $name }{"}"}.
load-format-unknown-gap-like = Nothing is called {"{"}{ $name }{"}"}; did you mean {"{"}{ $best }{"}"}?
load-format-needs = { $option } is missing, from which {"{"}{ $name }{"}"} comes.

## What a format asks for, and what would go in
load-format-plan-title = Load format: { $title }
# $number (text): the number that the platform gives it.
load-format-plan-number = Format { $number } · { $file }
load-format-plan-table = Sheet { $sheet }
load-format-plan-column = Col.
load-format-plan-field = Field
load-format-plan-header = Header
load-format-plan-kind = Type
load-format-plan-value = Value
load-format-plan-rows =
    { $count ->
        [one] One row would be filled.
       *[other] { $count } rows would be filled; this is the first, or the first with an error.
    }
load-format-plan-preset = What the mapping does not say comes from folio's preset for { $preset }.
load-format-plan-no-preset = Only the columns that the mapping names are filled, and those that every format has.
load-format-plan-required = The asterisk marks what the platform demands in every row.
load-format-preset-statistics = statistics
load-format-preset-participation = results of participation mechanisms
load-format-preset-services = services
load-format-empty-unmapped = (empty: nothing mapped)
load-format-empty-told = (empty: { $reason })
load-format-empty-blank = (empty: the mapping leaves it so)
load-format-empty-withheld = (empty: the figure is not published)
load-format-empty-unknown = (empty: the log does not know)
load-format-empty-no-dataset = (empty: the row is about no table)
load-format-wrong = ERROR: { $what }

## Options and files
load-format-in-file = { $path }: { $what }
load-format-unread = { $path } could not be read.
# $line (text): the line of the file.
load-format-no-mapping = { $path }, line { $line }: it is not a mapping file.
load-format-no-mapping-hint = It is a JSON object with columns, rows, base_url and responsible; to begin one, use --start-mapping.
load-format-other-schema = { $path } says that it is something else than a mapping file, or one of a newer version of folio.
load-format-no-preset = There is no preset called “{ $name }”.
load-format-no-preset-hint = There are { $presets }; none stands for no preset.
load-format-more-faults =
    { $more ->
        [one] There is one more error; --dry-run shows them all.
       *[other] There are { $more } more errors; --dry-run shows them all.
    }
# $columns (text): letters of columns; $more (number): how many more.
load-format-unexplained =
    { $count ->
        [one] Column { $columns } of the format stays empty, and the note does not say why. Map something to it, or a reason.
       *[other]
            { $more ->
                [0] Columns { $columns } of the format stay empty, and the note does not say why. Map something to them, or a reason.
               *[other] Columns { $columns } and { $more } more of the format stay empty, and the note does not say why. Map something to them, or a reason.
            }
    }
