#!/usr/bin/env bash
# How long our verifier, Dredd and Specmatic take with the same spec and the same honest mock server, in
# turns: the whole of each process, and how many exchanges it made. Prints a table of medians.
#
#   mvn -q package -DskipTests            (builds the jars)
#   contract-tests/src/bench/speed.sh [ROUNDS]   (3)
#
# Needs a JDK, curl, node and npm, which fetches the other tools.
. "$(dirname "$0")/common.sh"
need node "install Node.js 20 or newer"
need npm "it comes with Node.js"
need curl "install curl"
ROUNDS=${1:-3}

install_tools
node src/bench/openapi30.mjs "$SPEC" >"$WORK/30.json"
start_mock

# How many exchanges a tool made, in its own words.
ours_calls() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).run.exchanges' "$1.d/report.json"; }
dredd_calls() { sed -n 's/.*: \([0-9]*\) passing, \([0-9]*\) failing.*/\1 \2/p' "$1" | awk '{print $1 + $2}'; }
specmatic_calls() { sed -n 's/.*Tests run: \([0-9]*\),.*/\1/p' "$1" | tail -1; }

for ((round = 0; round < ROUNDS; round++)); do
  for tool in ours dredd specmatic; do
    start=$(date +%s%N)
    "$tool" "$HONEST" "$WORK/$tool" || echo "round $round: $tool found fault with the honest server" >&2
    echo "$tool $((($(date +%s%N) - start) / 1000000)) $("${tool}_calls" "$WORK/$tool")" >>"$WORK/times"
  done
done

node -e '
  const runs = require("fs").readFileSync(process.argv[1], "utf8").trim().split("\n").map((line) => line.split(" "));
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const names = { ours: "mjproxy-verify", dredd: "Dredd", specmatic: "Specmatic test" };
  console.log("| tool | s | exchanges | exchanges a second |\n|---|--:|--:|--:|");
  for (const [tool, name] of Object.entries(names)) {
    const mine = runs.filter(([of]) => of === tool);
    const seconds = median(mine.map((run) => run[1] / 1000));
    const calls = median(mine.map((run) => Number(run[2])));
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${calls} | ${(calls / seconds).toFixed(0)} |`);
  }
' "$WORK/times"
