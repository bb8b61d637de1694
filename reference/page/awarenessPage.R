# Makes every figure of the awareness page (65+ beside 18-64, both sexes, the whole city) with R's survey package.
#
#   npx tsx reference/page/exportPolls.ts DIR && Rscript reference/page/awarenessPage.R DIR reference/page/awarenessPage.csv
#
# Weighting: raking to sex x age and district, trimming at a multiple of the mean weight, raking again.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
figures <- list()
put <- function(study, figure, option, age, statistic, value)
  figures[[length(figures) + 1]] <<- data.frame(study, figure, option, age, statistic, value = as.numeric(value), row.names = NULL)

rake_to <- function(data, weights, margins) {
  design <- svydesign(ids = ~1, weights = weights, data = data)
  sex_age <- margins[margins$margin == "sex*age", ]
  district <- margins[margins$margin == "district", ]
  data$sex_age <- NULL
  total <- sum(sex_age$population)
  dummies <- function(name, table) setNames(table$population[-1], paste0(name, table$category[-1]))
  calibrate(design, ~ sex_age + district,
            population = c("(Intercept)" = total, dummies("sex_age", sex_age), dummies("district", district)),
            calfun = "raking", epsilon = 1e-11, maxit = 500)
}

studies <- read.csv(file.path(folder, "studies.csv"))
studies <- studies[order(studies$from), ]
shares <- list()
for (row in seq_len(nrow(studies))) {
  study <- studies$study[row]
  data <- read.csv(file.path(folder, paste0(study, ".csv")), check.names = FALSE, colClasses = c(sex = "character", age = "character", district = "character"))
  margins <- read.csv(file.path(folder, paste0(study, ".margins.csv")))
  sex_age <- margins[margins$margin == "sex*age", ]
  district <- margins[margins$margin == "district", ]
  options <- setdiff(names(data), c("sex", "age", "district"))
  data$sex_age <- factor(paste(data$sex, data$age, sep = "|"), levels = sex_age$category)
  data$district <- factor(data$district, levels = district$category)
  data$older <- ifelse(data$age == "65+", 1, 0)
  real <- setdiff(options, "none")
  # In a subset of a calibrated design R keeps the other rows at weight 0, where a missing answer would still count.
  data$valid <- !is.na(data[[options[1]]])
  data[options][is.na(data[options])] <- 0
  data$any <- as.numeric(rowSums(data[, real]) > 0)
  data$ticks <- rowSums(data[, real])
  total <- sum(sex_age$population)
  mean_weight <- total / nrow(data)
  design <- rake_to(data, rep(mean_weight, nrow(data)), margins)
  for (cycle in seq_len(studies$cycles[row])) {
    trimmed <- trimWeights(design, upper = studies$upper_ratio[row] * mean_weight, strict = TRUE)
    design <- rake_to(data, weights(trimmed), margins)
  }
  groups <- list("65+" = subset(design, older == 1 & valid), "18-64" = subset(design, older == 0 & valid))
  both <- subset(design, valid)
  p <- c()
  for (option in c(options, "any")) {
    for (age in names(groups)) {
      group <- groups[[age]]
      formula <- as.formula(paste0("~I(`", option, "` == 1)"))
      interval <- svyciprop(formula, group, method = "logit", df = degf(group))
      mean <- svymean(as.formula(paste0("~`", option, "`")), group)
      put(study, "share", option, age, "base", nrow(group[["variables"]][group$prob < Inf, ]))
      put(study, "share", option, age, "estimate", coef(mean))
      put(study, "share", option, age, "std_error", SE(mean))
      put(study, "share", option, age, "lower", attr(interval, "ci")[[1]])
      put(study, "share", option, age, "upper", attr(interval, "ci")[[2]])
      # Figures are published with nine significant digits; changes between polls are changes of published figures.
      shares[[paste(study, option, age)]] <- signif(c(coef(mean), SE(mean)), 9)
      if (!option %in% c("none", "any")) {
        ratio <- svyratio(as.formula(paste0("~`", option, "`")), ~ticks, group)
        put(study, "share_of_answers", option, age, "estimate", coef(ratio))
        put(study, "share_of_answers", option, age, "std_error", SE(ratio))
      }
    }
    test <- svyttest(as.formula(paste0("`", option, "` ~ older")), both)
    put(study, "difference", option, "65+", "difference", test$estimate)
    put(study, "difference", option, "65+", "std_error", test$estimate / test$statistic)
    put(study, "difference", option, "65+", "degrees_of_freedom", test$parameter)
    put(study, "difference", option, "65+", "p_value", test$p.value)
    half <- qt(0.975, test$parameter) * test$estimate / test$statistic
    put(study, "difference", option, "65+", "lower", test$estimate - abs(half))
    put(study, "difference", option, "65+", "upper", test$estimate + abs(half))
    p[option] <- test$p.value
  }
  adjusted <- p.adjust(p, "holm")
  for (option in names(adjusted)) put(study, "difference", option, "65+", "p_adjusted", adjusted[[option]])
}
# Newest poll minus the one before it, as independent samples.
newer <- studies$study[nrow(studies)]
older <- studies$study[nrow(studies) - 1]
for (age in c("65+", "18-64")) {
  p <- c()
  for (option in c(options, "any")) {
    a <- shares[[paste(newer, option, age)]]
    b <- shares[[paste(older, option, age)]]
    difference <- a[1] - b[1]
    error <- sqrt(a[2]^2 + b[2]^2)
    put(newer, "wave", option, age, "difference", difference)
    put(newer, "wave", option, age, "std_error", error)
    put(newer, "wave", option, age, "lower", difference - qnorm(0.975) * error)
    put(newer, "wave", option, age, "upper", difference + qnorm(0.975) * error)
    p[option] <- 2 * pnorm(-abs(difference / error))
    put(newer, "wave", option, age, "p_value", p[[option]])
  }
  adjusted <- p.adjust(p, "holm")
  for (option in names(adjusted)) put(newer, "wave", option, age, "p_adjusted", adjusted[[option]])
}
table <- do.call(rbind, figures)
table$value <- sprintf("%.17g", as.numeric(table$value))
write.csv(table, arguments[2], row.names = FALSE, quote = FALSE)
