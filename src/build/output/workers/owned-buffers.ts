/** The memory of those arrays that have one of their own: another thread can take it over, which saves a copy. */
export function ownedBuffers(arrays: readonly ArrayBufferView[]): ArrayBuffer[] {
  return arrays.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? buffer : [],
  );
}
