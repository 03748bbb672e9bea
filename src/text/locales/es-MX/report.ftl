### Los informes: títulos, encabezados y notas.

report-office = { $institution } · { $site }
report-total = Total
report-not-recorded = No consta
report-the-office-itself = La propia oficina

## Qué se cuenta
report-counts-interventions = se cuentan intervenciones
report-counts-cases = se cuentan casos
report-counts-closings = se cuentan conclusiones
report-counts-persons = se cuentan personas
report-counts-turns = se cuentan turnos

## Encabezados
report-column-year = Año
report-column-from = Desde
report-column-to = Hasta
report-column-code = Código
report-column-concept = Concepto
report-column-difference = Diferencia
report-column-kind = Tipo
report-column-sex = Sexo
report-column-age = Edad
report-column-affiliation = Derechohabiencia
report-column-unit = Área
report-column-request-kind = Tipo
report-column-channel = Medio
report-column-outcome = Sentido

## Informe anual
# $year (texto): el año del informe.
report-yearly-title = Informe anual { $year }
report-interventions-by-month = Intervenciones por tipo y mes, { $year }
report-interventions-compared = Intervenciones por tipo, junto al año anterior
report-interventions-by-sex = Intervenciones por sexo de la persona atendida
report-interventions-by-age = Intervenciones por edad de la persona atendida
report-interventions-by-affiliation = Intervenciones por derechohabiencia
report-interventions-by-unit = Intervenciones por área que intervino
report-cases = Casos
report-cases-received = Recibidos en el año
report-cases-closed = Conclusiones en el año
report-cases-open = Abiertos al terminar el año
report-cases-by-kind = Casos recibidos, por tipo de solicitud
report-cases-by-channel = Casos recibidos, por medio
report-closings-by-outcome = Conclusiones de casos, por sentido
report-persons = Personas
report-persons-attended = Personas atendidas
report-turns = Turnos
report-turns-made = Hechos en el año
report-turns-answered = Respondidos en el año
report-turns-returned = Devueltos en el año
report-turns-withdrawn = Retirados en el año

## Informe por área
report-directorates-title = Turnos por área
report-directorates-period = Del { $from } al { $to }
report-directorates-table = Qué fue de los turnos de cada área
report-column-unit-name = Nombre
report-column-carried-over = Antes
report-column-received = Recib.
report-column-answered = Resp.
report-column-returned = Dev.
report-column-withdrawn = Ret.
report-column-pending = Pend.
report-column-overdue = Venc.
report-column-accepted = Acept.
report-column-on-time =
    En
    plazo %
report-column-median =
    Días,
    med.
report-column-p90 =
    Días,
    p90

## Notas
report-note-units = Casos, personas, intervenciones y turnos son cosas distintas: cada cuadro dice cuál cuenta, y no se suman entre sí.
report-note-period = Un acto cuenta en el año en que ocurrió, no en el que se capturó. El año va del 1 de enero al 31 de diciembre, en la hora local de la oficina.
report-note-closings = Una conclusión cuenta en el año en que ocurrió, aunque después se haya reabierto el caso; un caso concluido dos veces en el año cuenta dos veces. Abiertos al terminar el año son los casos recibidos hasta entonces que ese día no estaban concluidos.
report-note-persons = Las personas atendidas son las beneficiarias de los casos recibidos en el año o con una intervención en él. La misma CURP es la misma persona; sin CURP, la persona de cada caso cuenta una vez.
report-note-age = La edad es la del día en que se recibió el caso.
# $year (texto): el año del informe.
report-note-running = El año { $year } todavía no termina: sus cifras llegan hasta el día del informe, y las del año anterior son del año completo.
report-note-internal = Para uso interno: una cifra pequeña puede señalar a una persona. No se publique tal cual.
report-note-as-of = Cifras al { $date }, { $time } horas.
report-note-cut = Cifras del corte { $cut }, al { $date }, { $time } horas.
report-note-head = Registro con { $events } asientos; huella: { $head }
report-note-clock-set = La fecha y la hora del informe se fijaron a mano; no son las del reloj.
report-note-balance = Antes + Recib. = Resp. + Dev. + Ret. + Pend., en cada área y en total.
report-note-carried-over = Antes: turnos hechos antes del { $from } y entonces sin terminar. Recib., Resp., Dev. y Ret.: recibidos, respondidos, devueltos y retirados en el periodo. Pend.: sin terminar al final del periodo.
report-note-overdue = Venc.: de los pendientes, los que el { $date } ya habían pasado su fecha límite. Un turno sin fecha límite nunca se vence.
report-note-accepted = Acept.: aceptados en el periodo; no entra en la suma.
report-note-on-time = En plazo %: de los respondidos que tenían fecha límite, los respondidos a tiempo.
report-note-days = Días: días hábiles hasta la respuesta. Med.: la mitad de los turnos tardó eso o menos; p90: nueve de cada diez tardaron eso o menos.
