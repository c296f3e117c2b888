/** How much of an answer is shown: nothing, its first steps, or all. */
export type Shown = "nothing" | "all" | number;
