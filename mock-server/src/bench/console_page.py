"""First content and long tasks of the console, by the browser's own observers. Called by console.sh."""

import http.client
import json
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request

CHANGES_A_SECOND = 50
STEPS_OF_A_TASK = 8  # So many changes each submission makes.
TASKS = 10_000
DRIVER = "http://127.0.0.1:19615"

OBSERVE = """
window.long = []; window.frames = 0;
new PerformanceObserver(list => list.getEntries().forEach(e => window.long.push(e.duration)))
  .observe({type: 'longtask'});
(function frame() { window.frames++; requestAnimationFrame(frame); })();
"""
PAINT = """
const done = arguments[0];
const look = () => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (paint && document.querySelector('.card')) {
    done([paint.startTime, performance.now()]);
  } else {
    requestAnimationFrame(look);
  }
};
look();
"""


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(DRIVER + path, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as response:
        return json.load(response)["value"]


def submit(connection, number):
    body = json.dumps({"prompt": f"picture {number}", "state": f"order-{number}"})
    connection.request("POST", "/mj/submit/imagine", body, {"Content-Type": "application/json"})
    connection.getresponse().read()


def load(host, stop):
    connection = http.client.HTTPConnection(host)
    number = TASKS
    while not stop.wait(STEPS_OF_A_TASK / CHANGES_A_SECOND):
        submit(connection, number)
        number += 1


def session():
    options = {
        "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,860"],
    }
    always = {"goog:chromeOptions": options}
    return "/session/" + call("POST", "/session", {"capabilities": {"alwaysMatch": always}})["sessionId"]


def one_run(url, seconds):
    browser = session()
    try:
        call("POST", browser + "/url", {"url": url + "/__mjproxy/"})
        paint, card = call("POST", browser + "/execute/async", {"script": PAINT, "args": []})
        time.sleep(3)  # The first 10,000 tasks have arrived.
        call("POST", browser + "/execute/sync", {"script": OBSERVE, "args": []})
        time.sleep(seconds)
        script = "return [window.long, window.frames, document.querySelector('.chip b').textContent]"
        long, frames, count = call("POST", browser + "/execute/sync", {"script": script, "args": []})
        print(
            f"first content {paint:.0f} ms, first task {card:.0f} ms; in {seconds} s: {len(long)} long tasks"
            f" (longest {max(long, default=0):.0f} ms), {frames / seconds:.0f} frames/s, {count} tasks shown"
        )
    finally:
        call("DELETE", browser)


def main(url, runs, seconds):
    host = urllib.parse.urlparse(url).netloc
    connection = http.client.HTTPConnection(host)
    for number in range(TASKS):
        submit(connection, number)
    driver = subprocess.Popen(["chromedriver", "--port=" + DRIVER.rsplit(":", 1)[1]], stdout=subprocess.DEVNULL)
    stop = threading.Event()
    worker = threading.Thread(target=load, args=(host, stop))
    try:
        time.sleep(1)
        worker.start()
        for _ in range(runs):
            one_run(url, seconds)
    finally:
        stop.set()
        driver.terminate()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
