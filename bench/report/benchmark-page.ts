import { cpus, release, totalmem, type } from "node:os";

/** What a benchmark has measured: Markdown below a heading of the page of benchmarks. */
export interface Section {
  /** The section of the page that it replaces. */
  readonly name: string;
  readonly markdown: string;
}

/** Replaces what the page says between `<!-- name -->` and `<!-- /name -->`. Throws a `RangeError` if it has no such section. */
export function replaceSection(page: string, { name, markdown }: Section): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new RangeError(`The page of benchmarks has no section ${name}.`);
  return `${page.slice(0, from + start.length)}\n${markdown}\n${page.slice(to)}`;
}

/** When and on what something was measured, in one line. `versions` are those of the programs besides Node. */
export function describeRun(date: Date, versions: readonly string[]): string {
  const [cpu] = cpus();
  const parts = [
    `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    `${type()} ${release().split("-")[0]}`,
    `Node ${process.versions.node}`,
    ...versions,
  ];
  return `Measured on ${date.toISOString().slice(0, 10)}: ${parts.join(", ")}.`;
}
