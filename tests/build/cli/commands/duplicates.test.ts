import { describe, expect, test } from "vitest";
import type { Command } from "../../../../src/build/cli/command.ts";
import { check } from "../../../../src/build/cli/commands/check.ts";
import { duplicates } from "../../../../src/build/cli/commands/duplicates.ts";
import type { Flags } from "../../../../src/build/cli/flags.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { articleSource, articleUrl } from "../../../support/article-source.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** Runs a command on a folder. Returns what it printed, with the folder's path as DIR. */
async function run(command: Command, folder: string, flags: Flags = {}) {
  const output: string[] = [];
  const messages: string[] = [];
  const exitCode = await command.run({
    flags: { ...flags, content: folder },
    emit: (text) => output.push(text),
    log: (text) => messages.push(text.replaceAll(folder, "DIR")),
    progress: silentProgressReporter,
    onStop: () => undefined,
  });
  return { exitCode, output: output.join("\n"), messages };
}

const sentence =
  "Rain falls when drops in a cloud have grown too heavy to be carried by the air around them. " +
  "They start as tiny beads of water around dust, and join others on their way down to the ground. ";

const folderWithDuplicates = () =>
  createTempFolder({
    "weather/rain.md": `---\ndate: 2024-05-01\n---\n# Why does it rain?\n\n${sentence.repeat(2)}`,
    "weather/drops.md": `---\ndate: 2024-05-01\n---\n# What makes drops fall?\n\n${sentence}`,
    "weather/snow.md": "# Why does it snow?\n\nThe air is cold enough for crystals of ice.",
    "school/snow.md": "---\ndate: 2025-01-02\n---\n# Why does it snow\n\nBecause it is winter.",
    "school/hail.md": "# What is hail?\n\nBalls of ice from a thunderstorm.",
  });

describe("the list of duplicates", () => {
  test("says of each group what differs, the most alike first", async () => {
    const { exitCode, output, messages } = await run(duplicates, folderWithDuplicates());
    expect(output.split("\n")).toEqual([
      "Nearly the same text",
      "  differs: question, length (38 to 76 words), text (78% equal)",
      "  weather/drops.md: Weather, 2024-05-01, 38 words",
      "    What makes drops fall?",
      "  weather/rain.md: Weather, 2024-05-01, 76 words",
      "    Why does it rain?",
      "",
      "Same question: Why does it snow",
      "  differs: question, subject, date, length (4 to 9 words), text (13% equal)",
      "  school/snow.md: School, 2025-01-02, 4 words",
      "  weather/snow.md: Weather, no date, 9 words",
    ]);
    expect(messages).toEqual([
      "2 groups of duplicate questions (4 of 5 articles): 1 with the same question, 1 with nearly the same text.",
    ]);
    expect(exitCode).toBe(0);
  });

  test("has all facts as JSON", async () => {
    const { output } = await run(duplicates, folderWithDuplicates(), { json: true });
    expect(JSON.parse(output)).toMatchObject({
      articles: 5,
      groups: [
        { kind: "similar-text", differences: ["question", "length", "text"] },
        {
          kind: "same-question",
          differences: ["question", "subject", "date", "length", "text"],
          articles: [
            { path: "school/snow.md", subject: "school", date: "2025-01-02", words: 4, sharedShare: 1 },
            { path: "weather/snow.md", question: "Why does it snow?", date: null, words: 9 },
          ],
        },
      ],
    });
  });

  test("is empty for a folder without duplicates, and fails for one without articles", async () => {
    const one = await run(duplicates, createTempFolder({ "a.md": "# What is hail?\n\nBalls of ice." }));
    expect(one).toEqual({ exitCode: 0, output: "", messages: ["No duplicate questions in 1 article."] });
    expect((await run(duplicates, createTempFolder())).exitCode).toBe(1);
  });

  test("says which files could not be compared", async () => {
    const files = { [articleUrl]: articleSource(), "learn/physics/bad.md": articleSource({ date: "soon" }) };
    const { messages } = await run(duplicates, createTempFolder(files));
    expect(messages[0]).toMatch(/^Files with errors, which were not compared: 1\. To see why, run: .+ DIR$/u);
  });
});

describe("a check", () => {
  test("ends with the number of groups", async () => {
    const { exitCode, messages } = await run(check, folderWithDuplicates());
    expect(messages.at(-1)).toBe(
      "2 groups of duplicate questions. To see them, run: npm run duplicates -- --content DIR",
    );
    expect(exitCode).toBe(0);
  });

  test("says nothing of duplicates if there are none", async () => {
    const { messages } = await run(check, createTempFolder({ "a.md": "# What is hail?\n\nBalls of ice." }));
    expect(messages.join("\n")).not.toContain("duplicate");
  });

  test("counts them in its JSON", async () => {
    const { output } = await run(check, folderWithDuplicates(), { json: true });
    expect(JSON.parse(output)).toMatchObject({ articles: 5, duplicateGroups: 2 });
  });
});
