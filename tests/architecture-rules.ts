/**
 * What each area of the source may import besides itself, in the order of ARCHITECTURE's drawing: an area stands below
 * everything that it imports. The areas are folders of src; `app` alone means the files directly in src/app, and
 * `app/styles`.
 */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
  content: [],
  i18n: [],
  bundle: ["content"],
  search: ["content", "bundle"],
  "app/data": ["content", "i18n", "bundle", "search"],
  "app/router": [],
  "app/components": ["content", "i18n", "app/router"],
  "app/features/shortcuts": [],
  "app/features/preferences": ["shortcuts"],
  "app/features/offline": [],
  "app/features/languages": [],
  "app/features/search": [],
  "app/features/article/answer": [],
  "app/features/study": ["shortcuts", "search", "article/answer"],
  "app/features/highlights": ["shortcuts", "article/answer"],
  "app/features/saved": ["preferences", "offline", "article/answer", "study", "highlights"],
  "app/features/article": ["article/answer", "highlights", "saved"],
  "app/features/subjects": ["search", "saved", "offline", "article"],
  "app/features/pages": ["article"],
  "app/features/layout": ["shortcuts", "preferences", "offline", "languages", "search", "saved", "article"],
  app: ["app/data", "app/router", "app/components", "every feature"],
  build: ["everything"],
};

/** What every feature may import besides the features named above. */
export const featureBase = [
  "content",
  "i18n",
  "bundle",
  "search",
  "app/data",
  "app/router",
  "app/components",
];

/** The files of each feature that other areas may import; everything else is private to it. */
export const publicFiles: Readonly<Record<string, readonly string[]>> = {
  "app/features/shortcuts": [
    "highlight-keys.ts",
    "keyboard-shortcuts.tsx",
    "shortcuts-dialog.tsx",
    "study-keys.ts",
  ],
  "app/features/preferences": ["preferences-button.tsx", "appearance-settings.ts"],
  "app/features/offline": [
    "available-offline.tsx",
    "deferred-offline.tsx",
    "delete-offline-data.ts",
    "offline-notice.tsx",
    "page/offline-metadata.ts",
    "page/offline-page.tsx",
    "service-worker/app-shell.ts",
    "service-worker/handle-fetch.ts",
    "service-worker/handle-message.ts",
    "service-worker/request-strategy.ts",
    "service-worker/service-worker-protocol.ts",
    "service-worker/service-worker-scope.ts",
    "service-worker/site-caches.ts",
    "service-worker/skip-waiting.ts",
    "use-reconnect.ts",
  ],
  "app/features/languages": ["language-button.tsx"],
  "app/features/search": [
    "dialog/search-dialog.tsx",
    "search-button.tsx",
    "search-field.ts",
    "search-metadata.ts",
    "search-page.tsx",
    "search-query.ts",
    "search-results.tsx",
    "search-view.ts",
    "similar-questions.tsx",
    "use-complete-search.ts",
    "use-focus-new-results.ts",
  ],
  "app/features/article/answer": [
    "answer-features.ts",
    "answer-renderer-query.ts",
    "answer-tools.ts",
    "find-answer.ts",
    "formula/copy-formulas.ts",
    "formula/formula-element.ts",
    "formula/fragment-to-text.ts",
    "formula/katex-styles.ts",
    "hydrate-answer.ts",
    "load-answer-tools.ts",
    "markdown/answer-to-markdown.ts",
    "parse-answer-markdown.ts",
    "render-answer.tsx",
  ],
  "app/features/study": [
    "due/deferred-study-due.tsx",
    "storage/merge-study.ts",
    "storage/study-schema.ts",
    "storage/study-store.ts",
    "study-metadata.ts",
    "study-page.tsx",
  ],
  "app/features/highlights": [
    "highlights-loader.tsx",
    "list/group-by-article.ts",
    "list/highlights-section.tsx",
    "list/printed-highlights.tsx",
    "storage/highlight-schema.ts",
    "storage/highlight-store.ts",
    "storage/merge-highlights.ts",
  ],
  "app/features/saved": [
    "history/deferred-history.tsx",
    "history/mark-as-read-button.tsx",
    "history/reading-position-tracker.tsx",
    "history/return-offer.tsx",
    "save-button.tsx",
    "saved-metadata.ts",
    "saved-page.tsx",
    "shared-list-metadata.ts",
    "shared-list-page.tsx",
  ],
  "app/features/article": [
    "answer-view.tsx",
    "article-metadata.ts",
    "article-page.tsx",
    "article-view.tsx",
    "list-position/list-recorder.tsx",
    "prefetch-article.ts",
    "reading-time.ts",
    "structured-data.ts",
    "take-prerendered-article.ts",
  ],
  "app/features/subjects": [
    "article-list.tsx",
    "home-metadata.ts",
    "home-page.tsx",
    "keywords/keywords-metadata.ts",
    "keywords/keywords-page.tsx",
    "subject-metadata.ts",
    "subject-page.tsx",
    "subjects-metadata.ts",
    "subjects-page.tsx",
    "topics/topic-metadata.ts",
    "topics/topic-page.tsx",
  ],
  "app/features/pages": ["own-page-metadata.ts", "own-page-query.ts", "own-page.tsx"],
  "app/features/layout": [
    "not-found-metadata.ts",
    "not-found-page.tsx",
    "route-error.tsx",
    "site-layout.tsx",
  ],
};

/** Packages that an area must not import, since it runs in environments without them. */
export const forbiddenPackages: Readonly<Record<string, RegExp>> = {
  content: /^(?:node:|react|@tanstack)/u,
  i18n: /^(?:node:|react|@tanstack)/u,
  bundle: /^(?:node:|react|@tanstack)/u,
  search: /^(?:node:|react|@tanstack)/u,
  app: /^node:/u,
};

/** Most lines of a file; one that grows longer is usually two ideas. */
export const maxLines = 300;

/** Most files directly in a folder. */
export const maxFilesPerFolder = 25;

/** Longest line of a comment, in characters: the formatter, which breaks long lines of code, leaves comments as they are. */
export const maxCommentWidth = 140;
