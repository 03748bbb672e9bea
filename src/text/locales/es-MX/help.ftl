### La ayuda de cada orden. En inglés es la de las propias definiciones.

help-folio = Lleva los casos de las personas que piden ayuda a un servicio de salud: desde
    que se reciben hasta que se concluyen, con cada turno y cada seguimiento, y los
    informes que de ahí salen

## Lo que comparten varias órdenes
help-arg-folio = El caso: SLP-2026-000255, 2026-255 o 255
help-arg-on = El día en que ocurrió; si no se dice, hoy
help-arg-reason = El motivo: un texto, @ARCHIVO, o - para la entrada estándar
help-arg-seen = Cuántos movimientos tenía el caso cuando se consultó; si ya tiene más, se
    rechaza la orden y se dice cuáles
help-arg-year = El año; si no se dice, este
help-arg-cut = Como estaba el registro en un corte
help-arg-as-of = Como estaba el registro en un momento, por ejemplo 2026-11-01T09:30:00-06:00, o al
    terminar un día
help-arg-folios = En lugar de las cifras, lista los casos que hay detrás de una

## Encabezados
help-heading-petitioner = Solicitante
help-heading-patient = Paciente

## Lo que se escribe en el lugar de un valor
help-value-address = DIRECCIÓN
help-value-answer = RESPUESTA
help-value-channel = MEDIO
help-value-code = CLAVE
help-value-column = COLUMNA
help-value-date-date = FECHA[..FECHA]
help-value-date-nd = FECHA|Nd
help-value-field-value = DATO=VALOR
help-value-group = GRUPO
help-value-groups = GRUPOS
help-value-id = FOLIO
help-value-instant = MOMENTO
help-value-kind = TIPO
help-value-language = IDIOMA
help-value-days-none = DÍAS|none
help-value-label = NOMBRE
help-value-list = LISTA
help-value-matter = MATERIA
help-value-month = MES
help-value-place = LUGAR
help-value-n-none = N|none
help-value-no = NÚMERO
help-value-number = NÚMERO
help-value-outcome = SENTIDO
help-value-recipient = DESTINATARIO
help-value-preset = LISTAS
help-value-priority = PRIORIDAD
help-value-sex = SEXO
help-value-shell = TERMINAL
help-value-state = ESTADO
help-value-status = ESTADO
help-value-table = TABLA
help-value-topic = TEMA
help-value-unit = ÁREA
help-value-what = QUÉ
help-value-deed = QUÉ
help-value-ground = CAUSA
help-value-time-none = PLAZO|none
help-value-version-none = VERSIÓN|none
help-value-whose = DE QUIÉN
help-value-when = CUÁNDO
help-value-year = AÑO
help-value-years = AÑOS
help-value-yes-no = sí|no
help-value-zone = ZONA

## init
help-init = Abre una oficina: hace su registro de casos
help-init-site = Clave de la oficina en sus folios: de 2 a 8 letras sin acento y números
help-init-institution = Nombre público de la institución
help-init-preset = Listas con que se empieza: las de un servicio estatal de salud, o vacías
help-init-timezone = Zona horaria, como America/Mexico_City; si no se dice, la del sistema
help-init-entity = Estado de la oficina, por su nombre o su clave del INEGI: se prefiere cuando
    varios municipios se llaman igual
help-init-calendar = Días en que la oficina cierra: un CSV con fecha y motivo
help-init-encrypt = Cifra el registro: sin su contraseña o su código de recuperación nadie puede
    volver a leerlo
help-init-recovery-file = Escribe el código de recuperación en este archivo nuevo, y no en la
    pantalla
help-init-group-access = Deja leer y escribir el registro también al grupo de la carpeta, y lo que
    se haga a su lado

## intake
help-intake = Registra una solicitud y escribe su folio
help-intake-kind = Tipo: peticion, queja, denuncia, gestion, sugerencia, felicitacion
help-intake-channel = Medio por el que llegó: presencial, escrito, telefono, redes-sociales,
    mensajeria, buzon, en-linea, audiencia
