### Cortes: estados del registro con nombre.

cut-place-name = NOMBRE
# $events (número): asientos del registro. $head (texto): su huella.
cut-made = Corte { $name }: el registro al { $date }, { $time } horas, con { $events } { $events ->
    [one] asiento
   *[other] asientos
}; huella: { $head }
cut-made-hint = Los informes se vuelven a hacer tal como quedan hoy con --cut { $name }.
cut-none = No hay cortes.
cut-none-hint = Para congelar lo que dicen hoy los informes: folio corte NOMBRE, por ejemplo folio corte 2026-10.
cut-list-hint = Para ver los que hay: folio corte listar.
cut-not-found = No hay ningún corte «{ $name }».
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
cut-line-head = Huella: { $head }
cut-line-clock-set = La fecha y la hora se fijaron a mano; no son las del reloj.
cut-column-name = Corte
cut-column-at = Cifras al
cut-column-events = Asientos
cut-column-since = Asientos después
cut-column-head = Huella
