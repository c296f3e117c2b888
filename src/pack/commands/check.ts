import { readCollection } from "../collection.ts";
import { countRules, countSeverities, hasErrors, problemsToText } from "../report.ts";
import { type Command, textFlag } from "./command.ts";

/** Reads the whole collection with every check there is, and writes nothing. */
export const check: Command = {
  summary: "check all articles without writing anything",
  flags: ["content", "json"],
  run: async ({ flags, print, tell, progress }) => {
    const folder = textFlag(flags, "content", "content");
    const keepNothing = { append: () => 0 };
    const { members, problems, fileCount } = await readCollection(
      { folder, lint: true },
      keepNothing,
      progress,
    );
    if (flags["json"] === true) {
      print(
        JSON.stringify(
          { files: fileCount, articles: members.size, rules: countRules(problems), problems },
          null,
          2,
        ),
      );
    } else {
      if (problems.length > 0) print(problemsToText(problems));
      tell(
        `${folder}: ${members.size} of ${fileCount} articles can be published; ${countSeverities(problems)}.`,
      );
    }
    return hasErrors(problems) ? 1 : 0;
  },
};
