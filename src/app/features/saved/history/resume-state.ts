/** Location state that asks the article page to scroll to the last reading position. */
interface ResumeState {
  readonly resumesReading: true;
}

/** The location state of links that continue where the reader left off. */
export const resumeState: ResumeState = { resumesReading: true };

/** True if the location state asks to resume reading. */
export function isResumeState(state: unknown): state is ResumeState {
  return typeof state === "object" && state !== null && "resumesReading" in state;
}