help-intake-matter = Materia: medica, administrativa, juridica
help-intake-topic = Tema, de los del catálogo
help-intake-priority = Prioridad: normal, alta, urgente (si no se dice, normal)
help-intake-received = Día en que se recibió; si no se dice, hoy
help-intake-narrative = Lo que se cuenta: un texto, @ARCHIVO, o - para la entrada estándar
help-intake-remedy = Lo que se pide: un texto, @ARCHIVO, o -
help-intake-external-folio = Folio que le dio otro sistema
help-intake-name = Nombre de quien solicita
help-intake-curp = CURP de quien solicita; de ella salen el sexo y la fecha de nacimiento
help-intake-sex = Sexo de quien solicita: mujer, hombre, x (o m, h)
help-intake-birth = Fecha de nacimiento de quien solicita
help-intake-age = Años cumplidos de quien solicita, si no se sabe la fecha de nacimiento
help-intake-phone = Teléfono
help-intake-email = Correo electrónico
help-intake-address = Domicilio, sin el municipio
help-intake-municipality = Municipio: clave del INEGI o nombre
help-intake-affiliation = Derechohabiencia, de las del catálogo: none, imss, issste…
help-intake-anonymous = Quien solicita no quiere dar su nombre
help-intake-patient-name = Nombre del paciente, cuando es otra persona
help-intake-patient-curp = CURP del paciente
help-intake-patient-sex = Sexo del paciente
help-intake-patient-birth = Fecha de nacimiento del paciente
help-intake-patient-age = Años cumplidos del paciente
help-intake-relationship = Qué es del paciente quien solicita
help-intake-accused = A quién se acusa: un texto, @ARCHIVO, o -
help-intake-reserved = Del caso se muestra solo el folio, salvo que se dé un motivo
help-intake-session = Número de la sesión (audiencia, apertura de buzón) en que se recibió
help-intake-privacy-notice = Versión del aviso de privacidad que se le dio a quien solicita
help-intake-key = Clave de quien llama: la misma clave dos veces es el mismo caso
help-intake-curp-unverified = Acepta una CURP que no coincide con su dígito, y la marca
help-intake-json = Lee solicitudes en JSON de un archivo o de - (entrada estándar): un objeto, o
    uno por línea; se guardan todas o ninguna, también si se interrumpe con
    Ctrl-C

## turn
help-turn = Turna un caso a un área, o registra qué fue del turno
help-turn-to = El área, por su clave o su nombre
help-turn-officer = A qué funcionario se dirige
help-turn-due = Fecha límite, o Nd para N días hábiles; si no se dice, el plazo del área o del
    tipo de solicitud, donde la oficina lo haya fijado
help-turn-letter = Número de oficio
help-turn-instructions = Instrucciones: un texto, @ARCHIVO, o - para la entrada estándar
help-turn-on = Día del turno; si no se dice, hoy
help-turn-accept = El área acepta el caso
help-turn-accept-folio = El caso, y su turno si hay varios abiertos: 255 o 255/2
help-turn-return = El área devuelve el caso y dice por qué
help-turn-return-folio = El caso, y su turno si hay varios abiertos: 255 o 255/2
help-turn-answer = El área responde con su informe
help-turn-answer-folio = El caso, y su turno si hay varios abiertos: 255 o 255/2
help-turn-answer-report = Lo que informa el área: un texto, @ARCHIVO, o - para la entrada estándar
help-turn-withdraw = La oficina retira el turno y dice por qué
help-turn-withdraw-folio = El caso, y su turno si hay varios abiertos: 255 o 255/2

## follow-up
help-follow-up = Registra un acto sobre un caso: una entrevista, una llamada, una intervención
help-follow-up-kind = Tipo, de los del catálogo: interview, call, guidance, home-visit…
help-follow-up-unit = El área que actuó, si no fue la propia oficina
help-follow-up-note = Nota: un texto, @ARCHIVO, o - para la entrada estándar
help-follow-up-result = Resultado: un texto, @ARCHIVO, o -
help-follow-up-next = Día que se prometió para lo que sigue
help-follow-up-notice = Aviso al Ministerio Público: dado, pendiente, no-requerido (necesario si
    hubo violencia)
help-follow-up-notice-number = Número del aviso

## close, reopen
help-close = Concluye un caso con su sentido y su informe final
help-close-outcome = Cómo terminó: resuelta, parcial, improcedente, desistimiento, canalizada,
    no-localizado
