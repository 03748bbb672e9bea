transparency-title = Conjunto de transparencia de { $period }, publicación { $version }
transparency-plan-title = Lo que se ocultaría en { $period }
transparency-published-title = Lo publicado hasta ahora
transparency-until = Último día contado: { $on }
transparency-table = { $table ->
    [kind-month] Intervenciones por tipo y mes
    [kind-sex] Intervenciones por tipo y sexo
    [kind-age] Intervenciones por tipo y edad
    [kind-affiliation] Intervenciones por tipo y derechohabiencia
    [unit-month] Intervenciones por área y mes
    [place-kind] Intervenciones por lugar y tipo
    [turns-month] Turnos por área y mes
    [turns-days] Turnos por área y días de respuesta
   *[other] { $table }
}
transparency-column-table = Tabla
transparency-column-cells = Cifras
transparency-column-shown = Publicadas
transparency-column-hidden = Ocultas
transparency-column-unknown = Sin dato
transparency-column-period = Periodo
transparency-column-version = Núm.
transparency-column-recorded = Registrada
transparency-column-cut = Corte
transparency-column-reason = { $reason ->
    [small] Pequeñas
    [few_persons] Pocas personas
    [difference] Por diferencia
    [hidden_before] Ya ocultas
   *[complementary] Por otras
}
transparency-tables = { $first }; { $next }
# $count (número): cuántas tablas. $after (texto): periodos ya publicados.
transparency-withheld-all = De este periodo no se publica ninguna tabla.
transparency-withheld-too-few = { $count ->
    [one] No se publica una tabla ({ $tables }): junto con los totales, cualquier cifra suya podría delatar una oculta.
   *[other] No se publican { $count } tablas ({ $tables }): junto con los totales, cualquier cifra suya podría delatar una oculta.
}
transparency-withheld-after = { $count ->
    [one] No se publica una tabla ({ $tables }): junto con los totales y lo ya publicado del mismo año (entre ello, { $after }), cualquier cifra suya podría delatar una oculta.
   *[other] No se publican { $count } tablas ({ $tables }): junto con los totales y lo ya publicado del mismo año (entre ello, { $after }), cualquier cifra suya podría delatar una oculta.
}
transparency-withheld-other-groups = { $count ->
    [one] No se publica una tabla ({ $tables }): de { $after } se publicó con otra agrupación, y con las dos podrían calcularse cifras pequeñas.
   *[other] No se publican { $count } tablas ({ $tables }): de { $after } se publicaron con otra agrupación, y con las dos podrían calcularse cifras pequeñas.
}
transparency-older = La publicación { $version } de este periodo, del corte { $cut }, se hizo de un estado posterior del registro.
transparency-older-hint = Publique a partir del registro como está; para repetir la publicación del corte { $cut }, use --cut { $cut }.
transparency-older-lost-hint = Publique a partir del registro como está ahora.
transparency-note-minimum = Mínimo para publicar una cifra: { $minimum } (intervenciones y personas){ $count ->
        [0] .
       *[other] ; { $strict } para: { $kinds }, y por área y mes.
    }
transparency-note-reasons = Ocultas: { $small } por debajo del mínimo; { $few } con pocas personas detrás; { $difference } que, restadas de lo ya publicado, darían una cifra pequeña; { $before } ocultas en una publicación anterior; { $others } más, ocultas para proteger a las otras.
transparency-note-new = Sería la publicación { $version } del periodo, con el corte { $cut }. No se escribió ni se registró nada.
transparency-note-again = Ya se publicó tal cual (publicación { $version }, corte { $cut }). No se escribió ni se registró nada.
transparency-note-unknown =
    { $count ->
        [one] Una cifra va como NA, sin dato: su mes es anterior al registro o no había comenzado.
       *[other] { $count } cifras van como NA, sin dato: sus meses son anteriores al registro o no habían comenzado.
    }
transparency-note-hidden =
    { $hidden ->
        [0] No se ocultó ninguna de { $all } cifras.
        [one] Se ocultó una de { $all } cifras; la nota metodológica lo explica.
       *[other] Se ocultaron { $hidden } de { $all } cifras; la nota metodológica lo explica.
    }
# $period (texto): el periodo; $on: el último día contado.
transparency-note-not-over = { $period } todavía no termina: se cuenta solo hasta el { $on }. Lo que se publica así limita lo que después se podrá mostrar del periodo completo, porque quien restara una publicación de la otra sabría lo que falta. Si puede esperar, publíquelo cuando termine.
# $period (texto): el periodo; $date y $time: el momento de ese estado.
transparency-note-not-whole = { $period } ya terminó, pero se cuenta solo hasta el { $date }, { $time } horas, que es el momento de este estado del registro. Lo que se publica así limita lo que después se podrá mostrar del periodo completo, porque quien restara una publicación de la otra sabría lo que falta. Para contarlo completo, publíquelo de un estado posterior: sin --as-of, o de un corte hecho cuando ya había terminado.
transparency-note-cut = Hecho del corte { $cut }; con él se puede volver a hacer igual.
transparency-only-recorded = La publicación { $version } quedó registrada, pero no se pudieron poner sus archivos en la carpeta.
transparency-only-recorded-hint = La misma orden hace sus archivos. Si entretanto se registró algo más, agréguele --cut { $cut }.
transparency-none = No se ha publicado nada de { $period }.
transparency-nothing-published = Todavía no se ha publicado nada.
typed-period = «{ $value }» no es un periodo.
typed-period-hint = Escriba un año (2022), un trimestre (2022-T3) o un mes (2022-10).
typed-period-to-come = El periodo { $period } no ha comenzado: el último día del registro es el { $on }.
store-published-meanwhile = Mientras tanto se publicó otro conjunto.
store-published-meanwhile-hint = Haga este de nuevo: lo que debe ocultar puede haber cambiado.
transparency-rule-set = Regla de publicación guardada: mínimo { $minimum }, reforzado { $strict }.
transparency-rule-unchanged = La regla de publicación ya era esta: no cambió nada.
transparency-rule-no-json = El renglón { $line } del archivo no es JSON.
transparency-rule-no-object = El archivo no es una regla de publicación: debe ser un objeto JSON con las claves de la regla.
transparency-rule-no-key = «{ $key }» no es una clave de la regla de publicación.
transparency-rule-no-label-key = «{ $key }» no es una clave de un fundamento (número { $number } de «legal»).
transparency-rule-keys = Las claves son: { $keys }
# $key (texto): la clave, como se escribe en el archivo.
transparency-rule-value = El valor de «{ $key }» { $key ->
    [minimum] debe ser un número entero.
    [strict_minimum] debe ser un número entero.
    [strict_kinds] debe ser una lista de tipos de intervención, o null para los de siempre.
    [tables] debe ser una lista de tablas.
    [age_groups] debe ser un texto, por ejemplo "0-14,15-64,65+".
    [jurisdictions] debe ser un objeto que dé a cada municipio su área, por ejemplo "24028": "JS1".
    [legal] debe ser una lista de fundamentos.
    [begins] debe ser el mes con que empieza el registro, por ejemplo "2026-01".
   *[licence] debe ser un texto, o null si no hay.
}
transparency-rule-label = El fundamento número { $number } de «legal» debe ser una clave conocida, o un objeto con los textos "law", "article" y "fraction" y, en "since", la fecha desde la que rige (2015-05-05).
transparency-rule-no-table = «{ $code }» (en «tables») no es una tabla que se publique.
transparency-no-such-label = «{ $code }» no es un fundamento conocido.
