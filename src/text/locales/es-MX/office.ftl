# Las listas, el calendario y los plazos de la oficina; exportar y verificar.

office-yes = sí
office-no = no
office-days = { $field } lleva un número de días hábiles, o none; se escribió «{ $value }».
office-due-dates-stay = Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan desde ahora.

## Lo que falta en la línea de órdenes, por su lugar
office-place-code = CLAVE
office-place-list = LISTA (temas, seguimientos o derechohabiencias)
office-place-kind = TIPO
office-place-days = DÍAS (hábiles, o none)
office-place-dates = FECHA

## Encabezados
office-column-code = Clave
office-column-name = Nombre
office-column-class = Tipo
office-column-label = Etiqueta
office-column-also = También se entiende
office-column-spanish = Español
office-column-english = Inglés
office-column-intervention = Intervención
office-column-notice =
    Aviso
    al MP
office-column-days =
    Plazo,
    días háb.
office-column-denunciations = Denuncias
office-column-in-use =
    En
    uso
office-column-open-cases = Casos abiertos
office-column-overdue-cases = Casos vencidos
office-column-from = Desde
office-column-to = Hasta
office-column-weekday = Empieza en
office-column-reason = Motivo
office-column-origin = Origen
office-column-taken =
    Días
    háb.
office-column-date = Fecha
office-column-worked = Hábil
office-column-due = Vence

## Áreas
unit-title = Áreas
unit-none = No hay áreas.
unit-none-hint = Agregue la primera con: folio area agregar CLAVE --name "Nombre" --kind direccion
unit-note-days = Plazo: días hábiles para responder un turno. Donde no hay, vale el plazo del tipo de solicitud: folio catalogo listar plazos
unit-added = El área { $unit } quedó agregada.
unit-back = El área { $unit } está otra vez en uso.
unit-changed = El área { $unit } quedó cambiada.
unit-change-what = Falta decir qué cambia del área { $unit }: --name, --kind, --days o --denunciations.
unit-retired = El área { $unit } quedó dada de baja. Lo que ya se le turnó conserva su nombre.
unit-heading = { $unit } · { $name }
unit-line-kind = Tipo: { $kind }
unit-line-days =
    { $days ->
        [one] Plazo para responder: un día hábil
       *[other] Plazo para responder: { $days } días hábiles
    }
unit-line-no-days = Plazo para responder: el del tipo de solicitud
unit-line-denunciations = Puede resolver denuncias: sí
unit-line-no-denunciations = Puede resolver denuncias: no
unit-line-open = Casos con un turno abierto aquí: { $open }; vencidos: { $overdue }
unit-line-retired = Dada de baja; ya no se le turna.
unit-ask-which = Área
unit-ask-code = Clave del área
unit-ask-code-hint = Corta, con letras, números o guiones: DSS, JS1.
unit-ask-name = Nombre completo
unit-ask-kind = Tipo de área
unit-ask-days = Días hábiles para responder
unit-ask-days-hint = Si se deja en blanco, vale el plazo del tipo de solicitud.
unit-ask-denunciations = ¿Puede resolver denuncias?

## Catálogos
catalog-title = Catálogos
catalog-topics = Temas
catalog-follow-ups = Tipos de seguimiento (seguimientos)
catalog-affiliations = Derechohabiencias
catalog-deadlines = Plazos por tipo de solicitud (plazos)
catalog-kinds = Tipos de solicitud (--kind)
catalog-channels = Medios (--channel)
catalog-matters = Materias (--matter)
catalog-priorities = Prioridades (--priority)
catalog-sexes = Sexo (--sex)
catalog-notices = Aviso al Ministerio Público (--notice)
catalog-outcomes = Sentidos de la conclusión (--outcome)
catalog-statuses = Estados del caso (--status)
catalog-turn-states = Estados del turno
catalog-erased-parties = De quién se suprime (suprimir --party)
catalog-erasure-bases = Por qué se suprime (suprimir --basis)
catalog-deeds = Acciones de la auditoría (auditoria --deed)
catalog-unit-kinds = Tipos de área (area agregar --kind)
catalog-note-deadlines = Un turno sin fecha límite propia toma el plazo del área y, si esta no tiene, el del tipo de solicitud. Sin ninguno, nunca se vence.
catalog-term-lists = tema, seguimiento, derechohabiencia
catalog-no-such-list = No hay ningún catálogo «{ $typed }».
catalog-only-follow-ups = --intervention y --notice son solo para los tipos de seguimiento.
catalog-heading = { $code }
catalog-line-list =
    { $list ->
        [topic] Catálogo: temas
        [follow-up] Catálogo: tipos de seguimiento
       *[affiliation] Catálogo: derechohabiencias
    }
