### Cortes: estados del registro con nombre.

cut-place-name = NOMBRE
# $events (número): asientos del registro. $head (texto): su huella.
cut-made = Corte { $name }: el registro al { $date }, { $time } horas, con { $events } { $events ->
    [one] asiento
   *[other] asientos
}.
    Huella: { $head }
cut-made-hint = Los informes de ese estado se vuelven a hacer iguales con --cut { $name }.
cut-stays = El corte { $name } ya estaba y queda como se hizo.
cut-name-is-command = «{ $name }» se parece a una orden de cortes, así que no se hizo ningún corte; los cortes no se pueden borrar.
cut-name-is-command-hint = Para hacer un corte, póngale otro nombre, por ejemplo 2026-10.
cut-none = No hay cortes.
cut-none-hint = Para congelar lo que dicen hoy los informes: folio corte NOMBRE, por ejemplo folio corte 2026-10.
cut-list-hint = Para ver los que hay: folio corte listar.
cut-not-found = No hay ningún corte «{ $name }».
cut-lost = El corte «{ $name }» es de un estado que este registro ya no tiene: se restauró un respaldo anterior a él.
cut-lost-hint = Lo que se publicó de él sigue asentado y se toma en cuenta. El registro que lo tenía se guardó al restaurar, junto a este: con --db y el nombre de ese archivo se puede rehacer el informe.
cut-lost-name-hint = Para un corte del registro como está, póngale otro nombre, por ejemplo { $name }-bis.
cut-note-lost = De estos cortes ya no está el estado, porque se restauró un respaldo anterior a ellos: { $cuts }.
cut-title = Cortes
cut-heading = Corte { $name }
cut-line-at = Cifras al { $date }, { $time } horas.
# $since (número): asientos que se hicieron después.
cut-line-events = Registro con { $events } { $events ->
    [one] asiento
   *[other] asientos
}; desde entonces { $since ->
    [0] no se ha hecho ninguno más.
    [one] se hizo uno más.
   *[other] se hicieron { $since } más.
}
# $events (número): asientos que tenía el registro que se reemplazó.
cut-line-lost = Era un registro con { $events } { $events ->
    [one] asiento
   *[other] asientos
}; su estado ya no está: se restauró un respaldo anterior a él.
cut-line-head = Huella: { $head }
cut-line-clock-set = La fecha y la hora se fijaron a mano; no son las del reloj.
cut-column-name = Corte
cut-column-at = Cifras al
cut-column-events = Asientos
cut-column-since = Asientos después
cut-column-head = Huella
cut-column-state = Estado
cut-state-kept = conservado
cut-state-lost = perdido

## Lo que cambió entre dos cortes
# $figures (número): cifras que cambiaron. $cases (número): casos que las cambiaron.
cut-diff-title = { $figures ->
    [one] Cambió una cifra
   *[other] Cambiaron { $figures } cifras
}, { $cases ->
    [0] solo por el paso de los días
    [one] por un caso
   *[other] por { $cases } casos
}
cut-diff-nothing = No cambió ninguna cifra
cut-diff-from = Del corte { $name }: al { $date }, { $time } horas, con { $events } asientos
cut-diff-to = Al corte { $name }: al { $date }, { $time } horas, con { $events } asientos
cut-diff-to-present = Al registro como está: al { $date }, { $time } horas, con { $events } asientos
cut-diff-backwards = El corte { $to } es anterior a { $from }: escriba primero el más antiguo.
cut-diff-figures = Cifras que cambiaron
cut-diff-cases = Casos que las cambiaron
cut-diff-column-report = Informe
cut-diff-column-was = Antes
cut-diff-column-is = Después
cut-diff-column-change = Dif.
cut-diff-column-cases = Casos
cut-diff-column-folios = Folios
cut-diff-column-entries = Qué se registró
cut-diff-column-effect = Qué movió
cut-diff-column-reserved = Reservado
cut-diff-column-figures = Cifras
# $change (texto): con su signo.
cut-diff-effect = { $counts }, { $label } { $year }: { $change }.
# $count (número): cifras que movió.
cut-diff-effect-others = { $count ->
    [one] Un desglose.
   *[other] { $count } desgloses.
}
cut-diff-joined = { $first } { $next }
cut-diff-reserved = Reservado.
cut-diff-no-entry = Nada.
cut-diff-note-time = Una cifra sin casos cambió solo por el paso de los días: lo que vence, vence aunque no se registre nada.
cut-diff-note-time-or-reserved = Una cifra sin casos cambió por el paso de los días o por casos reservados.
# $count (número): casos reservados.
cut-diff-note-reserved = { $count ->
    [one] Un caso reservado cambió cifras; no se dice cuáles ni el folio. Para abrirlo: --reason, que queda registrado.
   *[other] { $count } casos reservados cambiaron cifras; no se dice cuáles ni los folios. Para abrirlos: --reason, que queda registrado.
}
cut-diff-note-cases = Lo que movió cada caso se cuenta en ese caso solo. Las personas son distintas entre sí en todos los casos, y los días y porcentajes no se suman: ahí lo de cada caso no da la diferencia.
# $count (número): casos.
cut-diff-note-others = { $count ->
    [one] Otro caso tuvo asientos que no cambiaron ninguna cifra, o que se compensan con otros.
   *[other] Otros { $count } casos tuvieron asientos que no cambiaron ninguna cifra, o que se compensan con otros.
}
cut-diff-note-not-begun = El año { $year } no había empezado entonces, así que nada de él se compara.
audit-cut-diff = comparación de los cortes { $from } y { $to }
audit-cut-diff-present = comparación del corte { $from } con el registro como está
