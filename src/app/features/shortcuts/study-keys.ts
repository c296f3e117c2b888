/** What a key does while a question is studied. */
export type StudyAction = "show-answer" | "grade" | "undo-grade";

/** Actions by key. Apart from `shortcutKeys`, since these keys mean something only beside a question. */
export const studyKeys: Readonly<Record<string, StudyAction>> = {
  " ": "show-answer",
  Enter: "show-answer",
  1: "grade",
  2: "grade",
  3: "grade",
  4: "grade",
  u: "undo-grade",
};
