# Shared by the scripts beside it: the jars, the mock server, and what must be there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

JAVA=${JAVA:-java}
DREDD=dredd@14.1.0
SPECMATIC=specmatic@2.55.1
PRISM=@stoplight/prism-cli@5.16.0
VERIFY=${VERIFY:-target/mjproxy-verify.jar}
MOCK=../mock-server/target/mjproxy-mock.jar
SPEC=../openapi/target/classes/dev/mjproxy/openapi/mjproxy.json
# Ours as it was compiled, and all that it needs: the classes in the two jars have been moved.
BENCH_CLASSES=target/bench.classpath
WORK=$(mktemp -d)
PIDS=()

end() {
  for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$WORK"
}
trap end EXIT

for file in "$VERIFY" "$MOCK" "$SPEC" "$BENCH_CLASSES"; do
  [ -e "$file" ] || { echo "no contract-tests/$file: run mvn -q package -DskipTests" >&2; exit 1; }
done

BENCH=target/test-classes:target/classes:$(cat "$BENCH_CLASSES")

need() { command -v "$1" >/dev/null || { echo "$1 is missing: $2" >&2; exit 1; }; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# until_up URL: waits for any answer, a minute at most.
until_up() {
  local last=$((SECONDS + 60))
  while ((SECONDS < last)); do
    if curl -s -m 5 -o /dev/null "$1"; then return; fi
    sleep 0.1
  done
  echo "no answer from $1" >&2
  return 1
}

# start_mock: sets HONEST, the address of a mock server with tasks of 0.4 s and the secret S.
start_mock() {
  local port
  port=$(free_port)
  "$JAVA" -jar "$MOCK" --port "$port" --secret S --task-duration 400ms --concurrency 50 >"$WORK/mock.log" 2>&1 &
  PIDS+=($!)
  HONEST=http://127.0.0.1:$port
  until_up "$HONEST/mj/task/list"
}

# drawn URL: the id of a task that is finished a moment later; a made-up one where there is none.
drawn() {
  curl -s -m 10 -H 'Authorization: Bearer S' -H 'Content-Type: application/json' -d '{"prompt":"a cat"}' \
    "$1/mj/submit/imagine" | node -e '
      let text = ""; process.stdin.on("data", (part) => { text += part; });
      process.stdin.on("end", () => {
        try { console.log(JSON.parse(text).result || "1"); } catch (e) { console.log("1"); }
      });'
}

# Each of these takes the address of a server, and writes what the tool says into a file.
ours() { "$JAVA" -jar "$VERIFY" --url "$1" --secret S --budget 500 --task-timeout 6s --no-progress --report "$2.d" >"$2" 2>&1; }

# install_tools: Dredd, Specmatic and Prism into a folder of this run, so that no call pays for npx. Set
# TOOLS to a folder that stays, and the next run finds them there.
install_tools() {
  TOOLS=${TOOLS:-$WORK/tools}
  if [ ! -x "$TOOLS/node_modules/.bin/dredd" ]; then
    npm install --silent --no-audit --no-fund --prefix "$TOOLS" "$DREDD" "$SPECMATIC" "$PRISM" >&2
  fi
  TOOLS=$(cd "$TOOLS/node_modules/.bin" && pwd)
}

dredd() {
  "$TOOLS/dredd" "$WORK/30.json" "$1" --hookfiles=src/bench/dredd-hooks.js --loglevel=error >"$2" 2>&1
}

specmatic() {
  mkdir -p "$2.d"
  node src/bench/specmatic-spec.mjs "$WORK/30.json" "$(drawn "$HONEST")" >"$2.d/spec.json"
  (cd "$2.d" && bearerAuth=S "$TOOLS/specmatic" test spec.json --testBaseURL="$1" >"$2" 2>&1) || true
  # The npm package ends with 0 whatever the tests say.
  grep -q 'Failures: 0, .*Errors: 0' "$2"
}
