/** Icons of what loads when the browser is idle, or when a reader opens it. Those of the pages are in `icon-paths.ts`. */

export const downloadIcon = "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14";
export const linkIcon =
  "M10 14a4.2 4.2 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4.2 4.2 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1";
export const copyIcon = "M9 9h11v11H9ZM5 15H4V4h11v1";
export const clockIcon = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 4v4.5l3 2";
export const historyIcon = "M6.5 6.2A8 8 0 1 1 4 12M4 4v4.5h4.5M12 8v4.5l3 2";
export const listIcon = "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01";
export const moreIcon = "M5 12h.01M12 12h.01M19 12h.01";
export const penIcon = "m14.5 6 3.5 3.5L8.5 19H5v-3.5L14.5 6Zm2-2L20 7.5";
export const deleteIcon = "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13";
export const undoIcon = "M8.5 5 4 9.5 8.5 14M4 9.5h10a5 5 0 0 1 0 10H9";
export const printIcon = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z";
export const filterIcon = "M4 6h16M7 12h10M10 18h4";
export const offlineIcon =
  "M6.5 9.5A4.3 4.3 0 0 0 7 18h10M9 6.6A6 6 0 0 1 17.8 10 4 4 0 0 1 20 16.5M4 4l16 16";
