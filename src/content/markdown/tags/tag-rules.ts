/** What becomes of a shortcode, a template tag or a component. */
export type TagRule =
  /** A box; its type is the rule's, or given by an argument. */
  | { readonly kind: "callout"; readonly type: string }
  | { readonly kind: "details" }
  | { readonly kind: "tabs" }
  | { readonly kind: "tab" }
  | { readonly kind: "card" }
  /** Code blocks as tabs. */
  | { readonly kind: "code-tabs" }
  /** A picture or other content with a caption. */
  | { readonly kind: "figure" }
  /** A parameter of a program: its name, and its content as description. */
  | { readonly kind: "field" }
  /** A file or folder in a tree of files. */
  | { readonly kind: "tree-item" }
  /** A link to a page elsewhere; `%` in `url` stands for the id. */
  | { readonly kind: "elsewhere"; readonly label: string; readonly url: string }
  | { readonly kind: "picture" }
  /** The path of another page, within a link. */
  | { readonly kind: "path" }
  | { readonly kind: "link" }
  /** A link to another page by its name, with a text. */
  | { readonly kind: "postlink" }
  /** A glossary entry with an anchor of its own. */
  | { readonly kind: "definition" }
  /** A heading that is named, not written. */
  | { readonly kind: "heading" }
  /** The text of an argument, where there is no content. */
  | { readonly kind: "text" }
  | { readonly kind: "element"; readonly name: string }
  /** Tags that only arrange their content. */
  | { readonly kind: "transparent" }
  /** Left out with its content, because it isn't text of the page: contents, icons, metadata. */
  | { readonly kind: "nothing" }
  | { readonly kind: "include" };

const rules = new Map<string, TagRule>();

function define(rule: TagRule, names: string): void {
  for (const name of names.split(" ")) rules.set(name, rule);
}

for (const type of "note info tip hint important warning caution danger error success example abstract question quote todo attention bug failure".split(
  " ",
))
  define({ kind: "callout", type }, `${type} ${type}box callout${type}`);
define(
  { kind: "callout", type: "note" },
  "callout docscallout admonition aside alert notice pageinfo hintbox blockalert message infobanner infobox",
);
define({ kind: "callout", type: "success" }, "check");
define({ kind: "callout", type: "warning" }, "pitfall deprecated");
define({ kind: "callout", type: "info" }, "canary experimental wip rsc");
define({ kind: "callout", type: "objectives" }, "youwilllearn");
define({ kind: "callout", type: "summary" }, "recap");
define({ kind: "callout", type: "quote" }, "blockquote centerquote cq pullquote");
define(
  { kind: "details" },
  "details expand expandable collapse collapsible accordion accordionitem spoiler dropdown toggle disclosure solution cut expandablecard codecollapse faqitem accordionpanel",
);
define({ kind: "tabs" }, "tabs tabset tabpane packagemanagertabs tabgroup paneltabset grouptab");
define({ kind: "code-tabs" }, "codegroup codetabs multicode vtcodegroup");
define({ kind: "tab" }, "tab docstab tabitem tabsitem codegroupitem codetab panel vtcodegrouptab");
define({ kind: "card" }, "card docscard docsstep step timelineitem linkcard griditemcard update");
define({ kind: "figure" }, "frame listing");
define({ kind: "field" }, "paramfield responsefield field");
define({ kind: "tree-item" }, "filetreefile filetreefolder");
define(
  { kind: "elsewhere", label: "YouTube", url: "https://www.youtube.com/watch?v=%" },
  "youtube youtubelite signlanguagesection ytvideo",
);
define({ kind: "elsewhere", label: "Vimeo", url: "https://vimeo.com/%" }, "vimeo");
define({ kind: "elsewhere", label: "Bilibili", url: "https://www.bilibili.com/video/%" }, "bilibili");
define({ kind: "elsewhere", label: "Gist", url: "https://gist.github.com/%" }, "gist");
define({ kind: "elsewhere", label: "X", url: "https://x.com/i/status/%" }, "tweet twitter x xpost");
define({ kind: "elsewhere", label: "Instagram", url: "https://www.instagram.com/p/%/" }, "instagram");
define({ kind: "elsewhere", label: "Speaker Deck", url: "https://speakerdeck.com/%" }, "speakerdeck");
define({ kind: "elsewhere", label: "CodePen", url: "https://codepen.io/%" }, "codepen");
define(
  { kind: "elsewhere", label: "", url: "%" },
  "embed docsvideo file video audio iframe browserwindow asciinema pdf",
);
define(
  { kind: "picture" },
  "assetimg illustration screenshot figure img image imgproc themedimage zoomimage lightbox picture",
);
define({ kind: "path" }, "ref relref link posturl postpath assetpath doc url asseturl asset");
define({ kind: "postlink" }, "postlink assetlink");
define(
  { kind: "link" },
  "routerlink nuxtlink navlink a button docspill linkbutton buttonlink doclink externallink readmore",
);
define({ kind: "definition" }, "def");
define(
  { kind: "text" },
  "apireference emoji glossarytooltip tooltip term abbr badge highlight lead my translate highlighttext since code",
);
define({ kind: "heading" }, "heading");
define({ kind: "element", name: "kbd" }, "kbd key");
define({ kind: "element", name: "mark" }, "mark");
define({ kind: "element", name: "br" }, "br newline");
define(
  { kind: "transparent" },
  "cardpane table fieldgroup codepreview codetree keyword keywordlist typeit ltr rtl gallery carousel grouppicture gp gi timeline group accordiongroup cardgroup codecolumns figuregroup requestexample responseexample requestresponse updates view filetreecontainer tree visibility contentref openapischemas cardgrid cards steps stepper filetree fragment columns column col row grid center div span clientonly vpre cloak raw safe blocks tabcontainer head2 content section wrapper nbsp details-body codeblock feature hero main rawhtml md markdown markdownify linkgrid noop docscardcontainer docscodemultifile docsdecorativeheader docspillrow docstabgroup docsworkflow apponly pagesonly intro sandpack deepdive challenges recipes learnmore codestep codediagram consoleblock illustrationblock cardbody swagger openapi apilink alertcontent alertdescription alerttitle blockscover blocksfeature blockslead blockssection",
);
define(
  { kind: "nothing" },
  "octicon toc tocinline inlinetoc doccardlist icon head i18nstatus fontawesome fa icons seo meta giscus comments adsense docsindex autolinks sidebar pagelist swatches resources children alertemoji divider pagebreak blockslinkdown",
);
define({ kind: "include" }, "include includerelative includecached");

/** The rule for a name in any spelling: `code-group`, `CodeGroup`; undefined if there is none. */
export function findTagRule(name: string): TagRule | undefined {
  const toKey = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, "");
  // Components may be parts of others: `Cards.Card`.
  return (
    rules.get(toKey(name)) ?? (name.includes(".") ? rules.get(toKey(name.replace(/^.*\./u, ""))) : undefined)
  );
}

/** Tags of template languages whose content is not text. */
export const droppedWithContent: ReadonlySet<string> = new Set([
  "comment",
  "for",
  "capture",
  "schema",
  "style",
  "javascript",
  "macro",
]);
