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
  /** Why results of an ordinary search follow. */
  wordsInstead: {
    nothingFound: "No article has this formula or a similar one. Results for the words:",
    unreadable: "This can’t be read as a formula. Results for the words:",
    offline: "Formulas can only be searched with a connection. Results for the words:",
  },
  withoutFilters: "Search without filters",
};
