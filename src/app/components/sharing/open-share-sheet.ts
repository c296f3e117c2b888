/** Opens the browser's share sheet. Resolves when it is closed, whether or not something was shared. Never rejects. */
export async function openShareSheet(data: ShareData): Promise<void> {
  try {
    await navigator.share(data);
  } catch (error) {
    const isDismissed = error instanceof DOMException && error.name === "AbortError";
    if (!isDismissed) console.warn("Sharing failed.", error);
  }
}
