#!/usr/bin/env bash
# Compares the mock with a plain WireMock stub of the same JSON, MockServer with a static response,
# Prism and nginx: requests per second at 16 connections, resident memory (RSS) after that load, and
# the time from start to the first 200. Prints ratios, for those carry over to other machines better
# than numbers do.
#
#   mvn -q package -DskipTests -pl mock-server/standalone -am    (builds the jar)
#   mock-server/src/bench/load.sh [load|start|soak]
#
# `soak` sends REQUESTS, half of them submissions, and prints the live heap after a full collection
# each tenth of the way.
#
# The mock keeps MAX_TASKS tasks; `load` also prints the bytes of heap per kept task. All JVMs get
# the same JVM_OPTIONS.
#
# Environment: ROUNDS (5), SECONDS_EACH (5), WARM_UP (10, seconds per server and verb), STARTS (5),
# REQUESTS (10000000), MAX_TASKS (10000), JAVA (java), JVM_OPTIONS (-Xmx1g), WIREMOCK and MOCKSERVER
# (the jars), OLD_MOCK (another build of the mock's jar, to compare with), WITH_PRISM (1),
# WITH_NGINX (1).
# Needs wrk and curl; nginx, node for Prism, and MockServer are left out where they are missing. To
# download MockServer:
#
#   mvn dependency:get -Dtransitive=false \
#     -Dartifact=org.mock-server:mockserver-netty:7.6.0:jar:jar-with-dependencies
set -euo pipefail
cd "$(dirname "$0")/../.."

ROUNDS=${ROUNDS:-5}
SECONDS_EACH=${SECONDS_EACH:-5}
WARM_UP=${WARM_UP:-10}
STARTS=${STARTS:-5}
REQUESTS=${REQUESTS:-10000000}
MAX_TASKS=${MAX_TASKS:-10000}
JAVA=${JAVA:-java}
read -ra JVM <<<"${JVM_OPTIONS:--Xmx1g}"
REPOSITORY=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
WIREMOCK_VERSION=$(sed -n 's/.*<wiremock.version>\(.*\)<.*/\1/p' ../pom.xml)
WIREMOCK=${WIREMOCK:-$REPOSITORY/org/wiremock/wiremock-standalone/$WIREMOCK_VERSION/wiremock-standalone-$WIREMOCK_VERSION.jar}
MOCKSERVER_VERSION=7.6.0
MOCKSERVER=${MOCKSERVER:-$REPOSITORY/org/mock-server/mockserver-netty/$MOCKSERVER_VERSION/mockserver-netty-$MOCKSERVER_VERSION-jar-with-dependencies.jar}
MOCK=${MOCK:-target/mjproxy-mock.jar}
WITH_PRISM=${WITH_PRISM:-1}
WORK=$(mktemp -d)
PIDS=()

# tree PID: ends it and what it started; npx leaves Prism behind otherwise
tree() {
  local child
  for child in $(pgrep -P "$1"); do tree "$child"; done
  kill "$1" 2>/dev/null || true
}

end() {
  for pid in "${PIDS[@]}"; do tree "$pid"; done
  wait 2>/dev/null || true
  rm -rf "$WORK"
}
trap end EXIT

has() { command -v "$1" >/dev/null || { echo "($1 is missing: $2 left out)" >&2; return 1; }; }
now() { date +%s%N; }

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# until_up URL: waits for the first 200, a minute at most.
until_up() {
  local last=$((SECONDS + 60))
  while ((SECONDS < last)); do
    if curl -sf -m 5 -o /dev/null -H 'mj-api-secret: S' "$1"; then return; fi
    sleep 0.01
  done
  echo "no answer from $1" >&2
  return 1
}

median() { sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

column() { awk -v n="$1" '{print $n}' "$WORK/$2" | median; }

[ -f "$MOCK" ] || { echo "no $MOCK: run mvn -q package -DskipTests -pl mock-server/standalone -am" >&2; exit 1; }
[ -f "$WIREMOCK" ] || { echo "no $WIREMOCK: set WIREMOCK" >&2; exit 1; }

cat >"$WORK/post.lua" <<'LUA'
wrk.method = "POST"
wrk.body = '{"prompt":"A cat on a red sofa, watercolour --ar 3:2 --v 6.1","state":"order-4711"}'
wrk.headers["Content-Type"] = "application/json"
wrk.headers["mj-api-secret"] = "S"
LUA

declare -A PORT PID
# mock_of JAR PORT [JVM-OPTION...]
mock_of() {
  exec "$JAVA" "${JVM[@]}" "${@:3}" -jar "$1" --port "$2" --concurrency unlimited --task-duration 0s \
    --max-tasks "$MAX_TASKS"
}
mock() { mock_of "$MOCK" "$@"; }
old_mock() { mock_of "$OLD_MOCK" "$@"; }
mockserver() {
  cd "$WORK" # it writes its certificates to where it is started
  exec "$JAVA" "${JVM[@]}" -Dmockserver.logLevel=OFF -Dmockserver.disableLogging=true \
    -Dmockserver.maxLogEntries=0 -Dmockserver.initializationJsonPath="$WORK/mockserver.json" \
    -jar "$MOCKSERVER" -serverPort "$1"
}
wiremock() {
  exec "$JAVA" "${JVM[@]}" "${@:2}" -cp "$WIREMOCK" wiremock.Run --port "$1" --root-dir "$WORK/wiremock" \
    --no-request-journal --disable-request-logging --disable-banner --bind-address 127.0.0.1
}

# stub NAME METHOD URL BODY-FILE
stub() {
  mkdir -p "$WORK/wiremock/mappings" "$WORK/wiremock/__files"
  cp "$4" "$WORK/wiremock/__files/$1.json"
  printf '{"request":{"method":"%s","urlPath":"%s"},"response":{"status":200,"headers":{"Content-Type":"application/json"},"jsonBody":%s}}\n' \
    "$2" "$3" "$(cat "$4")" >"$WORK/wiremock/mappings/$1.json"
}

# expectation METHOD PATH BODY-FILE: one response of MockServer
expectation() {
  printf '{"httpRequest":{"method":"%s","path":"%s"},"httpResponse":{"statusCode":200,"headers":{"Content-Type":["application/json"]},"body":%s}}' \
    "$1" "$2" "$(sed 's/[\\"]/\\&/g; s/^/"/; s/$/"/' "$3")"
}

start() { # NAME COMMAND...: in the background, remembered for the end
  "${@:2}" >"$WORK/$1.log" 2>&1 &
  PID[$1]=$!
  PIDS+=($!)
}

nginx_conf() {
  cat <<CONF
master_process off; daemon off; pid $WORK/nginx.pid; error_log $WORK/nginx.err;
events { worker_connections 256; }
http { access_log off; client_body_temp_path $WORK/b; proxy_temp_path $WORK/p; fastcgi_temp_path $WORK/f;
  uwsgi_temp_path $WORK/u; scgi_temp_path $WORK/s; keepalive_requests 1000000000; default_type application/json;
  server { listen 127.0.0.1:${PORT[nginx]};
    location = /mj/submit/imagine { return 200 '$(cat "$WORK/submit.json")'; }
    location / { return 200 '$(cat "$WORK/fetch.json")'; } } }
CONF
}

cpu_of() { # PID: its CPU time so far, in ticks of 10 ms
  awk '{print $14 + $15}' "/proc/$1/stat"
}

rss_of() { # PID: its resident memory in MiB
  awk '/VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$1/status"
}

# submitted SERVER: a new finished task's id, for MAX_TASKS may have dropped the last one
submitted() {
  curl -sf -H 'Content-Type: application/json' -d '{"prompt":"A cat on a red sofa","state":"order-4711"}' \
    "http://127.0.0.1:${PORT[$1]}/mj/submit/imagine" | sed 's/.*"result":"\([0-9]*\)".*/\1/'
}

