/** The value of an attribute in the start tag of an XML element, as it is written; empty if there is none. */
export function findXmlAttribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";
}
