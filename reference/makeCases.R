# Reference cases for what design-based samples need beyond the polls: finite populations, strata, clusters, and
# weights that are fitted in such samples. Data: the `api` sets of the survey package (California Academic Performance
# Index, schools, public records), reduced to the columns in use.
#
#   Rscript reference/makeCases.R        writes reference/cases/*; run with survey 4.1-1, R 4.2.2
#
# Figures printed in the package's documentation are checked in test/statistics/published.test.ts.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
data(api)
root <- file.path("reference", "cases")
levels_of <- list(stype = c("E", "H", "M"), sch.wide = c("No", "Yes"), comp.imp = c("No", "Yes"), half = c("a", "b"), learners = c("few", "many"))
numbers <- c("dnum", "api00", "api99", "enroll", "ell", "pw", "fpc")

# A standard error that is 0 in theory comes out of R as rounding noise; it is written as 0.
se_of <- function(est) { se <- unname(SE(est)); ifelse(se < 1e-9 * pmax(1e-3, abs(unname(coef(est)))), 0, se) }
one <- function(n, est) list(n = n, estimate = unname(coef(est)[1]), se = se_of(est)[1])
shares <- function(n, counts, est, names) list(n = n, categories = setNames(lapply(seq_along(names), function(i)
  list(count = counts[[i]], estimate = unname(coef(est)[i]), se = se_of(est)[i])), names))

write_case <- function(id, title, data, design, tasks, results, extra = list(), files = list(sample = "sample.csv")) {
  folder <- file.path(root, id)
  dir.create(folder, recursive = TRUE, showWarnings = FALSE)
  write.csv(data, file.path(folder, "sample.csv"), row.names = FALSE, quote = FALSE, na = "")
  columns <- lapply(setNames(names(data), names(data)), function(name)
    if (name %in% numbers) list(type = "number") else list(type = "category", levels = levels_of[[name]]))
  case <- list(id = id, title = title, tolerance = 1e-7, files = files, columns = columns, design = design, tasks = tasks)
  write_json(case, file.path(folder, "case.json"), auto_unbox = TRUE, digits = NA, pretty = TRUE)
  expected <- c(list(rows = list(file = nrow(data), used = nrow(data))), extra, list(results = results))
  write_json(expected, file.path(folder, "expected.json"), auto_unbox = TRUE, digits = I(17), pretty = TRUE, null = "null", na = "null")
}
write_population <- function(id, file, table) {
  dir.create(file.path(root, id), recursive = TRUE, showWarnings = FALSE)
  write.csv(table, file.path(root, id, file), row.names = FALSE, quote = FALSE, na = "")
}
margins_of <- function(columns) do.call(rbind, lapply(columns, function(column) {
  counts <- table(apipop[[column]])
  data.frame(margin = column, category1 = names(counts), category2 = "", population = as.vector(counts))
}))

# Everything that a clustered, stratified or fitted sample is asked for: the same tasks and R calls for each design.
tasks <- list(
  list(key = "api00", op = "mean", column = "api00"),
  list(key = "api99", op = "mean", column = "api99"),
  list(key = "enroll", op = "total", column = "enroll"),
  list(key = "enrollMean", op = "mean", column = "enroll"),
  list(key = "stype", op = "totals", column = "stype"),
  list(key = "stypeShares", op = "proportions", column = "stype", covariance = TRUE),
  list(key = "growth", op = "ratio", numerator = "api00", denominator = "api99"),
  list(key = "highSchools", op = "mean", column = "api00", where = list(list(column = "stype", `in` = list("H")))),
  list(key = "byType", op = "shareBy", column = "learners", `in` = list("many"), by = list("stype")),
  list(key = "manyLearners", op = "shareCI", column = "learners", `in` = list("many"), methods = list("mean", "xlogit", "beta"), levels = list("0.95", "0.9")),
  list(key = "gap", op = "difference", column = "learners", `in` = list("many"),
       groups = list(E = list(list(column = "stype", `in` = list("E"))), other = list(list(column = "stype", notIn = list("E"))))),
  list(key = "table", op = "chisq", rows = list(column = "sch.wide"), cols = list(column = "stype")),
  list(key = "threeWays", op = "chisq", rows = list(column = "stype"), cols = list(column = "learners")),
  list(key = "quartiles", op = "quantiles", column = "api00", quantiles = c(0.25, 0.5, 0.75)))

