import type { ColumnTable } from "arquero";
import type { StudyAudit } from "./audit/studyAudit.js";
import type { RowsTable } from "./microdata/rowsTable.js";
import type { SurveyState } from "./states/surveyState.js";
import type { SurveyWorlds } from "./suppress/surveyWorlds.js";
import type { TableKind } from "./write/tableSchemas.js";

/** Tables of one study, by kind. */
export type StudyTables = Partial<Record<TableKind, ColumnTable>>;

/** Everything that is published of a study, and what is remembered of how it was made. */
export interface StudyResult {
  readonly tables: StudyTables;
  /** Rows of respondents, where their owner permits it. */
  readonly rows: RowsTable | null;
  /** Of a survey, what later corrections are judged by. */
  readonly state: SurveyState | null;
  /** Of a survey with hidden cells, what the attack tries first. */
  readonly worlds: SurveyWorlds | null;
  readonly audit: StudyAudit;
}
