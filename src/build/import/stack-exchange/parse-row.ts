const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' }),
);

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|apos|gt|lt|quot));/giu,
    (source, hex, decimal, name) => {
      if (name !== undefined) return entities.get(String(name).toLowerCase()) ?? source;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
        ? String.fromCodePoint(code)
        : "";
    },
  );
}

/** The attributes of a line `<row Id="1" … />` of a dump, whose rows are lines; undefined for any other line. */
export function parseRow(line: string): ReadonlyMap<string, string> | undefined {
  const content = /^\s*<row\s(.*)\/>\s*$/su.exec(line)?.[1];
  if (content === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of content.matchAll(/([A-Za-z]\w*)="([^"]*)"/gu))
    attributes.set(name, decodeEntities(value));
  return attributes;
}
