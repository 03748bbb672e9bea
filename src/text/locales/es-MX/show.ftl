# Un caso en pantalla.

ask-show-reason = Caso reservado. Motivo para abrirlo (queda registrado)
show-is-reserved = El caso { $folio } está reservado; para abrirlo hay que decir el motivo.
show-is-reserved-hint = Añada --reason "…". Quién lo abrió, cuándo y por qué queda registrado.
show-priority = prioridad { $priority }
show-received = Recibido el { $on }
show-closed-on = concluido el { $on }
show-notified = avisado el { $on }
show-next-on = siguiente paso el { $on }
show-session = sesión { $number }
show-petitioner = Solicitante
show-patient = Paciente
show-patient-unknown = otra persona, de la que no hay datos
show-contact = Contacto
show-municipality = Municipio
show-affiliation = Derechohab.
show-external-folio = Otro folio
show-relationship = parentesco: { $relationship }
show-birth = nacimiento { $on }
show-age = { $age } años
show-curp-unverified = CURP { $curp } (sin comprobar)
show-narrative = Relato
show-remedy = Qué pide
show-accused = A quién se señala
show-turns = Turnos
show-turn-number = Núm.
show-turn-unit = Área
show-turn-on = Turnado
show-turn-due = Vence
show-turn-state = Estado
show-turn-ended = Terminó
show-turn-days = Días háb.
show-timeline = Historia
show-undone = [deshecho por #{ $by }]
show-amended = [corregido por #{ $by }]
show-intake = Recepción: { $kind }, { $channel }
show-turned = Turno { $number } a { $unit }
show-turned-due = Turno { $number } a { $unit }; vence el { $due }
show-accepted = { $unit } acepta el turno { $number }
show-returned = { $unit } devuelve el turno { $number }
show-withdrawn = Se retira el turno { $number } a { $unit }
show-answered = { $unit } responde el turno { $number } ({ $days ->
        [0] el mismo día
        [one] un día hábil
       *[other] { $days } días hábiles
    })
show-follow-up = Seguimiento: { $kind }
show-intervention = Intervención: { $kind }
show-by-unit = { $what }, por { $unit }
show-notice = { $what }; aviso al Ministerio Público: { $notice }
show-next = { $what }; siguiente paso el { $on }
show-closed = Conclusión: { $outcome }
show-reopened = Reapertura
show-amends = Corrección de { $number } ({ $fields })
show-undoes = Se deshace { $numbers }
show-other = { $kind }
show-officer = Titular
show-letter = Oficio
show-instructions = Instrucciones
show-reason = Motivo
show-report = Informe
show-note = Nota
show-result = Resultado
show-notice-number = Número de aviso
show-before = Antes, { $field }
