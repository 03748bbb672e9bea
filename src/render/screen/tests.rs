use unicode_width::UnicodeWidthStr;

use super::*;
use crate::report::sample;
use crate::text::Lang;

fn page(part: &Report, lang: Lang, width: usize, unicode: bool) -> String {
    let look = Look {
        width,
        unicode,
        color: false,
    };
    report(part, &Text::new(lang), look)
}

#[test]
fn the_year_in_spanish_at_80_columns() {
    insta::assert_snapshot!(page(&sample::yearly_report(), Lang::Es, 80, true), @"
    Informe anual 2022
    Servicios de Salud de San Luis Potosí · SLP

    Intervenciones por tipo y mes, 2022 (se cuentan intervenciones)
    Tipo                       ene feb mar abr may jun jul ago sep oct nov dic Total
    ────────────────────────────────────────────────────────────────────────────────
    Orientación                  9   7   9   7   7   8   6   7   9   8   7   5    89
    Referencia                   3   2   4   3   2   3   3   2   4   3   2   1    32
    Contrarreferencia            0   1   0   1   0   0   2   0   1   0   0   1     6
    Telemedicina                 1   0   2   0   1   1   0   1   0   2   1   0     9
    Traslado urgente             2   1   1   2   0   1   3   1   0   2   1   2    16
    Orientación por defunción    1   2   0   1   1   0   0   1   2   0   1   1    10
    Persona sin familia o        0   1   1   0   1   0   1   0   0   1   0   1     6
    abandonada
    Violencia                    1   0   1   2   1   0   1   1   0   1   2   0    10
    Gestión de albergue          1   1   0   1   2   1   0   1   1   0   1   2    11
    Gestión de transporte        2   3   1   2   1   2   2   1   2   1   2   1    20
    Visita domiciliaria          0   1   1   0   1   1   0   2   0   1   1   0     8
    Gestión de medicamentos      2   1   3   2   2   1   2   3   1   2   2   1    22
    Atención médica              1   2   1   1   2   1   1   2   1   1   1   2    16
    Estudio socioeconómico       0   0   0   0   0   0   0   0   0   0   0   0     0
    ────────────────────────────────────────────────────────────────────────────────
    Total                       23  22  24  22  21  19  21  22  21  22  21  17   255

    Intervenciones por tipo, junto al año anterior (se cuentan intervenciones)
    Tipo                              2022  2021  Diferencia
    ────────────────────────────────────────────────────────
    Orientación                         89    60         +29
    Referencia                          32    29          +3
    Contrarreferencia                    6     0          +6
    Telemedicina                         9     0          +9
    Traslado urgente                    16    13          +3
    Orientación por defunción           10     0         +10
    Persona sin familia o abandonada     6     0          +6
    Violencia                           10     0         +10
    Gestión de albergue                 11    20          -9
    Gestión de transporte               20    30         -10
    Visita domiciliaria                  8     0          +8
    Gestión de medicamentos             22    41         -19
    Atención médica                     16     0         +16
    Estudio socioeconómico               0     0           0
    ────────────────────────────────────────────────────────
    Total                              255   193         +62

    Intervenciones por sexo de la persona atendida (se cuentan intervenciones)
    Sexo        2022  2021  Diferencia
    ──────────────────────────────────
    Mujer        151   108         +43
    Hombre        98    85         +13
    No binario     0     0           0
    No consta      6     0          +6
    ──────────────────────────────────
    Total        255   193         +62

    Intervenciones por edad de la persona atendida (se cuentan intervenciones)
    Edad        2022  2021  Diferencia
    ──────────────────────────────────
    Menos de 1     9     0          +9
    1–4           14    18          -4
    5–9           11     0         +11
    10–14         15     0         +15
    15–19         20    40         -20
    20–24         21     0         +21
    25–44         63    85         -22
    45–49         17     0         +17
    50–59         37     0         +37
    60–64         18     0         +18
    65 y más      26    50         -24
    No consta      4     0          +4
    ──────────────────────────────────
    Total        255   193         +62

    Intervenciones por derechohabiencia (se cuentan intervenciones)
    Derechohabiencia      2022  2021  Diferencia
    ────────────────────────────────────────────
    Sin derechohabiencia   189   150         +39
    IMSS                    21     0         +21
    IMSS-Bienestar          30     0         +30
    ISSSTE                   4     0          +4
    PEMEX                    0     0           0
    SEDENA                   0     0           0
    SEMAR                    0     0           0
    Privada                  0     0           0
    Se desconoce            11    43         -32
    ────────────────────────────────────────────
    Total                  255   193         +62

    Intervenciones por área que intervino (se cuentan intervenciones)
    Área                        2022  2021  Diferencia
    ──────────────────────────────────────────────────
    Hospital General              61    73         -12
    Jurisdicción Sanitaria I      12     0         +12
    Jurisdicción Sanitaria IV     11     0         +11
    Jurisdicción Sanitaria VII     7     0          +7
    La propia oficina            164   120         +44
    ──────────────────────────────────────────────────
    Total                        255   193         +62

    Casos (se cuentan casos)
    Concepto                     2022  2021  Diferencia
    ───────────────────────────────────────────────────
    Recibidos en el año           312   240         +72
    Conclusiones en el año        287   222         +65
    Abiertos al terminar el año    43    18         +25

    Casos recibidos, por tipo de solicitud (se cuentan casos)
    Tipo                  2022  2021  Diferencia
    ────────────────────────────────────────────
    Petición               171   140         +31
    Queja                   84   100         -16
    Denuncia                12     0         +12
    Solicitud de gestión    38     0         +38
    Sugerencia               0     0           0
    Felicitación             7     0          +7
    ────────────────────────────────────────────
    Total                  312   240         +72

    Casos recibidos, por medio (se cuentan casos)
    Medio                  2022  2021  Diferencia
    ─────────────────────────────────────────────
    Presencial              188   150         +38
    Escrito                  61    90         -29
    Teléfono                 35     0         +35
    Redes sociales            0     0           0
    Mensajería (WhatsApp)     9     0          +9
    Buzón                     0     0           0
    En línea                  0     0           0
    Audiencia                19     0         +19
    ─────────────────────────────────────────────
    Total                   312   240         +72

    Conclusiones de casos, por sentido (se cuentan conclusiones)
    Sentido                      2022  2021  Diferencia
    ───────────────────────────────────────────────────
    Resuelto                      201   180         +21
    Resuelto en parte              37    42          -5
    Improcedente                   14     0         +14
    Desistimiento                   0     0           0
    Canalizado a otra instancia    26     0         +26
    No localizado                   9     0          +9
    ───────────────────────────────────────────────────
    Total                         287   222         +65

    Personas (se cuentan personas)
    Concepto            2022  2021  Diferencia
    ──────────────────────────────────────────
    Personas atendidas   294   231         +63

    Turnos (se cuentan turnos)
    Concepto               2022  2021  Diferencia
    ─────────────────────────────────────────────
    Hechos en el año        187   120         +67
    Respondidos en el año   160   102         +58
    Devueltos en el año      11     9          +2
    Retirados en el año       3     1          +2

    Notas
     1. Casos, personas, intervenciones y turnos son cosas distintas: cada cuadro
        dice cuál cuenta, y no se suman entre sí.
     2. Un acto cuenta en el año en que ocurrió, no en el que se capturó. El año va
        del 1 de enero al 31 de diciembre, en la hora local de la oficina.
     3. Una conclusión cuenta en el año en que ocurrió, aunque después se haya
        reabierto el caso; un caso concluido dos veces en el año cuenta dos veces.
        Abiertos al terminar el año son los casos recibidos hasta entonces que ese
        día no estaban concluidos.
     4. Las personas atendidas son las beneficiarias de los casos recibidos en el
        año o con una intervención en él. La misma CURP es la misma persona; sin
        CURP, la persona de cada caso cuenta una vez.
     5. La edad es la del día en que se recibió el caso.
     6. Para uso interno: una cifra pequeña puede señalar a una persona. No se
        publique tal cual.
     7. Cifras al 09/01/2023, 10:30 horas.
     8. Registro con 1,874 asientos; huella:
        9f2c1e0b7a6d4c3f8e5b2a1d0c9f8e7b6a5d4c3b2a190f8e7d6c5b4a39281706
    ");
}

#[test]
fn the_year_in_english_at_80_columns() {
    insta::assert_snapshot!(page(&sample::yearly_report(), Lang::En, 80, false), @"
    Yearly report 2022
    Servicios de Salud de San Luis Potosí · SLP

    Interventions by kind and month, 2022 (counts interventions)
    Kind                       Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Total
    --------------------------------------------------------------------------------
    Guidance                     9   7   9   7   7   8   6   7   9   8   7   5    89
    Referral                     3   2   4   3   2   3   3   2   4   3   2   1    32
    Counter-referral             0   1   0   1   0   0   2   0   1   0   0   1     6
    Telemedicine                 1   0   2   0   1   1   0   1   0   2   1   0     9
    Urgent transfer              2   1   1   2   0   1   3   1   0   2   1   2    16
    Counselling on a death       1   2   0   1   1   0   0   1   2   0   1   1    10
    Unaccompanied or abandoned   0   1   1   0   1   0   1   0   0   1   0   1     6
    person
    Violence                     1   0   1   2   1   0   1   1   0   1   2   0    10
    Arranging shelter            1   1   0   1   2   1   0   1   1   0   1   2    11
    Arranging transport          2   3   1   2   1   2   2   1   2   1   2   1    20
    Home visit                   0   1   1   0   1   1   0   2   0   1   1   0     8
    Arranging medicines          2   1   3   2   2   1   2   3   1   2   2   1    22
    Medical attention            1   2   1   1   2   1   1   2   1   1   1   2    16
    Socio-economic study         0   0   0   0   0   0   0   0   0   0   0   0     0
    --------------------------------------------------------------------------------
    Total                       23  22  24  22  21  19  21  22  21  22  21  17   255

    Interventions by kind, beside the year before (counts interventions)
    Kind                               2022  2021  Difference
    ---------------------------------------------------------
    Guidance                             89    60         +29
    Referral                             32    29          +3
    Counter-referral                      6     0          +6
    Telemedicine                          9     0          +9
    Urgent transfer                      16    13          +3
    Counselling on a death               10     0         +10
    Unaccompanied or abandoned person     6     0          +6
    Violence                             10     0         +10
    Arranging shelter                    11    20          -9
    Arranging transport                  20    30         -10
    Home visit                            8     0          +8
    Arranging medicines                  22    41         -19
    Medical attention                    16     0         +16
    Socio-economic study                  0     0           0
    ---------------------------------------------------------
    Total                               255   193         +62

    Interventions by sex of the person attended (counts interventions)
    Sex         2022  2021  Difference
    ----------------------------------
    Female       151   108         +43
    Male          98    85         +13
    Non-binary     0     0           0
    Unknown        6     0          +6
    ----------------------------------
    Total        255   193         +62

    Interventions by age of the person attended (counts interventions)
    Age          2022  2021  Difference
    -----------------------------------
    Under 1         9     0          +9
    1–4            14    18          -4
    5–9            11     0         +11
    10–14          15     0         +15
    15–19          20    40         -20
    20–24          21     0         +21
    25–44          63    85         -22
    45–49          17     0         +17
    50–59          37     0         +37
    60–64          18     0         +18
    65 and over    26    50         -24
    Unknown         4     0          +4
    -----------------------------------
    Total         255   193         +62

    Interventions by affiliation (counts interventions)
    Affiliation     2022  2021  Difference
    --------------------------------------
    None             189   150         +39
    IMSS              21     0         +21
    IMSS-Bienestar    30     0         +30
    ISSSTE             4     0          +4
    PEMEX              0     0           0
    SEDENA             0     0           0
    SEMAR              0     0           0
    Private            0     0           0
    Unknown           11    43         -32
    --------------------------------------
    Total            255   193         +62

    Interventions by unit that intervened (counts interventions)
    Unit                        2022  2021  Difference
    --------------------------------------------------
    Hospital General              61    73         -12
    Jurisdicción Sanitaria I      12     0         +12
    Jurisdicción Sanitaria IV     11     0         +11
    Jurisdicción Sanitaria VII     7     0          +7
    The office itself            164   120         +44
    --------------------------------------------------
    Total                        255   193         +62

    Cases (counts cases)
    Concept                      2022  2021  Difference
    ---------------------------------------------------
    Received in the year          312   240         +72
    Conclusions in the year       287   222         +65
    Open at the end of the year    43    18         +25

    Cases received, by kind of request (counts cases)
    Kind                2022  2021  Difference
    ------------------------------------------
    Petition             171   140         +31
    Complaint             84   100         -16
    Denunciation          12     0         +12
    Management request    38     0         +38
    Suggestion             0     0           0
    Commendation           7     0          +7
    ------------------------------------------
    Total                312   240         +72

    Cases received, by channel (counts cases)
    Channel               2022  2021  Difference
    --------------------------------------------
    In person              188   150         +38
    Letter                  61    90         -29
    Phone                   35     0         +35
    Social networks          0     0           0
    Messaging (WhatsApp)     9     0          +9
    Box                      0     0           0
    Online                   0     0           0
    Hearing                 19     0         +19
    --------------------------------------------
    Total                  312   240         +72

    Conclusions of cases, by outcome (counts conclusions)
    Outcome               2022  2021  Difference
    --------------------------------------------
    Resolved               201   180         +21
    Partially resolved      37    42          -5
    Unfounded               14     0         +14
    Withdrawn                0     0           0
    Channelled elsewhere    26     0         +26
    Not located              9     0          +9
    --------------------------------------------
    Total                  287   222         +65

    Persons (counts persons)
    Concept           2022  2021  Difference
    ----------------------------------------
    Persons attended   294   231         +63

    Turns (counts turns)
    Concept                2022  2021  Difference
    ---------------------------------------------
    Made in the year        187   120         +67
    Answered in the year    160   102         +58
    Returned in the year     11     9          +2
    Withdrawn in the year     3     1          +2

    Notes
     1. Cases, persons, interventions and turns are different things: each table
        says which it counts, and they are never added together.
     2. An act counts in the year in which it took place, not in which it was typed.
        The year runs from 1 January to 31 December in the office's local time.
     3. A conclusion counts in the year in which it took place, even if the case was
        reopened later; a case concluded twice in the year counts twice. Open at the
        end of the year are the cases received by then and not concluded on that
        day.
     4. Persons attended are the beneficiaries of the cases received in the year or
        with an intervention in it. The same CURP is the same person; without a
        CURP, the person of each case counts once.
     5. The age is that of the day on which the case was received.
     6. For internal use: a small figure can point at a person. Not to be published
        as it is.
     7. Figures as of 2023-01-09, 10:30.
     8. Log of 1,874 events; head:
        9f2c1e0b7a6d4c3f8e5b2a1d0c9f8e7b6a5d4c3b2a190f8e7d6c5b4a39281706
    ");
}

#[test]
fn the_units_in_spanish_at_80_columns() {
    insta::assert_snapshot!(page(&sample::directorates_report(), Lang::Es, 80, true), @"
    Turnos por área
    Servicios de Salud de San Luis Potosí · SLP
    Del 01/01/2022 al 31/12/2022

    Qué fue de los turnos de cada área (se cuentan turnos)
                                                               En Días, Días,
    Área  Antes Recib. Resp. Dev. Ret. Pend. Venc. Acept. plazo %  med.   p90
    ─────────────────────────────────────────────────────────────────────────
    DSS       9     71    66    4    1     9     3     68    82.5   5.0    24
    DNAJ      3     18    14    1    0     6     2     15    58.3  15.0    31
    DA        2     22    20    2    0     2     0     20       —   4.5     6
    DIC       0      0     0    0    0     0     0      0       —     —     —
    DPCRS     0      4     0    1    1     2     1      2       —     —     —
    DIS       0      0     0    0    0     0     0      0       —     —     —
    OIC       1      8     7    0    0     2     0      7   100.0  10.0    12
    HG        5     64    53    3    1    12     5     59    77.4   4.0    11
    JS1       0      0     0    0    0     0     0      0       —     —     —
    JS2       0      0     0    0    0     0     0      0       —     —     —
    JS3       0      0     0    0    0     0     0      0       —     —     —
    JS4       0      0     0    0    0     0     0      0       —     —     —
    JS5       0      0     0    0    0     0     0      0       —     —     —
    JS6       0      0     0    0    0     0     0      0       —     —     —
    JS7       0      0     0    0    0     0     0      0       —     —     —
    ─────────────────────────────────────────────────────────────────────────
    Total    20    187   160   11    3    33    11    171    78.9   5.0    15

    DSS    Dirección de Servicios de Salud
    DNAJ   Dirección de Normatividad y Asuntos Jurídicos
    DA     Dirección Administrativa
    DIC    Dirección de Innovación y Calidad
    DPCRS  Dirección de Protección Contra Riesgos Sanitarios
    DIS    Dirección de Infraestructura en Salud
    OIC    Órgano Interno de Control
    HG     Hospital General
    JS1    Jurisdicción Sanitaria I
    JS2    Jurisdicción Sanitaria II
    JS3    Jurisdicción Sanitaria III
    JS4    Jurisdicción Sanitaria IV
    JS5    Jurisdicción Sanitaria V
    JS6    Jurisdicción Sanitaria VI
    JS7    Jurisdicción Sanitaria VII

    Notas
     1. Antes + Recib. = Resp. + Dev. + Ret. + Pend., en cada área y en total.
     2. Antes: turnos hechos antes del 01/01/2022 y entonces sin terminar. Recib.,
        Resp., Dev. y Ret.: recibidos, respondidos, devueltos y retirados en el
        periodo. Pend.: sin terminar al final del periodo.
     3. Venc.: de los pendientes, los que el 31/12/2022 ya habían pasado su fecha
        límite. Un turno sin fecha límite nunca se vence.
     4. Acept.: aceptados en el periodo; no entra en la suma.
     5. En plazo %: de los respondidos que tenían fecha límite, los respondidos a
        tiempo.
     6. Días: días hábiles hasta la respuesta. Med.: la mitad de los turnos tardó
        eso o menos; p90: nueve de cada diez tardaron eso o menos.
     7. Cifras al 09/01/2023, 10:30 horas.
     8. Registro con 1,874 asientos; huella:
        9f2c1e0b7a6d4c3f8e5b2a1d0c9f8e7b6a5d4c3b2a190f8e7d6c5b4a39281706
    ");
}

#[test]
fn the_units_in_english_at_80_columns() {
    insta::assert_snapshot!(page(&sample::directorates_report(), Lang::En, 80, false), @"
    Turns by unit
    Servicios de Salud de San Luis Potosí · SLP
    From 2022-01-01 to 2022-12-31

    What became of each unit's turns (counts turns)
                                                                On Days, Days,
    Unit  Before Recd. Answ. Retd. Withd. Pend. Overd. Acc. time %  med.   p90
    --------------------------------------------------------------------------
    DSS        9    71    66     4      1     9      3   68   82.5   5.0    24
    DNAJ       3    18    14     1      0     6      2   15   58.3  15.0    31
    DA         2    22    20     2      0     2      0   20      -   4.5     6
    DIC        0     0     0     0      0     0      0    0      -     -     -
    DPCRS      0     4     0     1      1     2      1    2      -     -     -
    DIS        0     0     0     0      0     0      0    0      -     -     -
    OIC        1     8     7     0      0     2      0    7  100.0  10.0    12
    HG         5    64    53     3      1    12      5   59   77.4   4.0    11
    JS1        0     0     0     0      0     0      0    0      -     -     -
    JS2        0     0     0     0      0     0      0    0      -     -     -
    JS3        0     0     0     0      0     0      0    0      -     -     -
    JS4        0     0     0     0      0     0      0    0      -     -     -
    JS5        0     0     0     0      0     0      0    0      -     -     -
    JS6        0     0     0     0      0     0      0    0      -     -     -
    JS7        0     0     0     0      0     0      0    0      -     -     -
    --------------------------------------------------------------------------
    Total     20   187   160    11      3    33     11  171   78.9   5.0    15

    DSS    Dirección de Servicios de Salud
    DNAJ   Dirección de Normatividad y Asuntos Jurídicos
    DA     Dirección Administrativa
    DIC    Dirección de Innovación y Calidad
    DPCRS  Dirección de Protección Contra Riesgos Sanitarios
    DIS    Dirección de Infraestructura en Salud
    OIC    Órgano Interno de Control
    HG     Hospital General
    JS1    Jurisdicción Sanitaria I
    JS2    Jurisdicción Sanitaria II
    JS3    Jurisdicción Sanitaria III
    JS4    Jurisdicción Sanitaria IV
    JS5    Jurisdicción Sanitaria V
    JS6    Jurisdicción Sanitaria VI
    JS7    Jurisdicción Sanitaria VII

    Notes
     1. Before + Recd. = Answ. + Retd. + Withd. + Pend., for each unit and in total.
     2. Before: turns made before 2022-01-01 and not ended by then. Recd., Answ.,
        Retd. and Withd.: received, answered, returned and withdrawn in the period.
        Pend.: not ended at the end of the period.
     3. Overd.: of the pending, those that by 2022-12-31 were past their due date. A
        turn without a due date is never overdue.
     4. Acc.: accepted in the period; takes no part in the sum.
     5. On time %: of the answered that had a due date, those answered on or before
        it.
     6. Days: working days to answer. Med.: half of the turns took that or less;
        p90: nine of ten took that or less.
     7. Figures as of 2023-01-09, 10:30.
     8. Log of 1,874 events; head:
        9f2c1e0b7a6d4c3f8e5b2a1d0c9f8e7b6a5d4c3b2a190f8e7d6c5b4a39281706
    ");
}

#[test]
fn the_units_have_their_names_beside_them_at_120_columns() {
    let page = page(&sample::directorates_report(), Lang::Es, 120, true);
    let table: Vec<&str> = page.lines().skip(5).take(12).collect();
    insta::assert_snapshot!(table.join("\n"), @"
                                                                                                              En Días, Días,
    Área  Nombre                                         Antes Recib. Resp. Dev. Ret. Pend. Venc. Acept. plazo %  med.   p90
    ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    DSS   Dirección de Servicios de Salud                    9     71    66    4    1     9     3     68    82.5   5.0    24
    DNAJ  Dirección de Normatividad y Asuntos Jurídicos      3     18    14    1    0     6     2     15    58.3  15.0    31
    DA    Dirección Administrativa                           2     22    20    2    0     2     0     20       —   4.5     6
    DIC   Dirección de Innovación y Calidad                  0      0     0    0    0     0     0      0       —     —     —
    DPCRS Dirección de Protección Contra Riesgos             0      4     0    1    1     2     1      2       —     —     —
          Sanitarios
    DIS   Dirección de Infraestructura en Salud              0      0     0    0    0     0     0      0       —     —     —
    OIC   Órgano Interno de Control                          1      8     7    0    0     2     0      7   100.0  10.0    12
    HG    Hospital General                                   5     64    53    3    1    12     5     59    77.4   4.0    11
    ");
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for lang in [Lang::Es, Lang::En] {
        for width in [68, 72, 80, 100, 120, 200] {
            for part in [sample::yearly_report(), sample::directorates_report()] {
                for line in page(&part, lang, width, true).lines() {
                    assert!(line.width() <= width, "{width}: {line}");
                }
            }
        }
    }
}
