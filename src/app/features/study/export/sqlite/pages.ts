/** Size of a page, in bytes. */
export const pageSize = 4096;

/** Kinds of pages, as their first byte names them. */
export const pageKinds = { indexInterior: 2, tableInterior: 5, indexLeaf: 10, tableLeaf: 13 } as const;

type PageKind = (typeof pageKinds)[keyof typeof pageKinds];

/** Bytes of a page before its cells: of a leaf, and of an interior page, which also names its last child. */
const leafHeader = 8;
const interiorHeader = 12;

/** What a cell takes up beside its own bytes: its entry in the page's list of cells. */
const cellPointer = 2;

/** The pages of a database file, in order. The first one has number 1. */
export class PageList {
  readonly #pages: Uint8Array[] = [];

  get count(): number {
    return this.#pages.length;
  }

  /** Adds a page and returns its number. */
  add(page: Uint8Array): number {
    return this.#pages.push(page);
  }

  /** Replaces the page with a number. */
  set(number: number, page: Uint8Array): void {
    this.#pages[number - 1] = page;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.count * pageSize);
    for (const [index, page] of this.#pages.entries()) bytes.set(page, index * pageSize);
    return bytes;
  }
}

/** A number as 4 bytes, the highest first. */
export function toUint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Joins parts of a cell. */
export function concatBytes(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** How many bytes of cells fit into a page, with their pointers. */
export function pageCapacity(isLeaf: boolean): number {
  return pageSize - (isLeaf ? leafHeader : interiorHeader);
}

/** How many bytes of a page a cell takes up. */
export function cellSize(cell: Uint8Array): number {
  return cell.length + cellPointer;
}

/**
 * A page of a b-tree: a header, a list of pointers to the cells in their order, and the cells from the end of the page.
 * `lastChild` is that of an interior page; `offset` is where the page begins, 100 on the first page of a file. Throws a
 * `RangeError` if the cells don't fit.
 */
export function createPage(
  kind: PageKind,
  cells: readonly Uint8Array[],
  { lastChild, offset = 0 }: { readonly lastChild?: number; readonly offset?: number } = {},
): Uint8Array {
  const page = new Uint8Array(pageSize);
  const view = new DataView(page.buffer);
  const pointers = offset + (lastChild === undefined ? leafHeader : interiorHeader);
  let start = pageSize;
  for (const [index, cell] of cells.entries()) {
    start -= cell.length;
    if (start < pointers + cells.length * cellPointer)
      throw new RangeError("The cells don't fit into a page.");
    page.set(cell, start);
    view.setUint16(pointers + index * cellPointer, start);
  }
  page[offset] = kind;
  view.setUint16(offset + 3, cells.length);
  view.setUint16(offset + 5, start);
  if (lastChild !== undefined) view.setUint32(offset + 8, lastChild);
  return page;
}
