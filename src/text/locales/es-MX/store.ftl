# Lo que pasa con el archivo del registro.

store-missing = No hay ningún registro de casos en { $path }.
store-missing-hint = Créelo con: folio inicio --site CLAVE --institution "Nombre". O conozca el programa con: folio demo
store-is-folder = { $path } es una carpeta, no un registro de casos.
store-empty = { $path } está vacío; no es un registro de casos.
store-not-a-log = El archivo no es un registro de casos de folio. No se tocó.
store-not-a-log-hint = Revise la ruta que indicó con --db o FOLIO_DB.
store-newer = El registro fue escrito por una versión más nueva de folio. No se tocó.
store-newer-hint = Actualice folio en este equipo.
store-older = El registro es de una versión anterior de folio y todavía no se actualiza. No se tocó.
store-older-hint = Se actualiza solo con la siguiente orden; por ejemplo: folio verificar
store-older-unwritable = El registro es de una versión anterior de folio y debe actualizarse, pero no se puede escribir donde está. No se tocó.
store-older-unwritable-hint = Cópielo a una carpeta donde pueda escribir y ábralo ahí con --db.
store-endless = Leer el registro no llega a un fin: sus partes se contradicen.
store-is-no-file = { $path } no es un archivo común; no es un registro de casos.
copy-differs = La copia no salió igual que el registro y no se guardó.
store-exists = Ya hay un archivo en { $path }; no se sobrescribió.
store-exists-hint = Indique otra ruta con --db, o siga trabajando con el que ya está.
store-made-perhaps = Se creó { $path }, y está completo, pero no es seguro que resista un corte de luz.
store-made-perhaps-hint = Puede usarlo; pida que revisen el disco. Lo siguiente que se guarde lo asegura.
store-busy = Otro programa está usando el registro y no lo soltó a tiempo. No se guardó nada.
store-busy-hint = Espere un momento y repita la orden.
store-damaged = El registro está dañado: le faltan partes o se contradicen.
store-damaged-hint = No siga escribiendo en él. Restaure el último respaldo y conserve este archivo para revisarlo.
store-disk-full = No queda espacio en el disco. No se guardó nada.
store-read-only = El registro solo puede leerse desde aquí. No se guardó nada.
store-cannot-open = No se pudo abrir el registro.
store-io = El disco falló al leer o escribir el registro. No se guardó nada.
store-failed = La base de datos rechazó la operación. No se guardó nada.
store-perhaps = El disco falló mientras se escribía el registro. No es seguro que esto haya quedado guardado.
store-perhaps-hint = Búsquelo en el registro con «folio listar» o «folio ver» antes de repetir la orden. Lo que ya estaba guardado sigue intacto.
store-unchanged-hint = Lo que ya estaba guardado sigue intacto.

file-permission = No hay permiso para usar { $path }.
file-no-folder = No existe la carpeta o el archivo { $path }.
file-exists = Ya existe { $path }.
file-disk-full = No queda espacio en el disco para { $path }.
file-failed = No se pudo usar el archivo { $path }.

case-not-found = No hay ningún caso con el folio { $folio }.
case-not-found-hint = Revise el folio, o vea los casos con: folio listar
store-not-begun = El registro se inició el { $on }; entonces todavía no existía.