help-close-report = El informe final: un texto, @ARCHIVO, o - para la entrada estándar
help-close-on = Día de la conclusión; si no se dice, hoy
help-close-notified = Día en que se le avisó a quien solicitó
help-reopen = Vuelve a abrir un caso concluido
help-reopen-on = Día en que se reabre; si no se dice, hoy

## amend, undo
help-amend = Corrige un movimiento de un caso; lo que decía antes se conserva
help-amend-entry = El movimiento: 255#3; sin #n, el primero, que es la recepción
help-amend-changes = Lo que debe decir, con los nombres de las opciones: on=2026-11-20 kind=call;
    un valor vacío quita el dato
help-undo = Deshace un movimiento: queda en la historia y sale de todas las cuentas
help-undo-entry = El movimiento: 255#3; un folio solo es su último movimiento; sin nada, lo último
    que usted registró, después de preguntarle

## show, list
help-show = Muestra un caso: cómo va, sus turnos y su historia
help-show-reason = Por qué se abre un caso reservado: un texto, @ARCHIVO, o -; queda registrado
help-list = Lista los casos, primero los más recientes
help-list-status = Cómo va el caso: recibido, en-revision, turnado, concluido, anulado; o
    abierto, que son los tres primeros. Varios se separan con comas
help-list-unit = Con un turno abierto en esta área; con --status closed, con cualquier turno
help-list-kind = Tipo de solicitud
help-list-channel = Medio por el que llegó
help-list-topic = Tema, de los del catálogo
help-list-name = Parte del nombre del paciente o de quien solicita
help-list-from = Recibidos ese día o después
help-list-to = Recibidos ese día o antes
help-list-overdue = Con un turno abierto ya vencido
help-list-reserved = Solo los reservados
help-list-reason = Por qué se abren en esta lista los casos reservados, y se encuentran por lo que
    se oculta de ellos: un texto, @ARCHIVO, o -; queda registrado
help-list-held = Solo los bloqueados: de ellos no puede suprimirse nada
help-list-by = Con algún movimiento que capturó esta persona
help-list-typed-on = Con algún movimiento capturado ese día: ¿qué capturé hoy?
help-list-limit = Cuántos casos se muestran, a lo más
help-list-count = Cuenta también cuántos hay en total

## report
help-report = Informes: qué se hizo en un año, y cómo va cada área
help-report-yearly = Las intervenciones de un año por tipo y mes, con el año anterior; aparte, los
    casos, las personas y los turnos
help-report-yearly-age-groups = Grupos de edad, como 0-4,5-14,15-64,65+
help-report-yearly-folios = En lugar de las cifras, lista los casos que hay detrás de una; se elige
    con --of, --month, --kind, --sex, --age-group, --affiliation, --unit,
    --request-kind, --channel, --outcome
help-report-yearly-reason = Por qué se abren los casos reservados que haya entre esos folios: un
    texto, @ARCHIVO, o -; queda registrado
help-report-yearly-of = Qué cuenta la cifra
help-report-yearly-month = Un mes, del 1 al 12
help-report-yearly-kind = Tipo de intervención
help-report-yearly-sex = Sexo de la persona atendida, o unknown
help-report-yearly-age-group = Grupo de edad como lo nombra el informe, por ejemplo 25-44, o unknown
help-report-yearly-affiliation = Derechohabiencia, o unknown
help-report-yearly-unit = Área que intervino, o desk para la propia oficina
help-report-yearly-request-kind = Tipo de solicitud, de los casos recibidos
help-report-yearly-channel = Medio por el que llegaron los casos recibidos
help-report-yearly-outcome = Sentido de las conclusiones
help-report-directorates = Por área: turnos que venían, recibidos, respondidos, devueltos, retirados,
    pendientes, vencidos, a tiempo y días de respuesta; las columnas cuadran
help-report-directorates-year = Un año completo
help-report-directorates-from = Primer día del periodo
help-report-directorates-to = Último día del periodo
help-report-directorates-folios = En lugar de las cifras, lista los casos que hay detrás de una; se
    elige con --column, --unit
help-report-directorates-reason = Por qué se abren los casos reservados que haya entre esos folios:
    un texto, @ARCHIVO, o -; queda registrado
help-report-directorates-column = Columna del informe
help-report-directorates-unit = Área del renglón; si no se dice, todas
help-report-final = El informe final a la Dirección General: peticiones atendidas y concluidas por
    cada área, con sentido, fechas y días
