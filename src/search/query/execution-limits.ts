// The numbers that decide how far a query is executed. `npm run search:quality` measures what a change costs.

/**
 * If fewer documents contain all terms, texts are searched even while the reader types, and once they were, documents with
 * most of the terms follow.
 */
export const minResults = 10;

/** Minimum number of terms to look up bigrams: shorter queries are keywords, and bigrams mislead. */
export const minBigramTerms = 3;

/**
 * Longer queries are mostly a question; this many terms are as often keywords, or a phrase that someone remembers. Their
 * bigrams are fetched together with titles, which costs two or three more requests and saves a round trip.
 */
export const maxPhraseTerms = 4;

/** A term in at most this many documents finds so little that fuzzy matches are tried too. */
export const maxRareDocuments = 4;

/** Terms looked up at once. The posting lists of four terms leave few documents, which are then verified one by one. */
export const maxFirstTerms = 4;

/** At most this many documents left by the first terms, so that it pays to verify the best of them. */
export const maxCandidates = 12;
export const maxVerifiedDocuments = 3;

/**
 * Below this ratio of the highest possible score, titles and keywords that contain all terms may do so by chance: the
 * terms are spread over long keywords. Then bigrams are looked up too.
 */
export const uncertainScoreRatio = 1.05;

/** More terms than these do not occur together in titles and keywords by chance. */
export const maxUncertainTerms = 4;
