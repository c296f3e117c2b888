import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { askQuestions } from "../../init/ask-questions.ts";
import { defaultAnswers, type StarterAnswers } from "../../init/starter-answers.ts";
import { createStarterFiles } from "../../init/starter-files.ts";
import { writeNewFiles } from "../../init/write-new-files.ts";
import { proposeLanguages } from "../../languages/propose-languages.ts";
import { readPackageReference } from "../../project.ts";
import { parseSite } from "../../settings/parse-site.ts";
import type { Command, CommandContext } from "../command.ts";
import type { Flags } from "../flags.ts";
import { flagsToTarget } from "../target-flag.ts";

/** Writes the files of a new site, and nothing over files that are there. */
export const init: Command = {
  summary: "write the files of a new site",
  flags: ["site-name", "site-description", "site-language", "site-url", "target"],
  flagDescriptions: {
    "site-name": `name of the site (default: ${defaultAnswers.name})`,
    "site-description": "one-sentence description of the site (default: none)",
    "site-language": `language of the articles, e.g. pt-BR (default: ${defaultAnswers.language})`,
    "site-url": "public URL of the site, e.g. https://example.org (default: none)",
  },
  argument: { name: "DIR", description: "folder of the new site (default: the current one)" },
  run: async (context) => {
    const { argument = ".", log } = context;
    const folder = resolve(argument);
    const given = readAnswers(context);
    const isInteractive = process.stdin.isTTY && process.stderr.isTTY;
    const answers = isInteractive
      ? await askQuestions(given, process.stdin, process.stderr)
      : { ...defaultAnswers, ...given };
    assertValid(answers);
    const proposed = await proposeLanguages(join(folder, "content"));
    const isKnown = given.language === undefined || given.language in (proposed?.languages ?? {});
    const languages = isKnown ? proposed?.languages : undefined;
    const files = createStarterFiles(answers, basename(folder), readPackageReference(), languages);
    const { written, kept } = writeNewFiles(folder, withoutArticles(files, folder));
    for (const path of written) log(`  wrote  ${path}`);
    for (const path of kept) log(`  kept   ${path}, which was there before`);
    const enter = argument === "." ? "" : `  cd ${argument}\n`;
    const start = kept.includes("package.json") ? "npx quire dev" : "npm install\n  npm run dev";
    log(`\nNext:\n\n${enter}  ${start}\n`);
    return 0;
  },
};

function readAnswers({ flags }: CommandContext): Partial<StarterAnswers> {
  const text = (name: keyof Flags): string | undefined => {
    const value = flags[name];
    return typeof value === "string" ? value : undefined;
  };
  const answers = {
    name: text("site-name"),
    description: text("site-description"),
    language: text("site-language"),
    url: text("site-url"),
    host: flagsToTarget(flags),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

/** Throws `SiteConfigError` for what a build would refuse. */
function assertValid({ name, description, language, url }: StarterAnswers): void {
  const settings = { name, description, language, ...(url !== "" && { url }) };
  const flags = new Map(Object.keys(settings).map((name) => [name, `site-${name}`]));
  parseSite(settings, { source: "the answers", siteFolder: ".", flags });
}

/** A content folder with files is somebody's collection: it needs no articles as examples. */
function withoutArticles(files: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  const content = join(folder, "content");
  const hasContent = existsSync(content) && readdirSync(content).length > 0;
  return hasContent ? new Map([...files].filter(([path]) => !path.startsWith("content/"))) : files;
}
