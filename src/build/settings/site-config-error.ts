/** Thrown if the site's configuration can't be read or is invalid. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}
