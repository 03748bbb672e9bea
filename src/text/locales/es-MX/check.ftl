# Lo que la verificación del registro encuentra mal.

check-pages = El archivo está dañado: sus páginas se contradicen.
check-schema = La estructura del archivo no es la que folio crea: { $name } falta, sobra o fue cambiado.
check-gap = Falta el asiento { $event } de la cadena.
check-digest = Un asiento fue cambiado después de guardarse: { $place } no tiene la huella que le corresponde.
check-site = La clave del sitio { $code } no es aquella con la que se fundó la oficina, o la de sus folios.
check-loose = Un sitio, un caso o un usuario que menciona { $place } no está en el registro.
check-personal = En { $place } los datos personales no son los que se guardaron: se cambiaron, faltan o sobran.
check-typist = El nombre del usuario número { $number } fue cambiado después de guardarse.
check-audit = La bitácora de consultas no coincide con su huella a partir del renglón { $number }.
check-audit-erasure = A la auditoría le faltan renglones: no tiene el de la supresión que es { $place }.
check-audit-head = La auditoría no tiene la huella { $head }: le faltan renglones, fue reescrita, o la huella es de otra copia.
check-unreadable = No se puede leer { $place }.
check-reference = Un área, un término, un turno o un asiento que menciona { $place } no existe.
check-projection = Lo que muestran las listas y los informes sobre el caso { $folio } no es lo que dicen sus asientos.
check-stranger = La tabla { $table } tiene renglones de un caso que no está en el registro.
check-rebuild-hint = El registro mismo está bien. Rehaga lo derivado con: folio reconstruir
check-folios = Los folios de { $series } no son consecutivos: falta alguno.
check-head-differs = El asiento { $event } no tiene la huella impresa: el registro se copió y se continuó en dos lugares, desde ese asiento o antes, o fue reescrito.
check-head-short = El registro tiene { $events } asientos y la huella impresa es del asiento { $event }: le falta el final, o la huella es de una copia que se continuó en otro lugar.
check-head-unknown = Ningún asiento del registro tiene la huella { $head }: le falta el final, se copió y se continuó en dos lugares, o fue reescrito.
check-head-hint = Con el archivo que imprimió la huella, folio verificar --with ARCHIVO dice dónde se separan los dos. Mientras tanto, no escriba en ninguno.
check-head-form = «{ $head }» no es una huella como las que imprimen los informes.
check-head-form-hint = Escríbala como NÚMERO:HUELLA, o al menos los primeros ocho dígitos de la huella.

check-place = el asiento { $event }
check-place-office = el asiento { $event } (de la oficina)
check-place-entry = el asiento { $event } ({ $entry })
check-place-case = el caso { $folio }

check-lost = En { $place } faltan datos personales que ninguna supresión menciona: se perdieron o alguien los borró.
check-not-erased = En { $place } siguen datos personales que, según una supresión, se borraron.

# Cómo se relacionan dos copias de un registro.

fork-same = Los dos registros tienen los mismos asientos.
fork-continues = Este registro continúa al otro desde el asiento { $event }.
fork-behind = El otro registro va adelante: continúa a este desde el asiento { $event }.
fork-forked = El registro se copió y se continuó en dos lugares: ambos son iguales hasta el asiento { $event }, y después difieren.
fork-here = Aquí: { $what }
fork-there = Allá: { $what }
fork-entry = el asiento { $event }, { $deed } ({ $entry }), que capturó { $typist } el { $on } a las { $at }; { $events ->
        [one] un asiento
       *[other] { $events } asientos
    } en esta rama.
fork-office = el asiento { $event }, { $deed }, que capturó { $typist } el { $on } a las { $at }; { $events ->
        [one] un asiento
       *[other] { $events } asientos
    } en esta rama.
fork-reserved = el asiento { $event }, de un caso reservado; { $events ->
        [one] un asiento
       *[other] { $events } asientos
    } en esta rama.
fork-deed =
    { $kind ->
        [intake] una recepción
        [turned] un turno
        [turn-accepted] la aceptación de un turno
        [turn-returned] la devolución de un turno
        [turn-answered] la respuesta a un turno
        [turn-withdrawn] el retiro de un turno
        [follow-up] un seguimiento
        [closed] una conclusión
        [reopened] una reapertura
        [amended] una corrección
        [undone] algo que se deshizo
        [erased] una supresión
        [hold-set] un bloqueo
        [hold-lifted] el fin de un bloqueo
       *[other] un cambio en las listas de la oficina
    }
fork-hint = Elija con cuál de los dos seguir, conserve el otro sin cambios y capture de nuevo lo que solo el otro tiene.
fork-other-office = Los dos registros son de oficinas distintas: { $this } y { $other }.
fork-other-office-hint = Solo se comparan copias de un mismo registro.
fork-of-other = En { $path }: { $what }
fork-missing = No hay ningún archivo { $path } con que comparar el registro.
fork-older-hint = Para compararla, póngala antes al día: folio verificar --db { $path }
