"""GARCH(1,1) with Student-t innovations by maximum likelihood in scipy, as a process that answers JSON lines.

The recursion of the variance is a linear filter, so that no loop runs in Python.
"""

import json
import sys
import time

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.signal import lfilter
from scipy.special import gammaln


def negative_log_likelihood(parameters, returns):
    mu, omega, alpha, beta, degrees = parameters
    residuals = returns - mu
    squares = residuals**2
    start = squares.mean()
    inputs = omega + alpha * np.concatenate(([start], squares[:-1]))
    variance, _ = lfilter([1.0], [1.0, -beta], inputs, zi=[beta * start])
    constant = gammaln((degrees + 1) / 2) - gammaln(degrees / 2) - 0.5 * np.log(np.pi * (degrees - 2))
    terms = 0.5 * np.log(variance) + (degrees + 1) / 2 * np.log1p(squares / variance / (degrees - 2))
    return terms.sum() - len(returns) * constant


class Host:
    def prepare(self, data):
        self.returns = np.array(data["returns"])
        return f"CPU, scipy {scipy.__version__}, 1 thread"

    def step(self, _):
        start = time.perf_counter()
        variance = self.returns.var()
        first = [self.returns.mean(), 0.05 * variance, 0.1, 0.85, 6.0]
        bounds = [(None, None), (1e-8, None), (0, 1), (0, 0.9999), (2.05, 200)]
        # SLSQP reaches the maximum to nine digits, in the fewest calls of scipy's methods.
        options = {"ftol": 1e-10}
        fit = minimize(negative_log_likelihood, first, (self.returns,), "SLSQP", bounds=bounds, options=options)
        return {"seconds": time.perf_counter() - start, "value": float(fit.fun)}


host = Host()
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = {"result": getattr(host, request["call"])(request["argument"])}
    except Exception as error:
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
