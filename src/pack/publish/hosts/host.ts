import type { SiteFile } from "../../site-files/site-file.ts";
import type { Redirect } from "../redirects.ts";

/** What a host's files are made from. */
export interface HostSetup {
  /** The path below which the site is reached: `/` or `/docs/`. */
  readonly base: string;
  /** The site's URL without its base path; undefined where its settings name none. */
  readonly url: string | undefined;
  readonly redirects: readonly Redirect[];
  /** The addresses of all pages. */
  readonly addresses: ReadonlySet<string>;
  /** For nginx: where the output folder will lie on the server, and the port to listen on. */
  readonly server: { readonly root: string; readonly port: number };
}

/** What a host allows. A limit that is not there is none that its documentation names. */
export interface HostLimits {
  /** What the limits belong to, where a host has several plans. */
  readonly plan?: string;
  readonly files?: number;
  readonly fileBytes?: number;
  readonly siteBytes?: number;
  readonly filesPerFolder?: number;
}

/** A compression whose files lie beside those that they are made from. */
export type Encoding = "br" | "gz";

/** A host that a site is made for. */
export interface Host {
  /** One line, for `--help`. */
  readonly summary: string;
  /** False where the security policy can only be delivered in the pages themselves. */
  readonly sendsHeaders: boolean;
  /** Compressed files that the host sends by itself; where there are none, it compresses on its own. */
  readonly encodings: readonly Encoding[];
  readonly limits: HostLimits;
  /** Files that the host reads, and pages for redirects that it knows no other way. */
  readonly files: (setup: HostSetup) => Iterable<SiteFile>;
  /** What a publisher should know besides, a sentence each. */
  readonly notices: (setup: HostSetup) => readonly string[];
}