help-report-final-from = Primer día del periodo; si no se dice, el de este año
help-report-final-to = Último día del periodo
help-report-final-unit = Solo lo que atendió esta área, sola o con otras
help-report-final-with-text = Con el texto de cada informe final, para uso interno; queda registrado
help-report-final-reserved = Los casos reservados con todo lo que dice el informe, no solo su folio
help-report-final-reason = Por qué se abren los reservados: un texto, @ARCHIVO, o -; queda registrado
help-report-monthly = Los archivos del mes: acumulado del año, áreas, turnos vencidos e informe
    final, en CSV, en un libro de cálculo y en una página con gráficas
help-report-monthly-month = El mes, como 2026-10. Si no se dice: el anterior a hoy; con --cut, aquel
    con que empieza el nombre del corte; si no empieza con uno, y con --as-of, el último mes que ya
    había terminado
help-report-monthly-out = Carpeta propia para los archivos; se crea si no existe
help-report-monthly-force = Reemplaza los archivos que haya con otro contenido
help-report-transparency = Tablas públicas de un año, un trimestre o un mes como datos abiertos, sin
    que se pueda señalar a nadie: oculta las cifras pequeñas y las que las delatarían
help-report-transparency-period = El periodo: 2022, 2022-T3 o 2022-10
help-report-transparency-out = La carpeta para los archivos; si no existe, se crea
help-report-transparency-dry-run = Dice qué se ocultaría y por qué o, con --template, qué se
    pondría en el formato; no escribe ni registra nada
help-report-transparency-published = Lista lo publicado hasta ahora; con --period, lo que mostró y
    ocultó
help-report-transparency-bom = Empieza los archivos CSV con una marca de orden de bytes (BOM)
help-report-transparency-force = Reemplaza archivos de otro contenido
help-report-transparency-template = Llena además este formato de carga en blanco de la plataforma
    nacional (SIPOT), por sus propios encabezados; nada más cambia en él
help-report-transparency-preset = Qué llena las columnas del formato: estadisticas, participacion
    o servicios; si no se dice, lo dicen sus encabezados
help-report-transparency-mapping = Archivo que dice qué llena las columnas del formato, por encima
    de --preset
help-report-transparency-base-url = Dirección de la carpeta donde se publicará el conjunto, para
    los hipervínculos del formato
help-report-transparency-updated = Día en que se actualizó la información, para el formato; si no
    se dice, el de la última anotación contada
help-report-transparency-start-mapping = Solo escribe un archivo de asignación para empezar, para
    este formato

## cut
help-cut = Congela con un nombre el estado del registro, para que los informes se puedan volver a
    hacer tal como estaban; lista y compara esos cortes
help-cut-name = Un nombre como 2026-10: letras sin acento, números, guiones, puntos, guiones bajos
help-cut-as-of = Congela el estado en este momento, por ejemplo 2026-11-01T09:30:00-06:00, o al
    terminar este día, en lugar del de ahora
help-cut-if-missing = Si ya hay un corte con ese nombre, lo deja como está, para scripts que se repiten
help-cut-list = Lista los cortes
help-cut-show = Muestra un corte: su momento, cuántos asientos tenía el registro, su huella
help-cut-show-name = El corte
help-cut-diff = Compara dos cortes, o un corte con el registro como está: qué cifras cambiaron, de
    cuánto a cuánto, y qué casos las cambiaron
help-cut-diff-from = El corte más antiguo
help-cut-diff-to = El corte más reciente; si no se dice, el registro como está
help-cut-diff-reason = Dice también qué cambiaron los casos reservados, y por qué se abren: un texto,
    @ARCHIVO, o -; queda registrado

## unit
help-unit = Áreas a las que se turnan casos: direcciones, hospitales, jurisdicciones
help-unit-add = Agrega un área, o vuelve a usar una que se había retirado
help-unit-add-code = Su clave corta: letras, números y guiones
help-unit-change = Cambia un área; lo que no se nombra queda como está
help-unit-retire = Retira un área: ya no se le turnan casos, y su historia se conserva
help-unit-list = Lista las áreas
help-unit-show = Muestra un área, con los casos que tiene
help-unit-show-code = El área, por su clave o su nombre
help-unit-change-code = El área, por su clave o su nombre
help-unit-retire-code = El área, por su clave o su nombre
help-arg-name = Su nombre completo
help-unit-add-kind = Tipo de área: direccion, hospital, jurisdiccion, externa
help-unit-change-kind = Tipo de área: direccion, hospital, jurisdiccion, externa
help-arg-days = Días hábiles que tiene para responder, o none
help-arg-denunciations = Si puede resolver denuncias: sí o no
help-arg-all = También lo que se retiró

