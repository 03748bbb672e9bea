# A case on the screen.

ask-show-reason = Reserved case. Reason for opening it (it is recorded)
show-is-reserved = Case { $folio } is reserved; a reason must be given to open it.
show-is-reserved-hint = Add --reason "…". Who opened it, when and why is recorded.
show-priority = { $priority } priority
show-received = Received on { $on }
show-closed-on = closed on { $on }
show-notified = told on { $on }
show-next-on = next step on { $on }
show-session = session { $number }
show-petitioner = Petitioner
show-patient = Patient
show-patient-unknown = another person, of whom nothing is known
show-contact = Contact
show-municipality = Municipality
show-affiliation = Affiliation
show-external-folio = Other folio
show-relationship = relationship: { $relationship }
show-birth = born on { $on }
show-age = { $age } years
show-curp-unverified = CURP { $curp } (unverified)
show-narrative = What was told
show-remedy = What is asked for
show-accused = Who is accused
show-turns = Turns
show-turn-number = No.
show-turn-unit = Unit
show-turn-on = Turned
show-turn-due = Due
show-turn-state = State
show-turn-ended = Ended
show-turn-days = Work days
show-timeline = Story
show-undone = [taken back by #{ $by }]
show-amended = [corrected by #{ $by }]
show-intake = Intake: { $kind }, { $channel }
show-turned = Turn { $number } to { $unit }
show-turned-due = Turn { $number } to { $unit }; due on { $due }
show-accepted = { $unit } accepts turn { $number }
show-returned = { $unit } returns turn { $number }
show-withdrawn = Turn { $number } to { $unit } is withdrawn
show-answered = { $unit } answers turn { $number } ({ $days ->
        [0] on the same day
        [one] one working day
       *[other] { $days } working days
    })
show-follow-up = Follow-up: { $kind }
show-intervention = Intervention: { $kind }
show-by-unit = { $what }, by { $unit }
show-notice = { $what }; notice to the public prosecutor: { $notice }
show-next = { $what }; next step on { $on }
show-closed = Closing: { $outcome }
show-reopened = Reopening
show-amends = Correction of { $number } ({ $fields })
show-undoes = { $numbers } is taken back
show-other = { $kind }
show-officer = Official
show-letter = Letter
show-instructions = Instructions
show-reason = Reason
show-report = Report
show-note = Note
show-result = Result
show-notice-number = Number of the notice
show-before = Before, { $field }
