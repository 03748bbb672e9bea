complete --keep-order --exclusive --command folio --arguments "(COMPLETE=fish folio -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))"
