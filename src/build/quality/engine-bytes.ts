/** Transferred size of the search worker's script, in bytes: what a first search loads besides data. */
export const engineBytes = 12_500;
