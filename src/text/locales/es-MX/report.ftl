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
report-cases-received = Recibidos en { $span }
report-cases-closed = Conclusiones en { $span }
report-cases-open = Abiertos al terminar { $span }
report-cases-by-kind = Casos recibidos, por tipo de solicitud
report-cases-by-channel = Casos recibidos, por medio
report-closings-by-outcome = Conclusiones de casos, por sentido
report-persons = Personas
report-persons-attended = Personas atendidas
report-turns = Turnos
report-turns-made = Hechos en { $span }
report-turns-answered = Respondidos en { $span }
report-turns-returned = Devueltos en { $span }
report-turns-withdrawn = Retirados en { $span }

# El periodo de las cifras, dentro de una frase.
report-span-year = el año
report-span-months = el periodo
# $month: el último mes; $year (texto).
report-yearly-title-through = De enero a { $month } de { $year }
report-yearly-title-january = Enero de { $year }
report-when-year = en el año
report-when-january = en enero
# $month: el último mes.
report-when-through = de enero a { $month }
report-headline-interventions = intervenciones { $when }
report-headline-received = casos recibidos { $when }
report-headline-closings = conclusiones de casos { $when }
report-headline-persons = personas atendidas { $when }
# $year (texto): el año anterior.
report-headline-beside = { $year }: { $before }
report-chart-by-month = Intervenciones por mes
report-chart-summed-up = Intervenciones acumuladas en el año
report-chart-by-kind = Intervenciones por tipo
report-chart-outcomes = Conclusiones de casos, por sentido

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

report-column-published = Publicado
report-column-stands = Como está
# $year (texto): el año anterior al del informe.
report-published = El año { $year }, como se publicó y como está
report-published-through = De enero a { $month } de { $year }, como se publicó y como está
report-published-january = Enero de { $year }, como se publicó y como está

## Diferencias
differences-column-table = Cuadro
differences-column-column = Columna
differences-column-counts = Cuenta
differences-column-of = De
differences-on-time = En plazo %
differences-median = Días, med.
differences-p90 = Días, p90
differences-interventions = Intervenciones
differences-cases = Casos
differences-closings = Conclusiones
differences-persons = Personas
differences-turns = Turnos

## Notas
report-note-units = Casos, personas, intervenciones y turnos son cosas distintas: cada cuadro dice cuál cuenta, y no se suman entre sí.
report-note-period = Un acto cuenta en el año en que ocurrió, no en el que se capturó. El año va del 1 de enero al 31 de diciembre, en la hora local de la oficina.
report-note-closings = Una conclusión cuenta en { $span } en que ocurrió, aunque después se haya reabierto el caso; un caso concluido dos veces en { $span } cuenta dos veces. Abiertos al terminar { $span } son los casos recibidos hasta entonces que ese día no estaban concluidos.
report-note-persons = Las personas atendidas son las beneficiarias de los casos recibidos en { $span } o con una intervención en él. La misma CURP es la misma persona; sin CURP, la persona de cada caso cuenta una vez.
# $month: el último mes; $year (texto).
report-note-through = Cifras de los meses de enero a { $month } de { $year }; las del año anterior son de los mismos meses.
# $date: el último día contado.
report-note-period-running = Las cifras llegan al { $date }, antes de que termine el periodo.
report-note-age = La edad es la del día en que se recibió el caso.
# $year (texto): el año del informe.
report-note-running = El año { $year } todavía no termina: sus cifras llegan hasta el día del informe, y las del año anterior son del año completo.
report-note-internal = Para uso interno: una cifra pequeña puede señalar a una persona. No se publique tal cual.
report-note-as-of = Cifras al { $date }, { $time } horas.
report-note-cut = Cifras del corte { $cut }, al { $date }, { $time } horas.
# $by: según qué, uno de los dos que siguen.
report-note-published = { $by }, del { $date }, { $time } horas; registro con { $events } asientos; huella: { $head }
# $year (texto): el año anterior al del informe; $period (texto): el del conjunto.
report-published-by-set = El año { $year } como se publicó: el del conjunto de transparencia { $period }, publicación { $version }, corte { $cut }
# $year (texto): el año anterior al del informe.
report-published-by-cut = No consta un conjunto de transparencia de { $year } que lo tenga completo: por publicado se toma su corte, { $cut }
# $year (texto): el año anterior al del informe.
report-note-published-lost = No se muestra el año { $year } como se publicó: este registro ya no tiene el estado de su corte, { $cut }.
report-note-head = Registro con { $events } asientos; huella: { $head }
report-note-clock-set = La fecha y la hora del informe se fijaron a mano; no son las del reloj.
report-note-balance = Antes + Recib. = Resp. + Dev. + Ret. + Pend., en cada área y en total.
report-note-carried-over = Antes: turnos hechos antes del { $from } y entonces sin terminar. Recib., Resp., Dev. y Ret.: recibidos, respondidos, devueltos y retirados en el periodo. Pend.: sin terminar al final del periodo.
report-note-overdue = Venc.: de los pendientes, los que el { $date } ya habían pasado su fecha límite. Un turno sin fecha límite nunca se vence.
report-note-accepted = Acept.: aceptados en el periodo; no entra en la suma.
report-note-on-time = En plazo %: de los respondidos que tenían fecha límite, los respondidos a tiempo.
report-note-days = Días: días hábiles hasta la respuesta. Med.: la mitad de los turnos tardó eso o menos; p90: nueve de cada diez tardaron eso o menos.

