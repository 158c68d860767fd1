#!/usr/bin/env bash
# What the console costs: its first content, its long tasks under load, and a reader's share of the throughput.
#   console.sh page     drives Chromium (chromedriver on the path) at a mock with 10,000 tasks
#   console.sh reader   throughput with and without one curl that reads the event stream, in turns
set -euo pipefail
cd "$(dirname "$0")/../../.."

JAR=${JAR:-mock-server/target/mjproxy-mock.jar}
PORT=${PORT:-18480}
ROUNDS=${ROUNDS:-5}
SECONDS_EACH=${SECONDS_EACH:-10}
mock_pid=
work=$(mktemp -d)

finish() {
  [ -z "$mock_pid" ] || kill "$mock_pid" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

start_mock() {
  java -Xmx1g -jar "$JAR" --port "$PORT" --concurrency unlimited --max-tasks 20000 "$@" >/dev/null &
  mock_pid=$!
  until curl -sf "http://127.0.0.1:$PORT/__mjproxy/health" >/dev/null; do sleep 0.2; done
}

cat >"$work/post.lua" <<'LUA'
wrk.method = "POST"
wrk.body = '{"prompt":"A cat on a red sofa, watercolour --ar 3:2 --v 6.1","state":"order-4711"}'
wrk.headers["Content-Type"] = "application/json"
LUA

# throughput SECONDS: submissions a second, by 16 connections.
throughput() {
  wrk -t1 -c16 -d"$1s" -s "$work/post.lua" "http://127.0.0.1:$PORT/mj/submit/imagine" | awk '/Requests\/sec/ {print $2}'
}

median() { sort -n "$1" | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

case ${1:-} in
  page)
    start_mock --task-duration 8s
    python3 mock-server/src/bench/console_page.py "http://127.0.0.1:$PORT" "${RUNS:-3}" "${RUN_SECONDS:-30}"
    ;;
  reader)
    start_mock --task-duration 0s
    throughput "${WARM_UP:-15}" >/dev/null
    for ((round = 0; round < ROUNDS; round++)); do
      throughput "$SECONDS_EACH" >>"$work/without"
      curl -sN "http://127.0.0.1:$PORT/__mjproxy/events" >/dev/null &
      reader=$!
      throughput "$SECONDS_EACH" >>"$work/with"
      kill "$reader"
    done
    paste "$work/without" "$work/with"
    awk -v a="$(median "$work/without")" -v b="$(median "$work/with")" \
      'BEGIN {printf "without a reader %d req/s, with one %d req/s: %+.1f %%\n", a, b, 100 * (b / a - 1)}'
    ;;
  *)
    sed -n '2,4p' "$0" >&2
    exit 2
    ;;
esac
