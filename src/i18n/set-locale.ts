import { type LazyMessages, setLazyMessages } from "./lazy-messages.ts";
import { type CriticalMessages, setMessages } from "./messages.ts";

/** Imports a locale's messages. The folder below `messages/` is named after the locale. */
async function loadMessages(locale: string): Promise<{ critical: CriticalMessages; lazy: LazyMessages }> {
  const [{ critical }, { lazy }] = (await Promise.all([
    import(`./messages/${locale}/critical.ts`),
    import(`./messages/${locale}/lazy.ts`),
  ])) as [{ critical: CriticalMessages }, { lazy: LazyMessages }];
  return { critical, lazy };
}

let currentLocale = "en";

/** Switches this process to a locale's messages. `locale` is the folder's name. Rejects if there is no such locale. */
export async function setLocale(locale: string): Promise<void> {
  if (locale === currentLocale) return;
  const { critical, lazy } = await loadMessages(locale);
  setMessages(critical);
  setLazyMessages(lazy);
  currentLocale = locale;
}
