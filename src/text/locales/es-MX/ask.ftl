# Lo que se dice al preguntar y capturar.

ask-intro = Con * es necesario; lo demás puede quedar en blanco con Enter.
    Para volver a la pregunta anterior, escriba <. Para salir sin guardar, Ctrl-C.
ask-intro-kept = Con * es necesario; lo demás puede quedar en blanco con Enter.
    Para volver a la pregunta anterior, escriba <. Para salir, Ctrl-C: lo escrito
    se conserva y podrá continuarlo después.
ask-draft-found = Quedó una captura sin terminar del { $date } { $time }. ¿Continuarla?
ask-kept = Lo escrito hasta aquí se conservó. Repita la orden para continuarlo.
ask-left-unsaved = Salió antes de terminar; no se guardó nada en el registro.
ask-terminal-failed = No se pudo leer o escribir en la terminal.
ask-first-question = Esta es la primera pregunta.

ask-required = Este dato es necesario.
ask-not-in-list = Ese valor no está en la lista.
ask-keep-or-edit = Enter lo deja igual, ← permite editarlo, escribir lo sustituye.
ask-long-how = Puede usar varias líneas. Para terminar, deje una línea vacía.
ask-long-edit = Se repasa línea por línea: Enter la deja igual, ← permite editarla,
    escribir la sustituye. Un punto solo termina y conserva el resto.

ask-more =
    { $count ->
        [one] … y uno más. Escriba el número o parte del nombre, o ? para ver todo.
       *[other] … y { $count } más. Escriba el número o parte del nombre, o ? para ver todos.
    }
ask-still-more = … y { $count } más. Escriba parte del nombre.
ask-several =
    { $count ->
        [one] Hay uno así:
       *[other] Hay { $count } así; elija uno:
    }
ask-none = No hay ninguno con «{ $typed }». Con ? se ve la lista completa.
ask-alike = Lo más parecido:

ask-yes = Sí
ask-no = No
ask-letters = (s/n)
ask-letters-yes = (S/n)
ask-letters-no = (s/N)
ask-yes-or-no = Responda s (sí) o n (no).

ask-save = ¿Guardar? [s] guardar, [c] corregir un dato, [n] salir sin guardar:
ask-save-letters = Escriba s para guardar, c para corregir o n para salir sin guardar.
ask-correct-which = ¿Qué dato quiere corregir?
