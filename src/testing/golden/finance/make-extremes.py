"""Golden values for src/finance/risk/extremes. Run: python3 src/testing/golden/finance/make-extremes.py

Made with Python 3.11, numpy 1.24, scipy 1.10.1. Writes extremes.json beside itself. scipy's genpareto.fit stops at a
tolerance of 1e-4, so that its answer is carried on with a Nelder-Mead search to 1e-11.
"""
import json
import pathlib
import sys

import numpy
import scipy
import scipy.optimize
import scipy.stats

rng = numpy.random.default_rng(20261121)
CASES = [("heavy", 0.6, 7.0, 109), ("usual", 0.2, 0.006, 200), ("nearly exponential", 0.0, 0.01, 150), ("short", -0.3, 0.02, 120)]


def fit(excesses):
    def loss(parameters):
        shape, scale = parameters
        return scipy.stats.genpareto.nnlf((shape, 0, scale), excesses)

    shape, _, scale = scipy.stats.genpareto.fit(excesses, floc=0)
    options = {"xatol": 1e-12 * max(1, scale), "fatol": 1e-12, "maxiter": 10_000, "maxfev": 10_000}
    best = scipy.optimize.minimize(loss, (shape, scale), method="Nelder-Mead", options=options)
    best = scipy.optimize.minimize(loss, best.x, method="Nelder-Mead", options=options)
    return float(best.x[0]), float(best.x[1]), float(shape), float(scale)


golden = {
    "made_with": {"python": sys.version.split()[0], "numpy": numpy.__version__, "scipy": scipy.__version__},
    "generalisedPareto": [],
}
for name, shape, scale, count in CASES:
    excesses = [float(f"{x:.6g}") for x in scipy.stats.genpareto.rvs(shape, scale=scale, size=count, random_state=rng)]
    xi, beta, rough_xi, rough_beta = fit(numpy.array(excesses))
    golden["generalisedPareto"].append(
        {
            "name": name,
            "excesses": excesses,
            "shape": xi,
            "scale": beta,
            "genparetoFit": [rough_xi, rough_beta],
            # The losses that a share of the excesses exceeds, at the fitted parameters.
            "survival": [
                {"share": share, "excess": float(scipy.stats.genpareto.isf(share, xi, scale=beta))}
                for share in (0.5, 0.1, 0.01)
            ],
        }
    )

path = pathlib.Path(__file__).with_name("extremes.json")
path.write_text(json.dumps(golden, indent=2) + "\n")
