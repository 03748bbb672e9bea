### Lo que no se entendió de la línea de órdenes, y qué hacer.

usage-invalid-value = «{ $value }» no es un valor de { $argument }.
usage-empty-value = Falta el valor de { $argument }.
usage-empty-value-hint = Si no se sabe o no hace falta, omita la opción.
usage-refused-value = «{ $value }» no puede ser el valor de { $argument }: { $reason }
usage-not-a-number = { $argument } lleva un número entero y se escribió «{ $value }».
usage-out-of-range = { $argument } debe estar entre { $low } y { $high }; se escribió «{ $value }».
usage-too-low = { $argument } empieza en { $low }; se escribió «{ $value }».
usage-too-high = { $argument } termina en { $high }; se escribió «{ $value }».
usage-unknown-option = «{ $command }» no tiene la opción { $argument }.
usage-unexpected = «{ $argument }» está de más en la línea de órdenes.
usage-unknown-command = «{ $command }» no es una orden de «{ $parent }».
usage-missing-command = Falta decir qué debe hacer «{ $command }».
usage-missing =
    { $count ->
        [one] Falta un dato: { $arguments }.
       *[other] Faltan datos: { $arguments }.
    }
usage-conflict = { $argument } no puede ir junto con { $others }.
usage-command-conflict = La orden «{ $command }» no puede ir junto con { $others }.
usage-repeated = { $argument } se escribió más de una vez.
usage-needs-equals = El valor de { $argument } va después de un signo igual: { $argument }=VALOR.
usage-takes-no-value = { $argument } no lleva valor y se escribió «{ $value }».
usage-too-many-values = { $argument } no admite más valores; «{ $value }» está de más.
usage-too-few-values = { $argument } lleva al menos { $expected } valores, no { $actual }.
usage-wrong-count = { $argument } lleva { $expected } valores, no { $actual }.
usage-not-text = «{ $argument }» no es texto en UTF-8.
usage-unclear = No se entendió la línea de órdenes.

## Qué hacer

usage-nearest = ¿Quiso decir «{ $nearest }»?
usage-possible-values = Valores posibles: { $values }.
usage-commands = Órdenes: { $commands }.
usage-option-elsewhere = Esa opción es de otra orden: { $option }.
usage-as-value = Si es un valor y no una opción, escríbalo después de dos guiones: -- { $argument }.
usage-quote-text = Si es parte de un texto, escriba todo el texto entre comillas.
usage-drop-dashes = Si es la orden «{ $command }», quite los dos guiones que lleva antes.
usage-see-help = Vea la ayuda con: { $command } --help
