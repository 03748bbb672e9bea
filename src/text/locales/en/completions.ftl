completions-failed = Completions could not be prepared. There are some for bash, zsh, fish and powershell.
