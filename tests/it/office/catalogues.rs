//! The values that lists offer, and deadlines.

use insta::assert_snapshot;

use super::{complaint, whole};
use crate::support::desk::Desk;

#[test]
fn the_catalogues_show_every_code_that_is_understood() {
    let desk = Desk::with_office();
    desk.ok(&["catalog", "deadline", "complaint", "15"]);
    assert_snapshot!(desk.ok(&["catalog", "list"]), @"
    Catálogos

    Temas
    Clave         Español
    ─────────────────────────────────────────────
    medicines     Abasto de medicamentos
    treatment     Trato del personal
    obstetric     Atención obstétrica
    waits         Tiempos de espera
    appointments  Citas y cirugías
    referral      Referencia y traslado
    facilities    Instalaciones y equipo
    costs         Costos y cobros
    conduct       Conducta de servidores públicos
    records       Expediente y documentos
    other         Otro

    Tipos de seguimiento (seguimientos)
                                                                         Aviso
    Clave                Español                           Intervención  al MP
    ──────────────────────────────────────────────────────────────────────────
    interview            Entrevista                        no            no
    review               Revisión del caso                 no            no
    corroboration        Corroboración                     no            no
    call                 Llamada                           no            no
    note                 Nota                              no            no
    guidance             Orientación                       sí            no
    referral             Referencia                        sí            no
    counter-referral     Contrarreferencia                 sí            no
    telemedicine         Telemedicina                      sí            no
    urgent-transfer      Traslado urgente                  sí            no
    death-counselling    Orientación por defunción         sí            no
    unaccompanied        Persona sin familia o abandonada  sí            no
    violence             Violencia                         sí            sí
    shelter              Gestión de albergue               sí            no
    transport            Gestión de transporte             sí            no
    home-visit           Visita domiciliaria               sí            no
    medicines            Gestión de medicamentos           sí            no
    medical-attention    Atención médica                   sí            no
    socioeconomic-study  Estudio socioeconómico            sí            no

    Derechohabiencias
    Clave           Español
    ────────────────────────────────────
    none            Sin derechohabiencia
    imss            IMSS
    imss-bienestar  IMSS-Bienestar
    issste          ISSSTE
    pemex           PEMEX
    sedena          SEDENA
    semar           SEMAR
    private         Privada
    unknown         Se desconoce

    Plazos por tipo de solicitud (plazos)
                                           Plazo,
    Clave         Etiqueta              días háb.
    ─────────────────────────────────────────────
    petition      Petición                      —
    complaint     Queja                        15
    denunciation  Denuncia                      —
    management    Solicitud de gestión          —
    suggestion    Sugerencia                    —
    commendation  Felicitación                  —

    Conservación de casos concluidos, por tipo de solicitud (conservacion)
    Clave         Etiqueta              Meses
    ─────────────────────────────────────────
    petition      Petición                  —
    complaint     Queja                     —
    denunciation  Denuncia                  —
    management    Solicitud de gestión      —
    suggestion    Sugerencia                —
    commendation  Felicitación              —

    Tipos de solicitud (--kind)
    Clave        Etiqueta             También se entiende
    ────────────────────────────────────────────────────────────────────────────────
    petition     Petición             peticion
    complaint    Queja                queja
    denunciation Denuncia             denuncia
    management   Solicitud de gestión gestion, solicitud-de-gestion,
                                      management-request
    suggestion   Sugerencia           sugerencia
    commendation Felicitación         felicitacion

    Medios (--channel)
    Clave          Etiqueta              También se entiende
    ────────────────────────────────────────────────────────────────────────────────
    in-person      Presencial            presencial, en-persona
    letter         Escrito               escrito, carta, oficio
    phone          Teléfono              telefono, telefonico
    social-network Redes sociales        redes-sociales, redes, social-networks
    chat           Mensajería (WhatsApp) mensajeria, whatsapp, mensajeria-whatsapp,
                                         messaging-whatsapp
    box            Buzón                 buzon
    online         En línea              en-linea, linea, internet
    hearing        Audiencia             audiencia

    Materias (--matter)
    Clave           Etiqueta        También se entiende
    ──────────────────────────────────────────────────────────────
    medical         Médica          medica, medico
    administrative  Administrativa  administrativa, administrativo
    legal           Jurídica        juridica, juridico

    Prioridades (--priority)
    Clave   Etiqueta  También se entiende
    ─────────────────────────────────────
    normal  Normal    ordinaria
    high    Alta      alta
    urgent  Urgente   urgente

    Sexo (--sex)
    Clave   Etiqueta    También se entiende
    ──────────────────────────────────────────
    female  Mujer       mujer, femenino
    male    Hombre      hombre, masculino
    x       No binario  no-binario, non-binary

    Aviso al Ministerio Público (--notice)
    Clave         Etiqueta        También se entiende
    ───────────────────────────────────────────────────────────────────────────
    given         Dado            dado, si
    pending       Pendiente       pendiente
    not-required  No se requiere  no-requerido, no-requiere, no-se-requiere, no

    Sentidos de la conclusión (--outcome)
    Clave       Etiqueta                    También se entiende
    ────────────────────────────────────────────────────────────────────────────────
    resolved    Resuelto                    resuelta, resuelto
    partial     Resuelto en parte           parcial, parcialmente-resuelta,
                                            resuelto-en-parte, partially-resolved
    unfounded   Improcedente                improcedente
    withdrawn   Desistimiento               desistimiento, desistida
    channelled  Canalizado a otra instancia canalizada, canalizado,
                                            canalizado-a-otra-instancia,
                                            channelled-elsewhere
    not-located No localizado               no-localizado, no-localizada

    Estados del caso (--status)
    Clave      Etiqueta     También se entiende
    ─────────────────────────────────────────────────────
    received   Recibido     recibido, recibida
    in-review  En revisión  en-revision, revision
    turned     Turnado      turnado, turnada
    closed     Concluido    concluido, concluida, cerrado
    annulled   Anulado      anulado, anulada

    Estados del turno
    Clave      Etiqueta    También se entiende
    ─────────────────────────────────────────────
    pending    Pendiente   pendiente
    accepted   Aceptado    aceptado
    returned   Devuelto    devuelto
    answered   Respondido  respondido, contestado
    withdrawn  Retirado    retirado

    Tipos de área (area agregar --kind)
    Clave         Etiqueta      También se entiende
    ───────────────────────────────────────────────
    directorate   Dirección     direccion
    hospital      Hospital      hospital
    jurisdiction  Jurisdicción  jurisdiccion
    external      Externa       externa, externo

    De quién se suprime (suprimir --party)
    Clave       Etiqueta             También se entiende
    ────────────────────────────────────────────────────────────────────
    petitioner  Quien solicita       solicitante, quien-solicita
    patient     El paciente          paciente
    accused     La persona señalada  senalado, persona-senalada, acusado
    all         Todo el caso         todo, todos, todo-el-caso

    Por qué se suprime (suprimir --basis)
    Clave     Etiqueta                      También se entiende
    ────────────────────────────────────────────────────────────────────────────────
    arco      Cancelación (derechos ARCO)   cancelacion, derecho-arco,
                                            cancelacion-arco
    retention Fin del plazo de conservación conservacion, fin-de-conservacion,
                                            plazo-de-conservacion

    Acciones de la auditoría (auditoria --deed)
    Clave             Etiqueta                        También se entiende
    ────────────────────────────────────────────────────────────────────────────────
    opened-reserved   Abrió un caso reservado         abrir-reservado, apertura,
                                                      abrio-un-caso-reservado
    searched-reserved Buscó entre los reservados      buscar-reservados,
                                                      busqueda-en-reservados,
                                                      busco-entre-los-reservados
    lifted-reserve    Quitó la reserva de un caso     quitar-reserva,
                                                      levantar-reserva,
                                                      quito-la-reserva
    exported          Exportó una tabla               exportar, exportacion, exporto
    exported-reserved Exportó una tabla con lo        exportar-reservados,
                      reservado                       exporto-reservados
    erased            Suprimió datos                  suprimir, supresion, suprimio
    restored          Restauró un respaldo            restaurar, restauracion,
                                                      restauro

    Notas
     1. Un turno sin fecha límite propia toma el plazo del área y, si esta no tiene,
        el del tipo de solicitud. Sin ninguno, nunca se vence.
     2. No se ha dicho qué versión del aviso de privacidad está vigente: folio
        catalogo aviso-privacidad VERSIÓN
    ");
    let english = Desk::with_office().lang("en");
    assert_snapshot!(english.ok(&["catalog", "list", "follow-up"]), @"
    Catalogues

    Kinds of follow-up (follow-up)
                                                                          Prosecutor
    Code                 English                            Intervention  notified
    ────────────────────────────────────────────────────────────────────────────────
    interview            Interview                          no            no
    review               Case review                        no            no
    corroboration        Corroboration                      no            no
    call                 Call                               no            no
    note                 Note                               no            no
    guidance             Guidance                           yes           no
    referral             Referral                           yes           no
    counter-referral     Counter-referral                   yes           no
    telemedicine         Telemedicine                       yes           no
    urgent-transfer      Urgent transfer                    yes           no
    death-counselling    Counselling on a death             yes           no
    unaccompanied        Unaccompanied or abandoned person  yes           no
    violence             Violence                           yes           yes
    shelter              Arranging shelter                  yes           no
    transport            Arranging transport                yes           no
    home-visit           Home visit                         yes           no
    medicines            Arranging medicines                yes           no
    medical-attention    Medical attention                  yes           no
    socioeconomic-study  Socio-economic study               yes           no
    ");
    assert_snapshot!(english.ok(&["catalogo", "listar", "medio"]), @"
    Catalogues

    Channels (--channel)
    Code           Label                Also understood
    ────────────────────────────────────────────────────────────────────────────────
    in-person      In person            presencial, en-persona
    letter         Letter               escrito, carta, oficio
    phone          Phone                telefono, telefonico
    social-network Social networks      redes-sociales, redes, social-networks
    chat           Messaging (WhatsApp) mensajeria, whatsapp, mensajeria-whatsapp,
                                        messaging-whatsapp
    box            Box                  buzon
    online         Online               en-linea, linea, internet
    hearing        Hearing              audiencia
    ");
}

#[test]
fn a_topic_lives_from_add_to_retire_and_back() {
    let desk = Desk::with_office();
    let add = [
        "catalog", "add", "tema", "Vaccines", "--es", "Vacunas", "--en", "Vaccines",
    ];
    assert_snapshot!(whole(&desk.run(&add)), @"
    «vaccines» quedó en el catálogo de temas.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&add)), @"
    --- stderr
    Error: «vaccines» ya está en el catálogo de temas.
    --- exit 4
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "show", "topic", "vacunas"])), @"
    vaccines
    Catálogo: temas
    Español: Vacunas
    Inglés: Vaccines
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "show", "topic", "vacuna"])), @"
    --- stderr
    Error: «vacuna» no está en el catálogo de temas.
      ¿Quiso decir Vacunas (vaccines)?
    --- exit 3
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "retire", "topic", "vacunas"])), @"
    «vaccines» quedó dado de baja en el catálogo de temas. Lo que ya lo tiene lo conserva.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "retire", "topic", "vacunas"])), @"
    --- stderr
    Error: «vaccines» está dado de baja en el catálogo de temas.
      Vea los valores con: folio catalogo listar temas
    --- exit 4
    ");
    assert_snapshot!(whole(&desk.run(&add)), @"
    «vaccines» está otra vez en el catálogo de temas.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "list", "canciones"])), @"
    --- stderr
    Error: No hay ningún catálogo «canciones».
      Valores posibles: tema, seguimiento, derechohabiencia, plazos, conservacion,
        tipo, medio, materia, prioridad, sexo, aviso, sentido, estado, estado-turno,
        clase-area, de-quien, causa, accion.
    --- exit 2
    ");
    assert_snapshot!(
        whole(&desk.run(&["catalog", "add", "topic", "x", "--es", "x", "--en", "x", "--notice"])),
        @"
    --- stderr
    Error: --intervention y --notice son solo para los tipos de seguimiento.
    --- exit 2
    "
    );
}

