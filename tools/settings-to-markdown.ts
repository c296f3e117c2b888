import * as v from "valibot";
import { siteSchema } from "../src/build/settings/site-schema.ts";

/** One setting, as its comment in `site-config.ts` describes it. */
export interface DocumentedSetting {
  readonly name: string;
  readonly meaning: string;
  readonly defaultText: string;
  /** JSON. */
  readonly example: string;
}

/** Reads the comments of the interface `SiteConfig`. Throws if one has no example. */
export function readSettingComments(source: string): DocumentedSetting[] {
  const body = source.slice(source.indexOf("export interface SiteConfig"));
  const defaults = v.parse(siteSchema, {}) as Readonly<Record<string, unknown>>;
  return [...body.matchAll(/^ {2}\/\*\*\n(.*?)^ {3}\*\/\n {2}readonly (\w+)\?/gmsu)].map(
    ([, comment = "", name = ""]) => {
      const text = comment.replace(/^ {3}\* ?/gmu, "").replace(/\n(?!@)/gu, " ");
      const tag = (tagName: string): string | undefined =>
        new RegExp(`^@${tagName} (.*)$`, "mu").exec(text)?.[1]?.trim();
      const example = tag("example");
      if (example === undefined) throw new Error(`The setting ${name} has no example.`);
      const defaultText = tag("default") ?? `\`${JSON.stringify(defaults[name])}\``;
      return { name, meaning: (text.split("\n")[0] ?? "").trim(), defaultText, example };
    },
  );
}

/** The article's path in the project. */
export const settingsArticle = "docs/guide/settings/which-settings-are-there.md";

const introduction = `---
question: Which settings are there?
subject: Settings
keywords: quire.config.ts, configuration, reference
order: 2
related_article1:
  url: /learn/settings/questions/how-do-i-change-settings
related_article2:
  url: /learn/settings/questions/how-do-i-change-colors-fonts-and-styles
related_article3:
  url: /learn/settings/questions/how-do-i-add-my-own-pages-and-files
---
<!-- Made by \`npm run docs:settings\` from src/build/settings/site-config.ts. -->

All settings are optional. They belong in [\`quire.config.ts\`](how-do-i-change-settings.md); each one below has an example.
`;

/** The article of the guide that lists all settings. */
export function settingsToMarkdown(settings: readonly DocumentedSetting[]): string {
  const sections = settings.map(
    ({ name, meaning, defaultText, example }) =>
      `\n## ${name}\n\n${meaning}\n\nDefault: ${defaultText}.\n\n\`\`\`ts\n${name}: ${example}\n\`\`\`\n`,
  );
  return introduction + sections.join("");
}
