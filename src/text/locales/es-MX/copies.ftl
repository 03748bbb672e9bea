### Copias del registro: su actualización, su respaldo, su restauración.

# $to (número): la versión de la estructura; $copy (texto): dónde quedó la copia.
done-upgrade = El registro era de una versión anterior de folio y se actualizó (estructura { $to }). Antes se guardó una copia verificada en { $copy }. Cuando todo esté en orden, puede borrarla.

progress-copying = Copiando
progress-checking = Comprobando la copia
progress-encrypting = Cifrando y leyendo de nuevo
# $what (texto): qué se está haciendo; $percent (número): cuánto va.
progress-percent = { $what }… { $percent } %
progress-plain = { $what }…
progress-no-room = La computadora no tiene memoria o procesos libres para este trabajo.
progress-no-room-hint = No se empezó. Cierre otros programas e inténtelo de nuevo.
progress-stopped = Se interrumpió. No quedó nada a medias.

backup-done = Respaldo guardado en { $path }.
backup-onto-log = { $path } es el registro mismo, o un archivo suyo. No se tocó.
backup-in-use = { $path } está en uso: a su lado hay un archivo de trabajo. No se tocó.
backup-not-sound = No se guardó el respaldo, porque el registro no está bien. { $what }
backup-sealed =
    { $count ->
        [one] Está cifrado para un destinatario
       *[other] Está cifrado para { $count } destinatarios
    }. Se comprobó que lo escrito se descifra igual a la copia; que la clave secreta lo abra, pruébelo una vez: folio restaurar ARCHIVO --identity CLAVE --db OTRO
backup-removed =
    { $count ->
        [one] Se borró un respaldo anterior.
       *[other] Se borraron { $count } respaldos anteriores.
    }

sealed-recipient = El destinatario no tiene la forma age1….
sealed-recipient-line = El renglón { $line } de { $path } no es un destinatario de la forma age1….
sealed-recipient-hint = Es la parte pública de la clave, la que age-keygen muestra; la secreta no se escribe aquí.
sealed-no-recipients = { $path } no tiene ningún destinatario.
sealed-identity = { $path } no es un archivo de claves secretas de age.
sealed-identity-hint = Es el archivo que age-keygen escribió, con un renglón que empieza con AGE-SECRET-KEY-1.
sealed-other-key = La clave secreta no abre este respaldo: fue cifrado para otra.
sealed-other-key-hint = Indique el archivo con la clave del destinatario para el que se cifró.
sealed-damaged = El respaldo cifrado { $path } está dañado, o le falta el final.
sealed-damaged-hint = Use otro respaldo, y conserve este para revisarlo.

restore-itself = Ese archivo es el registro mismo.
restore-missing = No hay ningún respaldo en { $path }.
restore-sealed = El respaldo está cifrado.
restore-sealed-hint = Indique el archivo con la clave secreta: --identity ARCHIVO
restore-not-sound = El respaldo no se puede restaurar. { $what }
restore-not-sound-hint = El registro quedó como estaba. Pruebe con un respaldo anterior.
restore-rebuild-hint = El registro quedó como estaba. Al respaldo no le falta ningún asiento; solo está dañado lo que se deriva de ellos. Rehágalo en el respaldo y después restáurelo: folio --db { $path } reconstruir
restore-changed = Mientras tanto alguien escribió en el registro, que quedó como estaba.
restore-changed-hint = Repita la orden, y vea lo que se perdería.
restore-in-use = Alguien tiene abierto el registro y no lo soltó a tiempo. Quedó como estaba.
restore-in-use-hint = Cierre los demás programas que lo usan y repita la orden.
restore-exists = Ya hay un registro en { $path }; quedó como estaba.
restore-exists-hint = Para reemplazarlo, repita la orden con --force: el de ahora se guarda a su lado.
restore-ask = ¿Reemplazar el registro por el respaldo? El de ahora se guarda a su lado
restore-declined = El registro quedó como estaba.
restore-same = El registro y el respaldo tienen los mismos asientos.
# $when (before, after): si el registro sigue en su lugar o ya fue reemplazado.
restore-log-is-longer =
    { $when ->
        [after] El registro anterior
       *[before] El registro
    } tiene { $count ->
        [one] un asiento
       *[other] { $count } asientos
    } que el respaldo no tiene.
restore-copy-is-longer =
    El respaldo tiene { $count ->
        [one] un asiento más
       *[other] { $count } asientos más
    } que { $when ->
        [after] el registro anterior.
       *[before] el registro.
    }
restore-forked = El registro y el respaldo se separaron después del asiento { $common }: cada uno siguió por su lado.
restore-other-office = El registro y el respaldo son de oficinas distintas.
restore-unreadable = Lo que está en el lugar del registro no se puede leer.
# $cases: los folios de los casos.
restore-loss-begun = Casos abiertos después del respaldo, cuyos folios quedan libres para otros: { $cases }.
restore-loss-changed = Casos con movimientos posteriores al respaldo: { $cases }.
restore-loss-held = Casos bloqueados después del respaldo, que dejan de estarlo: { $cases }.
restore-loss-office = Cambios en las listas de la oficina posteriores al respaldo: { $count }.
# $sets: los periodos, como los nombran los cortes, con el número de su publicación.
restore-loss-published = Publicaciones posteriores al respaldo, que siguen asentadas y se toman en cuenta en las siguientes: { $sets }.
# $cuts: los nombres de los cortes.
restore-loss-cuts = Cortes cuyo estado ya no está en el registro: { $cuts }. Sus nombres siguen ocupados; con ellos no se rehacen informes.
restore-cases = { $folios }
# $count: los casos que no se nombran.
restore-cases-more = { $folios } y { $count } más
restore-head-log =
    { $when ->
        [after] Huella del registro anterior
       *[before] Huella del registro
    }: { $head }
restore-head-copy = Huella del respaldo: { $head }
restore-audit = { $file } ({ $copy }) en lugar del registro { $log }
restore-audit-alone = { $file } ({ $copy })
restore-audit-gone = Sobre { $folio }, un caso del registro reemplazado
restore-audit-carried =
    { $count ->
        [one] Se conservó un renglón de la auditoría que el respaldo no tenía.
       *[other] Se conservaron { $count } renglones de la auditoría que el respaldo no tenía.
    }
restore-done = El respaldo está en su lugar: { $path }.
restore-kept = El registro anterior se guardó en { $path }.
restore-erased = Se suprimió de nuevo lo que el registro anterior había suprimido después del respaldo: { $folios }. El respaldo mismo todavía lo contiene.
restore-differs = El registro se reemplazó, y lo que está ahora en su lugar no es el respaldo.
restore-erasures-unknown = Si se suprimió algo después de hacer este respaldo, volvió a estar en el registro: suprímalo de nuevo.
restore-publications-unknown = Aquí no se puede saber qué se publicó después de hacerlo. Si ya entregó conjuntos de transparencia más recientes, no publique de nuevo sus periodos: los conjuntos nuevos, restados de los que ya entregó, podrían revelar lo oculto.
backup-not-removed =
    { $count ->
        [one] Un respaldo anterior debía borrarse y no se pudo.
       *[other] { $count } respaldos anteriores debían borrarse y no se pudo.
    }
backup-damaged = Este respaldo anterior está dañado y no cuenta entre los que se conservan: { $path }. Revise el disco; puede borrarlo.
backup-no-folder = Con --keep se indica la carpeta de las copias, y { $path } es un archivo.
backup-no-folder-hint = Para una sola copia, quite --keep.
