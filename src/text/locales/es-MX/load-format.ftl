### Los formatos de carga de la plataforma nacional (SIPOT).

## Dónde
# $row (texto): el número de fila, sin separador de miles.
load-format-at-cell = Hoja «{ $sheet }», fila { $row }, columna { $column }: { $what }
load-format-at-row = Hoja «{ $sheet }», fila { $row }: { $what }
load-format-at-sheet = Hoja «{ $sheet }»: { $what }

## El libro
load-format-no-workbook = No es un libro de Excel (.xlsx) que se pueda leer.
load-format-no-workbook-hint = Descargue de nuevo el formato en blanco de la plataforma, o ábralo en su hoja de cálculo y guárdelo como .xlsx.
load-format-old-workbook = Es un libro del formato antiguo (.xls) o con contraseña.
load-format-old-workbook-hint = Ábralo en su hoja de cálculo y guárdelo como libro de Excel (.xlsx), sin contraseña.
load-format-damaged = La parte { $part } del libro está dañada o no se puede leer.
load-format-too-large = El libro es demasiado grande para un formato de carga en blanco.
load-format-no-sheet = No está. Las hojas del libro son: { $sheets }.
load-format-no-mark = Aquí debe decir «{ $mark }»; sin eso no es un formato de carga.
load-format-no-headers = No hay encabezados.
load-format-too-wide = Hay demasiadas columnas; el límite son { $limit }.
load-format-no-table = La hoja { $table } de esta columna no está en el libro.
load-format-filled = Ya hay un dato. Se llenan formatos en blanco, tal como se descargan.
load-format-merged = La celda está combinada con otra.

## Qué pide una columna
load-format-kind-short-text = texto de hasta { $limit } caracteres
load-format-kind-long-text = texto de hasta { $limit } caracteres
load-format-kind-number = número
load-format-kind-date = fecha
load-format-kind-time = hora
load-format-kind-money = monto
load-format-kind-link = hipervínculo
load-format-kind-choice = catálogo
load-format-kind-table = subtabla
load-format-kind-year = año
load-format-kind-updated = fecha de actualización
load-format-kind-note = nota
load-format-kind-other = tipo { $code }, que no se llena

## Lo que no cabe en una columna
load-format-hidden = El texto tiene un carácter invisible o de control ({ $code }).
load-format-too-long = El texto tiene { $count } caracteres; la columna admite { $limit }.
load-format-no-number = «{ $value }» no es un número como 1234 o 1234.50: hasta { $digits } cifras sin separador de miles y dos decimales.
load-format-no-date = «{ $value }» no es una fecha como 30/09/2022.
load-format-no-time = «{ $value }» no es una hora como 09:30.
load-format-no-year = «{ $value }» no es un año como 2022.
load-format-no-link = «{ $value }» no es una dirección que empiece con http:// o https://, sin espacios.
load-format-no-catalogue = El libro no tiene el catálogo de esta columna.
# $more (número): cuántos valores más tiene el catálogo.
load-format-not-in-catalogue =
    { $more ->
        [0] «{ $value }» no está en el catálogo: { $choices }.
        [one] «{ $value }» no está en el catálogo: { $choices } y { $more } más.
       *[other] «{ $value }» no está en el catálogo: { $choices } y { $more } más.
    }
load-format-table-wants-rows = Es una subtabla: lleva una lista de filas, no un texto.
load-format-rows-elsewhere = Solo una subtabla lleva una lista de filas.
load-format-table-unknown = El formato no dice cuál es la hoja de esta subtabla.
load-format-type-unknown = Las columnas de tipo { $code } no se pueden llenar.
load-format-required = La plataforma no admite filas sin este dato, y no se le asignó ninguno.

## Lo que dice un archivo de asignación
load-format-no-column = No hay ninguna columna «{ $key }».
load-format-no-column-like = No hay ninguna columna «{ $key }»; ¿quiso decir «{ $best }»?
load-format-key-unclear = Varias columnas se llaman «{ $key }»; use el número de campo: { $ids }.
load-format-mapped-twice = Se asigna dos veces; la segunda, como «{ $key }».
load-format-brace = Hay una llave suelta en «{ $value }»: los datos van entre llaves, como {"{"}year{"}"}, y una llave que es texto se escribe dos veces.
load-format-unknown-gap = No hay ningún dato que se llame {"{"}{ $name }{"}"}.
load-format-unknown-gap-like = No hay ningún dato que se llame {"{"}{ $name }{"}"}; ¿quiso decir {"{"}{ $best }{"}"}?
load-format-needs = Falta { $option }, de donde sale {"{"}{ $name }{"}"}.

## Lo que pide un formato y lo que se le pondría
load-format-plan-title = Formato de carga: { $title }
# $number (texto): el número que le da la plataforma.
load-format-plan-number = Formato { $number } · { $file }
load-format-plan-table = Hoja { $sheet }
load-format-plan-column = Col.
load-format-plan-field = Campo
load-format-plan-header = Encabezado
load-format-plan-kind = Tipo
load-format-plan-value = Dato
load-format-plan-rows =
    { $count ->
        [one] Se llenaría una fila.
       *[other] Se llenarían { $count } filas; aquí se ve la primera, o la primera con un error.
    }
load-format-plan-preset = Lo que el archivo de asignación no dice sale de la asignación predefinida para { $preset }.
load-format-plan-no-preset = Solo se llenan las columnas que dice el archivo de asignación y las que todo formato tiene.
load-format-plan-required = El asterisco marca lo que la plataforma exige en cada fila.
load-format-preset-statistics = estadísticas
load-format-preset-participation = resultados de mecanismos de participación
load-format-preset-services = servicios
load-format-empty-unmapped = (vacía: nada asignado)
load-format-empty-told = (vacía: { $reason })
load-format-empty-blank = (vacía: la asignación la deja así)
load-format-empty-withheld = (vacía: la cifra no se publica)
load-format-empty-unknown = (vacía: el registro no lo sabe)
load-format-empty-no-dataset = (vacía: la fila no es de ninguna tabla)
load-format-wrong = ERROR: { $what }

## Las opciones y los archivos
load-format-in-file = { $path }: { $what }
load-format-unread = No se pudo leer { $path }.
# $line (texto): la línea del archivo.
load-format-no-mapping = { $path }, línea { $line }: no es un archivo de asignación.
load-format-no-mapping-hint = Es un objeto JSON con columns, rows, base_url y responsible; para empezar uno, use --start-mapping.
load-format-other-schema = { $path } dice ser otra cosa, o de una versión más nueva de folio, que un archivo de asignación.
load-format-no-preset = No hay ninguna asignación predefinida que se llame «{ $name }».
load-format-no-preset-hint = Las hay para { $presets }; con none, ninguna.
load-format-more-faults =
    { $more ->
        [one] Hay un error más; con --dry-run se ven todos.
       *[other] Hay { $more } errores más; con --dry-run se ven todos.
    }
# $columns (texto): letras de columnas; $more (número): cuántas más.
load-format-unexplained =
    { $count ->
        [one] La columna { $columns } del formato va vacía y la nota no dice por qué. Asígnele un dato o una razón.
       *[other]
            { $more ->
                [0] Las columnas { $columns } del formato van vacías y la nota no dice por qué. Asígneles un dato o una razón.
               *[other] Las columnas { $columns } y { $more } más del formato van vacías y la nota no dice por qué. Asígneles un dato o una razón.
            }
    }
