### Lo que rodea a las respuestas en la pantalla y en los archivos.

render-notes = Notas
render-error = Error:
render-cause = Causa técnica:
# $title (texto): el título del cuadro; $counts (texto): qué cuenta.
render-title-counts = { $title } ({ $counts })

## La hoja de un libro de cálculo que describe las demás
render-sheet-about = informe
render-sheet-sheet = Hoja
render-sheet-title = Contenido

## Lo que puede fallar al escribir
render-unprinted = No se pudo escribir la respuesta.
render-unprinted-stored = La orden se cumplió; solo falló mostrar la respuesta.
render-unprinted-hint = No la repita.
render-file-exists = El archivo { $path } ya existe y no se tocó.
render-file-exists-hint = Elija otro nombre, o use --force para reemplazarlo.
render-file-irregular = { $path } no es un archivo común y no se puede reemplazar.
render-file-no-folder = La carpeta { $path } no existe.
render-file-no-folder-hint = Créela primero, o elija otra.
render-file-no-name = { $path } no es el nombre de un archivo.
render-file-denied = No tiene permiso para escribir en la carpeta { $path }.
render-file-failed = No se pudo escribir el archivo { $path }; no quedó nada a medias.
render-sheet-full = La hoja de cálculo no admite más de { $limit } filas.
render-sheet-full-hint = Pida menos filas, o use el formato CSV, que no tiene límite.
render-sheet-text-long = Un texto de { $count } caracteres no cabe en una celda de la hoja de cálculo, que admite { $limit }.
render-sheet-text-long-hint = Use el formato CSV, que no tiene límite.
