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
typed-formats = { $formats }
typed-formats-table = tabla, { $others }
typed-no-such-format = Esta respuesta no se ofrece en el formato { $format }; sí en { $offered }.
typed-folio-now = FOLIO_NOW lleva un instante como 2026-11-21T10:00:00-06:00 y dice «{ $value }».
typed-no-home = No se encontró la carpeta de datos del usuario. Indique el registro con --db.
typed-folio-format = «{ $value }» no es un folio.
typed-folio-hint = Un folio se escribe completo, SLP-2026-000255, o corto: 255 (este año) o 2026-255; un turno, 255/2; un movimiento, 255#3.
typed-folio-turn-here = Aquí va un folio sin turno: «{ $value }».
typed-folio-entry-here = Aquí va un folio sin movimiento: «{ $value }».

typed-json-empty = No llegó ninguna solicitud en JSON.
typed-json-not-utf8 = El texto no está en UTF-8. No se guardó ninguna solicitud.
typed-json-too-long = La línea es demasiado larga; el límite es { $limit }. No se guardó ninguna solicitud.
typed-json-too-much = Las solicitudes son demasiado largas en conjunto; el límite es { $limit } a la vez. No se guardó ninguna.
typed-json-too-many = Son demasiadas solicitudes; el límite es { $limit } a la vez. No se guardó ninguna.
typed-json-in-parts = Entréguelas en varios archivos, uno tras otro.
typed-json-no-object = Se esperaba un objeto JSON como { "{" }"kind": "petition", "channel": "phone"{ "}" }.
typed-json-invalid = No es JSON válido (columna { $column }).
typed-json-nested = El dato { $field } debe ser un texto, un número o verdadero/falso, no una lista ni un objeto.
typed-json-line = Línea { $line }: { $what }
typed-key = «{ $value }» no es una clave UUID, como 3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b.
typed-unknown-field = No hay ningún dato que se llame «{ $field }».
typed-fields-hint = Los datos son: { $fields }.
typed-no-equals = «{ $change }» no dice qué dato se corrige.
typed-no-equals-hint = Escriba el dato, un signo igual y lo que debe decir, por ejemplo: on=2026-11-20 --reason "…"
typed-site = «{ $value }» no sirve como clave de la oficina: use de 2 a 8 letras sin acento y números.
typed-timezone = No se conoce la zona horaria «{ $value }»; se escribe como America/Mexico_City.
typed-entity = No hay ningún estado «{ $value }».
typed-calendar-line = Línea { $line } de { $path }: «{ $value }» no es una fecha.
typed-calendar-too-long = { $path } tiene demasiados días; el límite son { $limit }.
typed-age-groups = No se pueden formar los grupos de edad «{ $value }».
typed-age-groups-hint = Escríbalos seguidos y hasta el final, por ejemplo 0-4,5-14,15-64,65+; los cortes posibles son 0, 1, 5, 10, 12, 15, 18, 20, 25 y de cinco en cinco hasta 85.
typed-cell-interventions = --kind, --sex, --age-group, --affiliation y --unit eligen intervenciones; no van con otro --of.
typed-cell-received = --request-kind y --channel eligen casos recibidos; no van con otro --of.
typed-cell-closed = --outcome elige conclusiones; no va con otro --of.
typed-period-backwards = El periodo termina ({ $to }) antes de empezar ({ $from }).
typed-year = «{ $value }» no es un año.
typed-text-twice = Solo un texto puede venir de la entrada estándar (-); dé los demás como @ARCHIVO.
typed-never-empty = El dato { $field } no puede quedar vacío: diga lo que debe decir.
typed-user = El nombre de quien captura (--user o FOLIO_USER) lleva de 1 a { $limit } caracteres.
typed-arguments-too-many = Son demasiados argumentos: { $count }; el límite son { $limit }.
typed-json-doubled = El dato { $field } viene dos veces.
typed-month = «{ $value }» no es un mes.
typed-month-to-come = El mes { $month } todavía no comienza.
typed-month-hint = Escríbalo como 2026-10.

## Un estado anterior del registro
typed-as-of-unreadable = «{ $value }» no es un momento.
typed-as-of-to-come = «{ $value }» todavía no llega: el informe podría ser otro para entonces.
typed-as-of-not-over = El { $day } todavía no termina: el informe podría ser otro al final del día.
typed-as-of-hint = Escriba un día que ya terminó, como 2026-10-31 o ayer, o un momento con su huso, como 2026-10-31T18:00:00-06:00. Sin la opción, el informe es del registro como está.
