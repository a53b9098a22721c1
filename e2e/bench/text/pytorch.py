"""The text model in PyTorch, as a process that answers JSON lines: bench/remote/process.ts drives it."""

import json
import os
import sys
import time

# Before torch starts its pools: one thread, like the others on a processor.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import torch
from torch import nn
from torch.nn import functional


def blas():
    """The library torch multiplies matrices with: PyTorch's own words do not say which one the system loads."""
    if torch.backends.mkl.is_available():
        return "MKL"
    with open("/proc/self/maps") as maps:
        return "OpenBLAS" if "openblas" in maps.read() else "NOT OpenBLAS: several times slower than it could be"


class Block(nn.Module):
    def __init__(self, width, heads, wide):
        super().__init__()
        self.heads = heads
        self.before_attention, self.before_feed_forward = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.joined = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, wide), nn.Linear(wide, width)
        self.dropout = nn.Dropout(0.2)

    def forward(self, x, unseen):
        batch, length, width = x.shape
        qkv = self.qkv(self.before_attention(x)).view(batch, length, 3, self.heads, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
        shares = scores.masked_fill(unseen[:, None, None], float("-inf")).softmax(-1)
        context = (shares @ v).transpose(1, 2).reshape(batch, length, width)
        x = x + self.dropout(self.joined(context))
        wide = functional.gelu(self.wide(self.before_feed_forward(x)))
        return x + self.dropout(self.narrow(wide))


class Model(nn.Module):
    """Pre-norm encoder, mean of the tokens, a hidden layer, and n-gram votes added to the logits."""

    def __init__(self, shape):
        super().__init__()
        width = shape["width"]
        self.tokens = nn.Embedding(shape["vocabulary"], width)
        self.positions = nn.Embedding(shape["positions"], width)
        self.blocks = nn.ModuleList(
            Block(width, shape["heads"], shape["feedForward"]) for _ in range(shape["layers"])
        )
        self.final = nn.LayerNorm(width)
        self.hidden, self.output = nn.Linear(width, width), nn.Linear(width, 3)
        self.grams = nn.EmbeddingBag(shape["buckets"], 3, mode="sum")
        self.dropout = nn.Dropout(0.2)

    def forward(self, batch):
        x = self.tokens(batch["ids"]) + self.positions.weight[: batch["ids"].shape[1]]
        x = self.dropout(x)
        for block in self.blocks:
            x = block(x, batch["unseen"])
        inside = (~batch["unseen"]).float()[:, :, None]
        pooled = (self.final(x) * inside).sum(1) / inside.sum(1)
        hidden = functional.gelu(self.hidden(self.dropout(pooled)))
        votes = self.grams(batch["grams"], batch["offsets"], per_sample_weights=batch["weights"])
        return self.output(self.dropout(hidden)) + votes


def batch_of(texts):
    ids = nn.utils.rnn.pad_sequence([torch.tensor(text["ids"]) for text in texts], batch_first=True)
    lengths = torch.tensor([len(text["ids"]) for text in texts])
    counts = torch.tensor([0] + [len(text["grams"]) for text in texts[:-1]])
    return {
        "ids": ids,
        "unseen": torch.arange(ids.shape[1])[None] >= lengths[:, None],
        "grams": torch.tensor([gram for text in texts for gram in text["grams"]]),
        "weights": torch.tensor([weight for text in texts for weight in text["gramWeights"]]),
        "offsets": counts.cumsum(0),
        "targets": torch.zeros(len(texts), dtype=torch.long),
    }


class Host:
    def prepare(self, case):
        torch.set_num_threads(1)
        torch.manual_seed(1)
        self.model = Model(case["shape"])
        self.batches = [batch_of(texts) for texts in case["batches"]]
        self.work = case["work"]
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=1e-4, weight_decay=0.01)
        return f"CPU, PyTorch {torch.__version__}, 1 thread, {blas()}"

    def step(self, _):
        start = time.perf_counter()
        value = self.train() if self.work == "train" else self.classify()
        return {"seconds": time.perf_counter() - start, "value": value}

    def train(self):
        self.model.train()
        losses = []
        for batch in self.batches:
            self.optimizer.zero_grad()
            loss = functional.cross_entropy(self.model(batch), batch["targets"])
            loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), 1)
            self.optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses).mean().item()

    def classify(self):
        self.model.eval()
        with torch.no_grad():
            return sum(self.model(batch)[0, 0].item() for batch in self.batches)


host = Host()
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = {"result": getattr(host, request["call"])(request["argument"])}
    except Exception as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
