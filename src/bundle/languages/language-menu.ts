/** The id of the menu with the site's languages, which the build writes into each page of a site in several. */
export const languageMenuId = "languages";
