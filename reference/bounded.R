# Bounded calibration weights that test/statistics/calibrateBounded.test.ts checks: the stratified sample of
# reference/cases/strata-raked, calibrated to stype, sch.wide and comp.imp with factors between 0.65 and 1.58.
#   Rscript reference/bounded.R > reference/bounded.csv
suppressPackageStartupMessages(library(survey))
data(api)
sample <- read.csv("reference/cases/strata-raked/sample.csv", stringsAsFactors = TRUE)
design <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = sample)
totals <- colSums(model.matrix(~stype + sch.wide + comp.imp, apipop))
fit <- function(calfun) weights(calibrate(design, ~stype + sch.wide + comp.imp, totals, calfun = calfun, bounds = c(0.65, 1.58), epsilon = 1e-13, maxit = 500))
unbounded <- weights(calibrate(design, ~stype + sch.wide + comp.imp, totals, calfun = "raking", epsilon = 1e-13, maxit = 500)) / weights(design)
message("factors of plain raking: ", paste(round(range(unbounded), 3), collapse = " to "))
options(digits = 17)
write.csv(data.frame(logit = format(fit("logit"), digits = 17), truncated_linear = format(fit("linear"), digits = 17)), row.names = FALSE, quote = FALSE)
