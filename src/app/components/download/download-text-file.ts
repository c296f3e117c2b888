/** Lets the reader save a text as a file. `type` is its media type. */
export function downloadTextFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the blob only later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
