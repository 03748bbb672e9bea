### What the help of every command has in common. All other English help is
### the doc comments of the command definitions.

help-heading-global-options = Global options
help-arg-help = Print this help
help-arg-version = Print the version
