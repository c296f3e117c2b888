/** Unicode code points in ascending order. */
export type CodePoints = readonly number[];

/** Parses a CSS `unicode-range`: `U+0000-00FF,U+0131`. */
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

/** Formats code points as a `unicode-range`, with consecutive ones as a range. */
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

/** The code points of `points` that aren't in `others`. */
export function difference(points: CodePoints, others: CodePoints): CodePoints {
  const excluded = new Set(others);
  return points.filter((point) => !excluded.has(point));
}
