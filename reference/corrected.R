# Change of a share after a correction of the same respondents' answers, that test/statistics/correctedDifference.test.ts
# checks, on the sample of reference/cases/strata-raked: every 17th answer is turned round; in the last row every 23rd
# comp.imp too, so that the weights change with it.
#   Rscript reference/corrected.R > reference/corrected.csv
suppressPackageStartupMessages(library(survey))
sample <- read.csv("reference/cases/strata-raked/sample.csv")
index <- seq_len(nrow(sample))
sample$before <- as.numeric(sample$api99 >= 650)
sample$after <- ifelse(index %% 17 == 0, 1 - sample$before, sample$before)
sample$comp.new <- ifelse(index %% 23 == 0, ifelse(sample$comp.imp == "Yes", "No", "Yes"), sample$comp.imp)
totals <- function(wide, comp) c("(Intercept)" = 6194, setNames(5122, wide), setNames(4482, comp))
fixed <- svydesign(ids = ~1, weights = ~pw, data = sample)
rake <- function(formula, names) calibrate(fixed, formula, totals(names[1], names[2]), calfun = "raking", epsilon = 1e-13, maxit = 500)
raked <- rake(~sch.wide + comp.imp, c("sch.wideYes", "comp.impYes"))
again <- rake(~sch.wide + comp.new, c("sch.wideYes", "comp.newYes"))
change <- function(design) {
  result <- svycontrast(svymean(~before + after, design), c(before = -1, after = 1))
  c(coef(result), SE(result))
}
# Deville's linearised contributions, as svyrecvar takes them: residuals on the margins, with the starting weights.
contributions <- function(design, y, margins) {
  w <- weights(design)
  u <- (y - weighted.mean(y, w)) / sum(w)
  w * residuals(lm(u ~ ., data = cbind(u = u, margins), weights = sample$pw))
}
moved <- contributions(again, sample$after, sample[c("sch.wide", "comp.new")]) -
  contributions(raked, sample$before, sample[c("sch.wide", "comp.imp")])
n <- length(moved)
reweighted <- c(weighted.mean(sample$after, weights(again)) - weighted.mean(sample$before, weights(raked)),
  sqrt(n / (n - 1) * sum((moved - mean(moved))^2)))
result <- rbind(change(fixed), change(raked), reweighted)
write.csv(data.frame(design = c("fixed", "raked", "reweighted"), difference = format(result[, 1], digits = 17),
  std_error = format(result[, 2], digits = 17)), row.names = FALSE, quote = FALSE)
