import type { BuildMessages } from "../../../i18n/build-messages.ts";
import type { Site } from "../../settings/site-schema.ts";
import type { SiteFile } from "../site-file.ts";
import { openSearchFile } from "./discovery-paths.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** Maximum length of an OpenSearch short name, in characters. */
const maxShortName = 16;

/** The site's search for a browser's address bar (OpenSearch 1.1, draft 6); `root` is the site's URL without a trailing slash. */
export function renderOpenSearch(
  { name, language }: Site,
  root: string,
  messages: Pick<BuildMessages, "searchSite">,
): SiteFile {
  const shortName = escapeMarkup([...name].slice(0, maxShortName).join("").trim());
  const url = escapeMarkup(encodeURI(root));
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${shortName}</ShortName>
<Description>${escapeMarkup(messages.searchSite(name))}</Description>
<Language>${escapeMarkup(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${url}/favicon.svg</Image>
<Url type="text/html" template="${url}/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${url}/${openSearchFile}"/>
</OpenSearchDescription>
`;
  return { path: openSearchFile, content };
}
