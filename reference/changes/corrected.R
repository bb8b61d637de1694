# Change of every share of a select-all item, of its shares of all ticks and of a rating's mean, between two states of the
# same poll: answers, sex and so the weights corrected, respondents come and gone.
#   npx tsx reference/changes/makeEditions.ts DIR && Rscript reference/changes/corrected.R DIR/r reference/changes/corrected.csv
# R 4.2.2, survey 4.1-1.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
trim <- read.csv(file.path(folder, "trim.csv"))

state <- function(name) {
  data <- read.csv(file.path(folder, paste0(name, ".csv")), colClasses = c(respondent = "character", age = "character"))
  margins <- read.csv(file.path(folder, paste0(name, ".margins.csv")))
  names <- unique(margins$margin)
  for (margin in names) data[[margin]] <- factor(data[[margin]], levels = margins$category[margins$margin == margin])
  total <- sum(margins$population[margins$margin == names[1]])
  population <- c("(Intercept)" = total)
  for (margin in names) {
    own <- margins[margins$margin == margin, ][-1, ]
    population <- c(population, setNames(own$population, paste0(margin, own$category)))
  }
  rake_from <- function(weights) calibrate(svydesign(ids = ~1, weights = weights, data = data), reformulate(names),
    population = population, calfun = "raking", epsilon = 1e-11, maxit = 500)
  start <- rep(total / nrow(data), nrow(data))
  design <- rake_from(start)
  for (cycle in seq_len(trim$cycles)) {
    trimmed <- trimWeights(design, upper = trim$upper_ratio * total / nrow(data), strict = TRUE)
    start <- weights(trimmed)
    design <- rake_from(start)
  }
  list(data = data, design = design, start = start, margins = names)
}

# Deville's linearised contribution of every respondent to the ratio of sums y / x: what svyrecvar squares.
contributions <- function(state, y, x, inside) {
  w <- weights(state$design)
  inside <- inside & !is.na(y)
  y[!inside] <- 0
  x[!inside] <- 0
  ratio <- sum(w * y) / sum(w * x)
  u <- ifelse(inside, (y - ratio * x) / sum(w * x), 0)
  fit <- lm(reformulate(state$margins, "u"), data = cbind(u = u, state$data), weights = state$start)
  list(estimate = ratio, z = setNames(w * residuals(fit), state$data$respondent))
}

before <- state("before")
after <- state("after")
options <- setdiff(names(before$data), c("respondent", "age", "rating", before$margins))
real <- setdiff(options, "none")
measure <- function(state, kind, option, age) {
  data <- state$data
  inside <- age == "all" | (age == "65+" & data$age == "65+") | (age == "18-64" & data$age != "65+")
  ones <- rep(1, nrow(data))
  if (kind == "mean") return(contributions(state, data$rating, ones, inside))
  if (option == "any") return(contributions(state, as.numeric(rowSums(data[real]) > 0), ones, inside))
  if (kind == "share_of_answers") return(contributions(state, data[[option]], rowSums(data[real]), inside))
  contributions(state, data[[option]], ones, inside)
}
everybody <- union(before$data$respondent, after$data$respondent)
n <- length(everybody)
result <- list()
add <- function(kind, option, age) {
  old <- measure(before, kind, option, age)
  new <- measure(after, kind, option, age)
  moved <- setNames(rep(0, n), everybody)
  moved[names(new$z)] <- new$z
  moved[names(old$z)] <- moved[names(old$z)] - old$z
  difference <- new$estimate - old$estimate
  error <- sqrt(n / (n - 1) * sum((moved - mean(moved))^2))
  result[[length(result) + 1]] <<- data.frame(measure = kind, option, age, difference, std_error = error,
    p_value = 2 * pt(-abs(difference / error), n - 1))
}
for (age in c("all", "65+", "18-64")) {
  for (option in c(options, "any")) add("share", option, age)
  for (option in real) add("share_of_answers", option, age)
  add("mean", "mean", age)
}
table <- do.call(rbind, result)
table$p_adjusted <- ave(table$p_value, table$measure, table$age, FUN = function(p) p.adjust(p, "holm"))
for (column in c("difference", "std_error", "p_value", "p_adjusted")) table[[column]] <- sprintf("%.17g", table[[column]])
write.csv(table, arguments[2], row.names = FALSE, quote = FALSE)
