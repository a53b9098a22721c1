"""Makes pytorch.json: two stacked LSTM layers with an initial state, forward and every gradient, by PyTorch.

    python3 src/testing/golden/lstm/make.py > src/testing/golden/lstm/pytorch.json

Made with PyTorch 1.13 in float64. PyTorch's gates are i, f, g, o: Keras' order i, f, c, o under another name. Its
matrices are transposed ([4H, I]) and it has two biases; here the second is zero. Sequences are time-major [T, B, I].
The loss is the sum over the last layer's h times `upstream`.
"""

import json
import torch

torch.manual_seed(20)
torch.set_default_dtype(torch.float64)
TIME, BATCH, INPUTS, UNITS = 7, 5, 4, 6

network = torch.nn.LSTM(INPUTS, UNITS, num_layers=2)
with torch.no_grad():
    for name, parameter in network.named_parameters():
        parameter.copy_(torch.zeros_like(parameter) if name.startswith("bias_hh") else torch.randn_like(parameter) * 0.5)
x = torch.randn(TIME, BATCH, INPUTS, requires_grad=True)
hidden = (torch.randn(2, BATCH, UNITS) * 0.5).requires_grad_()
cell = torch.randn(2, BATCH, UNITS).requires_grad_()
upstream = torch.randn(TIME, BATCH, UNITS)
states, _ = network(x, (hidden, cell))
(states * upstream).sum().backward()


def flat(tensor):
    return [float(f"{value:.12g}") for value in tensor.detach().flatten().tolist()]


def layer(i, of):
    kernel = of(getattr(network, f"weight_ih_l{i}"))
    recurrent = of(getattr(network, f"weight_hh_l{i}"))
    return {
        "kernel": flat(kernel.T),
        "recurrentKernel": flat(recurrent.T),
        "bias": flat(of(getattr(network, f"bias_ih_l{i}"))),
        "hidden": flat(of(hidden)[i]),
        "cell": flat(of(cell)[i]),
    }


print(
    json.dumps(
        {
            "shape": {"time": TIME, "batch": BATCH, "inputs": INPUTS, "units": UNITS},
            "x": flat(x),
            "upstream": flat(upstream),
            "layers": [layer(i, lambda p: p) for i in range(2)],
            "states": flat(states),
            "gradients": {"x": flat(x.grad), "layers": [layer(i, lambda p: p.grad) for i in range(2)]},
        }
    )
)
