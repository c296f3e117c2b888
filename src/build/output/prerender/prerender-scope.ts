/** Which pages are written as complete HTML: `lists` means all except articles. */
export type PrerenderScope = "all" | "lists" | "none";
