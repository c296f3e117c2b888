import { toSiteAddress } from "../../../src/article/site-address.ts";
import type { Member } from "../../../src/pack/collection.ts";
import type { HostSetup } from "../../../src/pack/publish/hosts/host.ts";
import type { WrittenRedirect } from "../../../src/pack/publish/read-redirects.ts";
import type { Redirect } from "../../../src/pack/publish/redirects.ts";

/** An article of a collection, with some of what is known of it changed. */
export function memberOf(changes: Readonly<Record<string, unknown>> = {}): Member {
  const subject = String(changes["subject"] ?? "physics");
  const slug = String(changes["slug"] ?? "ice");
  return {
    url: `/learn/${subject}/questions/${slug}`,
    subject,
    subjectName: subject,
    slug,
    question: "Why <does> ice & water float?",
    date: "2024-03-03",
    keywords: ["ice"],
    related: [],
    aliases: [],
    noIndex: false,
    lead: "It is less dense.",
    record: 0,
    ...changes,
  } as unknown as Member;
}

/** An address that is known to be one. */
export function addressOf(text: string): Redirect["from"] {
  const address = toSiteAddress(text);
  if (address === undefined) throw new Error(`${text} is no address`);
  return address;
}

/** A redirect that leads somewhere. */
export function redirectOf(from: string, to: string, status: Redirect["status"] = 301): Redirect {
  return { from: addressOf(from), to: to as Redirect["to"], status };
}

/** A redirect as it stands on a line of a file. */
export function writtenOf(
  from: string,
  to: string,
  line = 1,
  status: Redirect["status"] = 301,
): WrittenRedirect {
  return { ...redirectOf(from, to, status), place: { file: "redirects", line, column: 1 } };
}

/** What a host's files are made from, with some of it changed. */
export function hostSetupOf(changes: Partial<HostSetup> = {}): HostSetup {
  return {
    base: "/",
    url: "https://example.org",
    redirects: [],
    addresses: new Set(["/", "/learn", "/learn/physics"]),
    server: { root: ".", port: 8080 },
    ...changes,
  };
}
