# Lo que preguntan y responden las órdenes.

ask-folio = Folio
ask-kind = Tipo de solicitud
ask-channel = Medio por el que llegó
ask-matter = Materia
ask-topic = Tema
ask-priority = Prioridad
ask-received = Fecha de recepción
ask-date-hint = Como 21/11/2026; también hoy o ayer.
ask-anonymous = ¿Es anónima?
ask-name = Nombre de quien solicita
ask-curp = CURP de quien solicita
ask-curp-hint = Si no la trae, déjela en blanco. De ella se toman el sexo y la fecha de nacimiento.
ask-curp-unverified = La CURP no pasa la comprobación. ¿Aceptarla así y marcarla?
ask-curp-go-back = Vuelva con < para corregir la CURP o dejarla en blanco.
ask-sex = Sexo
ask-birth = Fecha de nacimiento
ask-age = Edad en años
ask-phone = Teléfono
ask-email = Correo electrónico
ask-address = Domicilio (calle, número, colonia)
ask-municipality = Municipio
ask-municipality-hint = Por nombre o clave del INEGI; si hay varios, añada el estado: Cárdenas, San Luis Potosí.
ask-affiliation = Derechohabiencia
ask-other-patient = ¿El paciente es otra persona?
ask-patient-name = Nombre del paciente
ask-patient-curp = CURP del paciente
ask-patient-sex = Sexo del paciente
ask-patient-birth = Fecha de nacimiento del paciente
ask-patient-age = Edad del paciente en años
ask-relationship = Parentesco de quien solicita con el paciente
ask-accused = A quién se señala
ask-narrative = Relato
ask-remedy = Qué pide
ask-external-folio = Folio que dio otro sistema
ask-privacy-notice = Versión del aviso de privacidad que se le dio
ask-session = Número de la sesión (audiencia, apertura del buzón)
ask-reserved = ¿Marcar el caso como reservado?
ask-reserved-hint = De un caso reservado solo se muestra el folio; para abrirlo hay que decir el motivo.

ask-to = Área
ask-officer = Titular a quien se dirige
ask-letter = Número de oficio
ask-due = Fecha límite o plazo
ask-due-hint = Una fecha, o días hábiles como 10d. En blanco se usa el plazo del área o del tipo de solicitud, si lo hay.
ask-instructions = Instrucciones
ask-return-reason = Por qué devuelve el área el turno
ask-withdraw-reason = Por qué se retira el turno
ask-answer-report = Informe del área
ask-follow-up-kind = Tipo de seguimiento
ask-on = Fecha
ask-acting-unit = Área que intervino (en blanco: esta oficina)
ask-notice = Aviso al Ministerio Público
ask-notice-number = Número del aviso
ask-note = Nota
ask-result = Resultado
ask-next = Fecha del siguiente paso
ask-outcome = Sentido de la conclusión
ask-final-report = Informe final
ask-closed-on = Fecha de conclusión
ask-notified = Fecha en que se avisó al solicitante
ask-reopen-reason = Por qué se reabre
ask-amend-field = Dato que se corrige
ask-amend-choice = { $field }: { $now }
ask-amend-reason = Motivo de la corrección
ask-undo = Su último movimiento es { $entry } ({ $kind ->
       *[intake] recepción
        [turned] turno
        [turn-accepted] aceptación de un turno
        [turn-returned] devolución de un turno
        [turn-answered] respuesta a un turno
        [turn-withdrawn] retiro de un turno
        [follow-up] seguimiento
        [closed] conclusión
        [reopened] reapertura
        [amended] corrección
        [undone] acción de deshacer
    }, del { $on }). ¿Deshacerlo?
ask-undo-reserved = Su último movimiento es { $entry }, de un caso reservado. ¿Deshacerlo?
ask-undo-reason = Por qué se deshace
ask-make-log = Todavía no hay ningún registro de casos en { $path }. ¿Crearlo ahora?
ask-institution = Nombre público de la institución
ask-site = Clave de la oficina para sus folios
ask-site-hint = De 2 a 8 letras y números, por ejemplo SLP: los folios serán SLP-2026-000001.
ask-preset = Catálogos con que empieza
ask-preset-state = Los de un servicio estatal de salud
ask-preset-empty = Vacíos, para llenarlos uno mismo
ask-timezone = Zona horaria
ask-entity = Estado de la oficina

done-intake = Guardado. Dé este folio a quien solicita.
done-intake-repeated = Ese caso ya estaba guardado con la misma clave; no se duplicó.
done-intake-several =
    { $count ->
        [one] Se guardó un caso.
       *[other] Se guardaron { $count } casos.
    }
