import type { BuildMessages } from "../../../i18n/build-messages.ts";
import type { UiLocale } from "../../ui-locale.ts";
import type { SiteFile } from "../site-file.ts";
import type { Redirect } from "../urls/resolve-redirects.ts";

/** The input of a host's files. */
export interface HostOptions {
  /** The base path of the site: `/` or `/docs/`. */
  readonly base: string;
  /** The folders of all languages besides the main one, each with a `404.html` of its own. Default none. */
  readonly languagePaths?: readonly string[];
  /** The site's origin without its base path; undefined if not configured. */
  readonly origin: string | undefined;
  /** Headers of every response, by name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly redirects: readonly Redirect[];
  /** The URLs of all pages. */
  readonly pageUrls: ReadonlySet<string>;
  /** The interface language and its messages, for pages that the host's files contain. */
  readonly uiLocale: UiLocale;
  readonly messages: Pick<BuildMessages, "pageMoved" | "pageMovedTo">;
  /** For nginx: the output folder's path on the server, and the port to listen on. */
  readonly server: { readonly root: string; readonly port: number };
}

/** A host's documented limits. A missing limit means that none is documented. */
export interface HostLimits {
  /** The plan that the limits apply to, if the host has several. */
  readonly plan?: string;
  readonly files?: number;
  readonly fileBytes?: number;
  readonly siteBytes?: number;
  readonly filesPerFolder?: number;
}

/** A compression format with precompressed files next to the originals. */
export type Encoding = "br" | "gz";

/** A supported hosting platform. */
export interface Host {
  /** False if the security policy can only be delivered in the pages themselves. */
  readonly sendsHeaders: boolean;
  /** Precompressed formats that the host serves; empty if it compresses on its own. */
  readonly encodings: readonly Encoding[];
  readonly limits: HostLimits;
  /** The host's config files, and pages for redirects that it can't do otherwise. */
  readonly files: (options: HostOptions) => Iterable<SiteFile>;
  /** Notices for the publisher, one sentence each. */
  readonly notices: (options: HostOptions) => readonly string[];
}
