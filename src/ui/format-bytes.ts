const numbers = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

/** `57 KB`, `1.3 MB`, `13 MB`: two digits say enough of how much room something takes. */
export function formatBytes(bytes: number): string {
  return bytes < 950_000
    ? `${numbers.format(Math.max(1, bytes / 1_000))} KB`
    : `${numbers.format(bytes / 1_000_000)} MB`;
}
