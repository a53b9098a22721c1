"""Golden values for src/finance/risk/garch and methods/student-t.ts. Run: python3 src/testing/golden/finance/make-garch.py

The same generated returns are fitted here by a few plain lines and scipy's optimisers, and by R's fGarch (make-garch.R).
The recursion here starts at the sample mean of the squared residuals, both for the
variance and for the squared shock, with the mean of the two alphas.
Made with Python 3.11, numpy 2.4.6, scipy 1.17.1, R 4.2.2 and fGarch 4022.89. Writes garch.json beside itself.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy
import scipy
import scipy.optimize
import scipy.stats

here = pathlib.Path(__file__)
rng = numpy.random.default_rng(20261121)
COUNT = 1500


def generate():
    omega, plus, minus, beta, degrees = 0.03, 0.04, 0.14, 0.88, 6
    h, returns = 1.0, []
    for _ in range(COUNT):
        e = numpy.sqrt(h * (degrees - 2) / degrees) * rng.standard_t(degrees)
        returns.append(round(0.05 + e, 4))
        h = omega + (plus if e >= 0 else minus) * e * e + beta * h
    return returns


def log_likelihood(r, mean, omega, plus, minus, beta, degrees):
    e = numpy.asarray(r) - mean
    start = numpy.mean(e * e)
    h = omega + ((plus + minus) / 2 + beta) * start
    total = 0.0
    for value in e:
        z = value / numpy.sqrt(h)
        if degrees == numpy.inf:
            total += -0.5 * (numpy.log(2 * numpy.pi * h) + z * z)
        else:
            c = scipy.special.gammaln((degrees + 1) / 2) - scipy.special.gammaln(degrees / 2)
            total += c - 0.5 * numpy.log(numpy.pi * (degrees - 2) * h) - (degrees + 1) / 2 * numpy.log1p(z * z / (degrees - 2))
        h = omega + (plus if value >= 0 else minus) * value * value + beta * h
    return total


def maximum(r, spread_out, start):
    """Natural parameters by Nelder-Mead, restarted until it stays; no derivative, no transformation."""

    def loss(x):
        values = spread_out(x)
        inside = values[1] > 0 and min(values[2:5]) >= 0 and values[5] > 2
        return -log_likelihood(r, *values) if inside else 1e10

    best = start
    for _ in range(4):
        best = scipy.optimize.minimize(loss, best, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-11, "maxfev": 6000, "maxiter": 6000}).x
    return {"parameters": [float(v) if v < numpy.inf else "Infinity" for v in spread_out(best)], "logLikelihood": -float(loss(best))}


returns = generate()
inf = numpy.inf
golden = {
    "made_with": {"python": sys.version.split()[0], "numpy": numpy.__version__, "scipy": scipy.__version__},
    "returns": returns,
    "normal": maximum(returns, lambda x: (x[0], x[1], x[2], x[2], x[3], inf), [0.05, 0.03, 0.08, 0.88]),
    "studentT": maximum(returns, lambda x: (x[0], x[1], x[2], x[2], x[3], x[4]), [0.05, 0.03, 0.08, 0.88, 6]),
    "gjr": maximum(returns, tuple, [0.05, 0.03, 0.04, 0.14, 0.88, 6]),
}
degrees, location, scale = scipy.stats.t.fit(returns)
fixed = scipy.optimize.minimize(
    lambda x: -scipy.stats.t.logpdf(returns, x[2], x[0], x[1]).sum(),
    [location, scale, degrees],
    method="Nelder-Mead",
    options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 5000},
)
golden["independentT"] = {"location": fixed.x[0], "scale": fixed.x[1], "degrees": fixed.x[2]}

golden["fGarch"] = {}
with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
    file.write("\n".join(map(str, returns)))
    file.flush()
    output = subprocess.run(["Rscript", here.with_name("make-garch.R"), file.name], capture_output=True, text=True, check=True).stdout
for line in output.strip().splitlines():
    name, likelihood, *parameters = line.split()
    golden["fGarch"][name] = {
        "logLikelihood": float(likelihood),
        "parameters": [float(v) if v != "Inf" else "Infinity" for v in parameters],
    }

here.with_name("garch.json").write_text(json.dumps(golden, indent=1) + "\n")
