import type { HostLimits } from "./hosts/host.ts";
import type { HostName } from "./hosts.ts";
import type { PlannedOutput } from "./plan-output.ts";

/** A limit that an output does not keep: what is too much, and what a publisher can do about it. */
export interface Misfit {
  readonly reason: string;
  readonly hint: string;
}

const inEnglish = new Intl.NumberFormat("en");

function toCount(count: number): string {
  return inEnglish.format(count);
}

function toMegabytes(bytes: number): string {
  return `${inEnglish.format(Math.ceil(bytes / 1_000_000))} MB`;
}

/** `26,891 pages + 8,370 files of data, index and app = 35,261 files`. */
export function partsToText({ parts }: Pick<PlannedOutput, "parts">): string {
  const all = parts.reduce((sum, { files }) => sum + files, 0);
  return `${parts.map(({ label, files }) => `${toCount(files)} ${label}`).join(" + ")} = ${toCount(all)} files`;
}

/** Compares what a build will write with what a host allows. Sizes of pages are estimates. */
export function checkHostFit(name: HostName, limits: HostLimits, planned: PlannedOutput): Misfit[] {
  const misfits: Misfit[] = [];
  const host = limits.plan === undefined ? name : `${limits.plan} of ${name}`;
  const files = planned.parts.reduce((sum, part) => sum + part.files, 0);
  const bytes = planned.parts.reduce((sum, part) => sum + part.bytes, 0);
  const { largest, fullestFolder, articlePages } = planned;
  const lists = "use --prerender lists, which leaves rendering articles to the browser";
  if (limits.files !== undefined && files > limits.files) {
    const isEnough = articlePages > 0 && files - articlePages <= limits.files;
    misfits.push({
      reason: `${partsToText(planned)}; ${host} allows ${toCount(limits.files)}`,
      hint: `${isEnough ? `${capitalize(lists)} (${toCount(files - articlePages)} files), or choose` : "Choose"} a larger plan, another host or fewer subjects.`,
    });
  }
  if (limits.fileBytes !== undefined && largest.bytes > limits.fileBytes) {
    misfits.push({
      reason: `${largest.path} is ${toMegabytes(largest.bytes)}; ${host} allows ${toMegabytes(limits.fileBytes)} per file`,
      hint: "Choose another host.",
    });
  }
  if (limits.siteBytes !== undefined && bytes > limits.siteBytes) {
    misfits.push({
      reason: `The site will be about ${toMegabytes(bytes)}; ${host} allows ${toMegabytes(limits.siteBytes)}`,
      hint: articlePages > 0 ? `${capitalize(lists)}, or choose another host.` : "Choose another host.",
    });
  }
  if (limits.filesPerFolder !== undefined && fullestFolder.files > limits.filesPerFolder) {
    misfits.push({
      reason: `${fullestFolder.path} will have ${toCount(fullestFolder.files)} files; ${host} allows ${toCount(limits.filesPerFolder)} per folder`,
      hint: `${capitalize(lists)}, or split the subject.`,
    });
  }
  return misfits;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
