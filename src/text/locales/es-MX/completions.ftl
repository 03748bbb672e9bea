completions-failed = Las sugerencias para la terminal no pudieron prepararse. Las hay para bash, zsh, fish y powershell.
