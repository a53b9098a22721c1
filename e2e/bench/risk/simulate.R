# Portfolio returns drawn from a multivariate t or a t copula in base R, as a process that answers JSON lines.
library(jsonlite)
LEVELS <- c(0.1, 0.05, 0.025, 0.01, 0.005, 0.001)
answer <- function(result) cat(toJSON(list(result = result), auto_unbox = TRUE, digits = NA), "\n", sep = "")

simulate <- function(data) {
  holdings <- length(data$scales)
  z <- matrix(rnorm(data$paths * holdings), data$paths, holdings)
  moves <- tcrossprod(z, data$factor) / sqrt(rchisq(data$paths, data$degrees) / data$degrees)
  if (length(data$maps) > 0) {
    # The app's table of margins (quantile-map.ts): much faster here than qt(pt(moves)).
    knots <- seq(0, 1, length.out = nrow(data$maps))
    for (i in seq_len(holdings)) {
      size <- abs(moves[, i])
      moves[, i] <- moves[, i] * approx(knots, data$maps[, i], size / (4 + size))$y
    }
  }
  returns <- data$location + drop(moves %*% data$scales)
  edges <- floor(LEVELS * data$paths)
  ordered <- sort(returns, partial = edges)
  sum(sapply(edges, function(edge) -mean(ordered[seq_len(edge)])))
}

input <- file("stdin", open = "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  request <- fromJSON(line)
  if (request$call == "prepare") {
    data <- request$argument
    holdings <- length(data$scales)
    data$factor <- matrix(data$factor, holdings, holdings, byrow = TRUE)
    if (length(data$maps) > 0) data$maps <- matrix(data$maps, ncol = holdings)
    set.seed(1)
    answer(paste0("CPU, R ", getRversion(), ", 1 thread"))
  } else {
    start <- Sys.time()
    value <- simulate(data)
    answer(list(seconds = as.numeric(difftime(Sys.time(), start, units = "secs")), value = value))
  }
}
