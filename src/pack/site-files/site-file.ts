/** A file of the site beside its pages and data; `path` is from the site's base on. */
export interface SiteFile {
  readonly path: string;
  readonly content: string;
}
