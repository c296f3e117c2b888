/** The bundle's format. Raised with every change that an older app or script could misread. */
export const bundleFormat = 1;

/** Entries of one page of a subject's list. */
export const entriesPerPage = 100;

/** Newest articles on the home page. */
export const newestCount = 12;

/** Keywords offered as chips above a subject's list. */
export const chipCount = 24;

/** Articles of a shard on average: larger ones compress better, smaller ones reach a phone sooner. */
export const articlesPerShard = 4;

/** Slugs of a shard of the slug index on average: about 10 KB of JSON. */
export const slugsPerShard = 128;
