# Lo que hizo otra mesa mientras aquí se escribía.

news-refused = El caso { $folio } cambió desde que usted lo vio: tiene { $count ->
        [one] un movimiento nuevo
       *[other] { $count } movimientos nuevos
    } (ya son { $now }). No se guardó nada.
news-refused-reserved = El caso { $folio }, que está reservado, cambió desde que usted lo vio. No se guardó nada.
news-entry = { $number }: { $what }, del { $on }, por { $by }.
news-kind = { $kind ->
       *[intake] recepción
        [turned] turno { $of }
        [turn-accepted] aceptación del turno { $of }
        [turn-returned] devolución del turno { $of }
        [turn-answered] respuesta al turno { $of }
        [turn-withdrawn] retiro del turno { $of }
        [follow-up] seguimiento
        [closed] conclusión
        [reopened] reapertura
        [amended] corrección de { $of }
        [undone] se deshizo { $of }
        [erased] supresión de datos
        [hold-set] bloqueo
        [hold-lifted] se quitó el bloqueo
    }
news-draft-hint = Lo que usted escribió se conservó: repita la orden y podrá continuarlo.
news-meanwhile = Mientras tanto, otra mesa registró en el caso { $folio }:
news-meanwhile-reserved = Mientras tanto, otra mesa registró algo en el caso { $folio }, que está reservado.
news-save-anyway = ¿Guardar lo suyo de todos modos?
news-unit = El área { $unit } cambió mientras usted escribía. No se guardó nada.
news-unit-hint = Vea cómo quedó con: folio area ver { $unit }
news-term = El valor «{ $term }» cambió mientras usted escribía. No se guardó nada.
news-term-hint = Vea cómo quedó con: folio catalogo ver { $list ->
        [topic] temas
        [follow-up] seguimientos
       *[affiliation] derechohabiencias
    } { $term }
news-deadline = El plazo para { $kind } cambió mientras usted escribía. No se guardó nada.
news-deadline-hint = Vea los plazos con: folio catalogo listar plazos
news-retention = El plazo de conservación para { $kind } cambió mientras usted escribía. No se guardó nada.
news-retention-hint = Vea cómo quedó con: folio catalogo listar conservacion
news-privacy-notice = El aviso de privacidad vigente cambió mientras usted escribía. No se guardó nada.
news-closure = El cierre del { $on } cambió mientras usted escribía. No se guardó nada.
news-closure-hint = Vea cómo quedó con: folio calendario ver { $day }
