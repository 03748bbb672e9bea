# Lo que la verificación del registro encuentra mal.

check-pages = Las páginas del archivo se contradicen: { $found }.
check-schema = La estructura del archivo no es la que folio crea: { $name } falta, sobra o fue cambiado.
check-gap = Falta el asiento { $event } de la cadena.
check-digest = Un asiento fue cambiado después de guardarse: { $place } no tiene la huella que le corresponde.
check-loose = Un sitio, un caso o un usuario que menciona { $place } no está en el registro.
check-personal = Los datos personales de { $place } no son los que se guardaron: se cambiaron, faltan o sobran.
check-typist = El nombre del usuario número { $number } fue cambiado después de guardarse.
check-audit = La bitácora de consultas no coincide con su huella a partir del renglón { $number }.
check-unreadable = No se puede leer { $place }.
check-reference = Un área, un término, un turno o un asiento que menciona { $place } no existe.
check-projection = Lo que muestran las listas y los informes sobre el caso { $folio } no es lo que dicen sus asientos.
check-stranger = La tabla { $table } tiene renglones de un caso que no está en el registro.
check-rebuild-hint = El registro mismo está bien. Rehaga lo derivado con: folio rebuild
check-folios = Los folios de { $series } no son consecutivos: falta alguno.
check-head-differs = El asiento { $event } no tiene la huella impresa: este registro no es la continuación de aquel, o fue reescrito.
check-head-short = El registro tiene { $events } asientos y la huella impresa es del asiento { $event }: le falta el final.
check-head-unknown = Ningún asiento del registro tiene la huella { $head }: este registro no es la continuación de aquel, o fue reescrito.
check-head-form = «{ $head }» no es una huella como las que imprimen los informes.
check-head-form-hint = Escríbala como NÚMERO:HUELLA, o al menos los primeros ocho dígitos de la huella.

check-place = el asiento { $event }
check-place-office = el asiento { $event } (de la oficina)
check-place-entry = el asiento { $event } ({ $entry })
check-place-case = el caso { $folio }

check-lost = En { $place } faltan datos personales que ninguna supresión menciona: se perdieron o alguien los borró.
check-not-erased = En { $place } siguen datos personales que, según una supresión, se borraron.
