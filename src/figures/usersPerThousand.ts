import { ageLabel } from "../words/ageLabel.js";
import { defineFigure } from "./figure.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { perThousandText } from "./parts/perThousandText.js";
import type { UsageAgeRow } from "./parts/usageByAge.js";
import { usageGroups } from "./parts/usageGroups.js";
import { usersByAge } from "./parts/usersByAge.js";

/** Accounts of a state digital service per 1,000 residents of the same age, band by band. */
export const usersPerThousand = defineFigure<UsageAgeRow>({
  ...usersByAge,

  plot(rows, view) {
    const { bands } = usageGroups(rows);
    if (bands.length === 0) return null;
    return countChart(
      [
        {
          label: "",
          rows: bands.map((band) => ({
            row: ageLabel(band.age),
            value: band.per_1000,
            text: perThousandText(band, view.lang),
            bound: "exact",
            verdict: band.verdict,
            colour: band.is_older ? colours.older : colours.other1
          }))
        }
      ],
      view
    );
  }
});
