# Lo que las reglas no permiten, y qué hacer.

refusal-case-closed = El caso { $folio } está concluido desde el { $on }; no admite más movimientos.
refusal-case-closed-hint = Si hay que seguir con él, reábralo primero: folio reabrir { $folio } --reason "…"
refusal-case-annulled = El caso { $folio } está anulado porque se deshizo su recepción.
refusal-case-reserved = El caso { $folio } está reservado y no admite esto tal como está; el porqué solo se dice a quien lo abre.
refusal-case-reserved-hint = Ábralo con su motivo, que queda registrado: folio ver { $folio } --reason "…"
refusal-case-not-closed = El caso { $folio } no está concluido; no hace falta reabrirlo.
refusal-open-turns = El caso { $folio } no puede concluirse: { $count ->
        [one] sigue abierto el turno { $turns }
       *[other] siguen abiertos los turnos { $turns }
    }.
refusal-open-turns-hint = Registre primero qué pasó con cada turno, por ejemplo: folio turnar responder { $turn } --report "…" (o devolver, retirar).
refusal-no-competent-turn = La denuncia { $folio } no puede concluirse sin un turno vigente a un área competente para denuncias.
refusal-no-competent-turn-hint = Túrnela a una de estas áreas: { $units }. Por ejemplo: folio turnar { $folio } --to { $unit }
refusal-no-competent-unit-hint = Ninguna área del catálogo está marcada como competente para denuncias: folio area cambiar CLAVE --denunciations si
refusal-before-intake = La fecha { $on } es anterior a la recepción del caso ({ $received }).
refusal-in-future = La fecha { $on } todavía no llega (hoy es { $today }).
refusal-before-turn = La fecha { $on } es anterior al turno, que se hizo el { $turned }.
refusal-before-acceptance = La fecha { $on } es anterior al día en que se aceptó el turno, el { $accepted }.
refusal-reopen-before-close = La reapertura no puede tener fecha { $on }: el caso se concluyó el { $closed }.
refusal-close-before-act = La conclusión no puede tener fecha { $on }: hay un movimiento del caso del { $act }.
refusal-due-before-turn = El vencimiento { $due } es anterior al turno, que es del { $turned }.
refusal-notified-before-close = El aviso al solicitante ({ $notified }) no puede ser anterior a la conclusión ({ $closed }).
refusal-next-before-act = El siguiente paso ({ $next }) no puede ser anterior al seguimiento ({ $on }).
refusal-reason-missing = Falta el motivo.
refusal-reason-missing-hint = Escríbalo con --reason "…", o con --reason - para leerlo de la entrada estándar.
refusal-report-missing = Falta el informe.
refusal-report-missing-hint = Escríbalo con --report "…", o con --report - para leerlo de la entrada estándar.
refusal-unknown-unit = No hay ninguna área «{ $typed }».
refusal-unit-list-hint = Vea las áreas con: folio area listar
refusal-nearest = ¿Quiso decir { $names }?
refusal-retired-unit = El área { $unit } está dada de baja; ya no se le turna.
refusal-unit-exists = Ya hay un área con la clave { $unit }.
refusal-unit-exists-hint = Para cambiar sus datos: folio area cambiar { $unit } …
refusal-unknown-term = «{ $typed }» no está en el catálogo de { $list ->
        [topic] temas
        [follow-up] tipos de seguimiento
       *[affiliation] derechohabiencias
    }.
refusal-term-list-hint = Vea los valores con: folio catalogo listar { $list ->
        [topic] temas
        [follow-up] seguimientos
       *[affiliation] derechohabiencias
    }
refusal-retired-term = «{ $term }» está dado de baja en el catálogo de { $list ->
        [topic] temas
        [follow-up] tipos de seguimiento
       *[affiliation] derechohabiencias
    }.
refusal-term-exists = «{ $term }» ya está en el catálogo de { $list ->
        [topic] temas
        [follow-up] tipos de seguimiento
       *[affiliation] derechohabiencias
    }.
