#!/usr/bin/env bash
# The score of the verifier against generated defects, by family, and the argued survivors. Ends with 1
# where a mutant that breaks a MUST survives unargued, or an argued one is killed.
#
#   mvn -q package -DskipTests              (builds the jars)
#   contract-tests/src/bench/mutants.sh [WORKERS] [REGEX] [PROFILES]
#   (3 workers; ids that match, all by default; dialects of the server, such as plus,relay, or all; plus)
#
# All of them take a quarter of an hour on two cores; `mutants.sh 3 ^removed` takes half a minute.
. "$(dirname "$0")/common.sh"
"$JAVA" -XX:+UseSerialGC -cp "$BENCH" dev.mjproxy.contract.mutant.MutationMain "$@"
