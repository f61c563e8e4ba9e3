"""Times a peer at each row that is asked for: a line of JSON as each is done. Called by the bench; see times-of-peer.ts."""

import gc
import importlib
import json
import resource
import sys
import time

import edges


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory(what):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(what)) / 1024


def once(work, peer):
    gc.collect()
    with open("/proc/self/clear_refs", "w") as peak:
        peak.write("5")  # forget the peak so far
    peer.share_done = 1
    before, began, clock = memory("VmRSS"), cpu_seconds(), time.perf_counter()
    work(peer)
    spent = cpu_seconds() - began
    return {
        "cpuSeconds": spent / peer.share_done,
        "elapsedSeconds": (time.perf_counter() - clock) / peer.share_done,
        "megabytes": memory("VmHWM") - before,
        "spent": spent,
    }


def measured(work, peer, is_repeated, options):
    runs = []
    while not runs or (
        is_repeated and len(runs) < options["runs"] and sum(run["spent"] for run in runs) < options["enoughSeconds"]
    ):
        runs.append(once(work, peer))
    best = min(runs, key=lambda run: run["cpuSeconds"])
    megabytes = max(run["megabytes"] for run in runs)
    return {**best, "megabytes": megabytes, "runs": len(runs), "shareDone": peer.share_done}


def main():
    options = json.loads(sys.argv[1])
    peer_class = importlib.import_module("times_of_" + options["peer"]).Peer
    peer = peer_class(*edges.read(options["file"]), options)
    for row, work in peer_class.rows.items():
        # The graph has to be there for the others.
        if row != "graph" and row not in options["rows"]:
            continue
        print(json.dumps({"row": row, **measured(work, peer, row != "graph", options)}), flush=True)


main()
