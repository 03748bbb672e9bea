### What the help of every command has in common. All other English help is
### the doc comments of the command definitions.

help-heading-global-options = Global options
help-arg-help = Print help: -h the short one, --help the long one
help-arg-version = Print the version
