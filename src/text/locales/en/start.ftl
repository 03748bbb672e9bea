completions-failed = Completions could not be prepared. There are some for bash, zsh, fish and powershell.

welcome =
    folio keeps the cases of people who ask a health service for help.

    To begin
      folio init              open your office: make its case log
      folio demo              build a made-up office, to look around in

    Every day
      folio intake            register a request and get its folio
      folio turn 255          turn case 255 to a unit
      folio follow-up 255     note what was done: a call, a visit
      folio close 255         close the case with its final report
      folio show 255          show the case and its story
      folio list              show the cases, newest first

    To report
      folio report yearly     what was done in the year

    You are asked for what is missing. All commands: folio --help
    One of them: folio intake --help
