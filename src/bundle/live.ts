/** The dev server's message to open pages: something in the bundle is no longer what they have. */
export const contentChangedEvent = "quire:content-changed";
