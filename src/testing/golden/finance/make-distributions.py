"""Golden values for src/numerics/{beta,student-t,digamma}.ts. Run: python3 src/testing/golden/finance/make-distributions.py

Made with Python 3.11, mpmath 1.3.0 (60 digits), scipy 1.17.1 as a second opinion. Writes distributions.json beside itself.
"""
import json
import pathlib
import sys

import mpmath
import scipy
import scipy.special
import scipy.stats

mpmath.mp.dps = 60
mpf = mpmath.mpf


def log_density(t, v):
    v = mpf(v)
    return -mpmath.log(mpmath.beta(mpf(1) / 2, v / 2)) - mpmath.log(v) / 2 - (v + 1) / 2 * mpmath.log1p(mpf(t) ** 2 / v)


def incomplete_beta(x, a, b):
    return mpmath.betainc(mpf(a), mpf(b), 0, mpf(x), regularized=True)


def lower_tail(t, v):
    t, v = mpf(t), mpf(v)
    return incomplete_beta(v / (v + t * t), v / 2, mpf(1) / 2) / 2


def quantile(p, v):
    """Bisection on log(-t): slow and certain."""
    low, high = mpf(-100), mpf(2000)
    for _ in range(120):
        middle = (low + high) / 2
        if lower_tail(mpmath.exp(middle), v) > mpf(p):
            low = middle
        else:
            high = middle
    return -mpmath.exp((low + high) / 2)


def shortfall(p, v):
    q = quantile(p, v)
    return mpmath.exp(log_density(q, v)) / mpf(p) * (mpf(v) + q * q) / (mpf(v) - 1)


def agree(value, other):
    assert abs(float(value) / other - 1) < 1e-9, (value, other)
    return float(value)


degrees = [0.7, 1.0, 2.05, 3.3, 8.0, 45.5, 200.0, 1e5]
levels = [1e-12, 1e-6, 0.0005, 0.001, 0.01, 0.025, 0.05, 0.0999, 0.1001, 0.3, 0.4999]
points = [1e-8, 0.01, 0.5, 1.5, 4.0, 12.0, 30.0, 1e4]

golden = {
    "made_with": {"python": sys.version.split()[0], "mpmath": mpmath.__version__, "scipy": scipy.__version__},
    "incompleteBeta": [
        {"x": x, "a": a, "b": b, "value": agree(incomplete_beta(x, a, b), scipy.special.betainc(a, b, x))}
        for x in [1e-6, 0.02, 0.5, 0.97]
        for a, b in [(0.3, 0.2), (0.5, 3.0), (2.0, 0.5), (9.9, 10.1), (40.0, 60.0), (800.0, 3.0)]
        if incomplete_beta(x, a, b) > mpf("1e-290")
    ],
    "logBeta": [
        {"a": a, "b": b, "value": agree(mpmath.log(mpmath.beta(mpf(a), mpf(b))), scipy.special.betaln(a, b))}
        for a, b in [(0.1, 0.2), (0.5, 9.9), (0.5, 10.0), (0.5, 5e4), (12.0, 30.0), (1e4, 2e4)]
    ],
    "studentT": [
        {"t": -t, "degrees": v, "pdf": agree(mpmath.exp(log_density(t, v)), scipy.stats.t.pdf(t, v)), "cdf": float(lower_tail(t, v))}
        for v in degrees
        for t in points
        if lower_tail(t, v) > mpf("1e-290")
    ],
    "studentTInverse": [
        {"p": p, "degrees": v, "t": agree(quantile(p, v), scipy.stats.t.ppf(p, v))} for v in degrees for p in levels
    ],
    "studentTShortfall": [
        {"level": p, "degrees": v, "value": float(shortfall(p, v))} for v in degrees if v > 1 for p in [0.001, 0.01, 0.05, 0.3]
    ],
    "digamma": [
        {
            "x": x,
            "digamma": agree(mpmath.digamma(mpf(x)), scipy.special.digamma(x)),
            "trigamma": agree(mpmath.psi(1, mpf(x)), scipy.special.polygamma(1, x)),
        }
        for x in [1e-3, 0.1, 0.5, 1.0, 1.5, 2.2, 9.99, 10.0, 57.3, 1e6]
    ],
}

path = pathlib.Path(__file__).with_name("distributions.json")
path.write_text(json.dumps(golden, indent=2) + "\n")
