"""How fast pages come: python measure_pages.py CLAIMS ARCHIVE.

Serves the archive, asks for each sort of page a hundred times by one client, then by eight at once, and prints the median
and the 95th percentile to the last byte, requests a CPU second and the memory of the server. Words are taken from the
archive's newest claims, so that every question finds something.
"""

import concurrent.futures
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

CLAIMS, ARCHIVE = sys.argv[1:3]
ROUNDS = 100


def started():
    process = subprocess.Popen(
        [CLAIMS, "serve", "--port", "0", "--archive", ARCHIVE], stderr=subprocess.PIPE, text=True)
    began = time.perf_counter()
    port = int(re.search(r":(\d+)/", process.stderr.readline()).group(1))
    return process, port, time.perf_counter() - began


def get(connection, path):
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
    except http.client.RemoteDisconnected:
        # The server ends a connection after two minutes, as a browser expects.
        connection.close()
        connection.request("GET", path)
        answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200, (path, answer.status, body[:200])
    return body


def cpu(process):
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process):
    with open(f"/proc/{process.pid}/status") as file:
        return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) / 1024


def times(port, paths):
    connection, found = http.client.HTTPConnection("127.0.0.1", port), []
    for path in paths:
        began = time.perf_counter()
        get(connection, path)
        found.append((time.perf_counter() - began) * 1000)
    return found


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main():
    process, port, opening = started()
    chance = random.Random(1)
    hits = json.loads(get(http.client.HTTPConnection("127.0.0.1", port), "/api/search?sort=newest&limit=200"))
    words = sorted({w.lower() for hit in hits for w in re.findall(r"[A-Za-z]{5,}", hit["text"])})
    one = lambda: chance.choice(words)
    sorts = {
        "search, one word": lambda: "/search?q=" + one(),
        "search, two words": lambda: f"/search?q={one()}+{one()}",
        "search, a phrase": lambda: "/search?q=" + urllib.parse.quote('"' + " ".join(chance.choice(hits)["text"].split()[:2]).strip('“”"') + '"'),
        "claim": lambda: "/c/" + chance.choice(hits)["id"],
        "article": lambda: "/a/" + chance.choice(hits)["article"]["id"],
        "speaker": lambda: "/s/" + next(h["chain"][0]["source"] for h in chance.sample(hits, len(hits)) if h["chain"]),
        "start": lambda: "/",
    }
    print(f"listening after {opening * 1000:.0f} ms")
    try:
        for name, make in sorts.items():
            paths = [make() for _ in range(ROUNDS)]
            before = cpu(process)
            alone = times(port, paths)
            spent = cpu(process) - before
            print(f"{name:20} p50 {statistics.median(alone):7.1f} ms   p95 {percentile(alone, .95):7.1f} ms   "
                  f"{ROUNDS / max(spent, 0.01):6.0f} a CPU second", flush=True)
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            began = time.perf_counter()
            jobs = [pool.submit(times, port, [sorts["search, one word"]() for _ in range(ROUNDS)]) for _ in range(8)]
            together = [t for job in jobs for t in job.result()]
        print(f"{'eight clients':20} p50 {statistics.median(together):7.1f} ms   p95 {percentile(together, .95):7.1f} ms   "
              f"{len(together) / (time.perf_counter() - began):6.0f} a second")
        print(f"memory at most {memory(process):.0f} MB")
    finally:
        process.kill()


main()
