/** Lets the reader save a text or bytes as a file. `type` is its media type. */
export function downloadFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the blob only later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
