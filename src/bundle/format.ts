/** The version of the bundle format. Bump it with every change that an older app or script could misread. */
export const bundleFormatVersion = 3;

/** Entries per page of a subject's list. */
export const entriesPerPage = 100;

/** Number of articles that the manifest names as examples of the collection: three days of those on the home page. */
export const exampleCount = 24;

/** Number of keywords offered as filters above a subject's list. */
export const topKeywordCount = 24;

/** Average number of articles per shard: larger shards compress better, smaller ones load faster on a phone. */
export const articlesPerShard = 4;

/** Average number of slugs per shard of the slug index: about 10 KB of JSON. */
export const slugsPerShard = 128;
