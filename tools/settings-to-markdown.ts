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

const introduction = `# Settings

<!-- Made by \`npm run docs:settings\` from src/build/settings/site-config.ts. -->

A site's settings are in \`quire.config.ts\`, in \`quire.config.js\`, \`.mjs\` or \`.json\`, beside the content folder or in the
working folder; \`--config FILE\` names another one. In the content folder itself only \`quire.config.json\` is read, because it
runs nothing. All settings are optional:

    import { defineConfig } from "quire-reader";

    export default defineConfig({
      name: "Kitchen Questions",
      url: "https://example.org",
      navigation: [{ text: "About", link: "/about" }],
    });

Paths of files are relative to the config file. A name that is no setting is an error that says the nearest one. The flags
\`--site-name\`, \`--site-description\`, \`--site-language\`, \`--site-url\` and \`--base\` override what the file says.

## Folders beside the config file

- \`pages/*.md\` are your own pages: \`pages/about.md\`, with a \`title:\` in its front matter, is \`/about\`. They are written like
  answers, are in the sitemap, and articles can link to them as \`/about\`. \`pages/404.md\` is the text for addresses without a
  page; it can have paragraphs, headings, lists, quotes, links and emphasis.
- \`static/\` is copied as it is: \`static/CNAME\` is \`/CNAME\`. A symbolic link that leads out of it, or a file with the name of one
  of Quire's own, is an error.
- \`.quire/\` has the cache, which can be deleted at any time and keeps itself out of git.

## All settings
`;

/** The page on settings. */
export function settingsToMarkdown(settings: readonly DocumentedSetting[]): string {
  const sections = settings.map(
    ({ name, meaning, defaultText, example }) =>
      `\n### ${name}\n\n${meaning}\n\nDefault: ${defaultText}.\n\n    ${name}: ${example}\n`,
  );
  return introduction + sections.join("");
}
