#!/usr/bin/env bash
# Which tool finds which fault: servers with one known fault each (java/…/bench/Faults.java), before an
# honest mock server, put before our verifier, Dredd, Specmatic and Prism's proxy. Prints a table.
#
#   mvn -q package -DskipTests          (builds the jars)
#   contract-tests/src/bench/detect.sh [REGEX]   (faults whose name matches; all by default)
#
# Needs a JDK, curl, node and npm, which fetches the other tools. Takes about a minute for three faults.
. "$(dirname "$0")/common.sh"
need node "install Node.js 20 or newer"
need npm "it comes with Node.js"
need curl "install curl"

install_tools
node src/bench/openapi30.mjs "$SPEC" >"$WORK/30.json"
start_mock
mkfifo "$WORK/in"
"$JAVA" -cp "$BENCH" dev.mjproxy.contract.bench.FaultyServers "$HONEST" <"$WORK/in" >"$WORK/servers" &
PIDS+=($!)
exec 9>"$WORK/in"
until grep -q ready "$WORK/servers"; do sleep 0.1; done

# What an API client would send, through Prism: violations of replies are what it says of the server. The
# fetch of an unknown id is left out: it says that the empty body, which is right, has no media type.
prism() {
  local port pid id call
  port=$(free_port)
  "$TOOLS/prism" proxy "$SPEC" "$1" --port "$port" >"$2" 2>&1 &
  pid=$!
  PIDS+=("$pid")
  until_up "http://127.0.0.1:$port/mj/task/list"
  id=$(drawn "$1")
  send() { curl -s -m 10 -D - -o /dev/null -H 'Content-Type: application/json' "$@"; }
  {
    local base=http://127.0.0.1:$port secret='Authorization: Bearer S'
    send -H "$secret" -d '{"prompt":"a cat"}' "$base/mj/submit/imagine"
    send -d '{"prompt":"a cat"}' "$base/mj/submit/imagine"
    send -H "$secret" -d '{"prompt":7}' "$base/mj/submit/imagine"
    send -H "$secret" -d '{}' "$base/mj/submit/imagine"
    send -H "$secret" "$base/mj/task/$id/fetch"
    send -H "$secret" "$base/mj/task/$id/fetch"
    send -H "$secret" "$base/mj/task/list"
    send -H "$secret" -d '{"ids":["'"$id"'"]}' "$base/mj/task/list-by-ids"
    send -H "$secret" -d '{"pageSize":1}' "$base/mj/task/query"
    send -H "$secret" -X POST "$base/mj/task/$id/cancel"
  } >"$2.replies"
  kill "$pid" 2>/dev/null || true
  ! grep -qi '^sl-violations:.*"location":\["response"' "$2.replies"
}

verdict() { if "$1" "$2" "$3"; then echo -; else echo found; fi; }

# A broken SHOULD is no failure of ours, yet is said.
our_verdict() {
  ours "$1" "$2" && status=0 || status=$?
  node -e '
    const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const worth = (it) => report.findings.filter((each) => each.requirement === it).length;
    console.log(process.argv[2] !== "0" ? "found" : worth("SHOULD") ? "warned" : "-");
  ' "$2.d/report.json" "$status"
}

echo "| fault | mjproxy-verify | Dredd | Specmatic | Prism proxy |"
echo "|---|---|---|---|---|"
number=0
while IFS=$'\t' read -r url name; do
  [[ -n ${name:-} && $name =~ ${1:-.} ]] || continue
  number=$((number + 1))
  echo "| $name | $(our_verdict "$url" "$WORK/ours$number")" \
    "| $(verdict dredd "$url" "$WORK/dredd$number")" \
    "| $(verdict specmatic "$url" "$WORK/specmatic$number")" \
    "| $(verdict prism "$url" "$WORK/prism$number") |"
  if [ -n "${KEEP:-}" ]; then cp -r "$WORK"/*"$number" "$WORK"/*"$number".* "$KEEP"/; fi
done <"$WORK/servers"
