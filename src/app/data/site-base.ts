/** The base path of the site, with a slash at both ends; set by the build. */
export const siteBase: string = import.meta.env.BASE_URL;
