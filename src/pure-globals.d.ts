/**
 * The few globals besides those of ECMAScript that the pure folders (`content`, `bundle`, `search`, `i18n`) use: pages,
 * workers and Node all have them. Nothing else exists there, so that these folders run anywhere.
 */

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}

declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes?: Uint8Array): string;
}

declare const TextDecoder: { new (label?: string, options?: { readonly fatal?: boolean }): TextDecoder };

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}
