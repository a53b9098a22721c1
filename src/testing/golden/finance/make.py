"""Golden values for src/numerics. Run: python3 src/testing/golden/finance/make.py

Made with Python 3.11, numpy 2.4.6, scipy 1.17.1, mpmath 1.3.0 (40 digits). Writes numerics.json beside itself.
"""
import json
import pathlib
import sys

import mpmath
import numpy
import scipy
import scipy.stats

mpmath.mp.dps = 40
rng = numpy.random.default_rng(20261120)

samples = [
    [3.0],
    [2.0, 1.0],
    [1.0, 1.0, 1.0, 5.0],
    [float(x) for x in rng.normal(0.0004, 0.012, 37)],
    [float(x) for x in rng.standard_t(3, 100)],
]
levels = [0.0, 0.01, 0.05, 0.25, 0.5, 0.9, 0.975, 1.0]

golden = {
    "made_with": {
        "python": sys.version.split()[0],
        "numpy": numpy.__version__,
        "scipy": scipy.__version__,
        "mpmath": mpmath.__version__,
    },
    "quantile": [
        {"values": s, "level": p, "quantile": float(numpy.quantile(s, p, method="linear"))}
        for s in samples
        for p in levels
    ],
    "moments": [
        {
            "values": s,
            "variance": float(numpy.var(s, ddof=1)),
            "skewness": float(scipy.stats.skew(s)),
            "excessKurtosis": float(scipy.stats.kurtosis(s)),
        }
        for s in samples[2:]
    ],
    "normalCdf": [
        {"x": x, "p": float(mpmath.ncdf(x))}
        for x in [-37.0, -20.0, -8.3, -5.7, -5.6, -3.1, -1.0, -0.68, -0.67, -0.3, 0.0, 0.5, 1.644853626951, 4.0, 6.0]
    ],
    "normalInverse": [
        {"p": p, "x": float(mpmath.sqrt(2) * mpmath.erfinv(2 * mpmath.mpf(p) - 1))}
        for p in [1e-15, 1e-10, 0.0001, 0.01, 0.025, 0.05, 0.0749, 0.0751, 0.3, 0.5, 0.77, 0.95, 0.99, 0.999999]
    ],
    "chiSquaredSurvival": [
        {"statistic": s, "df": df, "p": float(mpmath.gammainc(mpmath.mpf(df) / 2, mpmath.mpf(s) / 2, regularized=True))}
        for df in [1, 2, 3, 5, 10, 100]
        for s in [1e-8, 0.25, 0.46147, 1.0, 2.7, 3.841458820694124, 9.21, 30.0, 110.0, 400.0]
    ],
    "logGamma": [{"a": a, "value": float(mpmath.loggamma(a))} for a in [0.1, 0.5, 1.5, 5.0, 50.5, 171.0]],
}

path = pathlib.Path(__file__).with_name("numerics.json")
path.write_text(json.dumps(golden, indent=2) + "\n")
