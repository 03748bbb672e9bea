# Lo que se dice al preguntar y capturar.

ask-intro = Lo marcado con * es necesario; lo demás puede dejarse en blanco con Enter.
    En las listas, escriba el número o parte del nombre.
    Con < se vuelve a la pregunta anterior; con Ctrl-C se sale sin guardar.
ask-intro-kept = Lo marcado con * es necesario; lo demás puede dejarse en blanco con Enter.
    En las listas, escriba el número o parte del nombre.
    Con < se vuelve a la pregunta anterior; con Ctrl-C se sale, y lo escrito se
    conserva para continuarlo después.
ask-draft-found = Quedó una captura sin terminar del { $date } { $time }. ¿Continuarla?
ask-kept = Lo escrito hasta aquí se conservó. Repita la orden para continuarlo.
ask-left-unsaved = Salió antes de terminar; no se guardó nada en el registro.
ask-terminal-failed = No se pudo leer o escribir en la terminal.
ask-first-question = Esta es la primera pregunta.

ask-required = Este dato es necesario.
ask-not-in-list = Ese valor no está en la lista.
ask-keep-or-edit = Enter lo deja igual, ← permite editarlo, escribir lo sustituye.
ask-blank = Con - queda en blanco.
ask-long-how = Puede usar varias líneas. Para terminar, deje una línea vacía.
ask-long-edit = Se repasa línea por línea: Enter la deja igual, ← permite editarla,
    escribir la sustituye. Un punto solo termina y conserva el resto.

ask-more =
    { $count ->
        [one] … y uno más. Escriba parte del nombre, o ? para ver la lista completa.
       *[other] … y { $count } más. Escriba parte del nombre, o ? para ver la lista completa.
    }
ask-still-more = … y { $count } más. Escriba parte del nombre.
ask-several =
    { $count ->
        [one] Coincide uno:
       *[other] Coinciden { $count }; elija uno:
    }
ask-none = No hay ninguno con «{ $typed }». Con ? se ve la lista completa.
ask-alike = Lo más parecido:

ask-yes = Sí
ask-no = No
ask-letters = (s/n)
ask-letters-yes = (S/n)
ask-letters-no = (s/N)
ask-yes-or-no = Responda s (sí) o n (no).

ask-the-question = «{ $question }»
ask-save = ¿Guardar? [s] guardar, [c] corregir un dato, [n] salir sin guardar:
ask-save-letters = Escriba s para guardar, c para corregir o n para salir sin guardar.
ask-go-on = ¿Seguir? [s] ver qué se hará, [c] corregir un dato, [n] salir sin hacer nada:
ask-go-on-letters = Escriba s para seguir, c para corregir o n para salir sin hacer nada.
ask-correct-which = ¿Qué dato quiere corregir?
