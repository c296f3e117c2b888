import { lazy } from "./messages/en/lazy.ts";

/** Messages of components that are loaded lazily. Every locale has all of them. */
export type LazyMessages = typeof lazy;

/** Like `messages`, in a file of its own: it is loaded with the first component that needs it. */
export const lazyMessages: LazyMessages = lazy;
