/** The page of what is downloaded; relative to the site's base. */
export const offlinePagePath = "/offline";