refusal-cut-exists = Ya hay un corte «{ $name }», del { $on }.
refusal-cut-exists-hint = Un corte no se cambia ni se borra. Elija otro nombre, por ejemplo { $name }-bis.
refusal-cut-name = «{ $typed }» no sirve como nombre de un corte.
refusal-cut-name-hint = Use hasta { $limit } letras sin acento, números, guiones, puntos o guiones bajos; al principio, una letra o un número. Por ejemplo: 2026-10.
refusal-malformed-code = «{ $typed }» no sirve como clave: use de 1 a 24 letras sin acento, números o guiones.
refusal-unknown-municipality = No hay ningún municipio «{ $typed }» en el catálogo del INEGI.
refusal-ambiguous-municipality = Hay varios municipios que se llaman «{ $typed }».
refusal-ambiguous-municipality-hint = Escriba la clave o añada el estado: { $names }
refusal-curp-length = La CURP debe tener 18 caracteres.
refusal-curp-alphabet = La CURP tiene un carácter que no corresponde en el lugar { $position }.
refusal-curp-structure = La CURP no tiene la forma correcta de letras y números.
refusal-curp-date = La fecha de nacimiento dentro de la CURP no existe.
refusal-curp-entity = La clave de la entidad dentro de la CURP no existe.
refusal-curp-check-digit = El último dígito de la CURP no corresponde; debería ser { $expected }.
refusal-curp-sex = El sexo indicado no coincide con la CURP.
refusal-curp-birth = La fecha de nacimiento indicada no coincide con la CURP.
refusal-curp-hint = Revísela con la persona. Si así viene en su documento, añada --curp-unverified (al corregir: curp-unverified=true) y quedará marcada.
refusal-curp-form-hint = Revísela con la persona; la solicitud también puede registrarse sin ella.
refusal-born-after-receipt = La fecha de nacimiento { $birth } es posterior a la recepción ({ $received }).
refusal-age-out-of-range = La edad { $age } no es posible.
refusal-anonymous-but-named = Se indicó que la solicitud es anónima, pero también datos del solicitante.
refusal-anonymous-but-named-hint = Quite --anonymous o los datos del solicitante. Los datos del paciente (--patient-name…) sí pueden acompañar una solicitud anónima.
refusal-text-nul = El texto de { $field } contiene un carácter nulo, que no puede guardarse.
refusal-text-too-long = El texto de { $field } es demasiado largo: { $count } caracteres; el límite es { $limit }.
refusal-notice-missing = En este tipo de seguimiento hay que decir si se dio aviso al Ministerio Público.
refusal-notice-missing-hint = Añada --notice given (dado), pending (pendiente) o not-required (no requerido), y --notice-number si ya tiene número.
refusal-notice-not-applicable = El aviso al Ministerio Público no corresponde a un seguimiento «{ $kind }».
refusal-no-such-turn = El caso { $folio } no tiene un turno vigente { $number }.
refusal-show-hint = Vea el caso con: folio ver { $folio }
refusal-no-open-turn = El caso { $folio } no tiene turnos abiertos.
refusal-no-open-turn-hint = Vea su historia con: folio ver { $folio }
refusal-which-turn = El caso { $folio } tiene varios turnos abiertos: { $turns }.
refusal-which-turn-hint = Diga cuál, por ejemplo: { $turn }
refusal-turn-ended = El turno { $turn } ya { $state ->
        [returned] fue devuelto
        [answered] fue respondido
       *[withdrawn] fue retirado
    }.
refusal-turn-accepted = El turno { $turn } ya estaba aceptado.
refusal-no-such-entry = No hay ningún movimiento { $entry }.
refusal-entry-undone = El movimiento { $entry } ya fue deshecho.
refusal-not-amendable = El movimiento { $entry } es una corrección; no se corrige a su vez.
refusal-not-amendable-hint = Puede deshacerlo: folio deshacer { $entry } --reason "…"
refusal-rests-on = El cambio en { $entry } no es posible, porque ya no { $count ->
        [one] cuadraría el movimiento { $later }
       *[other] cuadrarían los movimientos { $later }
    }. { $why }
