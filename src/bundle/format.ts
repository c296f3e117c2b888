/** The version of the bundle format. Bump it with every change that an older app or script could misread. */
export const bundleFormatVersion = 2;

/** Entries per page of a subject's list. */
export const entriesPerPage = 100;

/** Number of newest articles on the home page. */
export const newestCount = 12;

/** Number of keywords offered as filters above a subject's list. */
export const topKeywordCount = 24;

/** Average number of articles per shard: larger shards compress better, smaller ones load faster on a phone. */
export const articlesPerShard = 4;

/** Average number of slugs per shard of the slug index: about 10 KB of JSON. */
export const slugsPerShard = 128;
