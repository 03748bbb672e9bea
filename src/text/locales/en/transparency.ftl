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
transparency-withheld-too-few = "{ $table }" is withheld: together with the totals and with what is out of other periods, any count of it could give a hidden one away.
transparency-withheld-other-groups = "{ $table }" is withheld: it was published by other groups this year, and from both small counts could be worked out.
transparency-older = Publication { $version } of this period, of the cut { $cut }, was made from a later state of the log.
transparency-older-hint = Publish from the log as it stands; to make the publication of the cut { $cut } again, use --cut { $cut }.
transparency-older-lost-hint = Publish from the log as it stands now.
transparency-note-minimum = Least count that is published: { $minimum } (interventions and persons); { $strict } for: { $kinds }, and by unit and month.
transparency-note-reasons = Hidden: { $small } below the least count; { $few } with few persons behind them; { $difference } that with what is out already would give a small count; { $before } hidden in an earlier publication; { $others } more, hidden to protect the others.
transparency-note-new = It would be publication { $version } of the period, of the cut { $cut }. Nothing was written or recorded.
transparency-note-again = It was published just so (publication { $version }, cut { $cut }). Nothing was written or recorded.
transparency-note-hidden = { $hidden } of { $all } counts are hidden; the method note explains it.
transparency-note-cut = Made from the cut { $cut }; with it the same can be made again.
transparency-none = Nothing of { $period } was published.
transparency-nothing-published = Nothing was published yet.
typed-period = "{ $value }" is no period.
typed-period-hint = Type a year (2022), a quarter (2022-Q3) or a month (2022-10).
typed-period-to-come = The period { $period } has not begun: the last day of the log is { $on }.
store-published-meanwhile = Another set was published meanwhile.
store-published-meanwhile-hint = Make this one again: what it has to hide may have changed.
transparency-rule-set = Rule of publication stored: minimum { $minimum }, stricter { $strict }.
transparency-rule-unreadable = The file is no rule of publication (line and column { $place }).
transparency-no-such-label = "{ $code }" is no legal label that is known.
