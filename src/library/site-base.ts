/** The path below which the site lies, with a slash at both ends; set when the site is built. */
export const siteBase: string = import.meta.env?.BASE_URL ?? "/";
