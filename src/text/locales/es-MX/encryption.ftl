# El registro cifrado: su llave, su contraseña y su código de recuperación.

## Al abrirlo
encryption-ask = Contraseña del registro (no se ve al escribirla):{" "}
encryption-ask-code = Código de recuperación:{" "}
encryption-no-key = El registro { $path } está cifrado y aquí no hay a quién pedirle la contraseña. No se hizo nada.
encryption-no-key-hint = Indique con --key-file, o en FOLIO_KEY_FILE, un archivo que solo usted pueda leer, con la contraseña o el código de recuperación.
encryption-code-where = Falta el código de recuperación: escríbalo en una terminal, o guárdelo en un archivo e indíquelo con --key-file.
encryption-no-code = { $path } no tiene un código de recuperación.
encryption-not-built = Este programa folio se compiló sin cifrado. No se hizo nada.
encryption-not-built-hint = Use uno compilado con cifrado, como los que se publican; el README dice cómo se compila.
encryption-log-unreadable = Parece que el registro { $path } está cifrado, y este programa folio se compiló sin cifrado. No se tocó.

## Su llave
key-passphrase-wrong = La contraseña no es la de este registro.
key-passphrase-wrong-hint = Cuentan las mayúsculas, los acentos y los espacios. Si la olvidó y tiene el código de recuperación: folio contrasena --recover
key-passphrase-short = La contraseña es demasiado corta: necesita al menos { $fewest } caracteres.
key-passphrase-short-hint = Quien tenga el archivo puede probar contraseñas sin límite. Cuatro o cinco palabras que no tengan que ver entre sí protegen bien y se recuerdan.
key-code-wrong = El código de recuperación no está completo o tiene una letra equivocada.
key-code-wrong-hint = Empieza con FOLIO1 y siguen 58 letras y cifras. No importan las mayúsculas ni los espacios.
key-file-missing = { $log } parece un registro cifrado, pero falta su llave, { $path }. Sin ella la contraseña no lo abre.
key-file-missing-hint = Si el registro se copió de otro lugar, copie también su archivo .key.
key-recover-hint = Con el código de recuperación se hace una llave nueva: folio contrasena --recover
key-file-damaged = La llave { $path } no se entiende: está dañada o es otro archivo.
key-file-open = Otras personas pueden leer { $path }, así que no guarda ningún secreto. No se usó.
key-file-open-hint = Déjelo solo para usted: chmod 600 { $path }
key-file-unclear = { $path } debe tener un solo renglón con la contraseña, o el código de recuperación.
key-no-random = El sistema no dio números al azar para hacer la llave. No se hizo nada.
key-not-wrapped = La llave no se pudo guardar con la contraseña. No se hizo nada.
store-key-does-not-fit = La llave no abre { $path }: es la de otro registro, o el registro está dañado.
store-key-does-not-fit-hint = Revise que el archivo .key sea el que se hizo con este registro. Si lo es, restaure el último respaldo.
store-decrypted-meanwhile = El registro se descifró mientras tanto. No se guardó nada.
store-no-key = { $path } está cifrado, y no se dio su llave.
store-changed-meanwhile-hint = Si se acaba de cifrar o descifrar, repita la orden.

## Cifrar y descifrar
encryption-already = El registro ya está cifrado.
encryption-already-hint = Para cambiar su contraseña: folio contrasena
encryption-plain = El registro no está cifrado.
encryption-plain-hint = Para cifrarlo: folio cifrar
encryption-sure = Después de cifrarlo, sin la contraseña o el código de recuperación nadie podrá leer el registro, nunca: tampoco quien hizo este programa. ¿Cifrar?
encryption-sure-plain = Después de descifrarlo, quien tenga el archivo podrá leerlo todo. ¿Descifrar?
encryption-yes = Falta confirmar. Sin terminal, diga que está seguro con --yes.
encryption-left = No se hizo nada; el registro quedó como estaba.
encryption-ask-new = Contraseña nueva (no se ve al escribirla):{" "}
encryption-ask-again = Otra vez la misma:{" "}
encryption-ask-differ = No fueron iguales. Escríbala de nuevo.
encryption-passphrase-where = Falta la contraseña: escríbala en una terminal, o guárdela en un archivo que solo usted pueda leer e indíquelo con --key-file (la nueva, en folio contrasena, con --new-key-file).
encryption-no-passphrase = { $path } tiene un código de recuperación; aquí hace falta una contraseña.
encryption-recovery-where = Falta decir dónde guardar el código de recuperación.
encryption-recovery-where-hint = En una terminal se muestra en la pantalla. En un guion, indique un archivo nuevo: --recovery-file ARCHIVO
encryption-known-key = Ya hay una llave en { $path }, de cuando el registro estuvo cifrado. Se usará esa, para que sus copias anteriores se sigan abriendo.
encryption-known-key-hint = Si no recuerda la contraseña de { $path }, mueva ese archivo a otro lugar y repita la orden: se hará una llave nueva.
encryption-code = Este es el código de recuperación. Se muestra solo esta vez:
encryption-code-keep = Imprímalo o anótelo, y guárdelo bajo llave, lejos de este equipo. Abre el registro aunque se olvide la contraseña o se pierda el archivo .key; quien lo tenga puede leerlo todo.
encryption-code-kept = ¿Ya lo guardó?
encryption-done = El registro quedó cifrado, y se leyó completo para comprobarlo: { $events ->
        [one] un asiento
       *[other] { $events } asientos
    }, { $cases ->
        [one] un caso
       *[other] { $cases } casos
    }.
encryption-key-kept = Su llave está en { $path }, protegida por la contraseña. Quien copie el registro debe copiarla también.
encryption-code-laid = El código de recuperación está en { $path }. Guárdelo lejos de este equipo: abre el registro sin contraseña.
encryption-never = Sin la contraseña y sin el código de recuperación nadie podrá leer el registro, nunca.
encryption-remnants = El archivo sin cifrar se sobrescribió y se quitó. Las copias, los respaldos y lo exportado antes siguen sin cifrar. En discos de estado sólido, memorias USB y algunos sistemas de archivos pueden quedar restos que ningún programa alcanza.
encryption-not-wiped = El archivo sin cifrar se quitó, pero no se pudo sobrescribir: en el disco pueden quedar restos. Las copias, los respaldos y lo exportado antes siguen sin cifrar.
encryption-undone = El registro quedó sin cifrar, y se leyó completo para comprobarlo: { $events ->
        [one] un asiento
       *[other] { $events } asientos
    }, { $cases ->
        [one] un caso
       *[other] { $cases } casos
    }.
encryption-key-stays = La llave { $path } se queda: abre las copias cifradas que haya, y se usará si vuelve a cifrar.
encryption-changed = La contraseña cambió. La llave { $path } se escribió de nuevo; el registro no se tocó.
encryption-changed-copies = Las copias anteriores del archivo .key se siguen abriendo con la contraseña anterior: si alguien más la sabe, quítelas. El código de recuperación es el mismo.
recast-other-name = { $path } es un enlace, o el archivo tiene además otro nombre. No se hizo nada.
recast-other-name-hint = Por el otro nombre se seguiría llegando al archivo anterior. Indique el archivo mismo, y deje que tenga un solo nombre.
recast-on-share = Un registro que está en una carpeta compartida no se cifra ni se descifra ahí. No se hizo nada.
recast-not-the-same = Al leer de nuevo el registro no resultó el mismo. No se cambió nada.
