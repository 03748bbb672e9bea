completions-failed = Las sugerencias para la terminal no pudieron prepararse. Las hay para bash, zsh, fish y powershell.

welcome =
    folio lleva los casos de las personas que piden ayuda a un servicio de salud.

    Para empezar
      folio inicio            abre su oficina: hace el registro de casos
      folio demo              arma una oficina inventada, para conocer el programa

    Cada día
      folio recibir           registra una solicitud y da su folio
      folio turnar 255        turna el caso 255 a un área
      folio seguimiento 255   anota lo que se hizo: una llamada, una visita
      folio concluir 255      concluye el caso con su informe final
      folio ver 255           muestra el caso y su historia
      folio listar            muestra los casos, primero los más recientes

    Para informar
      folio informe anual     lo que se hizo en el año

    Lo que falte se le pregunta. Todas las órdenes: folio --help
    Una de ellas: folio recibir --help
