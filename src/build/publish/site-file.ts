/** A generated file besides pages and data; `path` is relative to the site's base. */
export interface SiteFile {
  readonly path: string;
  readonly content: string;
}
