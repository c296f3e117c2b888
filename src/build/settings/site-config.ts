/** A link of the navigation. */
export interface NavigationLinkConfig {
  /** What it says. */
  readonly text: string;
  /** A page of the site (`/about`), or another site's URL. */
  readonly link: string;
}

/** Subjects that belong together. */
export interface SubjectGroupConfig {
  readonly name: string;
  /** The last parts of their URLs after `/learn/`. */
  readonly subjects: readonly string[];
}

/** A script of another site. */
export interface HeadScript {
  /** Its URL: only this script may run. */
  readonly src: string;
  /** Further attributes of its element, such as `data-domain`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Origins that it may send data to. Default: that of the script. */
  readonly connect?: readonly string[];
  /** Origins that it may load pictures from. Default: none. */
  readonly images?: readonly string[];
}

/** The settings that each language of a site may have of its own. */
export type LanguageSettingName =
  | "name"
  | "description"
  | "homeTitle"
  | "homeIntroduction"
  | "featuredSubjects"
  | "subjectGroups"
  | "navigation"
  | "footer"
  | "license"
  | "editLink"
  | "reportLink"
  | "dateFormat";

/** One language of a site in several: the settings that differ in it, and where its files are. */
export interface LanguageConfig extends Pick<SiteConfig, LanguageSettingName> {
  /** What readers choose it by. Default: what the language calls itself. */
  readonly label?: string;
  /** The folder of its files, relative to the content folder. Default: the one that is called like the language. */
  readonly folder?: string;
}

/**
 * The settings of a site, all optional. The guide's article on settings is made from these comments: a sentence or two
 * on the meaning, then the default if it isn't part of the schema, then an example.
 */
