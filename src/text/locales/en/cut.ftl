### Cuts: states of the log under a name.

cut-place-name = NAME
# $events (number): entries of the log. $head (text): its head.
cut-made = Cut { $name }: the log as of { $date }, { $time }, with { $events } { $events ->
    [one] event
   *[other] events
}; head: { $head }
cut-made-hint = Reports are made again as they are today with --cut { $name }.
cut-none = There are no cuts.
cut-none-hint = To freeze what the reports say today: folio cut NAME, such as folio cut 2026-10.
cut-list-hint = To see which there are: folio cut list.
cut-not-found = There is no cut “{ $name }”.
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
cut-line-head = Head: { $head }
cut-line-clock-set = The date and time were set by hand; they are not the clock's.
cut-column-name = Cut
cut-column-at = Figures as of
cut-column-events = Events
cut-column-since = Events since
cut-column-head = Head
