"""Golden values for src/finance/risk/{decomposition,dependence,stress,liquidity,description}.

Run: python3 src/testing/golden/finance/make-structure.py   (Python 3.11, numpy 2.4.6, scipy 1.17.1)
Writes structure.json beside itself; format it with prettier. Where there is another route than the app's, it is taken:
whole covariance matrices, plain loops, numerical slopes, a general minimiser.
"""
import json
import math
import pathlib
import sys

import numpy as np
import scipy
import scipy.optimize
import scipy.stats

rng = np.random.default_rng(20261121)
DAYS = 281
WEIGHTS = np.array([0.5, 0.3, 0.1])  # the rest is cash

# Three tickers with one common factor and heavy tails; the first with a made-up range and volume.
factor = rng.standard_t(4, DAYS) * 0.007
close = [
    np.round(100 * np.cumprod(1 + beta * factor + rng.standard_t(5, DAYS) * own), 4)
    for beta, own in [(1.0, 0.004), (1.5, 0.008), (-0.4, 0.003)]
]
opened = close[0] * (1 + rng.normal(0, 0.006, DAYS))
high = np.round(np.maximum(opened, close[0]) * (1 + np.abs(rng.normal(0, 0.004, DAYS))), 4)
low = np.round(np.minimum(opened, close[0]) * (1 - np.abs(rng.normal(0, 0.004, DAYS))), 4)
volume = np.round(rng.lognormal(10, 0.5, DAYS))
volume[[3, 100, 279]] = 0

returns = np.array([c[1:] / c[:-1] - 1 for c in close]).T
n, k = returns.shape
portfolio = returns @ WEIGHTS
S = np.cov(returns.T)
m = returns.mean(axis=0)


def gaussian(weights, level):
    sd = math.sqrt(weights @ S @ weights)
    z = -scipy.stats.norm.ppf(level)
    return -weights @ m + z * sd, -weights @ m + scipy.stats.norm.pdf(z) / level * sd


def gaussian_components(level):
    sd = math.sqrt(WEIGHTS @ S @ WEIGHTS)
    z = -scipy.stats.norm.ppf(level)
    return [
        list(map(float, WEIGHTS * (-m + f * S @ WEIGHTS / sd))) for f in (z, scipy.stats.norm.pdf(z) / level)
    ]


def historical(sample, level):
    """VaR by numpy; ES as the integral of the empirical quantile function, minimised as Rockafellar and Uryasev's."""
    objective = [-c + np.maximum(c - sample, 0).sum() / (len(sample) * level) for c in sample]
    return float(-np.quantile(sample, level)), float(min(objective))


def without(i):
    rest = WEIGHTS.copy()
    rest[i] = 0
    return rest


decompositions = []
for level, confidence in [(0.05, "0.95"), (0.01, "0.99")]:
    for which, measure in enumerate(["valueAtRisk", "expectedShortfall"]):
        decompositions.append(
            dict(
                method="gaussian", measure=measure, confidence=confidence,
                total=float(gaussian(WEIGHTS, level)[which]),
                components=gaussian_components(level)[which],
                incremental=[
                    float(gaussian(WEIGHTS, level)[which] - gaussian(without(i), level)[which]) for i in range(k)
                ],
            )
        )
        # Components of the historical figures: numerical slopes; they are piecewise linear in the weights.
        step = 1e-7
        slopes = []
        for i in range(k):
            up, down = WEIGHTS.copy(), WEIGHTS.copy()
            up[i] += step
            down[i] -= step
            slopes.append(
                (historical(returns @ up, level)[which] - historical(returns @ down, level)[which]) / (2 * step)
            )
        decompositions.append(
            dict(
                method="historical", measure=measure, confidence=confidence,
                total=historical(portfolio, level)[which],
                components=[float(w * s) for w, s in zip(WEIGHTS, slopes)],
                incremental=[
                    historical(portfolio, level)[which] - historical(returns @ without(i), level)[which]
                    for i in range(k)
                ],
            )
        )

correlation = np.corrcoef(returns.T)
values, vectors = np.linalg.eigh(correlation)
order = np.argsort(-values)
WINDOW = 140
last = returns[-WINDOW:]
pairs = [np.corrcoef(last[:, i], last[:, j])[0, 1] for i in range(k) for j in range(i)]
dependence = dict(
    correlation=correlation.tolist(),
    shares=(values[order] / k).tolist(),
    loadings=[(v * (1 if v.sum() >= 0 else -1)).tolist() for v in vectors.T[order]],
    window=WINDOW,
    lastMeanCorrelation=float(np.mean(pairs)),
    lastBeta=[
        float(np.cov(last[:, i], last @ WEIGHTS)[0, 1] / np.var(last @ WEIGHTS, ddof=1)) for i in range(k)
    ],
    diversificationRatio=float(WEIGHTS @ np.sqrt(np.diag(S)) / math.sqrt(WEIGHTS @ S @ WEIGHTS)),
    herfindahl=float(np.sum((WEIGHTS / WEIGHTS.sum()) ** 2)),
)