catalog-line-es = Español: { $label }
catalog-line-en = Inglés: { $label }
catalog-line-intervention = Cuenta como intervención: sí
catalog-line-no-intervention = Cuenta como intervención: no
catalog-line-notice = Pide la respuesta sobre el aviso al Ministerio Público y reserva el caso.
catalog-line-retired = Dado de baja; ya no se ofrece.
catalog-added =
    { $list ->
        [topic] «{ $term }» quedó en el catálogo de temas.
        [follow-up] «{ $term }» quedó en el catálogo de tipos de seguimiento.
       *[affiliation] «{ $term }» quedó en el catálogo de derechohabiencias.
    }
catalog-back =
    { $list ->
        [topic] «{ $term }» está otra vez en el catálogo de temas.
        [follow-up] «{ $term }» está otra vez en el catálogo de tipos de seguimiento.
       *[affiliation] «{ $term }» está otra vez en el catálogo de derechohabiencias.
    }
catalog-retired =
    { $list ->
        [topic] «{ $term }» quedó dado de baja en el catálogo de temas. Lo que ya lo tiene lo conserva.
        [follow-up] «{ $term }» quedó dado de baja en el catálogo de tipos de seguimiento. Lo que ya lo tiene lo conserva.
       *[affiliation] «{ $term }» quedó dado de baja en el catálogo de derechohabiencias. Lo que ya lo tiene lo conserva.
    }
catalog-kind-words =
    { $kind ->
        [petition] { request-kind-petition }
        [complaint] { request-kind-complaint }
        [denunciation] { request-kind-denunciation }
        [management] { request-kind-management }
        [suggestion] { request-kind-suggestion }
       *[commendation] { request-kind-commendation }
    }
catalog-deadline-set =
    { $days ->
        [one] Plazo para responder una { $kind }: un día hábil.
       *[other] Plazo para responder una { $kind }: { $days } días hábiles.
    }
catalog-deadline-none = Una { $kind } ya no tiene plazo propio para responderse.
catalog-ask-list = Catálogo
catalog-ask-code = Clave
catalog-ask-code-hint = En inglés y con minúsculas, con guiones en vez de espacios: home-visit.
catalog-ask-which = Clave o etiqueta
catalog-ask-es = Etiqueta en español
catalog-ask-en = Etiqueta en inglés
catalog-ask-intervention = ¿Cuenta como intervención de trabajo social?
catalog-ask-notice = ¿Pide decir si se dio aviso al Ministerio Público?
catalog-ask-kind = Tipo de solicitud
catalog-ask-deadline = Días hábiles para responder
catalog-ask-deadline-hint = Escriba none para quitar el plazo.

## Calendario
# $year (texto): el año.
calendar-title = Días inhábiles de { $year }
calendar-note-weekends = Los sábados y domingos tampoco son hábiles.
calendar-note-taken = Días háb.: cuántos días hábiles quita.
calendar-origin-law = la ley
calendar-origin-office = la oficina
calendar-worked = El { $weekday } { $on } es día hábil.
calendar-not-worked = El { $weekday } { $on } no es hábil: { $why }.
calendar-why-law = { $name } (artículo 74 de la Ley Federal del Trabajo)
calendar-why-closed = cierre de la oficina, «{ $label }»
calendar-why-weekend = es fin de semana
calendar-due =
    { $days ->
        [one] Un día hábil después: { $weekday } { $on }.
       *[other] { $days } días hábiles después: { $weekday } { $on }.
    }
