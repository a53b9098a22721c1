# fGarch's estimates for one column of returns. Called by make-garch.py: Rscript make-garch.R returns.txt
# Prints a line a model: name, log-likelihood, mean, omega, alphaPlus, alphaMinus, beta, degrees.
suppressMessages(library(fGarch))
r <- scan(commandArgs(trailingOnly = TRUE)[1], quiet = TRUE)

say <- function(name, fit, asymmetric) {
  p <- coef(fit)
  gamma <- if (asymmetric) p[["gamma1"]] else 0
  degrees <- if ("shape" %in% names(p)) p[["shape"]] else Inf
  values <- c(-fit@fit$llh, p[["mu"]], p[["omega"]], p[["alpha1"]] * (1 - gamma)^2, p[["alpha1"]] * (1 + gamma)^2, p[["beta1"]], degrees)
  cat(name, formatC(values, digits = 12, format = "g"), "\n")
}

garch <- function(dist) suppressWarnings(garchFit(~ garch(1, 1), data = r, cond.dist = dist, trace = FALSE))
say("normal", garch("norm"), FALSE)
say("studentT", garch("std"), FALSE)
# APARCH with power 2 is GJR: alpha (|e| - gamma e)^2.
say("gjr", suppressWarnings(garchFit(~ aparch(1, 1), data = r, delta = 2, include.delta = FALSE, cond.dist = "std", trace = FALSE)), TRUE)
