# The encrypted log: its key, its passphrase and its recovery code.

## Opening it
encryption-ask = Passphrase of the log (not shown while you type):{" "}
encryption-ask-code = Recovery code:{" "}
encryption-no-key = The log { $path } is encrypted, and there is nobody here to ask for the passphrase. Nothing was done.
encryption-no-key-hint = Name a file that only you can read, with the passphrase or the recovery code in it, by --key-file or FOLIO_KEY_FILE.
encryption-code-where = The recovery code is missing: type it on a terminal, or put it in a file and name that by --key-file.
encryption-no-code = There is no recovery code in { $path }.
encryption-not-built = This folio was built without encryption. Nothing was done.
encryption-not-built-hint = Use one that was built with encryption, as released ones are; the README says how to build it.
encryption-log-unreadable = The log { $path } seems to be encrypted, and this folio was built without encryption. It was not touched.

## Its key
key-passphrase-wrong = The passphrase is not that of this log.
key-passphrase-wrong-hint = Capitals, accents and spaces count. If you forgot it and have the recovery code: folio passphrase --recover
key-passphrase-short = The passphrase is too short: it needs at least { $fewest } characters.
key-passphrase-short-hint = Whoever has the file can try passphrases without limit. Four or five words that have nothing to do with each other protect well and are remembered.
key-code-wrong = The recovery code is not whole, or a letter of it is wrong.
key-code-wrong-hint = It begins with FOLIO1, and 58 letters and digits follow. Capitals and spaces do not matter.
key-file-missing = { $log } seems to be an encrypted log, but its key, { $path }, is missing. Without it the passphrase does not open the log.
key-file-missing-hint = If the log was copied from elsewhere, copy its .key file, too.
key-recover-hint = With the recovery code a new key file can be made: folio passphrase --recover
key-file-damaged = The key { $path } cannot be understood: it is damaged, or another file.
key-file-open = Other people can read { $path }, so it keeps no secret. It was not used.
key-file-open-hint = Make it yours alone: chmod 600 { $path }
key-file-unclear = { $path } must hold one line with the passphrase, or the recovery code.
key-no-random = The system gave no random numbers to make the key from. Nothing was done.
key-not-wrapped = The key could not be kept under the passphrase. Nothing was done.
store-key-does-not-fit = The key does not open { $path }: it is that of another log, or the log is damaged.
store-key-does-not-fit-hint = Check that the .key file is the one that was made with this log. If it is, restore the latest backup.
store-decrypted-meanwhile = Meanwhile the log was decrypted. Nothing was stored.
store-no-key = { $path } is encrypted, and its key was not given.
store-changed-meanwhile-hint = If it was encrypted or decrypted just now, repeat the command.

## Encrypting and decrypting
encryption-already = The log is encrypted already.
encryption-already-hint = To change its passphrase: folio passphrase
encryption-plain = The log is not encrypted.
encryption-plain-hint = To encrypt it: folio encrypt
encryption-sure = Once it is encrypted, nobody can read the log without the passphrase or the recovery code, ever: not even who made this program. Encrypt?
encryption-sure-plain = Once it is decrypted, whoever has the file can read all of it. Decrypt?
encryption-yes = This needs to be confirmed. Without a terminal, say that you are sure with --yes.
encryption-left = Nothing was done; the log is as it was.
encryption-ask-new = New passphrase (not shown while you type):{" "}
encryption-ask-again = The same once more:{" "}
encryption-ask-differ = The two were not the same. Type it again.
encryption-passphrase-where = The passphrase is missing: type it on a terminal, or put it in a file that only you can read and name that by --key-file (the new one of folio passphrase by --new-key-file).
encryption-no-passphrase = { $path } holds a recovery code; a passphrase is needed here.
encryption-recovery-where = It is not said where to put the recovery code.
encryption-recovery-where-hint = On a terminal it is shown on the screen. In a script, name a new file: --recovery-file FILE
encryption-known-key = There is a key in { $path } already, of a time when the log was encrypted. It will be used, so that earlier copies go on opening with it.
encryption-known-key-hint = If you do not remember the passphrase of { $path }, move that file elsewhere and repeat the command: a new key will be made.
encryption-code = This is the recovery code. It is shown this once:
encryption-code-keep = Print it or write it down, and lock it away, far from this machine. It opens the log even if the passphrase is forgotten or the .key file lost; whoever has it can read everything.
encryption-code-kept = Have you put it away?
encryption-done = The log is encrypted, and was read whole to prove it: { $events ->
        [one] one entry
       *[other] { $events } entries
    }, { $cases ->
        [one] one case
       *[other] { $cases } cases
    }.
encryption-key-kept = Its key is in { $path }, protected by the passphrase. Whoever copies the log must copy that, too.
encryption-code-laid = The recovery code is in { $path }. Keep it away from this machine: it opens the log without a passphrase.
encryption-never = Without the passphrase and without the recovery code nobody can read the log, ever.
encryption-remnants = The plain file was overwritten and removed. Copies, backups and exports made before are still plain. On solid-state disks, memory sticks and some file systems remnants can stay that no program reaches.
encryption-not-wiped = The plain file was removed, but could not be overwritten: remnants can stay on the disk. Copies, backups and exports made before are still plain.
encryption-undone = The log is plain, and was read whole to prove it: { $events ->
        [one] one entry
       *[other] { $events } entries
    }, { $cases ->
        [one] one case
       *[other] { $cases } cases
    }.
encryption-key-stays = The key { $path } stays: it opens encrypted copies that there are, and will be used if you encrypt again.
encryption-changed = The passphrase was changed. The key { $path } was written anew; the log was not touched.
encryption-changed-copies = Earlier copies of the .key file still open with the passphrase before: if somebody else knows it, remove them. The recovery code is the same.
recast-other-name = { $path } is a link, or the file has another name besides. Nothing was done.
recast-other-name-hint = The other name would go on leading to the old file. Name the file itself, and let it have one name.
recast-on-share = A log in a shared folder is neither encrypted nor decrypted there. Nothing was done.
recast-not-the-same = Read again, the log did not come out the same. Nothing was changed.