## Turnos vencidos
report-overdue-title = Turnos vencidos
report-overdue-on = Al { $date }
report-overdue-table = Turnos pendientes que ya pasaron su fecha límite, al { $date }
report-column-turn = Turno
report-column-turned-on = Turnado
report-column-due-on = Vencía
report-column-days-late =
    Días de
    retraso
report-note-overdue-turns = Turnos sin respuesta cuya fecha límite es anterior al { $date }: los mismos que cuenta la columna Venc. del informe por área. Un turno sin fecha límite nunca se vence.
report-note-overdue-days = Días de retraso: días hábiles desde la fecha límite, según el calendario de la oficina.

## Informe final a la Dirección General
report-final-title = Informe final a la Dirección General
report-final-unit = Área: { $unit }, { $name }
report-final-with-text = Con el texto de los informes finales: contiene datos personales; no lo comparta fuera de la oficina.
report-final-summary = Peticiones atendidas y concluidas por cada área
report-final-list = Peticiones atendidas, una por una
report-final-chart = Peticiones de cada área: concluidas y en trámite
report-final-concluded = concluidas
report-final-open = en trámite
report-area-desk = Oficina
report-area-desk-name = Atendidas por la propia oficina, sin turno
report-area-several = Varias
report-area-several-name = Atendidas por varias áreas juntas
report-reserved = reservado
report-text-erased = (suprimido)
report-column-attended = Atend.
report-column-open = Trám.
report-column-concluded = Concl.
report-column-resolved = Res.
report-column-partial = Parc.
report-column-unfounded = Impr.
report-column-desisted = Des.
report-column-channelled = Can.
report-column-not-located =
    No
    loc.
report-column-shared =
    Con
    otras
report-column-received-on = Recibida
report-column-concluded-on = Concluida
report-column-areas = Áreas
report-column-days = Días
report-column-report = Informe final
report-note-final-cases = Cuenta casos, sea cual sea su tipo (petición, queja, denuncia…). Atendidas: las que estuvieron abiertas algún día del periodo o se concluyeron en él. Una reabierta en el periodo está en trámite hasta que se vuelve a concluir.
report-note-final-area = Cada caso cuenta en un solo renglón: en el área a la que se turnó; en Oficina si la propia oficina lo atendió sin turno, o si el área devolvió el turno o se le retiró; en Varias si se turnó a más de una. Así los renglones suman el total.
report-note-final-balance = Atend. (atendidas) = Trám. (en trámite al final del periodo) + Concl. (concluidas). Concl. = Res. (resueltas) + Parc. (resueltas en parte) + Impr. (improcedentes) + Des. (desistidas) + Can. (canalizadas a otra instancia) + No loc. (persona no localizada).
report-note-final-shared = Con otras: de los casos del renglón Varias, aquellos en los que participó el área. No entra en las sumas.
report-note-final-days = Días: días naturales de la recepción a la conclusión. Med.: la mitad de los casos tardó eso o menos; p90: nueve de cada diez tardaron eso o menos.
report-note-final-unit = Solo los casos que atendió el área pedida, sola o con otras.
report-note-reserved = De los casos reservados solo se dice el folio; sí cuentan en las cifras.
report-note-final-reserved = De los casos reservados solo se dice el folio, y solo cuando el informe es de meses completos y de todas las áreas: la lista no dice qué área los atendió ni qué día concluyeron. Sí cuentan en las cifras.
report-note-reserved-opened = Los casos reservados se muestran completos; el motivo quedó registrado en la auditoría.
report-note-final-text = Para uso interno: lleva el texto de los informes finales, que contiene datos personales.

## Informe mensual
# $month: el mes; $year (texto).
report-monthly-title = Informe mensual, { $month } de { $year }
report-monthly-month = intervenciones en { $month }
report-monthly-pending = turnos pendientes al { $date }
report-monthly-overdue = turnos vencidos al { $date }
report-monthly-concluded = casos concluidos en { $month }
# $month: el mes; $year (texto).
report-monthly-not-over = El mes de { $month } de { $year } no había terminado: las cifras llegan solo al { $date }, { $time } horas. El mes completo se hace de un estado posterior.
report-monthly-differs-past = Vueltos a hacer del mismo estado, los archivos salen distintos solo si después se reservó un caso, que desde entonces se oculta (las cifras no cambian), o si se piden en otro idioma (--lang) o con otra versión de folio. Si no es eso, los de la carpeta se cambiaron o son de otro estado.
report-monthly-differs-now = Sin corte, el conjunto es del registro como está, que sigue avanzando, y sale en el idioma de la pantalla (--lang). Para volver a hacer el de un momento, haga antes un corte y use --cut.
# $before: la cifra; $month: el mes; $year (texto): el año anterior.
report-monthly-beside = { $month } de { $year }: { $before }
report-directorates-to-date = Qué fue de los turnos de cada área, del { $from } al { $to }
report-chart-turns = Turnos de cada área: respondidos y pendientes
report-turns-series-answered = respondidos
report-turns-series-pending = pendientes
report-turns-series-overdue = de ellos, vencidos
report-note-carried-over-to-date = En el cuadro acumulado, Antes son los turnos hechos antes del { $from } y entonces sin terminar.
report-log-begins = El registro empieza en { $month } de { $year }: de antes no dice nada
