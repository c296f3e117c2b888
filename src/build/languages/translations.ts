import type { TranslationShard } from "../../bundle/languages/translations.ts";
import { subjectPath } from "../../bundle/pages/route-paths.ts";
import type { ArticleUrl, SubjectSlug } from "../../content/url.ts";
import type { ArticleEntry } from "../collect/article-entry.ts";
import { mostFrequentKey } from "../most-frequent-key.ts";

/** The articles and subjects of a language. */
export interface LanguageContent {
  readonly tag: string;
  readonly articles: Iterable<Pick<ArticleEntry, "url" | "subject" | "translationKeys">>;
  readonly subjects: Iterable<SubjectSlug>;
}

/** Paths in other languages by their tags, without the bases of these. */
export type TranslatedPaths = TranslationShard["subject"];

/** The translations of one language's pages. */
export interface Translations {
  readonly articles: ReadonlyMap<ArticleUrl, TranslatedPaths>;
  readonly subjects: ReadonlyMap<SubjectSlug, TranslatedPaths>;
}

/** What is the same article in several languages, by their tags. */
type Group = Map<string, { readonly url: ArticleUrl; readonly subject: SubjectSlug }>;

/**
 * Finds the translations among the articles of several languages: those that name the same key, else those with the same path
 * within their languages. A subject's translation is the one with the same path, else that of most of its articles' translations.
 * Returns those of each language by its tag.
 */
export function findTranslations(languages: readonly LanguageContent[]): Map<string, Translations> {
  const groups = groupArticles(languages);
  return new Map(
    languages.map((language) => {
      const { tag } = language;
      const own = [...groups].flatMap((group) => {
        const article = group.get(tag);
        return article === undefined ? [] : [{ article, group }];
      });
      const articles = own.map(({ article: { url }, group }) => [url, otherUrls(group, tag)] as const);
      return [
        tag,
        {
          articles: new Map(articles.filter(([, paths]) => Object.keys(paths).length > 0)),
          subjects: findSubjects(
            language,
            own,
            languages.filter((each) => each.tag !== tag),
          ),
        },
      ];
    }),
  );
}

/** Two files of a language may have the same key: the first one is what others are translations of. */
function groupArticles(languages: readonly LanguageContent[]): Set<Group> {
  const byKey = new Map<string, Group>();
  const groups = new Set<Group>();
  for (const { tag, articles } of languages) {
    for (const { url, subject, translationKeys = [] } of articles) {
      const group: Group =
        translationKeys.map((key) => byKey.get(key)).find((found) => found && !found.has(tag)) ?? new Map();
      group.set(tag, { url, subject });
      groups.add(group);
      for (const key of translationKeys) if (!byKey.has(key)) byKey.set(key, group);
    }
  }
  return groups;
}

function otherUrls(group: Group, tag: string): TranslatedPaths {
  return Object.fromEntries([...group].flatMap(([other, { url }]) => (other === tag ? [] : [[other, url]])));
}

function findSubjects(
  { tag, subjects }: LanguageContent,
  articles: readonly { readonly article: { readonly subject: SubjectSlug }; readonly group: Group }[],
  others: readonly LanguageContent[],
): Map<SubjectSlug, TranslatedPaths> {
  const counts = new Map<string, Map<SubjectSlug, number>>();
  for (const { article, group } of articles) {
    for (const [other, { subject }] of group) {
      if (other === tag) continue;
      const key = `${article.subject} ${other}`;
      const bySubject = counts.get(key) ?? new Map<SubjectSlug, number>();
      counts.set(key, bySubject.set(subject, (bySubject.get(subject) ?? 0) + 1));
    }
  }
  const subjectsByTag = others.map((each) => [each.tag, new Set(each.subjects)] as const);
  return new Map(
    [...subjects].map((subject) => {
      const paths = subjectsByTag.flatMap(([other, known]) => {
        const counted = counts.get(`${subject} ${other}`);
        const found = known.has(subject) ? subject : counted && (mostFrequentKey(counted) as SubjectSlug);
        return found === undefined ? [] : [[other, subjectPath(found)]];
      });
      return [subject, Object.fromEntries(paths) as TranslatedPaths];
    }),
  );
}
