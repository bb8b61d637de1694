import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { ChangeCause } from "../../loaders/editions/editionRecord.js";
import { causesOf } from "./causesOf.js";
import { correctedChanges } from "./correctedChanges.js";
import { type FigureChange, figureChanges, shownFigures } from "./figureChanges.js";
import { type LabelChange, labelChanges } from "./labelChanges.js";
import { type Snapshot, type StudySnapshot, figureTables } from "./snapshot.js";
import { type WaveChange, waveChanges } from "./waveChanges.js";

/** A study that is in both editions and not the same in them. */
export interface StudyChange {
  readonly study: string;
  readonly causes: readonly ChangeCause[];
  /** Figures that moved, came or went; none where only words changed. */
  readonly figures: readonly FigureChange[];
  readonly labels: readonly LabelChange[];
}

/** What differs between two editions. */
export interface EditionChanges {
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly changed: readonly StudyChange[];
  /** Headline figures of a series whose newest wave is another one than before. */
  readonly waves: readonly WaveChange[];
}

/**
 * Compares two editions figure by figure; a study that gives the same tables for other reasons is not in the result.
 */
export async function compareEditions(before: Snapshot, after: Snapshot): Promise<EditionChanges> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const changed: StudyChange[] = [];
    for (const [study, now] of after) {
      const then = before.get(study);
      if (then === undefined) continue;
      const change = await compareStudy(connection, study, then, now);
      if (change.figures.length + change.labels.length > 0) changed.push(change);
    }
    return {
      added: [...after.keys()].filter((study) => !before.has(study)),
      withdrawn: [...before.keys()].filter((study) => !after.has(study)),
      changed,
      waves: await waveChanges(connection, before, after)
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function compareStudy(
  connection: DuckDBConnection,
  study: string,
  then: StudySnapshot,
  now: StudySnapshot
): Promise<StudyChange> {
  const figures: FigureChange[] = [];
  const labels: LabelChange[] = [];
  for (const table of figureTables) {
    const [old, fresh] = [then.rows[table], now.rows[table]];
    if (old === undefined || fresh === undefined) continue;
    const moved = await figureChanges(connection, table, old, fresh);
    figures.push(...(moved.length > 0 && table === "cells" ? await testCells(connection, moved, then, now) : moved));
    labels.push(...(await labelChanges(connection, table, old, fresh)));
  }
  labels.push(...(await labelChanges(connection, "catalogue", then.catalogue, now.catalogue)));
  return { study, causes: causesOf(then.inputs, now.inputs), figures, labels };
}

/**
 * The same respondents, before and after: only whoever has made both states on this machine can tell chance from
 * change.
 */
async function testCells(
  connection: DuckDBConnection,
  moved: readonly FigureChange[],
  then: StudySnapshot,
  now: StudySnapshot
): Promise<FigureChange[]> {
  const [before, after] = [await then.state(), await now.state()];
  if (before === null || after === null) return [...moved];
  const tests = correctedChanges(
    await shownFigures(connection, "cells", then.rows.cells!, now.rows.cells!),
    before,
    after
  );
  return moved.map((change) => ({ ...change, test: tests.get(change.figure) ?? null }));
}