## catalog
help-catalog = Temas, tipos de seguimiento, derechohabiencias, plazos, conservación, y todas las claves
    que se entienden
help-catalog-add = Agrega un valor a una lista, o vuelve a usar uno que se había retirado
help-catalog-add-list = temas, seguimientos o derechohabiencias
help-catalog-add-code = Su clave: en minúsculas, en inglés, con guiones
help-catalog-add-es = Cómo se dice en español
help-catalog-add-en = Cómo se dice en inglés
help-catalog-add-intervention = De un seguimiento: es una intervención de trabajo social
help-catalog-add-notice = De un seguimiento: pide decir si se dio aviso al Ministerio Público, y hace
    reservado el caso
help-catalog-retire = Retira un valor: ya no se ofrece, y lo que lo tenía lo conserva
help-catalog-retire-list = temas, seguimientos o derechohabiencias
help-catalog-retire-code = El valor, por su clave o su nombre
help-catalog-list = Lista los valores que se ofrecen: de una lista, o todo lo que se entiende
help-catalog-list-list = temas, seguimientos, derechohabiencias, plazos, conservacion, o lo que toma una
    opción: tipo, medio, materia, prioridad, sexo, aviso, sentido, estado
help-catalog-show = Muestra un valor de una lista
help-catalog-show-list = temas, seguimientos o derechohabiencias
help-catalog-show-code = El valor, por su clave o su nombre
help-catalog-deadline = Fija los días hábiles para responder un tipo de solicitud
help-catalog-deadline-kind = peticion, queja, denuncia, gestion, sugerencia, felicitacion
help-catalog-deadline-days = Los días hábiles, o none
help-catalog-deadline-by-name = Lo mismo, como opción

help-catalog-retention = Fija cuánto se conserva un caso concluido de un tipo; después lo lista
    conservacion
help-catalog-retention-kind = peticion, queja, denuncia, gestion, sugerencia, felicitacion
help-catalog-retention-time = Desde que se concluye: 60m en meses, 5y en años, o none
help-catalog-privacy-notice = Fija la versión vigente del aviso de privacidad, que se ofrece al recibir
    solicitudes en la terminal
help-catalog-privacy-notice-notice-version = Una clave corta, como 2026-01, o none
help-catalog-publication = Muestra con qué regla se publican las cifras, o la fija con un archivo JSON
    como el que muestra
help-catalog-publication-rule = El archivo con la regla; sin él, muestra la vigente

## calendar
help-calendar = Días hábiles: los descansos de ley y los cierres de la propia oficina
help-calendar-add = Cierra la oficina un día, o de un día a otro
help-calendar-add-dates = El día, o el primero y el último: 2026-12-21..2026-12-31
help-calendar-add-label = Por qué cierra
help-calendar-retire = Quita cierres: la oficina sí abre en esos días
help-calendar-retire-dates = El día, o el primero y el último
help-calendar-list = Lista los días de un año en que no se trabaja, además de los fines de semana
help-calendar-show = Dice si un día es hábil, y qué día se cumplen tantos días hábiles
help-calendar-show-date = El día; si no se dice, hoy
help-calendar-show-days = Cuenta tantos días hábiles; el primero es el día siguiente

## erase, hold, retention, audit
help-erase = Suprime para siempre datos personales de un caso; las cuentas quedan igual
help-erase-party = De quién: solicitante, paciente, senalado; o todo, que es cuanto pueda nombrar a
    alguien, también a funcionarios
help-erase-with-texts = También los textos libres: relato, notas, informes, motivos
help-erase-basis = Por qué: arco, si la persona lo pidió; conservacion, si terminó el plazo en que
    debía conservarse
help-erase-reason = El motivo, sin nombrar a la persona: un texto, @ARCHIVO, o - para la entrada
    estándar; se conserva