done-entry = { $entry }  { $said }
done-recorded = Guardado.
done-turned = Turno { $number } a { $unit }, sin fecha límite.
done-turned-due = Turno { $number } a { $unit }; vence el { $due }.
done-turned-reserved = Turnado a { $unit }.
done-turned-reserved-due = Turnado a { $unit }; vence el { $due }.
done-accepted = { $unit } aceptó el turno { $number }.
done-returned = { $unit } devolvió el turno { $number }; puede turnarse de nuevo.
done-withdrawn = Se retiró el turno { $number } a { $unit }.
done-answered = { $unit } respondió el turno { $number } { $days ->
        [0] el mismo día
        [one] en un día hábil
       *[other] en { $days } días hábiles
    }.
done-follow-up = Seguimiento guardado.
done-intervention = Intervención guardada.
done-reserved = Intervención guardada. El caso queda reservado.
done-closed = Caso concluido el { $on }.
done-reopened = Caso reabierto.
done-amended = Se corrigió { $entry }.
done-undone = Se deshizo { $entry }.
done-init = Registro creado en { $path }.
done-init-next = Para recibir el primer caso: folio recibir. Si lo guarda en otra ruta que la habitual, indíquela con --db o FOLIO_DB.
done-init-group = Para que todo el grupo trabaje en él, la carpeta debe pasar su grupo a lo que se hace en ella. Por ejemplo: chgrp GRUPO CARPETA && chmod 2770 CARPETA
done-demo =
    La oficina inventada quedó en { $path }. Pruebe ahora:
    { "" }
      export FOLIO_DB={ $path }
      folio listar --status abiertos
      folio ver 2022-14
      folio informe anual --year 2022 --folios --kind home-visit --month 3
      folio recibir
demo-line = Línea { $line } del guion: { $what }

list-title = Casos
list-status-open = O «{ $value }»: lo recibido, en revisión o turnado.
list-none = Ningún caso coincide.
list-total =
    { $total ->
        [one] Coincide un caso en total.
       *[other] Coinciden { $total } casos en total.
    }
list-more =
    { $shown ->
        [0] Hay casos que coinciden; para verlos: --limit N.
        [one] Se muestra el más reciente; para ver más: --limit N.
       *[other] Se muestran los { $shown } más recientes; para ver más: --limit N.
    }
list-reserved = reservado
reserved-note = De los casos reservados solo se dice el folio. Para verlos completos: --reason "…"; queda registrado.
reserved-note-show = De los casos reservados solo se dice el folio. Para abrir uno: folio ver FOLIO --reason "…"; queda registrado.
reserved-note-withheld =
    { $count ->
        [one] Un caso reservado no se nombra: estar en esta lista diría de él lo que se oculta. Para verlo: --reason "…"; queda registrado.
       *[other] { $count } casos reservados no se nombran: estar en esta lista diría de ellos lo que se oculta. Para verlos: --reason "…"; queda registrado.
    }
audit-reason-names = (el motivo tenía datos de una persona del caso)
reserved-note-left-out = Sin los casos reservados. Para buscarlos también: --reason "…"; queda registrado.
# $asked (text): the filters as typed.
audit-list = lista con { $asked }
list-erased = suprimido
list-anonymous = anónimo
column-folio = Folio
column-received = Recibido
column-kind = Tipo
column-status = Estado
column-topic = Tema
column-units = Áreas
column-due = Vence
column-closed = Concluido
column-kept-until = Conservar hasta
column-held = Bloqueado
column-name = Nombre
column-times = Veces

behind-title =
    { $times ->
        [one] Detrás de la cifra: 1 en
       *[other] Detrás de la cifra: { $times } en
    } { $cases ->
        [one] un caso
       *[other] { $cases } casos
    }
# $cases (number): cases.
behind-title-cases =
    { $cases ->
        [one] Un caso detrás de la cifra
       *[other] { $cases } casos detrás de la cifra
    }
behind-note = «Veces» dice cuántas veces cuenta cada caso en la cifra. Esta lista es interna: lleva folios y nombres.
behind-title-persons =
    { $cases ->
        [one] Un caso de las personas atendidas
       *[other] { $cases } casos de las personas atendidas
    }
behind-note-persons = Una persona puede tener varios casos: puede haber más casos que personas. Esta lista es interna: lleva folios y nombres.

note-strange-name = { $field } lleva letras de otro alfabeto que se parecen a las nuestras: { $letters }. Se guardó como se escribió; una búsqueda por nombre no lo encontrará. Si fue un descuido, corríjalo con: folio corregir
note-strange-names-more =
    { $count ->
        [one] Otro nombre más mezcla alfabetos.
       *[other] Otros { $count } nombres más mezclan alfabetos.
    }
