# The same work as bench/statistics.bench.ts with R's survey package; prints "name seconds" lines.
#   Rscript bench/statistics.R poll poll.csv margins.csv
#   Rscript bench/statistics.R large large.csv margins.csv
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
sample <- read.csv(arguments[2])
margins <- read.csv(arguments[3])
for (column in intersect(c("sex_age", "district", "education", "age"), names(sample))) sample[[column]] <- factor(sample[[column]])
frame <- function(name) {
  part <- margins[margins$margin == name, ]
  setNames(data.frame(factor(part$category), part$population), c(name, "Freq"))
}
seconds <- function(work) system.time(work)[["elapsed"]]
design <- suppressWarnings(svydesign(ids = ~1, data = sample))
control <- list(maxit = 1000, epsilon = 1e-10 * sum(frame("sex_age")$Freq))
cat("rake", seconds(raked <- rake(design, list(~sex_age, ~district, ~education), list(frame("sex_age"), frame("district"), frame("education")), control = control)), "\n")
if (arguments[1] == "poll") {
  options <- grep("^option", names(sample), value = TRUE)
  estimates <- NULL
  cat("estimates", seconds(for (option in options) for (group in c("sex_age", "district", "education", "age")) {
    table <- svyby(as.formula(paste0("~", option)), as.formula(paste0("~", group)), raked, svyciprop, vartype = c("se", "ci"), method = "beta")
    estimates <- rbind(estimates, as.matrix(table[, -1]))
  }), "\n")
  cat("check", format(c(mean(estimates[, 1]), mean(estimates[, 2])), digits = 15), "\n")
}
