//! The sentences in Spanish.

#[test]
fn every_rule_has_its_sentence_in_spanish() {
    insta::assert_snapshot!(super::all_in("es"), @r#"
    == open turns
    Error: El caso SLP-2026-000001 no puede concluirse: siguen abiertos los turnos 1
      (DSS), 2 (HG).
      Registre primero qué pasó con cada turno, por ejemplo: folio turnar responder
        SLP-2026-000001/1 --report "…" (o devolver, retirar).
    == one open turn
    Error: El caso SLP-2026-000001 no puede concluirse: sigue abierto el turno 1
      (DSS).
      Registre primero qué pasó con cada turno, por ejemplo: folio turnar responder
        SLP-2026-000001/1 --report "…" (o devolver, retirar).
    == turn of a closed case
    Error: El caso SLP-2026-000001 está concluido desde el 18/11/2026; no admite más
      movimientos.
      Si hay que seguir con él, reábralo primero: folio reabrir SLP-2026-000001
        --reason "…"
    == step on a closed case
    Error: El caso SLP-2026-000001 está concluido desde el 18/11/2026; no admite más
      movimientos.
      Si hay que seguir con él, reábralo primero: folio reabrir SLP-2026-000001
        --reason "…"
    == follow-up of a closed case
    Error: El caso SLP-2026-000001 está concluido desde el 18/11/2026; no admite más
      movimientos.
      Si hay que seguir con él, reábralo primero: folio reabrir SLP-2026-000001
        --reason "…"
    == closing twice
    Error: El caso SLP-2026-000001 está concluido desde el 18/11/2026; no admite más
      movimientos.
      Si hay que seguir con él, reábralo primero: folio reabrir SLP-2026-000001
        --reason "…"
    == reopening an open case
    Error: El caso SLP-2026-000001 no está concluido; no hace falta reabrirlo.
    == act on an annulled case
    Error: El caso SLP-2026-000001 está anulado porque se deshizo su recepción.
    == returning without a reason
    Error: Falta el motivo.
      Escríbalo con --reason "…", o con --reason - para leerlo de la entrada
        estándar.
    == withdrawing without a reason
    Error: Falta el motivo.
      Escríbalo con --reason "…", o con --reason - para leerlo de la entrada
        estándar.
    == reopening without a reason
    Error: Falta el motivo.
      Escríbalo con --reason "…", o con --reason - para leerlo de la entrada
        estándar.
    == answering without the report
    Error: Falta el informe.
      Escríbalo con --report "…", o con --report - para leerlo de la entrada
        estándar.
    == closing without the report
    Error: Falta el informe.
      Escríbalo con --report "…", o con --report - para leerlo de la entrada
        estándar.
    == denunciation without a competent turn
    Error: La denuncia SLP-2026-000001 no puede concluirse sin un turno vigente a un
      área competente para denuncias.
      Túrnela a una de estas áreas: DNAJ, OIC. Por ejemplo: folio turnar
        SLP-2026-000001 --to DNAJ
    == denunciation whose competent turn was withdrawn
    Error: La denuncia SLP-2026-000001 no puede concluirse sin un turno vigente a un
      área competente para denuncias.
      Túrnela a una de estas áreas: DNAJ, OIC. Por ejemplo: folio turnar
        SLP-2026-000001 --to DNAJ
    == denunciation whose competent turn was undone
    Error: La denuncia SLP-2026-000001 no puede concluirse sin un turno vigente a un
      área competente para denuncias.
      Túrnela a una de estas áreas: DNAJ, OIC. Por ejemplo: folio turnar
        SLP-2026-000001 --to DNAJ
    == before the intake
    Error: La fecha 17/11/2026 es anterior a la recepción del caso (18/11/2026).
    == in the future
    Error: La fecha 19/11/2026 todavía no llega (hoy es 18/11/2026).
    == received in the future
    Error: La fecha 19/11/2026 todavía no llega (hoy es 18/11/2026).
    == step before its turn
    Error: La fecha 04/11/2026 es anterior al turno, que se hizo el 05/11/2026.
    == due before the turn
    Error: El vencimiento 17/11/2026 es anterior al turno, que es del 18/11/2026.
    == closing before an act
    Error: La conclusión no puede tener fecha 09/11/2026: hay un movimiento del caso
      del 10/11/2026.
    == unknown unit
    Error: No hay ninguna área «Juridicion sanitaria IV».
      ¿Quiso decir Jurisdicción Sanitaria IV (JS4), Jurisdicción Sanitaria VI (JS6),
        Jurisdicción Sanitaria I (JS1)?
    == unknown kind of follow-up
    Error: «entrevsita» no está en el catálogo de tipos de seguimiento.
      ¿Quiso decir Entrevista (interview), Gestión de transporte (transport),
        Revisión del caso (review)?
    == unknown municipality
    Error: No hay ningún municipio «Matehala» en el catálogo del INEGI.
      ¿Quiso decir 24020 Matehuala, San Luis Potosí; 24057 Matlapa, San Luis Potosí;
        17021 Tetecala, Morelos?
    == wrong check digit
    Error: El último dígito de la CURP no corresponde; debería ser 0.
      Revísela con la persona. Si así viene en su documento, añada --curp-unverified
        (al corregir: curp-unverified=true) y quedará marcada.
    == short CURP
    Error: La CURP debe tener 18 caracteres.
      Revísela con la persona; la solicitud también puede registrarse sin ella.
    == CURP of another sex
    Error: El sexo indicado no coincide con la CURP.
      Revísela con la persona. Si así viene en su documento, añada --curp-unverified
        (al corregir: curp-unverified=true) y quedará marcada.
    == CURP of another birth date
    Error: La fecha de nacimiento indicada no coincide con la CURP.
      Revísela con la persona. Si así viene en su documento, añada --curp-unverified
        (al corregir: curp-unverified=true) y quedará marcada.
    == impossible age
    Error: La edad 131 no es posible.
    == born after the intake
    Error: La fecha de nacimiento 19/11/2026 es posterior a la recepción
      (18/11/2026).
    == anonymous but named
    Error: Se indicó que la solicitud es anónima, pero también datos del
      solicitante.
      Quite --anonymous o los datos del solicitante. Los datos del paciente
        (--patient-name…) sí pueden acompañar una solicitud anónima.
    == violence without the notice
    Error: En este tipo de seguimiento hay que decir si se dio aviso al Ministerio
      Público.
      Añada --notice given (dado), pending (pendiente) o not-required (no
        requerido), y --notice-number si ya tiene número.
    == notice where none is asked
    Error: El aviso al Ministerio Público no corresponde a un seguimiento «call».
    == wrong number of turn
    Error: El caso SLP-2026-000001 no tiene un turno vigente 2.
      Vea el caso con: folio ver SLP-2026-000001
    == several open turns
    Error: El caso SLP-2026-000001 tiene varios turnos abiertos: 1 (DSS), 2 (JS4).
      Diga cuál, por ejemplo: SLP-2026-000001/1
    == no open turn
    Error: El caso SLP-2026-000001 no tiene turnos abiertos.
      Vea su historia con: folio ver SLP-2026-000001
    == turn that has ended
    Error: El turno SLP-2026-000001/1 ya fue devuelto.
    == accepting twice
    Error: El turno SLP-2026-000001/1 ya estaba aceptado.
    == undo on which one entry rests
    Error: El cambio en SLP-2026-000001#2 no es posible, porque ya no cuadraría el
      movimiento #3. El caso SLP-2026-000001 no tiene turnos abiertos.
      Deshaga o corrija primero lo posterior: folio deshacer SLP-2026-000001#3
        --reason "…"
    == undo on which several entries rest
    Error: El cambio en SLP-2026-000001#1 no es posible, porque ya no cuadrarían los
      movimientos #2, #3, #4. El caso SLP-2026-000001 está anulado porque se deshizo
      su recepción.
      Deshaga o corrija primero lo posterior: folio deshacer SLP-2026-000001#4
        --reason "…"
    == amendment on which an entry rests
    Error: El cambio en SLP-2026-000001#1 no es posible, porque ya no cuadraría el
      movimiento #2. La fecha 10/11/2026 es anterior a la recepción del caso
      (11/11/2026).
      Deshaga o corrija primero lo posterior: folio deshacer SLP-2026-000001#2
        --reason "…"
    == undoing what was undone
    Error: El movimiento SLP-2026-000001#2 ya fue deshecho.
      Vea el caso con: folio ver SLP-2026-000001
    == undoing without a reason
    Error: Falta el motivo.
      Escríbalo con --reason "…", o con --reason - para leerlo de la entrada
        estándar.
    == amending without a reason
    Error: Falta el motivo.
      Escríbalo con --reason "…", o con --reason - para leerlo de la entrada
        estándar.
    == amending a correction
    Error: El movimiento SLP-2026-000001#2 es una corrección; no se corrige a su
      vez.
      Puede deshacerlo: folio deshacer SLP-2026-000001#2 --reason "…"
    == an amendment that changes nothing
    Error: Todo está ya como se pide; no hay nada que cambiar.
    == nothing to undo
    Error: El movimiento SLP-2026-000001#4 ya fue deshecho.
      Vea el caso con: folio ver SLP-2026-000001
    == text that is too long
    Error: El texto de --name es demasiado largo: 301 caracteres; el límite es 300.
    "#);
}
