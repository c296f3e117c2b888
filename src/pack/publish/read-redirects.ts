import type { Place, Problem } from "../../article/problem.ts";
import { readSiteAddress, type SiteAddress } from "../../article/site-address.ts";

/** A page of another site, as the URL standard writes it: http or https, without a password. */
export type OutsideUrl = string & { readonly __brand: "OutsideUrl" };

/** Where a redirect leads: to an address of the site, or to another site. */
export type RedirectTarget = SiteAddress | OutsideUrl;

/** 301 for good, 302 for now. */
export type RedirectStatus = 301 | 302;

/** A redirect as somebody wrote it, not yet compared with what there is. */
export interface WrittenRedirect {
  readonly from: SiteAddress;
  readonly to: RedirectTarget;
  readonly status: RedirectStatus;
  readonly place: Place;
}

/** The file of redirects, in the content folder. */
export const redirectsFile = "redirects";

type Complaint = Pick<Problem, "rule" | "reason" | "hint">;

/** True for a target on another site. */
export function isOutside(target: RedirectTarget): target is OutsideUrl {
  return !target.startsWith("/");
}

function toOutsideUrl(text: string): OutsideUrl | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === "" && url.password === "" ? (url.href as OutsideUrl) : undefined;
}

function readTarget(text: string): RedirectTarget | Complaint {
  const url = toOutsideUrl(text);
  if (url !== undefined) return url;
  const read = readSiteAddress(text);
  if (read.kind === "address") return read.address;
  return { rule: "redirect-target", reason: `the target ${read.reason}`, hint: read.hint };
}

function readSource(text: string): SiteAddress | Complaint {
  const read = readSiteAddress(text);
  if (read.kind === "address") return read.address;
  return { rule: "redirect-source", reason: `the source ${read.reason}`, hint: read.hint };
}

function readStatus(text: string): RedirectStatus | Complaint {
  if (text === "301" || text === "302") return text === "301" ? 301 : 302;
  const reason = `unsupported redirect status ${text}`;
  return {
    rule: "redirect-status",
    reason,
    hint: "Use 301 (permanent) or 302 (temporary), or omit it for 301.",
  };
}

function isComplaint(value: string | number | Complaint): value is Complaint {
  return typeof value === "object";
}

/**
 * Reads a file of redirects: `from to [301|302]` on a line, 301 where nothing is said; `#` begins a comment. `file` is
 * the path that problems name.
 */
export function readRedirects(
  file: string,
  text: string,
): { readonly redirects: readonly WrittenRedirect[]; readonly problems: readonly Problem[] } {
  const redirects: WrittenRedirect[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .entries()) {
    const all = [...line.matchAll(/\S+/gu)];
    const comment = all.findIndex(([word]) => word.startsWith("#"));
    const words = comment < 0 ? all : all.slice(0, comment);
    const placeOf = (word: number): Place => ({
      file,
      line: index + 1,
      column: (words[word]?.index ?? 0) + 1,
    });
    const complain = (word: number, complaint: Complaint) =>
      problems.push({ ...placeOf(word), severity: "error", ...complaint });
    if (words.length === 0) continue;
    if (words.length === 1 || words.length > 3) {
      const reason = `expected a source, a target and an optional status, but found ${words.length} ${words.length === 1 ? "word" : "words"}`;
      complain(0, { rule: "redirect-words", reason, hint: "Write the line as: /old/path /new/path" });
      continue;
    }
    const [[source], [target], [status]] = [words[0] ?? [""], words[1] ?? [""], words[2] ?? ["301"]];
    const read = [readSource(source), readTarget(target), readStatus(status)] as const;
    for (const [word, value] of read.entries()) if (isComplaint(value)) complain(word, value);
    const [from, to, code] = read;
    if (isComplaint(from) || isComplaint(to) || isComplaint(code)) continue;
    redirects.push({ from, to, status: code, place: placeOf(0) });
  }
  return { redirects, problems };
}
