# Lo que se escribió y no se entendió.

typed-deadline-too-long = El plazo es demasiado largo; el límite son { $limit } días hábiles.
typed-date-unreadable = «{ $value }» no es una fecha para { $field }.
typed-date-impossible = La fecha «{ $value }» de { $field } no existe en el calendario.
typed-date-too-early = La fecha «{ $value }» de { $field } es demasiado antigua.
typed-date-hint = Escriba la fecha como 21/11/2026 o 2026-11-21; también sirven hoy y ayer.
typed-not-yes-or-no = { $field } lleva sí o no, y se escribió «{ $value }».
typed-fields-missing =
    { $count ->
        [one] Falta { $fields }.
       *[other] Faltan { $fields }.
    }
typed-text-file = No se pudo leer el texto de { $path }.
typed-text-too-large = El texto de { $path } es demasiado grande; el límite es { $limit }.
typed-text-not-utf8 = El texto de { $path } no está en UTF-8.
typed-no-such-format = Esta respuesta no se ofrece en el formato { $format }; sí en { $offered }.
typed-folio-now = FOLIO_NOW lleva un instante como 2026-11-21T10:00:00-06:00 y dice «{ $value }».
typed-no-home = No se encontró la carpeta de datos del usuario. Indique el registro con --db.
typed-folio-format = «{ $value }» no es un folio.
typed-folio-hint = Un folio se escribe completo, SLP-2026-000255, o corto: 255 (este año) o 2026-255; un turno, 255/2; un movimiento, 255#3.
typed-folio-turn-here = Aquí va un folio sin turno: «{ $value }».
typed-folio-entry-here = Aquí va un folio sin movimiento: «{ $value }».
typed-folio-needs-entry = Falta el número de movimiento: { $folio }#n. Vea los números con: folio show { $folio }
