import type { ArticleUrl, SubjectSlug } from "../article/address.ts";

/** What pages ask of the worker. */
export type WorkerRequest =
  /** A page was opened, and used these files, before the worker could see it. URLs with their origin. */
  | { readonly kind: "opened"; readonly page: string; readonly files: readonly string[] }
  /** These articles are saved, and no others: they are kept. */
  | { readonly kind: "save"; readonly urls: readonly ArticleUrl[] }
  /** Keeps some more of a subject, to be asked until all of it is; unless it is new, only while it is wanted. */
  | { readonly kind: "keep"; readonly subject: SubjectSlug; readonly isNew: boolean }
  | { readonly kind: "drop"; readonly subject: SubjectSlug }
  /** What is kept of a subject. */
  | { readonly kind: "subject"; readonly subject: SubjectSlug }
  /** The subjects that are kept. */
  | { readonly kind: "kept" }
  /** Which of these addresses, from the site's base on, can be read without a connection. */
  | { readonly kind: "readable"; readonly addresses: readonly string[] }
  /** Deletes everything and keeps nothing from now on. */
  | { readonly kind: "forget" };

/** A subject as it is kept, or could be. */
export interface KeptSubject {
  readonly slug: SubjectSlug;
  readonly name: string;
  /** What all of it takes, in bytes. */
  readonly bytes: number;
  /** Files of its newest version, and how many of them are here. */
  readonly files: number;
  readonly done: number;
  /** True where the reader wants it kept. An older version of it may be here while the newest isn't. */
  readonly isWanted: boolean;
}

/** Why something could not be kept. */
export type KeepFailure = "offline" | "full" | "missing";

/** How an address can be read: from the page that was opened there, or by the app from the data that is here. */
export type ReadableHow = "page" | "data";

/** What the worker answers. */
export interface WorkerReplies {
  readonly opened: null;
  readonly save: { readonly failure?: KeepFailure };
  readonly keep: { readonly subject?: KeptSubject; readonly failure?: KeepFailure };
  readonly drop: null;
  readonly subject: KeptSubject | null;
  readonly kept: readonly KeptSubject[];
  readonly readable: Readonly<Record<string, ReadableHow>>;
  readonly forget: null;
}

/** The answer to a request. */
export type WorkerReply<Kind extends WorkerRequest["kind"]> = WorkerReplies[Kind];