help-erase-authority = Quién lo ordenó o autorizó; se conserva
help-erase-due = Todos los casos cuyo plazo de conservación terminó y que no están bloqueados
help-erase-dry-run = Muestra lo que se suprimiría, y no suprime nada
help-erase-yes = Suprime sin pedir confirmación
help-hold = Impide que se suprima un caso, mientras lo necesite un juicio o una auditoría
help-hold-set = Bloquea un caso: nada de él puede suprimirse
help-hold-lift = Quita el bloqueo de un caso
help-hold-list = Lista los casos bloqueados
help-retention = Lista los casos concluidos cuyo plazo de conservación terminó, según lo fijado con
    catalogo conservacion
help-audit = Lista quién abrió casos reservados, exportó tablas o suprimió datos, cuándo y por qué;
    lo más reciente al final
help-audit-folio = Sobre este caso: SLP-2026-000255, 2026-255 o 255
help-audit-from = Ese día o después
help-audit-to = Ese día o antes
help-audit-by = Lo que hizo este usuario
help-audit-deed = Qué se hizo: abrir-reservado, buscar-reservados, quitar-reserva,
    exportar, exportar-reservados, suprimir, restaurar
help-audit-limit = Cuántos renglones se muestran, a lo más: los más recientes

## export, check, rebuild
help-export = Copia una tabla completa, con datos personales, para uso de la oficina
help-export-table = La tabla
help-export-output = Escribe en un archivo que solo usted puede leer, completo o nada; sin --format,
    la forma es la de su terminación: .csv, .jsonl, .xlsx
help-export-reserved = Los casos reservados con todo lo que se sabe de ellos, no solo su folio
help-export-reason = Por qué se exporta lo reservado: un texto, @ARCHIVO o -; queda registrado
help-check = Verifica el registro: sus páginas, su cadena de huellas y lo que de él se deriva
help-check-head = Una huella que imprimió un informe o la auditoría: el registro debe contenerla, y
    puede haber crecido
help-check-with = Otra copia del registro, que también se verifica: ¿una continúa a la otra, o el registro
    se continuó en dos lugares?
help-rebuild = Hace de nuevo todo lo que se deriva del registro, que queda como está

## encrypt, decrypt, passphrase
help-encrypt = Cifra el registro: sin su contraseña o su código de recuperación nadie puede volver
    a leerlo
help-encrypt-recovery-file = Escribe el código de recuperación en este archivo nuevo, y no en la
    pantalla
help-encrypt-yes = No pregunta si se sigue adelante
help-decrypt = Deja sin cifrar un registro cifrado
help-decrypt-yes = No pregunta si se sigue adelante
help-passphrase = Cambia la contraseña de un registro cifrado; el registro queda como está
help-passphrase-recover = Abre el registro con su código de recuperación y hace de nuevo el archivo
    de su llave
help-passphrase-new-key-file = Archivo que tiene la contraseña nueva

## backup, restore
help-backup = Hace una copia verificada del registro, mientras los demás siguen trabajando
help-backup-to = El archivo nuevo; con --keep, la carpeta de las copias
help-backup-to-recipient = Cifra para un destinatario, age1… o @ARCHIVO con uno por renglón; puede
    repetirse. Quien tenga la clave secreta de uno puede restaurar la copia
help-backup-keep = Da a la copia el nombre de la oficina y la hora, y conserva tantas; se borran
    las anteriores que demuestren ser copias de este registro
help-backup-force = Sobrescribe el archivo si ya está
help-restore = Pone un respaldo en el lugar del registro, después de verificarlo; el registro
    que reemplaza se conserva
help-restore-from = El respaldo
help-restore-identity = El archivo con la clave secreta (AGE-SECRET-KEY-…) que abre un respaldo cifrado
help-restore-force = Reemplaza sin preguntar el registro que ya está

## completions, demo
help-completions = Escribe lo que la terminal necesita para completar órdenes, folios y claves
help-completions-shell = El programa de la terminal
help-completions-after =
    Para instalarlo:
      bash        en ~/.bashrc: source <(folio completions bash)
      zsh         en ~/.zshrc: source <(folio completions zsh)
      fish        en ~/.config/fish/config.fish: folio completions fish | source
      powershell  folio completions powershell >> $PROFILE
help-demo = Arma una oficina inventada con tres años de casos, para conocer el programa
help-demo-file = Dónde ponerla; si no se dice, folio-demo.db en esta carpeta