calendar-closed-on = La oficina cierra el { $on }, «{ $label }»
calendar-closed = La oficina cierra del { $from } al { $to }, «{ $label }»
calendar-takes =
    { $days ->
        [one] { $closed }: quita un día hábil.
       *[other] { $closed }: quita { $days } días hábiles.
    }
calendar-takes-none = { $closed }: no quita ningún día hábil.
calendar-opened =
    { $days ->
        [one] Se quitó un día de cierre
       *[other] Se quitaron { $days } días de cierre
    }; { $again ->
        [0] ninguno era hábil por lo demás.
        [one] uno vuelve a ser hábil.
       *[other] { $again } vuelven a ser hábiles.
    }
calendar-backwards = La fecha { $to } es anterior a { $from }: escriba primero la primera.
calendar-too-long = Son demasiados días de una vez; el límite es { $limit }.
calendar-ask-dates = Día o días de cierre
calendar-ask-dates-hint = Un día, 24/12/2026, o del primero al último, 21/12/2026..31/12/2026.
calendar-ask-label = Motivo
calendar-ask-open = Día o días que vuelven a trabajarse

## Exportar
export-workbook-on-screen = Un libro de Excel no se puede mostrar en la pantalla.
export-workbook-hint = Escríbalo en un archivo: folio exportar { $table } --format xlsx --output { $table }.xlsx
export-file = { $path } tiene datos personales. En este equipo solo lo puede abrir su usuario; una copia ya no está protegida así. Quedó anotado quién lo exportó y cuándo.
export-stdout = Lo exportado tiene datos personales. Si lo guarda, use mejor --output: el archivo queda solo para su usuario. Quedó anotado quién lo exportó y cuándo.
export-left-out = Sin los de los casos reservados. Para exportarlos también: --reserved --reason "…"; queda registrado.
export-plain = El registro está cifrado, pero lo exportado no lo está.

## Verificar y reconstruir
check-sound = El registro está completo y sin alteraciones: { $events ->
        [one] un asiento
       *[other] { $events } asientos
    }, { $cases ->
        [one] un caso
       *[other] { $cases } casos
    }.
check-holds-head = Contiene la huella indicada y continúa desde ella.
check-holds-audit-head = La auditoría contiene la huella indicada y continúa desde ella.
check-head = Huella: { $head }
check-head-keep = Guarde la huella fuera de este equipo: con folio verificar --head HUELLA se comprueba después que nada anterior cambió.
rebuild-done = Se rehicieron las listas y los índices de { $cases ->
        [one] un caso
       *[other] { $cases } casos
    }. El registro mismo no se tocó.

## Conservación y aviso de privacidad
office-place-months = PLAZO (60m, 5y o none)
office-place-version = VERSIÓN
office-column-months = Meses
catalog-retention = Conservación de casos concluidos, por tipo de solicitud (conservacion)
catalog-note-notice = Aviso de privacidad vigente: { $version }
catalog-note-no-notice = No se ha dicho qué versión del aviso de privacidad está vigente: folio catalogo aviso-privacidad VERSIÓN
catalog-ask-retention = Cuánto se conserva después de concluido
catalog-ask-retention-hint = En meses, 60m, o en años, 5y (o 5 años). Con none ya no hay plazo.
catalog-retention-form = «{ $typed }» no es un plazo de conservación.
catalog-retention-range = El plazo de conservación va de un mes a { $years } años.
catalog-retention-set =
    { $months ->
        [one] Una { $kind } concluida se conserva un mes.
       *[other] Una { $kind } concluida se conserva { $months } meses.
    }
catalog-retention-none = Una { $kind } concluida ya no tiene plazo de conservación.
catalog-ask-notice-version = Versión del aviso de privacidad vigente
catalog-ask-notice-version-hint = Una clave corta, como 2026-01. Con none ya no se ofrece ninguna.
catalog-notice-set = Aviso de privacidad vigente: { $version }. Se ofrece al recibir solicitudes en la terminal.
catalog-notice-none = Ya no hay un aviso de privacidad vigente que ofrecer.
