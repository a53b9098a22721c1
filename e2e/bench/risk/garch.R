# GARCH(1,1) with Student-t innovations by fGarch, as a process that answers JSON lines. garchFit also makes the Hessian.
suppressMessages({
  library(jsonlite)
  library(fGarch)
})
answer <- function(result) cat(toJSON(list(result = result), auto_unbox = TRUE, digits = NA), "\n", sep = "")
input <- file("stdin", open = "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  request <- fromJSON(line)
  if (request$call == "prepare") {
    returns <- request$argument$returns
    answer(paste0("CPU, R ", getRversion(), ", fGarch ", packageVersion("fGarch"), ", 1 thread"))
  } else {
    start <- Sys.time()
    fit <- suppressWarnings(garchFit(~ garch(1, 1), data = returns, cond.dist = "std", trace = FALSE))
    seconds <- as.numeric(difftime(Sys.time(), start, units = "secs"))
    answer(list(seconds = seconds, value = unname(fit@fit$llh)))
  }
}
