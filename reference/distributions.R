# Tails and quantiles that test/statistics/distributions.test.ts checks.
#   Rscript reference/distributions.R > reference/distributions.csv
options(digits = 17)
rows <- list()
add <- function(name, a, b, c, value) rows[[length(rows) + 1]] <<- data.frame(name, a, b, c, value)
for (df in c(1, 2, 3, 5, 14, 29, 197, 1194, 12499, 1.5e6)) {
  for (p in c(0.4, 0.1, 0.05, 0.025, 0.005, 1e-4, 1e-8)) add("studentQuantile", p, df, NA, qt(p, df, lower.tail = FALSE))
  for (t in c(0.01, 0.5, 1.96, 2.8, 6.04, 12, 30)) add("studentTwoSided", t, df, NA, 2 * pt(-t, df))
}
for (p in c(1e-12, 1e-4, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9999)) add("normalQuantile", p, NA, NA, qnorm(p, lower.tail = FALSE))
for (z in c(-3, -0.2, 0, 0.3, 1.96, 5, 12, 30)) add("normalTail", z, NA, NA, pnorm(z, lower.tail = FALSE))
for (a in c(0.02, 0.3, 1, 2.5, 13.1, 420, 36000)) for (b in c(0.5, 1, 7.3, 88, 1200, 250000))
  for (p in c(0.005, 0.025, 0.5, 0.975, 0.995)) add("betaQuantile", p, a, b, qbeta(p, a, b))
for (df in c(1, 2, 3, 6, 20, 95)) for (x in c(0.01, 1, 5, 14, 33.2, 112, 400)) add("chiSquareTail", x, df, NA, pchisq(x, df, lower.tail = FALSE))
for (ndf in c(1, 2.99, 14.97, 60)) for (ddf in c(5, 29, 1399, 20938, 1e6)) for (f in c(0.1, 0.9, 1.3, 4.12, 8.3, 40))
  add("fTail", f, ndf, ddf, pf(f, ndf, ddf, lower.tail = FALSE))
table <- do.call(rbind, rows)
table$value <- format(table$value, digits = 17, trim = TRUE, scientific = TRUE)
for (column in c("a", "b", "c")) table[[column]] <- sapply(table[[column]], function(x) if (is.na(x)) "" else sprintf("%.17g", x))
write.csv(table, row.names = FALSE, quote = FALSE)
