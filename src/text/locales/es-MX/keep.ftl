# Suprimir datos, conservarlos, bloquearlos, y la auditoría.

## Suprimir
erase-plan =
    { $count ->
        [0] Del caso { $folio } no queda ningún dato por suprimir ({ $whose }).
        [one] Se suprimiría un dato del caso { $folio } ({ $whose }):
       *[other] Se suprimirían { $count } datos del caso { $folio } ({ $whose }):
    }
erase-plan-for-good = No se puede deshacer. Las cuentas de todos los informes quedan igual.
erase-texts-left = Estos textos libres se quedan, y pueden nombrar a la persona (se suprimen con --with-texts):
erase-same-person =
    { $count ->
        [one] La misma persona, por su CURP, también está en el caso { $folios }.
       *[other] La misma persona, por su CURP, también está en los casos { $folios }.
    }
erase-note-left-out = Los casos reservados de la misma persona no se nombran. Para nombrarlos también: --reason "…"; queda registrado.
erase-nothing-yet = No se suprimió nada.
erase-needs-yes-hint = Vea antes lo que se suprimiría con --dry-run; con --yes se suprime sin preguntar.
erase-left = No se suprimió nada.
erase-done =
    { $count ->
        [0] El caso queda como suprimido; ya no tenía datos personales.
        [one] Se suprimió un dato.
       *[other] Se suprimieron { $count } datos.
    }
erase-finished = El archivo se escribió de nuevo y su diario quedó vacío. Los textos que se suprimieron antes en { $folio } ya no se conservan, así que no pudieron buscarse.
erase-unfinished = La supresión quedó registrada, pero todavía no se puede asegurar que el texto ya no esté en el archivo. { $why }
erase-not-written = El archivo no pudo escribirse de nuevo.
erase-not-written-hint = Repita la misma orden: termina lo que falta. Si vuelve a fallar, avise a quien cuida el equipo.
erase-disk-full = No queda espacio en el disco para escribir el archivo de nuevo.
erase-disk-full-hint = Libere espacio en el disco, tanto como ocupa el registro, y repita la misma orden: termina lo que falta.
erase-still-there = Se encontró en el archivo un texto suprimido.
erase-still-there-hint = Guarde este archivo aparte, sin cambiarlo ni compartirlo, y avise a quien da mantenimiento a folio: volver a dar la orden ya no puede buscar el texto.
erase-journal-in-use = Otro programa está leyendo el registro y no lo soltó a tiempo, así que su diario no pudo vaciarse.
erase-journal-in-use-hint = Cierre los otros programas que usan el registro y repita la misma orden: termina lo que falta.
erase-proof =
    { $texts ->
        [0] El archivo se escribió de nuevo y sus diarios quedaron vacíos ({ $bytes } bytes).
        [one] Se buscó el texto suprimido en los { $bytes } bytes del archivo y sus diarios: ya no está.
       *[other] Se buscaron { $texts } textos suprimidos en los { $bytes } bytes del archivo y sus diarios: ya no están.
    }
erase-proof-short =
    { $before ->
        [0] { $texts ->
            [one] Un texto es tan corto que no se puede distinguir del azar.
           *[other] { $texts } textos son tan cortos que no se pueden distinguir del azar.
        }
       *[other] { $texts ->
            [one] Uno más es tan corto que no se puede distinguir del azar.
           *[other] Otros { $texts } son tan cortos que no se pueden distinguir del azar.
        }
    }
erase-proof-elsewhere =
    { $before ->
        [0] { $texts ->
            [one] Un texto está escrito también en otra parte del registro, y ahí se quedó.
           *[other] { $texts } textos están escritos también en otra parte del registro, y ahí se quedaron.
        }
       *[other] { $texts ->
            [one] Uno más está escrito también en otra parte del registro, y ahí se quedó.
           *[other] Otros { $texts } están escritos también en otra parte del registro, y ahí se quedaron.
        }
    }
erase-proof-copies = Los respaldos, lo exportado y lo impreso antes todavía lo contienen.
erase-copies-beside =
    { $count ->
        [one] Junto al registro hay una copia que hizo folio y que puede contenerlo todavía; si ya no hace falta, bórrela: { $names }
       *[other] Junto al registro hay { $count } copias que hizo folio y que pueden contenerlo todavía; si ya no hacen falta, bórrelas: { $names }
    }
erase-due-done =
    { $count ->
        [0] No hay casos por suprimir.
        [one] Se suprimieron los datos de un caso.
       *[other] Se suprimieron los datos de { $count } casos.
    }
erase-due-skipped = { $folio } no se suprimió: { $why }
ask-erase = ¿Suprimir para siempre estos datos del caso { $folio }?
ask-erase-due =
    { $count ->
        [one] ¿Suprimir para siempre los datos de este caso?
       *[other] ¿Suprimir para siempre los datos de estos { $count } casos?
    }
ask-erase-party = De quién se suprimen datos
ask-erase-texts = ¿También los textos libres?
ask-erase-texts-hint = El relato, las notas y los informes pueden nombrar a cualquiera.
ask-erase-basis = Por qué se suprimen
ask-erase-reason = Motivo
ask-erase-reason-hint = No nombre a la persona: el motivo se conserva.
ask-erase-authority = Quién lo ordenó o autorizó

## Conservación
retention-title = Casos concluidos cuyo plazo de conservación terminó
retention-none = Ningún caso concluido ha terminado su plazo de conservación.
retention-no-rule = Ningún tipo de solicitud tiene plazo de conservación: folio catalogo conservacion TIPO 5y
retention-held =
    { $count ->
        [one] Uno está bloqueado y no se suprime.
       *[other] { $count } están bloqueados y no se suprimen.
    }
retention-erase =
    { $count ->
        [one] Para suprimir sus datos: folio suprimir --due
       *[other] Para suprimir los datos de { $count }: folio suprimir --due
    }

## Bloqueo
hold-title = Casos bloqueados
hold-none = No hay casos bloqueados.
hold-set = El caso queda bloqueado: nada de él puede suprimirse.
hold-lifted = El caso ya no está bloqueado.
ask-hold-reason = Motivo

## Auditoría
audit-title = Quién abrió lo reservado, exportó o suprimió
audit-none = La auditoría no tiene renglones así.
audit-more =
    { $shown ->
        [0] Hay renglones así; para verlos: --limit N.
        [one] Se muestra el renglón más reciente; para ver más: --limit N.
       *[other] Se muestran los { $shown } renglones más recientes; para ver más: --limit N.
    }
audit-head = Huella de la auditoría: auditoria:{ $head }
audit-column-number = Núm.
audit-column-when = Cuándo
audit-column-user = Usuario
audit-column-deed = Qué hizo
audit-column-reason = Motivo
audit-reason-erased = [suprimido]
# $table (cases, turns, interventions), $format: la tabla que se exportó y en qué formato.
audit-final-report = informe final del { $from } al { $to }{ $texts ->
        [true] , con los textos
       *[other] {""}
    }
audit-exported = { $table ->
        [cases] casos
        [turns] turnos
       *[interventions] intervenciones
    } ({ $format })
