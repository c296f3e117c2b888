/** The worker's script with the engine in it, as served, in bytes: what a first search loads besides data. */
export const engineBytes = 12_500;
