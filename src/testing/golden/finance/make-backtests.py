"""Golden values for src/finance/backtest. Run: python3 src/testing/golden/finance/make-backtests.py

Made with Python 3.11, numpy 1.24.2, scipy 1.10.1. Writes backtests.json beside itself. Every statistic is computed here
from its textbook definition, day by day, with numpy's least squares and scipy's optimiser.
"""
import json
import pathlib
import sys

import numpy
import scipy
from scipy import optimize, stats

rng = numpy.random.default_rng(20270304)
LAGS_DQ = 4
LAGS_DE = 5


def garch(days, degrees):
    variance, value, rows = 1e-4, 0.0, []
    for _ in range(days):
        variance = 2e-6 + 0.1 * value * value + 0.88 * variance
        value = numpy.sqrt(variance * (degrees - 2) / degrees) * rng.standard_t(degrees)
        rows.append((value, numpy.sqrt(variance)))
    return numpy.array(rows).T


def normal_model(deviation, p):
    z = stats.norm.ppf(p)
    return -z * deviation, stats.norm.pdf(z) / p * deviation


def dynamic_quantile(hits, value_at_risk, p):
    n = len(hits)
    y = hits[LAGS_DQ:] - p
    columns = [numpy.ones(n - LAGS_DQ)]
    columns += [hits[LAGS_DQ - k : n - k].astype(float) for k in range(1, LAGS_DQ + 1)]
    columns += [value_at_risk[LAGS_DQ:] * 100]
    x = numpy.column_stack(columns)
    fitted = x @ numpy.linalg.lstsq(x, y, rcond=1e-9)[0]
    return {"statistic": float(fitted @ fitted / (p * (1 - p))), "degrees": int(numpy.linalg.matrix_rank(x, tol=1e-8))}


def duration(hits):
    days = numpy.flatnonzero(hits) + 1
    n = len(hits)
    complete = numpy.diff(days).astype(float)
    censored = numpy.array([d for d, open_end in [(days[0], not hits[0]), (n - days[-1], not hits[-1])] if open_end], float)

    def minus_log_likelihood(log_a, log_b):
        a, b = numpy.exp(log_a), numpy.exp(log_b)
        density = b * log_a + log_b + (b - 1) * numpy.log(complete) - (a * complete) ** b
        return -(density.sum() - ((a * censored) ** b).sum())

    start = -numpy.log(complete.mean())
    options = {"xatol": 1e-12, "fatol": 1e-13, "maxiter": 10000}
    free = optimize.minimize(lambda v: minus_log_likelihood(*v), [start, 0], method="Nelder-Mead", options=options)
    tied = optimize.minimize(lambda v: minus_log_likelihood(v[0], 0), [start], method="Nelder-Mead", options=options)
    return float(2 * (tied.fun - free.fun))


def joint_score(returns, value_at_risk, shortfall, p):
    v, e = -value_at_risk, -shortfall
    hit = (returns <= v).astype(float)
    return float(numpy.mean(-hit * (v - returns) / (p * e) + v / e + numpy.log(-e) - 1))


def du_escanciano(u, p):
    h = numpy.where(u <= p, (p - u) / p, 0.0)
    n = len(h)
    centred = h - p / 2
    gamma = [numpy.sum(centred[j:] * centred[: n - j]) / (n - j) for j in range(LAGS_DE + 1)]
    return {
        "unconditional": float(numpy.sqrt(n) * (h.mean() - p / 2) / numpy.sqrt(p * (1 / 3 - p / 4))),
        "conditional": float(n * sum((g / gamma[0]) ** 2 for g in gamma[1:])),
    }


def case(returns, value_at_risk, shortfall, u, p):
    returns, value_at_risk, shortfall, u = (numpy.round(x, 6) for x in (returns, value_at_risk, shortfall, u))
    hits = (returns < -value_at_risk).astype(int)
    hit_days = hits == 1
    residuals = (-returns - shortfall)[hit_days] / shortfall[hit_days]
    ratio = returns / shortfall
    return {
        "level": p,
        "returns": returns.tolist(),
        "valueAtRisk": value_at_risk.tolist(),
        "expectedShortfall": shortfall.tolist(),
        "probability": u.tolist(),
        "exceptions": int(hits.sum()),
        "dynamicQuantile": dynamic_quantile(hits, value_at_risk, p),
        "duration": duration(hit_days),
        "mcNeilFrey": float(stats.ttest_1samp(residuals, 0).statistic),
        "acerbiSzekely1": float((ratio * hits).sum() / hits.sum() + 1),
        "acerbiSzekely2": float((ratio * hits).sum() / (len(hits) * p) + 1),
        "duEscanciano": du_escanciano(u, p),
        "jointScore": joint_score(returns, value_at_risk, shortfall, p),
    }


def conditional_case(p, days):
    returns, deviation = garch(days, 5)
    return case(returns, *normal_model(deviation, p), stats.norm.cdf(returns / deviation), p)


def constant_case(p, days):
    returns, _ = garch(days, 4)
    deviation = numpy.full(days, 0.01)
    return case(returns, *normal_model(deviation, p), stats.norm.cdf(returns / 0.01), p)


def student_quantile(level, degrees):
    """scipy 1.10's quantile is good to 1e-9 only; a Newton step on its distribution function mends that."""
    q = stats.t.ppf(level, degrees)
    return q - (stats.t.cdf(q, degrees) - level) / stats.t.pdf(q, degrees)


def implied(level, degrees):
    q = student_quantile(level, degrees)
    shortfall = stats.t.pdf(q, degrees) / level * (degrees + q * q) / (degrees - 1)
    below = [0.9, 0.5, 0.1, 0.01, 0.0001]
    return {
        "level": level,
        "degrees": degrees,
        "ratio": float(shortfall / -q),
        "quantiles": [{"u": u, "ratio": float(-student_quantile(level * u, degrees) / shortfall)} for u in below],
    }


golden = {
    "made_with": {"python": sys.version.split()[0], "numpy": numpy.__version__, "scipy": scipy.__version__},
    "paths": [conditional_case(0.05, 300), conditional_case(0.025, 200), constant_case(0.05, 150)],
    "binomial": [
        {"trials": n, "p": p, "x": x, "atMost": float(stats.binom.cdf(x, n, p)), "atLeast": float(stats.binom.sf(x - 1, n, p))}
        for n, p, x in [(250, 0.01, 0), (250, 0.01, 10), (250, 0.01, 40), (1043, 0.05, 57), (5000, 0.05, 200), (60, 0.05, 60)]
    ],
    "impliedTail": [implied(level, degrees) for level in [0.05, 0.025, 0.01] for degrees in [2.5, 4.0, 30.0]],
}

path = pathlib.Path(__file__).with_name("backtests.json")
path.write_text(json.dumps(golden, indent=2) + "\n")
