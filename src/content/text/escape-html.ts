const entities: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

/** A text as HTML, between tags and in attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&"<>]/gu, (character) => entities[character] ?? character);
}
