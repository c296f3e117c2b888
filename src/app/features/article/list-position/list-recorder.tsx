import { useEffect } from "react";
import { useHref, useLocation } from "react-router";
import type { ArticleLink } from "../../../../bundle/schemas.ts";
import { linkToArticle } from "../../../data/link-to-article.ts";
import { storeFollowedList } from "./followed-list.ts";

/** Lists of questions, and the link of each item. */
const listSelector = "#main ol:is(.entries, .saved-cards)";

/** Remembers the list from which a reader opens a question, so that its page leads on within that list. Renders nothing. */
export function ListRecorder(): null {
  const { pathname, search } = useLocation();
  const basePath = useHref("/").replace(/\/?$/u, "/");
  useEffect(() => {
    const toLink = (item: Element): ArticleLink[] => {
      const link = item.querySelector<HTMLAnchorElement>("a[href]");
      const article = link ? linkToArticle(link, basePath) : undefined;
      if (link === null || article === undefined) return [];
      const lang = link.getAttribute("lang");
      return [{ url: article.url, question: link.textContent ?? "", ...(lang !== null && { lang }) }];
    };
    const handleClick = ({ target }: MouseEvent): void => {
      const item =
        target instanceof Element ? target.closest("a")?.closest(`${listSelector} > li`) : undefined;
      const list = item?.parentElement;
      const [followed] = item ? toLink(item) : [];
      if (!list || followed === undefined) return;
      const total = list.getAttribute("data-total");
      storeFollowedList(
        {
          name: document.querySelector("#main h1")?.textContent ?? "",
          path: pathname + search,
          start: Number(list.getAttribute("start") ?? 1),
          total: total === null ? null : Number(total),
          links: [...list.children].flatMap(toLink),
        },
        followed.url,
      );
    };
    document.addEventListener("click", handleClick, true);
    return () => document.removeEventListener("click", handleClick, true);
  }, [pathname, search, basePath]);
  return null;
}
