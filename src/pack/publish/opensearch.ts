import type { Site } from "../../bundle/site.ts";
import { laterWords } from "../../words/later-words.ts";
import { openSearchFile } from "../site-files/discovery-paths.ts";
import { escapeMarkup } from "../site-files/escape.ts";
import type { SiteFile } from "../site-files/site-file.ts";

/** Longest short name that OpenSearch allows, in characters. */
const maxShortName = 16;

/** How a browser searches the site from its address bar (OpenSearch 1.1, draft 6); `root` is where it is reached, without a slash at its end. */
export function toOpenSearch({ name, language }: Site, root: string): SiteFile {
  const short = escapeMarkup([...name].slice(0, maxShortName).join("").trim());
  const url = escapeMarkup(encodeURI(root));
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${short}</ShortName>
<Description>${escapeMarkup(laterWords.searchSite(name))}</Description>
<Language>${escapeMarkup(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${url}/favicon.svg</Image>
<Url type="text/html" template="${url}/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${url}/${openSearchFile}"/>
</OpenSearchDescription>
`;
  return { path: openSearchFile, content };
}
