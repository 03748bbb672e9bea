#!/bin/sh
# Makes the small log that the `file` probe damages: an office without lists but
# those of follow-ups, with five invented cases. Run it again only when the
# stored format changes: places in the corpus are places in this file.
#   fuzz/base/make.sh PATH-OF-FOLIO
set -eu
folio=$1
here=$(cd "$(dirname "$0")" && pwd)
rm -f "$here/office.folio" "$here/office.folio.lock"
export FOLIO_DB="$here/office.folio" FOLIO_NOW=2026-11-18T10:00:00-06:00 FOLIO_USER=maria
folio() { "$folio" --no-input --quiet "$@" >/dev/null; }
folio init --site FUZ --institution "Oficina inventada" --preset empty --timezone America/Mexico_City
folio unit add DSS --kind directorate --name "Dirección de Servicios de Salud"
folio intake --kind petition --channel in-person --name "Rosa Inventada" --narrative "Pide su medicamento." --key 3f2b8c1e-5a4d-4e6f-9b7a-1c2d3e4f5a6b
folio intake --kind complaint --channel phone --name "Beto Inventado" --curp FIXB850615HSPCTN03 --narrative "No lo atendieron."
folio intake --kind denunciation --channel letter --anonymous --reserved --accused "Alguien inventado"
folio intake --kind management --channel box --name "Ñandú Inventado" --patient-name "Paciente Inventada"
folio intake --kind petition --channel chat --name "Otra Inventada"
folio turn 1 --to DSS --due 5d --instructions "Atender"
folio turn accept 1
folio turn answer 1 --report "Se entregó"
folio follow-up 1 --kind guidance --note "Se orientó"
folio close 1 --outcome resolved --report "Resuelto"
folio reopen 1 --reason "Falta una receta"
folio turn 2 --to DSS
folio amend 4 patient_name="Paciente Corregida" --reason "Estaba mal escrito"
FOLIO_USER=beto folio follow-up 4 --kind call --note "Se llamó"
folio undo 5 --reason "Se duplicó"
folio show 3 --reason "Revisión"
folio export cases
folio check
rm -f "$FOLIO_DB.lock"
