#!/bin/sh
# RUSTC_WRAPPER of the fuzz targets: only what is folio's own tells the fuzzer
# which way it went. A whole command passes thirty thousand places of the libraries
# around it, and counting them takes longer than the command.
case " $* " in
*" --crate-name folio "* | *" --crate-name "*" fuzz_targets/"*) exec "$@" ;;
esac
for argument; do
  shift
  case $argument in
  -Cpasses=sancov-module | -Cllvm-args=-sanitizer-coverage-*) ;;
  *) set -- "$@" "$argument" ;;
  esac
done
exec "$@"
