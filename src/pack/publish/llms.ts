import type { Site } from "../../bundle/site.ts";
import type { Shelf } from "../shelves.ts";
import { addressToUrl } from "../site-files/address-to-url.ts";
import { feedPath } from "../site-files/discovery-paths.ts";
import type { SiteFile } from "../site-files/site-file.ts";
import { sitemapIndexFile } from "./sitemap.ts";

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\[\]<>*_`]/gu, "\\$&");
}

/** A summary of the site for language models (https://llmstxt.org): what it is, its subjects, and where all is listed. */
export function toLlms(shelves: readonly Shelf[], { name, description }: Site, root: string): SiteFile {
  const subjects = shelves.map(({ slug, name: subject, newest }) => {
    const count = `${newest.length} ${newest.length === 1 ? "question" : "questions"}`;
    return `- [${escapeMarkdown(subject)}](${addressToUrl(`/learn/${slug}`, root)}): ${count}\n`;
  });
  const content = `# ${escapeMarkdown(name)}

> ${escapeMarkdown(description)}

Each page answers one question: /learn/<subject>/questions/<question>. The text is in the HTML and needs no scripts.

## Subjects

${subjects.join("")}
## Optional

- [All URLs](${root}/${sitemapIndexFile}): a sitemap index with one sitemap per subject
- [Latest answers](${root}/${feedPath(null, "json")}): a JSON feed
`;
  return { path: "llms.txt", content };
}
