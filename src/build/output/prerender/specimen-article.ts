import type { PageData } from "../../../app/page-data.ts";
import type { ArticleLink } from "../../../bundle/schemas.ts";
import { type Formula, formulaPlaceholderEnd, formulaPlaceholderStart } from "../../../content/answer.ts";
import type { IsoDate } from "../../../content/iso-date.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../content/url.ts";

const formulas: readonly Formula[] = [
  { tex: "x", display: false },
  { tex: "x", display: true },
  // Too wide for a line of text.
  { tex: "x".repeat(200), display: false },
  { tex: "\\unknown", display: false },
  { tex: "\\unknown", display: true },
];

const [inline, display, wide, failed, failedDisplay] = formulas.map(
  (_, index) => formulaPlaceholderStart + String(index) + formulaPlaceholderEnd,
);

/** Everything that an answer can have on its first screen. */
const markdown = `
A paragraph with *emphasis*, **strong** and ~~deleted~~ words, \`code\`, a [link](/learn/specimen), an
[external link](https://example.org) and a footnote.[^1]

## Second level

- item
  - nested
- [ ] task

1. first

Formulas: ${inline}, ${wide}, ${failed}

${display}

${failedDisplay}

### Third level

> A quotation.

\`\`\`python
if code: pass
\`\`\`

#### Fourth level

| table | of | four | columns |
| --- | --- | --- | --- |
| 1 | 2 | 3 | 4 |

---

![An image](https://example.org/image.png)

[^1]: The footnote.
`;

const subject = { slug: "specimen" as SubjectSlug, name: "Specimen", count: 3 };

function createLink(slug: string): ArticleLink {
  return { url: articleUrl(subject.slug, slug as Slug), question: "Question?" };
}

/** A made-up article page with every element that critical styles are needed for. */
export const specimenArticle: PageData = {
  route: "article",
  subject,
  canonical: createLink("specimen").url,
  record: {
    slug: "specimen" as Slug,
    question: "What does an article look like?",
    description: "Like this.",
    date: "2024-01-01" as IsoDate,
    posted: "Posted on Jan 1, 2024",
    author: "Quire",
    keywords: ["keyword"],
    noIndex: false,
    wordCount: 1_000,
    answer: { markdown, formulas: [...formulas] },
    related: [createLink("related")],
    previous: createLink("previous"),
    next: createLink("next"),
  },
};
