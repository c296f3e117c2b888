import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { readCollection } from "../../src/build/collect/collection.ts";
import { RecordFile, readPayload } from "../../src/build/collect/record-file.ts";
import { silentProgressReporter } from "../../src/build/progress.ts";
import { writeFiles } from "../../tests/support/write-files.ts";
import type { MeasuredCommand } from "./measure-command.ts";

/** A generator that builds bare pages of the same articles: a heading and the answer, without lists, search or formulas. */
export interface BareGenerator {
  readonly name: string;
  /** The program, as it is called in a shell. */
  readonly program: string;
  readonly versionArgs: readonly string[];
  /** The files of its project besides the articles. */
  readonly files: Readonly<Record<string, string>>;
  readonly contentFolder: string;
  readonly args: readonly string[];
  readonly outputFolder: string;
}

const page = (title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>\n`;

export const bareGenerators: readonly BareGenerator[] = [
  {
    name: "Hugo",
    program: "hugo",
    versionArgs: ["version"],
    files: {
      "config.toml":
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]\n',
      "layouts/_default/single.html": page("{{ .Title }}", "{{ .Content }}"),
    },
    contentFolder: "content",
    args: ["--quiet"],
    outputFolder: "public",
  },
  {
    name: "Eleventy",
    program: "eleventy",
    versionArgs: ["--version"],
    files: {
      ".eleventy.js":
        'module.exports = () => ({ dir: { input: "content", includes: "../layouts", output: "public" }, markdownTemplateEngine: false });\n',
      "layouts/page.njk": page("{{ title }}", "{{ content | safe }}"),
      "content/content.json": '{ "layout": "page.njk" }\n',
    },
    contentFolder: "content",
    args: ["--quiet"],
    outputFolder: "public",
  },
];

/** The version of a generator, as it tells it; undefined if it isn't installed. */
export function findVersion({ program, versionArgs }: BareGenerator): string | undefined {
  try {
    const text = execFileSync(program, versionArgs, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return /\d+\.\d+\.\d+/u.exec(text)?.[0];
  } catch {
    return undefined;
  }
}

/** Writes the articles of a content folder as the project of a generator, into `folder`. Returns how it is built. */
export async function writeBareSite(
  { program, files, contentFolder, args }: BareGenerator,
  content: string,
  folder: string,
): Promise<MeasuredCommand> {
  writeFiles(folder, files);
  const recordFile = new RecordFile(join(folder, "records"));
  try {
    const options = { folder: content, lint: false };
    const { articles } = await readCollection(options, recordFile, silentProgressReporter);
    for (const [url, article] of articles) {
      const { question, answer } = readPayload(recordFile, article);
      // Answers beyond the limits of an article are stored without their Markdown: a handful.
      const markdown = "markdown" in answer ? answer.markdown : "";
      writeFiles(folder, {
        [`${contentFolder}${url}.md`]: `---\ntitle: ${JSON.stringify(question)}\n---\n\n${markdown}\n`,
      });
    }
  } finally {
    recordFile.close();
  }
  return { command: program, args, cwd: folder };
}
