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
render-file-perhaps = El archivo { $path } se escribió y está completo, pero no es seguro que resista un corte de luz.
render-file-perhaps-hint = Puede usarlo; pida que revisen el disco.
render-sheet-full = La hoja de cálculo no admite más de { $limit } filas.
render-sheet-full-hint = Pida menos filas, o use el formato CSV, que no tiene límite.
render-sheet-text-long = Un texto de { $count } caracteres no cabe en una celda de la hoja de cálculo, que admite { $limit }.
render-sheet-text-long-hint = Use el formato CSV, que no tiene límite.

# Conjuntos de archivos.
render-set-differs = { $count ->
        [one] En la carpeta { $folder } ya hay otro archivo con el nombre { $files }; no se tocó nada.
       *[other] En la carpeta { $folder } ya hay { $count } archivos con otro contenido ({ $files }); no se tocó nada.
    }
render-set-differs-hint = Elija otra carpeta, o use --force para reemplazar lo que hay.
render-set-half = La carpeta quedó a medias: el conjunto que hay en ella no está completo.
render-set-half-hint = Repita la misma orden, que lo completa; no hace falta --force. Hasta entonces la carpeta tiene SHA256SUMS.part.
render-set-stopped = Se interrumpió. No se cambió nada: el conjunto de la carpeta ya estaba a medias y así sigue.
render-set-unsynced = El disco no confirmó los nombres en la carpeta { $path }; no quedó nada a medias.
render-set-perhaps = El conjunto está completo, pero no es seguro que resista un corte de luz; mientras no lo sea, { $path } sigue ahí.
render-set-perhaps-hint = Pida que revisen el disco y repita la misma orden.
render-set-part-stays = El conjunto está completo, pero no se pudo quitar { $path }, que dice que no lo está.
render-set-part-stays-hint = Repita la misma orden, o quite ese archivo.
render-set-gone = Otro proceso quitó o cambió la carpeta { $path } mientras se hacían sus archivos; no quedó ninguno en ella.
render-set-gone-hint = Repita la misma orden.
render-set-busy = En la carpeta { $path } se está haciendo otro conjunto de archivos.
render-set-name = «{ $name }» no puede ser el nombre de un archivo de este conjunto.
render-set-no-folder = { $path } no es una carpeta.
render-set-unmade = No se pudo crear la carpeta { $path }.
render-set-unread = No se pudo leer el archivo { $path }, que ya estaba ahí; no se tocó nada.
render-set-folder = Carpeta: { $folder }
render-set-new = escrito
render-set-same = ya estaba, igual
render-set-column-file = Archivo
render-set-column-bytes = Bytes
render-set-column-state = Estado
render-set-note = SHA256SUMS tiene la suma de cada archivo; en la carpeta, «sha256sum -c SHA256SUMS» comprueba que llegaron enteros.
# $count (número): archivos. $files (texto): sus nombres.
render-set-left-over = { $count ->
    [one] Del conjunto que estaba en la carpeta queda un archivo que no es de este
   *[other] Del conjunto que estaba en la carpeta quedan { $count } archivos que no son de este
}: { $files }. Si no deben salir con él, quítelos.

# La página HTML.
render-html-headlines = Cifras principales
render-html-charts = Gráficas
render-html-none = Ninguno.
