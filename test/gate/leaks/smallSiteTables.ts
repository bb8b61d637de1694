import { poll } from "../smallSite.js";

export const cells = `studies/${poll}`;
export const differences = `differences/${poll}`;
export const csv = "csv/en/index/awareness.csv";

/** The condition that meets the share of an option in a domain of the poll. */
export const at = (item: string, option: string, age: string, sex = "all", area = "all"): string =>
  `item = '${item}' AND option = '${option}' AND measure = 'share' AND age = '${age}' AND sex = '${sex}' AND area = '${area}'`;

/** The columns of a hidden figure that is shown after all. */
export const shown = { estimate: "0.25", lower: "0.2", upper: "0.3", verdict: "'published'" };