export interface SiteConfig {
  /**
   * The name of the site: in the header, in titles, for search engines and feeds.
   * @default that of the site in the configuration of the folder's own tool, else "Questions and answers" or "Articles", as `itemName` says
   * @example "Kitchen Questions"
   */
  readonly name?: string;
  /**
   * One sentence about the site: on the home page, for search engines and feeds.
   * @default that in the configuration of the folder's own tool, else none
   * @example "What home cooks ask, answered by a chemist."
   */
  readonly description?: string;
  /**
   * The site's public address, without a path. Sitemaps, feeds, canonical URLs and the social image need it.
   * @default none: those are left out
   * @example "https://example.org"
   */
  readonly url?: string;
  /**
   * The language of the articles, as a BCP 47 tag. The interface uses it if a translation exists.
   * @example "pt-BR"
   */
  readonly language?: string;
  /**
   * The languages of a multilingual site, by their tags, each with the settings that differ in it. `language` is the main one,
   * by default the first; the others are below `/es/` and the like.
   * @default none: the site has one language
   * @example { "en": { "name": "Kitchen Questions" }, "es": { "name": "Preguntas de cocina" } }
   */
  readonly languages?: Readonly<Record<string, LanguageConfig>>;
  /**
   * The path below which the site is served.
   * @example "/learn-more/"
   */
  readonly base?: string;
  /**
   * The title of the home page.
   * @default the name of the site
   * @example "Ask before you cook"
   */
  readonly homeTitle?: string;
  /**
   * The text of the home page in markdown: paragraphs, lists, links and emphasis. It replaces the description
   * there.
   * @default none
   * @example "Start with [ice](/learn/physics/questions/why-does-ice-float-on-water)."
   */
  readonly homeIntroduction?: string;
  /**
   * Subjects that the home page shows before all others, by the last part of their URL after `/learn/`.
   * @example ["physics", "chemistry"]
   */
  readonly featuredSubjects?: readonly string[];
  /**
   * Groups of subjects on the home page and the list of all subjects; subjects in none of them come last.
   * @default by letter if there are many subjects
   * @example [{ "name": "Sciences", "subjects": ["physics", "chemistry"] }]
   */
  readonly subjectGroups?: readonly SubjectGroupConfig[];
  /**
   * Links in the header, after those of the site's own lists; on phones only in the footer, which has them, too.
   * @example [{ "text": "About", "link": "/about" }]
   */
  readonly navigation?: readonly NavigationLinkConfig[];
  /**
   * The text at the end of the footer in markdown.
   * @default none
   * @example "Written by *volunteers*. [License](/license)"
   */
  readonly footer?: string;
  /**
   * The license of the articles: in the footer and for search engines. `holder` is who has the rights.
   * @default none
   * @example { "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/", "holder": "Example Press" }
   */
  readonly license?: { readonly name: string; readonly url?: string; readonly holder?: string };
  /**
   * A picture beside the name in the header: an SVG, PNG, JPEG or WebP file, shown 28 pixels high.
   * @default none
   * @example "logo.svg"
   */
  readonly logo?: string;
  /**
   * The icon in the browser's tab and on home screens: an SVG or PNG file, best square and at least 512 pixels wide.
   * @default Quire's own
   * @example "icon.svg"
   */
  readonly favicon?: string;
  /**
   * The picture that social networks and messengers show with a link: a PNG or JPEG file, best 1200 × 630 pixels. Needs
   * `url`.
   * @default none
   * @example "card.png"
   */
  readonly socialImage?: string;
  /**
   * The accent color of links and buttons, as `#rrggbb`. It must have a contrast of 4.5 : 1 with every background it
   * appears on; the error of one that doesn't names the nearest that does.
   * @default Quire's blue
   * @example { "light": "#8a2f1f", "dark": "#ffb4a3" }
   */
  readonly accent?: { readonly light?: string; readonly dark?: string };
  /**
   * Font families in CSS: of texts, of the interface and of code. A font that readers don't have needs an `@font-face`
   * rule in `css`, and its files in the folder `static`.
   * @default Literata, the system's font, the system's monospaced font
   * @example { "text": "Georgia, serif", "interface": "system-ui, sans-serif", "code": "monospace" }
   */
  readonly fonts?: { readonly text?: string; readonly interface?: string; readonly code?: string };
  /**
   * A CSS file that every page loads after Quire's own styles, which it overrides. `url(/…)` refers to a file of the
   * folder `static`.
   * @default none
   * @example "site.css"
   */
  readonly css?: string;
  /**
   * Scripts of other sites, for example of a visitor counter. The security policy allows these URLs and nothing else.
   * @example [{ "src": "https://stats.example.org/count.js", "attributes": { "data-site": "42" } }]
   */
  readonly headScripts?: readonly HeadScript[];
  /**
   * Meta elements by name, for example to verify that you own the site.
   * @example { "google-site-verification": "abc123" }
   */
  readonly headMeta?: Readonly<Record<string, string>>;
  /**
   * Where an article can be edited. `{path}` stands for its file, relative to the content folder.
   * @default no link
   * @example "https://github.com/example/questions/edit/main/content/{path}"
   */
  readonly editLink?: string;
  /**
   * Where a problem with an article can be reported. `{title}`, `{url}` and `{path}` stand for those of the article.
   * @default no link
   * @example "https://github.com/example/questions/issues/new?title={title}&body={url}"
   */
  readonly reportLink?: string;
  /**
   * `"git"` shows when an article was last changed: the date of the last commit that touched its file.
   * @example "git"
   */
  readonly lastUpdated?: "none" | "git";
  /**
   * What the interface calls the pages of content: `question` has answers, `article` has a title and a text, as in an
   * encyclopedia, a handbook or notes. URLs stay the same.
   * @example "article"
   */
  readonly itemName?: "question" | "article";
  /**
   * How the date of an article is written, in its language: `short` is Nov 30, 2024, `long` November 30, 2024. Articles
   * with a `date_format` have their own.
   * @example "long"
   */
  readonly dateFormat?: "short" | "long";
  /**
   * True if readers write the answers: marks pages as `QAPage` in the structured data for search engines.
   * @example true
   */
  readonly qaPage?: boolean;
  /**
   * True to load pictures of other sites, which then see the IP addresses of your readers. They are links otherwise.
   * @example true
   */
  readonly externalImages?: boolean;
  /**
   * False to switch topics off: by default a subject with 60 or more questions is divided into topics, and the file
   * `topics.yaml` of the content folder renames them.
   * @default true
   * @example false
   */
  readonly topics?: boolean;
  /**
   * False if articles with the same question don't link to each other.
   * @default true
   * @example false
   */
  readonly otherAnswers?: boolean;
}
