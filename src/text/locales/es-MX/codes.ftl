### Palabras de los códigos: {lista}-{código}.

## Clase de solicitud
request-kind-petition = petición
request-kind-complaint = queja
request-kind-denunciation = denuncia
request-kind-management = solicitud de gestión
request-kind-suggestion = sugerencia
request-kind-commendation = felicitación

## Materia
matter-medical = médica
matter-administrative = administrativa
matter-legal = jurídica

## Medio
channel-in-person = presencial
channel-letter = escrito
channel-phone = teléfono
channel-social-network = redes sociales
channel-chat = mensajería (WhatsApp)
channel-box = buzón
channel-online = en línea
channel-hearing = audiencia

## Prioridad
priority-normal = normal
priority-high = alta
priority-urgent = urgente

## Sexo
sex-female = mujer
sex-male = hombre
sex-x = no binario
sex-unknown = no consta

## Estado del caso
status-received = recibido
status-in-review = en revisión
status-turned = turnado
status-closed = concluido
status-annulled = anulado

## Estado del turno
turn-state-pending = pendiente
turn-state-accepted = aceptado
turn-state-returned = devuelto
turn-state-answered = respondido
turn-state-withdrawn = retirado

## Sentido de la conclusión
outcome-resolved = resuelto
outcome-partial = resuelto en parte
outcome-unfounded = improcedente
outcome-withdrawn = desistimiento
outcome-channelled = canalizado a otra instancia
outcome-not-located = no localizado
# De un caso sin conclusión, en los informes.
outcome-open = en trámite

## Aviso al Ministerio Público
notice-given = dado
notice-pending = pendiente
notice-not-required = no se requiere

## Clase de área
unit-kind-directorate = dirección
unit-kind-hospital = hospital
unit-kind-jurisdiction = jurisdicción
unit-kind-external = externa

## Días de descanso obligatorio (artículo 74 de la Ley Federal del Trabajo)
rest-day-new-year = Año Nuevo
rest-day-constitution = Día de la Constitución
rest-day-juarez = Natalicio de Benito Juárez
rest-day-labour = Día del Trabajo
rest-day-independence = Día de la Independencia
rest-day-revolution = Día de la Revolución
rest-day-power-transfer = Transmisión del Poder Ejecutivo Federal
rest-day-christmas = Navidad

## Meses, en corto
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sep
month-10 = oct
month-11 = nov
month-12 = dic

## Meses
month-long-1 = enero
month-long-2 = febrero
month-long-3 = marzo
month-long-4 = abril
month-long-5 = mayo
month-long-6 = junio
month-long-7 = julio
month-long-8 = agosto
month-long-9 = septiembre
month-long-10 = octubre
month-long-11 = noviembre
month-long-12 = diciembre

## Días de la semana, desde el lunes
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo

## Grupos de edad
age-group-0 = menos de 1
age-group-unknown = no consta
# $age (texto): los años cumplidos con que empieza el grupo.
age-and-over = { $age } y más

field-kind = tipo
field-channel = medio
field-matter = materia
field-topic = tema
field-priority = prioridad
field-received = recibido
field-anonymous = anónimo
field-name = nombre
field-curp = CURP
field-sex = sexo
field-birth = nacimiento
field-age = edad
field-phone = teléfono
field-email = correo
field-address = domicilio
field-municipality = municipio
field-affiliation = derechohabiencia
field-other-patient = otro paciente
field-patient-name = nombre del paciente
field-patient-curp = CURP del paciente
field-patient-sex = sexo del paciente
field-patient-birth = nacimiento del paciente
field-patient-age = edad del paciente
field-relationship = parentesco
field-accused = señalado
field-narrative = relato
field-remedy = petición
field-reserved = reservado
field-external-folio = otro folio
field-privacy-notice = versión del aviso de privacidad
field-authority = autoridad
field-session = sesión
field-key = clave
field-curp-unverified = CURP sin comprobar
field-to = área
field-unit = área
field-officer = titular
field-due = vence
field-letter = oficio
field-instructions = instrucciones
field-on = fecha
field-note = nota
field-result = resultado
field-next = siguiente paso
field-notice = aviso
field-notice-number = número del aviso
field-outcome = sentido
field-report = informe
field-notified = avisado
field-reason = motivo
field-working-days = días hábiles
field-petitioner = datos de quien solicita
field-patient = datos del paciente

## De quién se suprimen datos
erased-party-petitioner = quien solicita
erased-party-patient = el paciente
erased-party-accused = la persona señalada
erased-party-all = todo el caso

## Por qué se suprimen
erasure-basis-arco = cancelación (derechos ARCO)
erasure-basis-retention = fin del plazo de conservación

## Lo que anota la auditoría
deed-opened-reserved = abrió un caso reservado
deed-searched-reserved = buscó entre los reservados
deed-lifted-reserve = quitó la reserva de un caso
deed-exported = exportó una tabla
deed-exported-reserved = exportó una tabla con lo reservado
deed-erased = suprimió datos
deed-restored = restauró un respaldo
