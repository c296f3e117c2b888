import { subjectPath } from "../../../bundle/pages/route-paths.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import type { Site } from "../../settings/site-schema.ts";
import type { SiteFile } from "../site-file.ts";
import { urlToHref } from "../urls/url-to-href.ts";
import { feedPath } from "./discovery-paths.ts";
import { sitemapIndexFile } from "./sitemap.ts";

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\[\]<>*_`]/gu, "\\$&");
}

/** What the pages of content are. */
const pageMeanings: Readonly<Record<Site["itemName"], string>> = {
  question: "Each page answers one question: /learn/<subject>/questions/<question>.",
  article: "Each page is an article: /learn/<subject>/questions/<title>.",
};

/**
 * A summary of the site for language models (https://llmstxt.org): description, subjects and sitemaps. `mainRoot` is
 * the root of the main language.
 */
export function renderLlmsFile(
  subjects: readonly SubjectIndex[],
  { name, description, itemName }: Site,
  root: string,
  mainRoot = root,
): SiteFile {
  const subjectLines = subjects.map(({ slug, name: subject, newest }) => {
    const count = `${newest.length} ${itemName}${newest.length === 1 ? "" : "s"}`;
    return `- [${escapeMarkdown(subject)}](${urlToHref(subjectPath(slug), root)}): ${count}\n`;
  });
  const content = `# ${escapeMarkdown(name)}

${description === "" ? "" : `> ${escapeMarkdown(description)}\n\n`}${pageMeanings[itemName]} The text is in the HTML; no JavaScript is needed.

## Subjects

${subjectLines.join("")}
## Optional

- [All pages](${mainRoot}/${sitemapIndexFile}): a sitemap index with one sitemap per subject
- [Newest ${itemName}s](${root}/${feedPath(null, "json")}): a JSON feed
`;
  return { path: "llms.txt", content };
}