#[test]
fn a_kind_of_follow_up_of_the_offices_own_is_an_intervention() {
    let desk = Desk::with_office();
    desk.ok(&[
        "catalog",
        "add",
        "follow-up",
        "prosthesis",
        "--es",
        "Gestión de prótesis",
        "--en",
        "Prosthesis",
        "--intervention",
    ]);
    assert_snapshot!(desk.ok(&["catalog", "show", "seguimiento", "prosthesis"]), @"
    prosthesis
    Catálogo: tipos de seguimiento
    Español: Gestión de prótesis
    Inglés: Prosthesis
    Cuenta como intervención: sí
    ");
    complaint(&desk);
    desk.ok(&["follow-up", "1", "--kind", "prosthesis"]);
    let year = desk.json(&["report", "yearly", "--year", "2026"]);
    assert_eq!(year["interventions"]["total"], 1);
}

/// A number of working days is understood with its letter, as in `--due 15d`.
#[test]
fn a_deadline_takes_days_with_their_letter() {
    let desk = Desk::with_office();
    for (typed, days) in [("15d", 15), ("20 D", 20), ("7", 7)] {
        let answer = desk.json(&["catalogo", "plazo", "peticion", typed]);
        assert_eq!(answer["days"], days, "{typed}");
    }
    desk.ok(&[
        "unit", "add", "NVA", "--name", "Nueva", "--kind", "external", "--days", "12d",
    ]);
    for typed in ["d", "15x", "0d", "1001d", "-1d"] {
        assert_eq!(
            desk.run(&["catalogo", "plazo", "queja", typed]).code,
            2,
            "{typed}"
        );
    }
}

#[test]
fn a_deadline_is_set_and_taken_away() {
    let desk = Desk::with_office();
    assert_snapshot!(whole(&desk.run(&["catalog", "deadline", "queja", "15"])), @"
    Plazo para responder una queja: 15 días hábiles.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["catalogo", "plazo", "queja", "--days", "1"])), @"
    Plazo para responder una queja: un día hábil.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "deadline", "queja", "none"])), @"
    Una queja ya no tiene plazo propio para responderse.
    --- stderr
    Los vencimientos de los turnos ya hechos no cambian; vale para los que se hagan
    desde ahora.
    --- exit 0
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "deadline", "queja", "none"])), @"
    --- stderr
    Error: Todo está ya como se pide; no hay nada que cambiar.
    --- exit 4
    ");
    assert_snapshot!(whole(&desk.run(&["catalog", "deadline", "queja"])), @"
    --- stderr
    Error: Falta DÍAS (hábiles, o none).
    --- exit 2
    ");
    assert_eq!(
        desk.json(&["catalog", "deadline", "petition", "15"]),
        serde_json::json!({
            "schema": "folio/deadline", "version": 1, "kind": "petition", "days": 15,
        })
    );
}

/// What has a place on the line and no option is named by its place.
#[test]
fn a_wrong_kind_is_named_by_its_place() {
    let desk = Desk::with_office();
    for command in ["conservacion", "plazo"] {
        let ran = desk.run(&["catalogo", command, "foo", "5"]);
        assert_eq!(ran.code, 2);
        assert!(
            ran.err.contains("«foo» no es un valor de TIPO."),
            "{}",
            ran.err
        );
    }
}
