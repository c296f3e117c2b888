import { study } from "./messages/en/study.ts";

/** Messages of the study page. Every locale has all of them. */
export type StudyMessages = typeof study;

/** Like `messages`, in a file of its own: only studying needs it. */
export const studyMessages: StudyMessages = study;
