#!/usr/bin/env bash
# Our rules and Atlassian's openapi-request-validator on the same recorded exchanges: a session of a user with
# each server of java/…/bench/Faults.java, as HAR files. Prints a table.
#
#   mvn -q package -DskipTests                       (builds the jars)
#   JAVA21=/path/of/a/jdk contract-tests/src/bench/recorded.sh
#
# Needs Maven and a JDK 21 or newer, for Atlassian's validator; ours runs on the build's own.
. "$(dirname "$0")/common.sh"
JAVA21=${JAVA21:?set it to a JDK 21 or newer}
need mvn "install Maven"

"$JAVA" -cp "$BENCH" dev.mjproxy.contract.bench.FaultRecordings "$WORK/hars" >"$WORK/recordings"
JAVA_HOME=$JAVA21 mvn -q -f src/bench/atlassian/pom.xml dependency:build-classpath \
  -Dmdep.outputFile="$WORK/classpath" >"$WORK/mvn.log" 2>&1 || { cat "$WORK/mvn.log" >&2; exit 1; }
cut -f1 "$WORK/recordings" | xargs "$JAVA21/bin/java" -cp "$(cat "$WORK/classpath")" \
  src/bench/atlassian/ValidateHars.java "$SPEC" >"$WORK/theirs"

echo "| fault | mjproxy-verify --har | openapi-request-validator 3.0.0 |"
echo "|---|---|---|"
while IFS=$'\t' read -r file name messages; do
  "$JAVA" -jar "$VERIFY" --secret S --har "$file" >"$WORK/ours" 2>&1 && verdict=- || verdict=found
  if [ "$verdict" = - ] && grep -q '^WARN' "$WORK/ours"; then verdict=warned; fi
  echo "| $name | $verdict | $([ "$messages" = 0 ] && echo - || echo found) |"
done < <(paste "$WORK/recordings" "$WORK/theirs")
