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

/** A name without differences of spelling: `code-group`, `CodeGroup`. */
function toKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, "");
}

/** Adds a rule for names between spaces, each as its key. */
function define(rule: TagRule, ...names: readonly string[]): void {
  for (const name of names.flatMap((list) => list.split(" "))) rules.set(name, rule);
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
  "youtube youtubeembed youtubelite signlanguagesection ytvideo",
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
  // Rows, columns and sections.
  "row grid columns column col center div span section wrapper content main blocks group fragment hero feature",
  // Around cards, steps, tabs and files.
  "cards cardgroup cardgrid cardbody cardpane docscardcontainer linkgrid accordiongroup steps stepper docsworkflow timeline updates filetree filetreecontainer tree tabcontainer docstabgroup docspillrow",
  // Around code and descriptions of interfaces.
  "codeblock codepreview codetree codecolumns codestep codediagram interactiveeditor consoleblock docscodemultifile sandpack fieldgroup requestexample responseexample requestresponse swagger openapi openapischemas apilink",
  // Around pictures.
  "gallery carousel grouppicture gp gi figuregroup illustrationblock",
  // Parts of callouts and collapsible sections.
  "alertcontent alertdescription alerttitle detailsbody deepdive",
  // Blocks of Docsy, and sections of React's documentation.
  "blockscover blocksfeature blockslead blockssection intro challenges recipes learnmore",
  // Texts for a product, a version or a direction.
  "view visibility apponly pagesonly clientonly ltr rtl",
  // Text as it is.
  "md markdown markdownify raw rawhtml safe vpre cloak noop nbsp head2 docsdecorativeheader table keyword keywordlist typeit contentref",
);
define(
  { kind: "nothing" },
  // Contents and lists of pages.
  "toc tocinline inlinetoc doccardlist docsindex autolinks sidebar pagelist children resources",
  // Icons and lines.
  "octicon icon icons fontawesome fa alertemoji swatches divider pagebreak blockslinkdown",
  // For the head of a page, and around it.
  "head seo meta giscus comments adsense i18nstatus",
);
define({ kind: "include" }, "include includerelative includecached");

/** The rule for a name in any spelling: `code-group`, `CodeGroup`; undefined if there is none. */
export function findTagRule(name: string): TagRule | undefined {
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
