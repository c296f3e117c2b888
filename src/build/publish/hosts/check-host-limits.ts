import { formatCount } from "../../count-of.ts";
import type { OutputPlan } from "../plan-output.ts";
import type { HostLimits } from "./host.ts";
import type { HostName } from "./hosts.ts";

/** An exceeded limit of the host, and how to resolve it. */
export interface HostLimitDiagnostic {
  readonly reason: string;
  readonly hint: string;
}

function formatMegabytes(bytes: number): string {
  return `${formatCount(Math.ceil(bytes / 1_000_000))} MB`;
}

/** `26,891 pages + 8,370 files of data, index and app = 35,261 files`. */
export function partsToText({ parts }: Pick<OutputPlan, "parts">): string {
  const total = parts.reduce((sum, { files }) => sum + files, 0);
  return `${parts.map(({ label, files }) => `${formatCount(files)} ${label}`).join(" + ")} = ${formatCount(total)} files`;
}

/** Compares a planned output with a host's limits. Page sizes are estimates. */
export function checkHostLimits(
  name: HostName,
  limits: HostLimits,
  planned: OutputPlan,
): HostLimitDiagnostic[] {
  const diagnostics: HostLimitDiagnostic[] = [];
  const host = limits.plan === undefined ? name : `${limits.plan} of ${name}`;
  const files = planned.parts.reduce((sum, part) => sum + part.files, 0);
  const bytes = planned.parts.reduce((sum, part) => sum + part.bytes, 0);
  const { largest, fullestFolder, articlePageCount } = planned;
  const listsOnlyHint = "Use --prerender lists, which leaves rendering articles to the browser";
  if (limits.files !== undefined && files > limits.files) {
    const fitsWithoutArticles = articlePageCount > 0 && files - articlePageCount <= limits.files;
    diagnostics.push({
      reason: `${partsToText(planned)}; ${host} allows ${formatCount(limits.files)}`,
      hint: `${fitsWithoutArticles ? `${listsOnlyHint} (${formatCount(files - articlePageCount)} files), or choose` : "Choose"} a larger plan, another host or fewer subjects.`,
    });
  }
  if (limits.fileBytes !== undefined && largest.bytes > limits.fileBytes) {
    diagnostics.push({
      reason: `${largest.path} is ${formatMegabytes(largest.bytes)}; ${host} allows ${formatMegabytes(limits.fileBytes)} per file`,
      hint: "Choose another host.",
    });
  }
  if (limits.siteBytes !== undefined && bytes > limits.siteBytes) {
    diagnostics.push({
      reason: `The site will be about ${formatMegabytes(bytes)}; ${host} allows ${formatMegabytes(limits.siteBytes)}`,
      hint: articlePageCount > 0 ? `${listsOnlyHint}, or choose another host.` : "Choose another host.",
    });
  }
  if (limits.filesPerFolder !== undefined && fullestFolder.files > limits.filesPerFolder) {
    diagnostics.push({
      reason: `${fullestFolder.path} will have ${formatCount(fullestFolder.files)} files; ${host} allows ${formatCount(limits.filesPerFolder)} per folder`,
      hint: `${listsOnlyHint}, or split the subject.`,
    });
  }
  return diagnostics;
}
