/** Messages about searching for formulas. The other locales take their type from here. */
export const formula = {
  /** The name of a button at a formula. */
  findElsewhere: "Find this formula elsewhere",
  /** Headings of results, by how their formula matches. */
  matches: {
    same: "The same formula",
    part: "Part of a formula",
    similar: "Similar formulas",
  },
  /** Why there are no results for the formula. */
  noResults: {
    nothingFound: "No article has this formula or a similar one.",
    unreadable: "This can’t be read as a formula.",
    offline: "Formulas can only be searched with a connection.",
  },
  /** Before results of an ordinary search. */
  resultsForWords: "Results for the words:",
  withoutFilters: "Search without filters",
};
