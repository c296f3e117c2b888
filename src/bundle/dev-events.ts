/** The dev server's HMR event that tells open pages to refetch their data. */
export const contentChangedEvent = "quire:content-changed";
