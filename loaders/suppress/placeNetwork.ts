import { type Places, placeIndex } from "./linkedTables.js";

/**
 * Places as edges of a network whose nodes are the sums that tie them: what flows into a node leaves it. Edge `p` is
 * place `p`. The tree of areas stands once for every group, running down from the root, and once for everybody, running
 * back up; the two meet in the areas without parts. A change of the counts that keeps every sum is a circulation.
 */
export interface PlaceNetwork {
  readonly nodes: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** 1 where the edge is a group in an area without parts: it can carry no more than its counts allow. */
  readonly bounded: Uint8Array;
  /** Edges at every node. */
  readonly incident: readonly (readonly number[])[];
}

/** Lays the network of some places. */
export function placeNetwork(places: Places): PlaceNetwork {
  const { groups, parents } = places;
  const hasParts = parents.map((_, area) => parents.includes(area));
  const everybody = (area: number): number => 1 + area;
  const ofGroup = (group: number, area: number): number => 1 + parents.length * (1 + group) + area;
  const edges = (groups + 1) * parents.length;
  const nodes = 1 + parents.length * (groups + 1);
  const tails = new Int32Array(edges);
  const heads = new Int32Array(edges);
  const bounded = new Uint8Array(edges);
  parents.forEach((parent, area) => {
    const whole = placeIndex(places, -1, area);
    tails[whole] = everybody(area);
    heads[whole] = parent < 0 ? 0 : everybody(parent);
    for (let group = 0; group < groups; group++) {
      const place = placeIndex(places, group, area);
      tails[place] = parent < 0 ? 0 : ofGroup(group, parent);
      heads[place] = hasParts[area] ? ofGroup(group, area) : everybody(area);
      bounded[place] = Number(!hasParts[area]);
    }
  });
  const incident: number[][] = Array.from({ length: nodes }, () => []);
  for (let edge = 0; edge < edges; edge++) {
    incident[tails[edge]!]!.push(edge);
    incident[heads[edge]!]!.push(edge);
  }
  return { nodes, tails, heads, bounded, incident };
}
