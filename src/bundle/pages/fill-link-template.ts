/** What the placeholders of a link stand for: parts of an article. */
export interface LinkTemplateValues {
  readonly title: string;
  /** Its whole URL. */
  readonly url: string;
  /** The path of its file in the content folder. */
  readonly path: string;
}

/** Puts values into a link in place of `{title}`, `{url}` and `{path}`, with everything encoded that has a meaning in URLs. */
export function fillLinkTemplate(template: string, values: LinkTemplateValues): string {
  return template.replace(/\{(title|url|path)\}/gu, (_, name: keyof LinkTemplateValues) => {
    const encoded = encodeURIComponent(values[name]);
    return name === "path" ? encoded.replaceAll("%2F", "/") : encoded;
  });
}
