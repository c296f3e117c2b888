/** The articles of a new site: one on writing articles, one that shows what they can contain. */
export const starterArticles: readonly (readonly [path: string, text: string])[] = [
  [
    "content/this-site/how-do-i-add-a-question.md",
    `---
question: How do I add a question?
keywords: writing, front matter
---
Create a file that ends with \`.md\` in a folder below \`content\`. The folder is the **subject**, the name of the file becomes
the end of the page's URL.

Between two lines of \`---\` it has the question, and below them the answer:

\`\`\`yaml
---
question: How warm should tea be?
---
\`\`\`

The page is there as soon as you save the file while \`npx quire dev\` is running. Before you publish, \`npx quire check\` lists
everything that looks wrong, such as broken links.
`,
  ],
  [
    "content/mathematics/how-long-does-money-take-to-double.md",
    `---
question: How long does money take to double?
keywords: interest, logarithm
---
Divide 70 by the yearly interest in percent. At 2% that is about 35 years.

## Why 70?

After $n$ years at a rate of $r$, one unit has grown to $(1 + r)^n$. It has doubled when

$$(1 + r)^n = 2, \\quad n = \\frac{\\ln 2}{\\ln (1 + r)} \\approx \\frac{0.693}{r}.$$

| rate | rule of 70 | exactly |
| ---: | ---: | ---: |
| 1% | 70 years | 69.7 years |
| 5% | 14 years | 14.2 years |
| 10% | 7 years | 7.3 years |

The rule overlooks that $\\ln (1 + r)$ is a little less than $r$, so at high rates it promises too much.
`,
  ],
];
