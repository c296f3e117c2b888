/** Something that covers items, each to some degree. */
interface Covering {
  /** How well it covers each item; what is not above 0 is not covered. */
  readonly degrees: Float32Array;
}

/**
 * Chooses up to `count` coverings so that the items are covered as well as possible: each adds most to what the ones before
 * leave open (facility location; the greedy choice is within 1 − 1/e of the best one). An item counts from `minDegree` on.
 * Of equal ones the first is chosen. `excludes` says that one makes another superfluous.
 */
export function chooseCovering<Each extends Covering>(
  candidates: readonly Each[],
  count: number,
  minDegree: number,
  excludes: (chosen: Each, candidate: Each) => boolean,
): Each[] {
  const chosen: Each[] = [];
  const covered = new Float32Array(candidates[0]?.degrees.length ?? 0).fill(minDegree);
  // What a candidate adds only becomes less: one whose last known gain is too small need not be measured again.
  const open = candidates.map((candidate) => ({ candidate, gain: Number.POSITIVE_INFINITY }));
  while (chosen.length < count) {
    let best: (typeof open)[number] | undefined;
    for (const each of open) {
      if (best !== undefined && each.gain <= best.gain) continue;
      each.gain = chosen.some((other) => excludes(other, each.candidate))
        ? 0
        : measureGain(each.candidate.degrees, covered);
      if (each.gain > (best?.gain ?? 0)) best = each;
    }
    if (best === undefined) break;
    const { candidate } = best;
    best.gain = 0;
    chosen.push(candidate);
    for (const [item, degree] of candidate.degrees.entries())
      if (degree > (covered[item] ?? 0)) covered[item] = degree;
  }
  return chosen;
}

function measureGain(degrees: Float32Array, covered: Float32Array): number {
  let gain = 0;
  for (let item = 0; item < degrees.length; item += 1) {
    const more = (degrees[item] ?? 0) - (covered[item] ?? 0);
    if (more > 0) gain += more;
  }
  return gain;
}
