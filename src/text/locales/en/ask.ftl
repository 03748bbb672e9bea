# What is said when asking and filling in.

ask-intro = Fields with * are needed; Enter leaves any other blank.
    In lists, type the number or part of the name.
    < goes back to the question before; Ctrl-C leaves without saving.
ask-intro-kept = Fields with * are needed; Enter leaves any other blank.
    In lists, type the number or part of the name.
    < goes back to the question before; Ctrl-C leaves, and what you typed is kept
    to be continued later.
ask-draft-found = An unfinished form was left on { $date } { $time }. Continue it?
ask-kept = What you typed so far was kept. Run the command again to continue it.
ask-left-unsaved = You left before the end; nothing was saved in the case log.
ask-terminal-failed = The terminal could not be read or written.
ask-first-question = This is the first question.

ask-required = This is needed.
ask-not-in-list = That value is not in the list.
ask-keep-or-edit = Enter keeps it, ← lets you edit it, typing replaces it.
ask-blank = - leaves it blank.
ask-long-how = You may use several lines. To finish, leave an empty line.
ask-long-edit = Line by line: Enter keeps it, ← lets you edit it, typing replaces
    it. A single full stop finishes and keeps the rest.

ask-more =
    { $count ->
        [one] … and one more. Type part of the name, or ? to see the whole list.
       *[other] … and { $count } more. Type part of the name, or ? to see the whole list.
    }
ask-still-more = … and { $count } more. Type part of the name.
ask-several =
    { $count ->
        [one] One matches:
       *[other] { $count } match; choose one:
    }
ask-none = There is none with “{ $typed }”. ? shows the whole list.
ask-alike = The nearest:

ask-yes = Yes
ask-no = No
ask-letters = (y/n)
ask-letters-yes = (Y/n)
ask-letters-no = (y/N)
ask-yes-or-no = Answer y (yes) or n (no).

ask-the-question = “{ $question }”
ask-save = Save? [y] save, [c] correct something, [n] leave without saving:
ask-save-letters = Type y to save, c to correct or n to leave without saving.
ask-go-on = Go on? [y] see what will be done, [c] correct something, [n] leave without doing anything:
ask-go-on-letters = Type y to go on, c to correct or n to leave without doing anything.
ask-correct-which = What do you want to correct?
