use proptest::prelude::*;

use super::*;
use crate::report::sample;
use crate::text::Lang;

fn written(tables: &[Table]) -> String {
    let mut bytes = Vec::new();
    report(tables, &Text::new(Lang::Es), &mut bytes).expect("memory takes all");
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn a_single_table_stands_as_it_is() {
    insta::assert_snapshot!(written(&sample::directorates_report().tables).replace('\r', ""), @"
    area,nombre,anteriores,recibidos,respondidos,devueltos,retirados,pendientes,vencidos,aceptados,porcentaje_en_plazo,mediana_dias,p90_dias,desde,hasta
    DSS,Dirección de Servicios de Salud,9,71,66,4,1,9,3,68,82.5,5.0,24,2022-01-01,2022-12-31
    DNAJ,Dirección de Normatividad y Asuntos Jurídicos,3,18,14,1,0,6,2,15,58.3,15.0,31,2022-01-01,2022-12-31
    DA,Dirección Administrativa,2,22,20,2,0,2,0,20,,4.5,6,2022-01-01,2022-12-31
    DIC,Dirección de Innovación y Calidad,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    DPCRS,Dirección de Protección Contra Riesgos Sanitarios,0,4,0,1,1,2,1,2,,,,2022-01-01,2022-12-31
    DIS,Dirección de Infraestructura en Salud,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    OIC,Órgano Interno de Control,1,8,7,0,0,2,0,7,100.0,10.0,12,2022-01-01,2022-12-31
    HG,Hospital General,5,64,53,3,1,12,5,59,77.4,4.0,11,2022-01-01,2022-12-31
    JS1,Jurisdicción Sanitaria I,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    JS2,Jurisdicción Sanitaria II,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    JS3,Jurisdicción Sanitaria III,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    JS4,Jurisdicción Sanitaria IV,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    JS5,Jurisdicción Sanitaria V,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    JS6,Jurisdicción Sanitaria VI,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    JS7,Jurisdicción Sanitaria VII,0,0,0,0,0,0,0,0,,,,2022-01-01,2022-12-31
    Total,,20,187,160,11,3,33,11,171,78.9,5.0,15,2022-01-01,2022-12-31
    ");
}

#[test]
fn several_tables_are_one_rectangle() {
    let csv = written(&sample::yearly_report().tables);
    let lines: Vec<&str> = csv.split_terminator("\r\n").collect();
    let picked = [0, 1, 15, 16, 31, 32].map(|line| lines[line]);
    insta::assert_snapshot!(picked.join("\n"), @r"
    tabla,conteo,anio,codigo,concepto,enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre,total,anio_anterior,diferencia
    intervenciones_por_mes,intervenciones,2022,guidance,Orientación,9,7,9,7,7,8,6,7,9,8,7,5,89,,
    intervenciones_por_mes,intervenciones,2022,total,Total,23,22,24,22,21,19,21,22,21,22,21,17,255,,
    intervenciones_por_tipo,intervenciones,2022,guidance,Orientación,,,,,,,,,,,,,89,60,29
    intervenciones_por_sexo,intervenciones,2022,female,mujer,,,,,,,,,,,,,151,108,43
    intervenciones_por_sexo,intervenciones,2022,male,hombre,,,,,,,,,,,,,98,85,13
    ");
    let mut reader = ::csv::Reader::from_reader(csv.as_bytes());
    let columns = reader.headers().expect("names").len();
    for record in reader.records() {
        assert_eq!(record.expect("a line").len(), columns);
    }
}

#[test]
fn text_that_looks_like_a_formula_stays_text_and_numbers_stay_numbers() {
    for text in [
        "=1+1", "+52 444", "-1", "@x", "\tx", "\rx", "\nx", "\0", "＝1", "＋", "－", "＠",
    ] {
        assert_eq!(harmless(text), format!("'{text}"));
    }
    assert_eq!(harmless("Ana = Ana"), "Ana = Ana");
    let text = Text::new(Lang::Es);
    assert_eq!(field(&Cell::Change(-5), &text), "-5");
    assert_eq!(field(&Cell::from("-5"), &text), "'-5");
    assert_eq!(field(&Cell::Missing, &text), "");
}

proptest! {
    #[test]
    fn a_text_is_read_back_and_never_a_formula(typed in "[=+@\t\r\n\",;a-]{0,12}|\\PC*") {
        let text = Text::new(Lang::En);
        let mut bytes = Vec::new();
        let mut writer = writer(&mut bytes);
        record(&mut writer, [field(&Cell::from(typed.as_str()), &text), "x".to_owned()]).unwrap();
        writer.flush().unwrap();
        drop(writer);
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        let line = reader.records().next().unwrap().unwrap();
        let read = line.get(0).unwrap();
        prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']));
        let visible = visible_text(&typed);
        prop_assert_eq!(read.strip_prefix('\'').filter(|rest| *rest == visible).unwrap_or(read), visible);
    }
}
