"""The network in PyTorch, as a process that answers JSON lines: bench/remote/process.ts drives it."""

import json
import os
import sys
import time

# Before torch starts its pools: one thread, like the others on a processor.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import torch

WINDOW, FEATURES, OUTPUTS = 60, 8, 10


def blas():
    """The library torch multiplies matrices with: PyTorch's own words do not say which one the system loads."""
    if torch.backends.mkl.is_available():
        return "MKL"
    with open("/proc/self/maps") as maps:
        return "OpenBLAS" if "openblas" in maps.read() else "NOT OpenBLAS: several times slower than it could be"


class Network(torch.nn.Module):
    def __init__(self, layers, units):
        super().__init__()
        self.lstm = torch.nn.LSTM(FEATURES, units, layers, batch_first=True)
        self.dense = torch.nn.Linear(units, OUTPUTS)

    def forward(self, x):
        return self.dense(self.lstm(x)[0][:, -1])


class Host:
    def __init__(self, device):
        self.device = device

    def prepare(self, network):
        if self.device == "cuda" and not torch.cuda.is_available():
            raise RuntimeError("PyTorch finds no CUDA device")
        torch.set_num_threads(1)
        torch.manual_seed(1)
        self.model = Network(network["layers"], network["units"]).to(self.device)
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=1e-3, eps=1e-7)
        self.x = torch.randn(network["batch"], WINDOW, FEATURES, device=self.device)
        self.y = torch.randn(network["batch"], OUTPUTS, device=self.device)
        version = f"PyTorch {torch.__version__}"
        if self.device == "cuda":
            return f"{torch.cuda.get_device_name()}, {version}, cuDNN {torch.backends.cudnn.version()}"
        return f"CPU, {version}, 1 thread, {blas()}"

    def train(self, _):
        start = time.perf_counter()
        self.optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(self.model(self.x), self.y)
        loss.backward()
        self.optimizer.step()
        value = loss.item()
        if self.device == "cuda":
            torch.cuda.synchronize()
        return {"seconds": time.perf_counter() - start, "value": value}

    def infer(self, _):
        with torch.no_grad():
            start = time.perf_counter()
            value = self.model(self.x).cpu()[0, 0].item()
        return {"seconds": time.perf_counter() - start, "value": value}


host = Host(sys.argv[1])
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = {"result": getattr(host, request["call"])(request["argument"])}
    except Exception as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
