import type { Place } from "./problem.ts";
import type { ProblemLog } from "./problem-log.ts";
import { readSiteAddress, type SiteAddress } from "./site-address.ts";

/** An address that an article had before, and where the article says so. */
export interface Alias {
  readonly address: SiteAddress;
  readonly place: Place;
}

/** An article's former addresses, each once; undefined where one can't be read, and then the log says why. */
export function readAliases(
  written: string | readonly string[],
  ownAddress: string,
  log: ProblemLog,
): readonly Alias[] | undefined {
  const aliases = new Map<SiteAddress, Alias>();
  let isGood = true;
  const list = typeof written === "string" ? [written] : written;
  for (const [index, text] of list.entries()) {
    if (text === "") continue;
    const field = typeof written === "string" ? ["aliases"] : ["aliases", index];
    const read = readSiteAddress(text);
    if (read.kind === "bad") {
      isGood = false;
      log.atField(field, { rule: "alias-unreadable", reason: `the alias ${read.reason}`, hint: read.hint });
      continue;
    }
    const { address } = read;
    if (address === ownAddress || aliases.has(address)) {
      const what = address === ownAddress ? "is the article's own URL" : "is listed twice";
      log.atField(field, {
        severity: "warning",
        rule: "alias-needless",
        reason: `the alias ${address} ${what}`,
        hint: "Delete the line.",
      });
      continue;
    }
    aliases.set(address, { address, place: log.placeOf(field) });
  }
  return isGood ? [...aliases.values()] : undefined;
}