# Tickers 0 and 2 shocked at once, 1 follows; the nearest moves that lose 10 %, by a general minimiser.
given = np.array([-0.05, 0.02])
follow = S[np.ix_([1], [0, 2])] @ np.linalg.pinv(S[np.ix_([0, 2], [0, 2])]) @ given
precision = np.linalg.inv(S)
LOSS = 0.1
scale = np.sqrt(np.diag(S))
nearest = scipy.optimize.minimize(
    lambda x: (x * scale) @ precision @ (x * scale),
    np.zeros(k),
    constraints=[dict(type="eq", fun=lambda x: (x * scale + m) @ WEIGHTS + LOSS)],
    method="SLSQP",
    options=dict(ftol=1e-15, maxiter=1000),
)
stress = dict(
    sizes=given.tolist(),
    follow=float(follow[0]),
    reverseLoss=LOSS,
    reverseReturns=(nearest.x * scale + m).tolist(),
    reverseDistance=math.sqrt(nearest.fun),
)


def corwin_schultz():
    found = []
    for t in range(len(high) - 251, len(high) - 1):
        h1, l1, c1, h2, l2 = high[t], low[t], close[0][t], high[t + 1], low[t + 1]
        if l2 > c1:
            h2, l2 = h2 - (l2 - c1), l2 - (l2 - c1)
        elif h2 < c1:
            h2, l2 = h2 + (c1 - h2), l2 + (c1 - h2)
        b = math.log(h1 / l1) ** 2 + math.log(h2 / l2) ** 2
        g = math.log(max(h1, h2) / min(l1, l2)) ** 2
        a = (math.sqrt(2 * b) - math.sqrt(b)) / (3 - 2 * math.sqrt(2)) - math.sqrt(g / (3 - 2 * math.sqrt(2)))
        found.append(max(2 * (math.exp(a) - 1) / (1 + math.exp(a)), 0.0))
    return found


spreads = corwin_schultz()
year = returns[-250:, 0]
bounce = np.cov(year[1:], year[:-1])[0, 1]
money = close[0] * volume
traded = [t for t in range(DAYS) if volume[t] > 0]
liquidity = dict(
    corwinSchultz=float(np.mean(spreads)),
    corwinSchultzDeviation=float(np.std(spreads, ddof=1)),
    roll=2 * math.sqrt(max(-float(bounce), 0.0)),
    rolls=[
        2 * math.sqrt(max(-float(np.cov(returns[-249:, i], returns[-250:-1, i])[0, 1]), 0.0)) for i in range(k)
    ],
    moneyTraded=float(np.median(money[traded[-60:]])),
    amihud=float(np.mean([1e6 * abs(returns[t - 1, 0]) / money[t] for t in traded[-250:]])),
)


def acf(x, lag):
    d = x - x.mean()
    return float((d[lag:] * d[:-lag]).sum() / (d * d).sum())


def ljung_box(x):
    q = n * (n + 2) * sum(acf(x, lag) ** 2 / (n - lag) for lag in range(1, 21))
    return dict(statistic=float(q), pValue=float(scipy.stats.chi2.sf(q, 20)))


def hill(x):
    losses = sorted((-x[x < 0]).tolist(), reverse=True)
    exceedances = max(10, round(0.05 * len(losses)))
    return exceedances / sum(math.log(loss / losses[exceedances]) for loss in losses[:exceedances]), exceedances


def cone(window):
    sds = [np.std(portfolio[t : t + window], ddof=1) for t in range(n - window + 1)]
    return dict(
        window=window, lowest=float(min(sds)), quartile1=float(np.percentile(sds, 25)),
        median=float(np.percentile(sds, 50)), quartile3=float(np.percentile(sds, 75)),
        highest=float(max(sds)), latest=float(sds[-1]),
    )


jb = scipy.stats.jarque_bera(portfolio)
mild = scipy.stats.jarque_bera(returns[-60:, 1])
wealth = np.concatenate([[1.0], np.cumprod(1 + portfolio)])
description = dict(
    mean=float(portfolio.mean()),
    volatility=float(portfolio.std(ddof=1)),
    skewness=float(scipy.stats.skew(portfolio)),
    excessKurtosis=float(scipy.stats.kurtosis(portfolio)),
    underwater=[float(1 - wealth[t] / wealth[: t + 1].max()) for t in range(1, n + 1)],
    cone=[cone(window) for window in (10, 20, 60, 120, 250)],
    tailIndex=hill(portfolio)[0],
    exceedances=hill(portfolio)[1],
    acf=[acf(portfolio, lag) for lag in range(1, 21)],
    acfSquares=[acf(portfolio**2, lag) for lag in range(1, 21)],
    ljungBox=ljung_box(portfolio),
    ljungBoxSquares=ljung_box(portfolio**2),
    jarqueBera=dict(statistic=float(jb.statistic), pValue=float(jb.pvalue)),
    jarqueBeraOfLast60=dict(statistic=float(mild.statistic), pValue=float(mild.pvalue)),
)

golden = dict(
    made_with=dict(python=sys.version.split()[0], numpy=np.__version__, scipy=scipy.__version__),
    weights=WEIGHTS.tolist(),
    close=[c.tolist() for c in close],
    high=high.tolist(),
    low=low.tolist(),
    volume=volume.tolist(),
    decompositions=decompositions,
    dependence=dependence,
    stress=stress,
    liquidity=liquidity,
    description=description,
)
path = pathlib.Path(__file__).with_name("structure.json")
path.write_text(json.dumps(golden, indent=2) + "\n")
