import type { Text } from "../../src/components/view.js";

/** Whose the data are, and how they are cited. */
export interface Provenance {
  readonly owner: Text;
  readonly source: Text;
  readonly date: string;
  readonly citation: Text;
  readonly url: string | null;
  readonly notes: Text | null;
}

/** What the codebook of every kind of study says. `universe`: whom it speaks of; `release`: what may leave of it. */
export interface StudyBase {
  readonly study: string;
  readonly title: Text;
  readonly series: string | null;
  readonly synthetic: boolean;
  readonly provenance: Provenance;
  readonly universe: Text;
  readonly release: "cells" | "microdata";
}
