"""Times a peer at each row that is asked for: a line of JSON as each is done. Called by the bench; see times-of-peer.ts."""

import gc
import importlib
import json
import resource
import sys

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
    before, began = memory("VmRSS"), cpu_seconds()
    work(peer)
    seconds = cpu_seconds() - began
    return seconds / peer.share_done, memory("VmHWM") - before, seconds


def measured(work, peer, is_repeated, options):
    runs, spent = [], 0
    while not runs or (is_repeated and len(runs) < options["runs"] and spent < options["enough_seconds"]):
        runs.append(once(work, peer))
        spent += runs[-1][2]
    best = min(runs)
    return {
        "cpuSeconds": best[0],
        "megabytes": max(run[1] for run in runs),
        "runs": len(runs),
        "shareDone": peer.share_done,
    }


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
