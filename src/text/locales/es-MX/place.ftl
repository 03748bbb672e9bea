# Dónde está el registro, y qué se puede hacer con él ahí.

place-read-only = El registro está en una carpeta compartida ({ $system }); desde aquí solo puede consultarse. No se guardó nada.
place-alone-hint = Si esta es la única mesa que trabaja con él, añada --single-desk a la orden.
place-disk-hint = Si trabajan varias, póngalo en el disco de un equipo y trabajen todas en ese equipo.
place-alone = El registro está en una carpeta compartida ({ $system }) y esta orden lo toma solo para sí. Quien lo abra a la vez con otro programa puede perder lo que se guarde.
place-alone-needless = El registro está en un disco de este equipo; --single-desk no hace falta.
place-modeless = El registro está en un disco ({ $system }) que no distingue dueños: otras personas que usen este equipo pueden leerlo. Para protegerlo, cífrelo: folio cifrar
place-journal = Junto al registro { $path } hay un diario con cambios: alguien trabaja con él en otro equipo, o una orden se interrumpió.
place-journal-hint = Espere a que terminen. Si nadie trabaja con él, ábralo en el equipo donde está, o añada --single-desk.
place-taken = Otra mesa tiene el registro solo para sí: proceso { $process } del equipo { $host }, desde { $since }.
place-taken-unknown = Otra mesa tiene el registro solo para sí, según la carpeta { $path }.
place-taken-hint = Espere a que termine. Si aquella orden se interrumpió y nadie trabaja con el registro, borre la carpeta { $path } y repita la suya.
place-taken-gone-hint = Aquella orden se interrumpió: su proceso ya no existe en este equipo. Si nadie más trabaja con el registro, borre la carpeta { $path } y repita la suya.
place-for-all = Cualquier usuario de este equipo puede abrir el registro. Para que sea solo suyo: chmod 600 { $path }
# $system: el tipo de disco o de carpeta compartida.
place-copy-share = La copia quedó en una carpeta compartida ({ $system }): quién más puede leerla lo decide quien la comparte. Para protegerla, cífrela: --to-recipient
place-copy-modeless = La copia quedó en un disco ({ $system }) que no distingue dueños: otras personas que usen este equipo pueden leerla. Para protegerla, cífrela: --to-recipient
