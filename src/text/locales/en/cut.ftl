### Cuts: states of the log under a name.

cut-place-name = NAME
# $events (number): entries of the log. $head (text): its head.
cut-made = Cut { $name }: the log as of { $date }, { $time }, with { $events } { $events ->
    [one] event
   *[other] events
}.
    Head: { $head }
cut-made-hint = Reports of that state are made again, the same, with --cut { $name }.
cut-stays = The cut { $name } was there already and stays as it was made.
cut-name-is-command = “{ $name }” is like a command about cuts, so no cut was made; cuts cannot be removed.
cut-name-is-command-hint = To make a cut, give it another name, such as 2026-10.
cut-none = There are no cuts.
cut-none-hint = To freeze what the reports say today: folio cut NAME, such as folio cut 2026-10.
cut-list-hint = To see which there are: folio cut list.
cut-not-found = There is no cut “{ $name }”.
cut-lost = Cut “{ $name }” is of a state that this log has no longer: a backup from before it was restored.
cut-lost-hint = What was published from it stays on record and is minded. The log that had it was kept beside this one when the backup was restored: with --db and the name of that file the report can be made again.
cut-lost-name-hint = For a cut of the log as it stands, give another name, such as { $name }-b.
cut-note-lost = The state of these cuts is there no longer, since a backup from before them was restored: { $cuts }.
cut-title = Cuts
cut-heading = Cut { $name }
cut-line-at = Figures as of { $date }, { $time }.
# $since (number): events recorded after it.
cut-line-events = Log of { $events } { $events ->
    [one] event
   *[other] events
}; since then { $since ->
    [0] none was added.
    [one] one was added.
   *[other] { $since } were added.
}
# $events (number): entries of the log that was replaced.
cut-line-lost = It was a log of { $events } { $events ->
    [one] entry
   *[other] entries
}; its state is there no longer: a backup from before it was restored.
cut-line-head = Head: { $head }
cut-line-clock-set = The date and time were set by hand; they are not the clock's.
cut-column-name = Cut
cut-column-at = Figures as of
cut-column-events = Events
cut-column-since = Events since
cut-column-head = Head
cut-column-state = State
cut-state-kept = kept
cut-state-lost = lost

## What changed between two cuts
# $figures (number): figures that changed. $cases (number): cases that changed them.
cut-diff-title = { $figures ->
    [one] One figure changed
   *[other] { $figures } figures changed
}, { $cases ->
    [0] by the passing of days alone
    [one] by one case
   *[other] by { $cases } cases
}
cut-diff-nothing = No figure changed
cut-diff-from = From the cut { $name }: as of { $date }, { $time }, with { $events } events
cut-diff-to = To the cut { $name }: as of { $date }, { $time }, with { $events } events
cut-diff-to-present = To the log as it stands: as of { $date }, { $time }, with { $events } events
cut-diff-backwards = The cut { $to } is earlier than { $from }: write the older one first.
cut-diff-figures = Figures that changed
cut-diff-cases = Cases that changed them
cut-diff-column-report = Report
cut-diff-column-was = Before
cut-diff-column-is = After
cut-diff-column-change = Diff.
cut-diff-column-cases = Cases
cut-diff-column-folios = Folios
cut-diff-column-entries = What was recorded
cut-diff-column-effect = What it moved
cut-diff-column-reserved = Reserved
cut-diff-column-figures = Figures
# $change (text): with its sign.
cut-diff-effect = { $counts }, { $label } { $year }: { $change }.
# $count (number): figures that it moved.
cut-diff-effect-others = { $count ->
    [one] One breakdown.
   *[other] { $count } breakdowns.
}
cut-diff-joined = { $first } { $next }
cut-diff-reserved = Reserved.
cut-diff-no-entry = Nothing.
cut-diff-note-time = A figure without cases changed by the passing of days alone: what is overdue becomes so though nothing is recorded.
cut-diff-note-time-or-reserved = A figure without cases changed by the passing of days or by reserved cases.
# $count (number): reserved cases.
cut-diff-note-reserved = { $count ->
    [one] One reserved case changed figures; neither the figures nor its folio are said. To open it: --reason, which is recorded.
   *[other] { $count } reserved cases changed figures; neither the figures nor their folios are said. To open them: --reason, which is recorded.
}
cut-diff-note-cases = What each case moved is counted in that case alone. Persons are distinct across all cases, and days and percentages do not add up: there the cases do not come to the difference.
# $count (number): cases.
cut-diff-note-others = { $count ->
    [one] Another case gained entries that changed no figure, or that others make up for.
   *[other] { $count } other cases gained entries that changed no figure, or that others make up for.
}
cut-diff-note-not-begun = The year { $year } had not begun then, so nothing of it is compared.
audit-cut-diff = comparison of the cuts { $from } and { $to }
audit-cut-diff-present = comparison of the cut { $from } with the log as it stands
