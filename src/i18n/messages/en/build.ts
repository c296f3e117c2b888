/** Messages that only the build writes. The other locales take their type from here. */
export const build = {
  javaScriptRequired: "This page needs JavaScript.",
  pageMoved: "Moved",
  pageMovedTo: (link: string) => `This page has moved to ${link}.`,
  searchSite: (site: string) => `Search ${site}`,
  languages: "Languages",
  leadsToSubject: "Not translated: opens the subject",
  leadsToHome: "Not translated: opens the home page",
};
