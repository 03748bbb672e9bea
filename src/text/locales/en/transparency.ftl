transparency-title = Transparency set of { $period }, publication { $version }
transparency-plan-title = What would be hidden in { $period }
transparency-published-title = Published so far
transparency-until = Last day counted: { $on }
transparency-table = { $table ->
    [kind-month] Interventions by kind and month
    [kind-sex] Interventions by kind and sex
    [kind-age] Interventions by kind and age
    [kind-affiliation] Interventions by kind and affiliation
    [unit-month] Interventions by unit and month
    [place-kind] Interventions by place and kind
    [turns-month] Turns by unit and month
    [turns-days] Turns by unit and days to answer
   *[other] { $table }
}
transparency-column-table = Table
transparency-column-cells = Counts
transparency-column-shown = Shown
transparency-column-hidden = Hidden
transparency-column-unknown = Not known
transparency-column-period = Period
transparency-column-version = No.
transparency-column-recorded = Recorded
transparency-column-cut = Cut
transparency-column-reason = { $reason ->
    [small] Small
    [few_persons] Few persons
    [difference] Difference
    [hidden_before] Hidden before
   *[complementary] For others
}
transparency-tables = { $first }; { $next }
# $count (number): how many tables. $after (text): periods that are out.
transparency-withheld-all = No table of this period is published.
transparency-withheld-too-few = { $count ->
    [one] One table is withheld ({ $tables }): together with the totals, any count of it could give a hidden one away.
   *[other] { $count } tables are withheld ({ $tables }): together with the totals, any count of theirs could give a hidden one away.
}
transparency-withheld-after = { $count ->
    [one] One table is withheld ({ $tables }): together with the totals and what is out of the same year (including { $after }), any count of it could give a hidden one away.
   *[other] { $count } tables are withheld ({ $tables }): together with the totals and what is out of the same year (including { $after }), any count of theirs could give a hidden one away.
}
transparency-withheld-other-groups = { $count ->
    [one] One table is withheld ({ $tables }): of { $after } it was published by other groups, and from both small counts could be worked out.
   *[other] { $count } tables are withheld ({ $tables }): of { $after } they were published by other groups, and from both small counts could be worked out.
}
transparency-older = Publication { $version } of this period, of the cut { $cut }, was made from a later state of the log.
transparency-older-hint = Publish from the log as it stands; to make the publication of the cut { $cut } again, use --cut { $cut }.
transparency-older-lost-hint = Publish from the log as it stands now.
transparency-note-minimum = Least count that is published: { $minimum } (interventions and persons){ $count ->
        [0] .
       *[other] ; { $strict } for: { $kinds }, and by unit and month.
    }
transparency-note-reasons = Hidden: { $small } below the least count; { $few } with few persons behind them; { $difference } that with what is out already would give a small count; { $before } hidden in an earlier publication; { $others } more, hidden to protect the others.
transparency-note-new = It would be publication { $version } of the period, of the cut { $cut }. Nothing was written or recorded.
transparency-note-again = It was published just so (publication { $version }, cut { $cut }). Nothing was written or recorded.
transparency-note-unknown =
    { $count ->
        [one] One figure is NA, not known: its month lies before the log, or had not begun.
       *[other] { $count } figures are NA, not known: their months lie before the log, or had not begun.
    }
transparency-note-hidden =
    { $hidden ->
        [0] None of { $all } counts is hidden.
        [one] One of { $all } counts is hidden; the method note explains it.
       *[other] { $hidden } of { $all } counts are hidden; the method note explains it.
    }
# $period (text): the period; $on: the last day counted.
transparency-note-not-over = { $period } is not over: it is counted up to { $on } alone. What is published in this way limits what can be shown of the whole period later, since whoever subtracts one from the other would learn the rest. If it can wait, publish it when it is over.
# $period (text): the period; $date and $time: the moment of that state.
transparency-note-not-whole = { $period } is over, but it is counted up to { $date }, { $time } alone, the moment of this state of the log. What is published in this way limits what can be shown of the whole period later, since whoever subtracts one from the other would learn the rest. To count it whole, publish it from a later state: without --as-of, or from a cut made when it was over.
transparency-note-cut = Made from the cut { $cut }; with it the same can be made again.
transparency-only-recorded = Publication { $version } is recorded, but its files could not be put in the folder.
transparency-only-recorded-hint = The same command makes its files. Once something else was recorded, add --cut { $cut }.
transparency-none = Nothing of { $period } was published.
transparency-nothing-published = Nothing was published yet.
typed-period = "{ $value }" is no period.
typed-period-hint = Type a year (2022), a quarter (2022-Q3) or a month (2022-10).
typed-period-to-come = The period { $period } has not begun: the last day of the log is { $on }.
store-published-meanwhile = Another set was published meanwhile.
store-published-meanwhile-hint = Make this one again: what it has to hide may have changed.
transparency-rule-set = Rule of publication stored: minimum { $minimum }, stricter { $strict }.
transparency-rule-unchanged = The rule of publication was this one already: nothing changed.
transparency-rule-no-json = Line { $line } of the file is no JSON.
transparency-rule-no-object = The file is no rule of publication: it has to be a JSON object with the keys of the rule.
transparency-rule-no-key = “{ $key }” is no key of the rule of publication.
transparency-rule-no-label-key = “{ $key }” is no key of a legal label (number { $number } of “legal”).
transparency-rule-keys = The keys are: { $keys }
# $key (text): the key, as it is written in the file.
transparency-rule-value = The value of “{ $key }” { $key ->
    [minimum] has to be a whole number.
    [strict_minimum] has to be a whole number.
    [strict_kinds] has to be a list of kinds of intervention, or null for the usual ones.
    [tables] has to be a list of tables.
    [age_groups] has to be a text, such as "0-14,15-64,65+".
    [jurisdictions] has to be an object that gives each municipality its unit, such as "24028": "JS1".
    [legal] has to be a list of legal labels.
    [begins] has to be the month with which the log begins, such as "2026-01".
   *[licence] has to be a text, or null for none.
}
transparency-rule-label = The legal label number { $number } of “legal” has to be a known code, or an object with the texts "law", "article" and "fraction" and, as "since", the day from which it is in force (2015-05-05).
transparency-rule-no-table = “{ $code }” (in “tables”) is no table that is published.
transparency-no-such-label = "{ $code }" is no legal label that is known.
