/** Icons that pages show before any script runs. Those of menus and dialogs are in `action-icon-paths.ts`. */

export const searchIcon = "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5";
export const bookmarkIcon = "M6.5 4h11v16L12 16l-5.5 4Z";
export const checkIcon = "m5 12.5 4.5 4.5L19 7.5";
export const contentsIcon = "M4 6h16M4 12h11M4 18h14";
export const shareIcon = "M12 15V4M8 8l4-4 4 4M5 12v8h14v-8";
export const formulaIcon = "M17.5 5h-11l6.5 7-6.5 7h11";
export const arrowIcon = "M4 12h16m-6-6 6 6-6 6";
export const keywordIcon = "M4 4h8l8 8-8 8-8-8ZM8 8h.01";
export const questionIcon = "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18h.01";
export const closeIcon = "m6 6 12 12M18 6 6 18";
export const warningIcon = "M12 4 3 20h18L12 4Zm0 6v4.5M12 17.2h.01";
