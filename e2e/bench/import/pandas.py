"""pandas.read_csv with the first column as dates, as a process that answers JSON lines."""

import json
import resource
import sys
import time

import pandas as pd


class Host:
    def prepare(self, path):
        self.path = path
        return f"CPU, pandas {pd.__version__}, 1 thread"

    def step(self, _):
        start = time.perf_counter()
        table = pd.read_csv(self.path, parse_dates=[0])
        return {"seconds": time.perf_counter() - start, "value": len(table)}

    def peakMegabytes(self, _):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


host = Host()
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = {"result": getattr(host, request["call"])(request["argument"])}
    except Exception as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