wrk_of() { # SERVER POST|GET SECONDS: requests per second, and the server's CPU time per request in us
  local url=http://127.0.0.1:${PORT[$1]} out before
  before=$(cpu_of "${PID[$1]}")
  if [ "$2" = POST ]; then
    out=$(wrk -t1 -c16 -d"${3}s" -s "$WORK/post.lua" "$url/mj/submit/imagine")
  else
    local id=$ID
    case "$1" in mock | old-mock) id=$(submitted "$1") ;; esac
    out=$(wrk -t1 -c16 -d"${3}s" -H "mj-api-secret: S" "$url/mj/task/$id/fetch")
  fi
  if grep -q 'Non-2xx' <<<"$out"; then echo "$1 $2: $(grep 'Non-2xx' <<<"$out")" >&2; fi
  awk -v before="$before" -v after="$(cpu_of "${PID[$1]}")" \
    '/requests in/ {n = $1} /Requests\/sec/ {printf "%s %.2f\n", $2, (after - before) * 10000 / n}' <<<"$out"
}

load() {
  local servers=(mock wiremock) server verb round
  has wrk "everything" || exit 1
  PORT[mock]=$(free_port)
  start mock mock "${PORT[mock]}"
  until_up "http://127.0.0.1:${PORT[mock]}/mj/task/list"
  curl -sf -H 'Content-Type: application/json' -d '{"prompt":"A cat on a red sofa","state":"order-4711"}' \
    "http://127.0.0.1:${PORT[mock]}/mj/submit/imagine" >"$WORK/submit.json"
  ID=$(sed 's/.*"result":"\([0-9]*\)".*/\1/' "$WORK/submit.json")
  curl -sf "http://127.0.0.1:${PORT[mock]}/mj/task/$ID/fetch" >"$WORK/fetch.json"
  stub submit POST /mj/submit/imagine "$WORK/submit.json"
  stub fetch GET "/mj/task/$ID/fetch" "$WORK/fetch.json"
  PORT[wiremock]=$(free_port)
  start wiremock wiremock "${PORT[wiremock]}"
  until_up "http://127.0.0.1:${PORT[wiremock]}/mj/task/$ID/fetch"
  if [ -n "${OLD_MOCK:-}" ]; then
    PORT[old-mock]=$(free_port)
    start old-mock mock_of "$OLD_MOCK" "${PORT[old-mock]}"
    until_up "http://127.0.0.1:${PORT[old-mock]}/mj/task/list"
    servers+=(old-mock)
  fi
  if [ -f "$MOCKSERVER" ]; then
    printf '[%s,%s]' "$(expectation POST /mj/submit/imagine "$WORK/submit.json")" \
      "$(expectation GET "/mj/task/$ID/fetch" "$WORK/fetch.json")" >"$WORK/mockserver.json"
    PORT[mockserver]=$(free_port)
    start mockserver mockserver "${PORT[mockserver]}"
    until_up "http://127.0.0.1:${PORT[mockserver]}/mj/task/$ID/fetch"
    servers+=(mockserver)
  else
    echo "(no $MOCKSERVER: MockServer is left out)" >&2
  fi
  if [ "${WITH_NGINX:-1}" = 1 ] && has nginx "it is"; then
    PORT[nginx]=$(free_port)
    nginx_conf >"$WORK/nginx.conf"
    start nginx nginx -c "$WORK/nginx.conf" -p "$WORK"
    until_up "http://127.0.0.1:${PORT[nginx]}/" && servers+=(nginx)
  fi
  if [ "$WITH_PRISM" = 1 ] && has npx "Prism is"; then
    PORT[prism]=$(free_port)
    start prism npx --yes @stoplight/prism-cli@5 mock -v error -p "${PORT[prism]}" -h 127.0.0.1 ../openapi/bundled/mjproxy.yaml
    if until_up "http://127.0.0.1:${PORT[prism]}/mj/task/1/fetch"; then servers+=(prism); else tail -3 "$WORK/prism.log" >&2; fi
  fi
  for server in "${servers[@]}"; do
    for verb in POST GET; do wrk_of "$server" "$verb" "$WARM_UP" >/dev/null; done
  done
  for ((round = 0; round < ROUNDS; round++)); do
    for verb in POST GET; do
      for server in "${servers[@]}"; do wrk_of "$server" "$verb" "$SECONDS_EACH" >>"$WORK/$server.$verb"; done
    done
  done
  printf '\n%s, %s rounds of %s s, 16 connections, 1 wrk thread, %s cores, %s\n' "$(date +%F)" "$ROUNDS" "$SECONDS_EACH" "$(nproc)" "$("$JAVA" -version 2>&1 | head -1)"
  for verb in POST GET; do
    printf '\n| %s | req/s | × wiremock | CPU us/req | × wiremock |\n|---|---|---|---|---|\n' "$verb"
    for server in "${servers[@]}"; do
      awk -v s="$server" -v r="$(column 1 "$server.$verb")" -v c="$(column 2 "$server.$verb")" \
        -v wr="$(column 1 "wiremock.$verb")" -v wc="$(column 2 "wiremock.$verb")" \
        'BEGIN {printf "| %s | %.0f | %.3f | %.1f | %.2f |\n", s, r, r/wr, c, c/wc}'
    done
  done
  printf '\n| after the load | RSS, MiB | × wiremock |\n|---|---|---|\n'
  for server in "${servers[@]}"; do
    awk -v s="$server" -v r="$(rss_of "${PID[$server]}")" -v w="$(rss_of "${PID[wiremock]}")" \
      'BEGIN {printf "| %s | %d | %.2f |\n", s, r, r/w}'
  done
  task_bytes
  echo '(Prism runs below npx, so its CPU time and memory are not seen.)'
}

