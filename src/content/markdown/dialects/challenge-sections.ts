import { rewriteProse } from "../fences.ts";

const heading = /^(#{1,6})[ \t]+--([a-z][a-z-]*)--[ \t]*$/gmu;

/** Sections whose name says nothing that their place doesn't. */
const plainSections: ReadonlySet<string> = new Set(["description", "text", "seed-contents", "quizzes"]);

/** Lines between which learners edit the code. */
const editableRegion = /^[ \t]*--fcc-editable-region--[ \t]*\n/gmu;

/**
 * The sections of freeCodeCamp's challenges, whose headings are marks for a program: `# --hints--` is the heading "Hints". What
 * a challenge begins with needs none, and the number of the right answer says what it is.
 */
export function rewriteChallengeSections(text: string): string {
  if (!/^#{1,6}[ \t]+--[a-z-]+--/mu.test(text)) return text;
  return rewriteProse(text.replace(editableRegion, ""), (prose) =>
    prose
      .replace(/^(#{1,6}[ \t]+--)video-solution(--[ \t]*\n\s*)(\d+)/gmu, "$1right-answer$2Number $3")
      .replace(heading, (_, marks: string, name: string) => {
        const words = name.replaceAll("-", " ");
        return plainSections.has(name) ? "" : `${marks} ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
      }),
  );
}
