### Lo que la ayuda de todas las órdenes tiene en común.

## Encabezados y palabras de la ayuda
help-heading-usage = Uso
help-heading-commands = Órdenes
help-heading-arguments = Argumentos
help-heading-options = Opciones
help-heading-global-options = Opciones globales
help-word-command = ORDEN
help-word-options = OPCIONES
help-word-values = valores
help-word-default = por omisión
help-word-also = también

## Opciones que comparten varias órdenes
help-arg-help = Muestra esta ayuda
help-arg-version = Muestra la versión
help-arg-db = El registro de casos (también FOLIO_DB); si no se dice, folio.db en la carpeta de datos del sistema
help-arg-lang = El idioma de la pantalla (también FOLIO_LANG, LC_ALL, LC_MESSAGES y LANG)
help-arg-user = Quién captura (también FOLIO_USER); si no se dice, el usuario del sistema
help-arg-key-file = Archivo con la contraseña o el código de recuperación de un registro cifrado
    (también FOLIO_KEY_FILE)
help-arg-no-input = Nunca pregunta: lo que falte es un error
help-arg-single-desk = Esta es la única mesa que trabaja con un registro en una carpeta compartida
help-arg-format = La forma de la respuesta
help-arg-output = Escribe en este archivo, completo o nada, y no en la pantalla; sin --format, la
    forma es la de su terminación: .csv, .xlsx, .html, .json
help-arg-force = Reemplaza el archivo si ya existe
help-arg-quiet = Escribe solo lo que se pidió
help-arg-color = Cuándo usar colores (también NO_COLOR)

## La orden de ayuda
help-help = Muestra esta ayuda o la de una orden

## Lo que se escribe en el lugar de un valor
help-value-file = ARCHIVO
help-value-dir = CARPETA
help-value-lang = IDIOMA
help-value-name = NOMBRE
help-value-n = N
help-value-period = PERIODO
help-value-folio = FOLIO
help-value-url = URL
help-value-uuid = UUID
help-value-curp = CURP
help-value-format = FORMATO
help-value-date = FECHA
help-value-text = TEXTO
help-value-output = ARCHIVO
help-value-db = ARCHIVO
help-value-user = NOMBRE
help-value-color = CUÁNDO