refusal-rests-on-hint = Deshaga o corrija primero lo posterior: folio deshacer { $last } --reason "…"
refusal-amended-again = Es una corrección posterior de lo mismo.
refusal-not-seen-yet = El caso { $folio } solo tiene { $count ->
        [one] un movimiento
       *[other] { $count } movimientos
    }; no pudo haberse visto con { $seen }.
refusal-nothing-changes = Todo está ya como se pide; no hay nada que cambiar.
refusal-nothing-to-undo = No hay nada que deshacer.
refusal-nothing-to-undo-hint = Indique el movimiento, por ejemplo: folio deshacer 255#3 --reason "…"
refusal-not-a-closure = El { $date } no está entre los cierres de la oficina.
refusal-age-contradicts = La edad indicada no coincide con la fecha de nacimiento: quien nació el { $birth } tenía { $age } al recibirse la solicitud.
refusal-not-undoable = El movimiento { $entry } no se puede deshacer: lo suprimido ya no existe, y un bloqueo se quita con folio bloqueo quitar.
refusal-part-erased = Ese dato de { $entry } se suprimió en { $by }; no se vuelve a escribir.
refusal-part-erased-hint = Si hace falta anotar algo nuevo, regístrelo como seguimiento, sin los datos suprimidos.
refusal-case-held = El caso { $folio } está bloqueado desde el { $on }; mientras tanto no se suprime nada de él.
refusal-case-held-hint = Cuando ya no haga falta conservarlo, quite el bloqueo: folio bloqueo quitar { $folio } --reason "…"
refusal-held-already = El caso { $folio } ya está bloqueado desde el { $on }.
refusal-case-not-held = El caso { $folio } no está bloqueado.
refusal-authority-missing = Falta decir quién ordenó o autorizó la supresión.
refusal-authority-missing-hint = Escríbalo con --authority "…"
refusal-erasure-names =
    { $field ->
        [authority] Quien ordenó o autorizó la supresión se escribió con datos de una persona del caso { $folio }. No se suprimió nada.
       *[other] El motivo de la supresión tiene datos de una persona del caso { $folio }. No se suprimió nada.
    }
refusal-erasure-names-hint = Escríbalo sin nombrar a la persona ni dar sus datos: queda en el registro.
refusal-nothing-to-erase = En el caso { $folio } no hay nada de eso que suprimir.
refusal-no-other-patient = El caso { $folio } no tiene un paciente aparte: el paciente es quien solicita.
refusal-no-other-patient-hint = Use --party solicitante.
refusal-no-retention = El caso { $folio } no está concluido, o su tipo de solicitud no tiene plazo de conservación.
refusal-no-retention-hint = Fije el plazo con: folio catalogo conservacion TIPO 5y
refusal-still-kept = El caso { $folio } debe conservarse hasta el { $until }.
refusal-malformed-version = «{ $typed }» no sirve como versión del aviso de privacidad: use de 1 a 20 letras sin acento, números, puntos o guiones.
refusal-rule-minimum = «minimum» debe ser { $least } o más, y «strict_minimum» no puede ser menor que él; ninguno pasa de un millón.
refusal-rule-hint = Vea la regla vigente con: folio catalogo publicacion
refusal-rule-age-groups = Los grupos de «age_groups» no se entienden, dejan un hueco o parten un tramo registrado.
refusal-rule-no-table = «tables» no nombra ninguna tabla: no se publicaría nada.
refusal-rule-municipality = «{ $code }» (en «jurisdictions») no es la clave de ningún municipio.
refusal-rule-municipality-hint = Escriba la clave del INEGI, de cinco dígitos, por ejemplo 24028.
refusal-rule-unit = «{ $code }» (en «jurisdictions») no es un área de esta oficina.
refusal-rule-unit-hint = Vea las áreas con: folio area listar
refusal-rule-kind = «{ $code }» (en «strict_kinds») no es un tipo de intervención de esta oficina.
refusal-rule-kind-hint = Vea los tipos con: folio catalogo listar seguimiento
refusal-rule-text = El texto de «{ $key }» está vacío, es demasiado largo o tiene varias líneas.
