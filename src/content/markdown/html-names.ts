function nameSet(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/** Elements that a page may contain: GitHub's allow-list, and the harmless ones that other tools keep too. */
export const allowedElements = nameSet(
  "a abbr audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr",
);

/** Elements whose tags are left out without a word: their content says the same without them. */
const transparentElements = nameSet(
  "acronym address article aside base basefont big blink body button center data datalist dialog fieldset font footer form head header hgroup html label legend link main map marquee menu meta meter nav nobr noscript optgroup option output progress search select slot template",
);

/** Elements that are left out with their content, and reported. */
export const removedElements = nameSet("script style svg math canvas");

/** Elements that show another page or file: a link to it takes their place. */
export const frameElements = nameSet("iframe frame embed object");

/** All names of HTML that are handled as HTML. Any other name in angle brackets is text: `<int>`, `<placeholder>`. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    allowedElements.has(lower) ||
    transparentElements.has(lower) ||
    removedElements.has(lower) ||
    frameElements.has(lower) ||
    lower === "area" ||
    lower === "param" ||
    lower === "track"
  );
}