results_of <- function(d, data) {
  n <- nrow(data)
  total_types <- svytotal(~stype, d)
  mean_types <- svymean(~stype, d)
  high <- subset(d, stype == "H")
  by_table <- lapply(setNames(levels_of$stype, levels_of$stype), function(type) {
    est <- svymean(~I(as.numeric(learners == "many")), subset(d, stype == type))
    one(sum(data$stype == type), est)
  })
  share <- svymean(~I(as.numeric(learners == "many")), d)
  p <- unname(coef(share)); v <- as.vector(vcov(share)); df <- degf(d); nrows <- nrow(d)
  interval <- function(method, level) unname(as.vector(attr(svyciprop(~I(learners == "many"), d, method = method, level = level, df = df), "ci")))
  intervals <- function(level) list(mean = interval("mean", level), xlogit = interval("xlogit", level), beta = interval("beta", level))
  gap <- svyttest(I(as.numeric(learners == "many")) ~ I(as.numeric(stype == "E")), d)
  test <- function(formula) {
    second <- svychisq(formula, d); first <- svychisq(formula, d, statistic = "Chisq")
    list(n = n, nDesign = n, pearsonX2 = unname(first$statistic), chisqDf = unname(first$parameter), chisqP = unname(first$p.value),
         F = unname(second$statistic), ndf = unname(second$parameter[1]), ddf = unname(second$parameter[2]), FP = unname(second$p.value))
  }
  quartiles <- svyquantile(~api00, d, c(0.25, 0.5, 0.75), interval.type = "mean", df = df)[[1]]
  list(
    api00 = one(n, svymean(~api00, d)), api99 = one(n, svymean(~api99, d)),
    enroll = one(n, svytotal(~enroll, d)), enrollMean = one(n, svymean(~enroll, d)),
    stype = shares(n, as.list(table(data$stype)), total_types, levels_of$stype),
    stypeShares = c(shares(n, as.list(table(data$stype)), mean_types, levels_of$stype), list(covariance = unname(zapsmall(vcov(mean_types), 14)))),
    growth = { r <- svyratio(~api00, ~api99, d); list(n = n, estimate = as.vector(coef(r)), se = as.vector(SE(r))) },
    highSchools = one(sum(data$stype == "H"), svymean(~api00, high)),
    byType = list(n = n, groups = by_table),
    manyLearners = list(n = n, df = df, nrowDesign = nrows, estimate = p, se = sqrt(v), ci = list(`0.95` = intervals(0.95), `0.9` = intervals(0.9))),
    gap = list(difference = unname(gap$estimate), t = unname(gap$statistic), df = unname(gap$parameter), p = unname(gap$p.value)),
    table = test(~sch.wide + stype), threeWays = test(~stype + learners),
    quartiles = list(n = n, df = df, quantiles = setNames(lapply(1:3, function(i) list(
      quantile = quartiles[i, "quantile"], ciLow = quartiles[i, 2], ciHigh = quartiles[i, 3], se = quartiles[i, "se"])), c("0.25", "0.5", "0.75"))))
}
pick <- function(data) {
  data <- data[, c("dnum", "stype", "sch.wide", "comp.imp", "api00", "api99", "enroll", "ell", "pw", "fpc")]
  data$learners <- ifelse(data$ell > 20, "many", "few")
  data$half <- ifelse(data$dnum %% 2 == 0, "a", "b")
  data
}
weights_by_row <- function(d) list(weights = list(byRow = unname(weights(d))))

cluster <- pick(apiclus1); srs <- pick(apisrs); stratified <- pick(apistrat)
d_srs <- svydesign(ids = ~1, weights = ~pw, fpc = ~fpc, data = srs)
d_cluster <- svydesign(ids = ~dnum, weights = ~pw, fpc = ~fpc, data = cluster)
d_strata <- svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = stratified)
d_both <- svydesign(ids = ~dnum, strata = ~half, weights = ~pw, data = cluster)
pw <- list(column = "pw")

write_case("srs", "apisrs: simple random sample, finite population", srs,
  list(type = "sampling", baseWeight = pw, populationSize = "fpc"), tasks, results_of(d_srs, srs))
write_case("cluster", "apiclus1: one-stage cluster sample, finite population", cluster,
  list(type = "sampling", baseWeight = pw, cluster = "dnum", populationSize = "fpc"), tasks, results_of(d_cluster, cluster))
write_case("strata-clusters", "apiclus1 with its districts in two strata, with replacement", cluster,
  list(type = "sampling", baseWeight = pw, cluster = "dnum", strata = "half"), tasks, results_of(d_both, cluster))

post <- postStratify(d_cluster, ~stype, data.frame(stype = c("E", "H", "M"), Freq = as.vector(table(apipop$stype))))
write_population("cluster-poststratified", "population.csv", data.frame(stype = c("E", "H", "M"), population = as.vector(table(apipop$stype))))
write_case("cluster-poststratified", "apiclus1 post-stratified to school types", cluster,
  list(type = "poststratified", baseWeight = pw, cluster = "dnum", populationSize = "fpc",
       poststrata = list(file = "population.csv", by = list("stype"), emptyCells = "error")),
  tasks, results_of(post, cluster), weights_by_row(post))

for (each in list(list(id = "cluster-raked", data = cluster, d = d_cluster, margins = c("stype", "sch.wide"), design = list(cluster = "dnum", populationSize = "fpc")),
                  list(id = "strata-raked", data = stratified, d = d_strata, margins = c("sch.wide", "comp.imp"), design = list(strata = "stype", populationSize = "fpc")))) {
  # calibrate() takes the margins as one model; the totals are in the order of the model's columns.
  formula <- as.formula(paste("~", paste(each$margins, collapse = "+")))
  totals <- colSums(model.matrix(formula, apipop))
  fitted <- calibrate(each$d, formula, totals, calfun = "raking", epsilon = 1e-14, maxit = 500)
  write_population(each$id, "margins.csv", margins_of(each$margins))
  write_case(each$id, paste("raked to", paste(each$margins, collapse = ", ")), each$data,
    c(list(type = "raked", baseWeight = pw, marginsFile = "margins.csv", margins = lapply(each$margins, list)), each$design),
    tasks, results_of(fitted, each$data), weights_by_row(fitted))
}