# task_bytes: heap of the mock with its kept tasks less the heap without them
task_bytes() {
  local url=http://127.0.0.1:${PORT[mock]} with without kept
  kept=$(curl -sf "$url/__mjproxy/metrics" | awk '$1 == "mjproxy_tasks" {printf "%d", $2}')
  with=$(heap_of "${PID[mock]}")
  curl -sf -X POST "$url/__mjproxy/reset"
  without=$(heap_of "${PID[mock]}")
  awk -v a="$with" -v b="$without" -v n="$kept" \
    'BEGIN {printf "\n%d kept tasks, %.0f bytes of heap each (%.1f MiB with them, %.1f without)\n", n, (a - b) * 1048576 / n, a, b}'
}

# start_time NAME URL-PATH FUNCTION [JVM-OPTION...]: milliseconds from start to the first 200, and of
# CPU time until then
start_time() {
  local port begin
  port=$(free_port)
  begin=$(now)
  "$3" "$port" "${@:4}" >/dev/null 2>&1 &
  local pid=$!
  PIDS+=("$pid")
  until_up "http://127.0.0.1:$port$2"
  echo "$((($(now) - begin) / 1000000)) $(($(cpu_of "$pid") * 10))" >>"$WORK/start.$1"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

# Makes an archive of classes (an AOT cache from JDK 25 on) by one run that is ended by TERM, and
# prints the option that uses it.
archive() {
  local port making using version
  version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
  if [ "$version" -ge 25 ]; then
    making=-XX:AOTCacheOutput=$WORK/mock.aot using=-XX:AOTCache=$WORK/mock.aot
  else
    making=-XX:ArchiveClassesAtExit=$WORK/mock.jsa using=-XX:SharedArchiveFile=$WORK/mock.jsa
  fi
  port=$(free_port)
  mock "$port" "$making" >/dev/null 2>&1 &
  local pid=$!
  until_up "http://127.0.0.1:$port/mj/task/list"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  echo "$using"
}

start_up() {
  local i name with_archive names=(wiremock mock mock-with-archive mock-with-archive-C1)
  [ -z "${OLD_MOCK:-}" ] || names+=(old-mock)
  echo '{"status":"UP"}' >"$WORK/up.json"
  stub up GET /up "$WORK/up.json"
  with_archive=$(archive)
  for ((i = 0; i < STARTS; i++)); do
    start_time wiremock /up wiremock
    start_time mock /mj/task/list mock
    [ -z "${OLD_MOCK:-}" ] || start_time old-mock /mj/task/list old_mock
    start_time mock-with-archive /mj/task/list mock "$with_archive"
    start_time mock-with-archive-C1 /mj/task/list mock "$with_archive" -XX:TieredStopAtLevel=1
  done
  printf '\n%s starts each, %s cores, %s\n\n| start to first 200 | ms | × wiremock | CPU ms | × wiremock |\n|---|---|---|---|---|\n' "$STARTS" "$(nproc)" "$("$JAVA" -version 2>&1 | head -1)"
  for name in "${names[@]}"; do
    awk -v n="$name" -v t="$(column 1 "start.$name")" -v w="$(column 1 start.wiremock)" \
      -v c="$(column 2 "start.$name")" -v wc="$(column 2 start.wiremock)" \
      'BEGIN {printf "| %s | %.0f | %.2f | %.0f | %.2f |\n", n, t, t/w, c, c/wc}'
  done
}

# heap_of PID: what is alive after a full collection, in MiB
heap_of() {
  local jcmd
  jcmd=$(dirname "$(readlink -f "$(command -v "$JAVA")")")/jcmd
  "$jcmd" "$1" GC.run >/dev/null
  "$jcmd" "$1" GC.heap_info | awk '/used/ {sub(/.*used /, ""); sub(/K.*/, ""); printf "%.2f", $0 / 1024; exit}'
}

# sent_by OUTPUT-OF-WRK: how many requests that was; anything but 200 ends the soak, yet not a late
# reply, which a busy machine has
sent_by() {
  if grep 'Non-2xx' <<<"$1" >&2; then return 1; fi
  awk '/requests in/ {print $1}' <<<"$1"
}

soak() {
  local sent=0 tenth=1 url count
  has wrk "everything" || exit 1
  PORT[mock]=$(free_port)
  start mock mock "${PORT[mock]}"
  url=http://127.0.0.1:${PORT[mock]}
  until_up "$url/mj/task/list"
  printf '\n%s requests, %s cores, %s\n\n| requests | heap after a full collection, MiB |\n|---|---|\n' "$REQUESTS" "$(nproc)" "$("$JAVA" -version 2>&1 | head -1)"
  while ((sent < REQUESTS)); do
    ID=$(curl -sf -H 'Content-Type: application/json' -H 'mj-api-secret: S' -d '{"prompt":"A cat"}' "$url/mj/submit/imagine" | sed 's/.*"result":"\([0-9]*\)".*/\1/')
    count=$(sent_by "$(wrk -t1 -c16 -d"${SECONDS_EACH}s" -H 'mj-api-secret: S' "$url/mj/task/$ID/fetch")")
    sent=$((sent + count))
    count=$(sent_by "$(wrk -t1 -c16 -d"$((SECONDS_EACH * 3 / 2))s" -s "$WORK/post.lua" "$url/mj/submit/imagine")")
    sent=$((sent + count))
    if ((sent * 10 >= REQUESTS * tenth)); then
      echo "| $sent | $(heap_of "${PID[mock]}") |"
      tenth=$((sent * 10 / REQUESTS + 1))
    fi
  done
}

case "${1:-all}" in
  load) load ;;
  start) start_up ;;
  soak) soak ;;
  all) load && start_up ;;
  *) echo "usage: $0 [load|start|soak]" >&2; exit 2 ;;
esac
