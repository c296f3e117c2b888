/** Characters as numbers, rising. */
export type CodePoints = readonly number[];

/** Reads what CSS calls a `unicode-range`: `U+0000-00FF,U+0131`. */
export function rangeToCodePoints(range: string): CodePoints {
  const points = range.split(",").flatMap((part) => {
    const [from = Number.NaN, to = from] = part
      .trim()
      .replace(/^U\+/u, "")
      .split("-")
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(points)].sort((one, other) => one - other);
}

/** Writes what `rangeToCodePoints` reads, each run of neighbours as one part. */
export function codePointsToRange(points: CodePoints): string[] {
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  return runs.map(([from, to]) => (from === to ? toHex(from) : `${toHex(from)}-${toHex(to).slice(2)}`));
}

function toHex(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Those of `points` that `others` has not. */
export function without(points: CodePoints, others: CodePoints): CodePoints {
  const taken = new Set(others);
  return points.filter((point) => !taken.has(point));
}
