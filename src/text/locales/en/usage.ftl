### What was not understood on the command line, and what to do.

usage-invalid-value = “{ $value }” is not a value of { $argument }.
usage-empty-value = The value of { $argument } is missing.
usage-empty-value-hint = Where it is not known or not needed, leave the option out.
usage-refused-value = “{ $value }” cannot be the value of { $argument }: { $reason }
usage-not-a-number = { $argument } takes a whole number, not “{ $value }”.
usage-out-of-range = { $argument } must lie between { $low } and { $high }; it was “{ $value }”.
usage-too-low = { $argument } begins at { $low }; it was “{ $value }”.
usage-too-high = { $argument } ends at { $high }; it was “{ $value }”.
usage-unknown-option = “{ $command }” has no option { $argument }.
usage-unexpected = “{ $argument }” is one word too many on the command line.
usage-unknown-command = “{ $command }” is not a command of “{ $parent }”.
usage-missing-command = “{ $command }” was not told what to do.
usage-missing =
    { $count ->
        [one] One value is missing: { $arguments }.
       *[other] Values are missing: { $arguments }.
    }
usage-conflict = { $argument } cannot be used with { $others }.
usage-command-conflict = The command “{ $command }” cannot be used with { $others }.
usage-repeated = { $argument } was given more than once.
usage-needs-equals = The value of { $argument } comes after an equals sign: { $argument }=VALUE.
usage-takes-no-value = { $argument } takes no value; it was given “{ $value }”.
usage-too-many-values = { $argument } takes no more values; “{ $value }” is too many.
usage-too-few-values = { $argument } takes at least { $expected } values, not { $actual }.
usage-wrong-count = { $argument } takes { $expected } values, not { $actual }.
usage-not-text = “{ $argument }” is not UTF-8 text.
usage-unclear = The command line was not understood.

## What to do

usage-nearest = Did you mean “{ $nearest }”?
usage-possible-values = Possible values: { $values }.
usage-commands = Commands: { $commands }.
usage-option-elsewhere = That option belongs to another command: { $option }.
usage-as-value = If it is a value and not an option, write it after two dashes: -- { $argument }.
usage-quote-text = If it is part of a text, put the whole text in quotes.
usage-drop-dashes = If it is the command “{ $command }”, take away the two dashes before it.
usage-see-help = See the help with: { $command } --help
