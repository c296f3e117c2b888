import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useHref } from "react-router";
import { articleUrl, type SubjectSlug } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { copyIcon, linkIcon } from "../../../components/icons/action-icon-paths.ts";
import { shareIcon } from "../../../components/icons/icon-paths.ts";
import { Menu } from "../../../components/menu/menu.tsx";
import { MenuItem } from "../../../components/menu/menu-item.tsx";
import { openShareSheet } from "../../../components/sharing/open-share-sheet.ts";
import { writeClipboard } from "../../../components/sharing/write-clipboard.ts";
import { showToast } from "../../../components/toast/toast-store.ts";
import type { PageArticle } from "../../../data/article-result.ts";
import { errorToMessage } from "../../../data/error-to-message.ts";
import { timeToLocalDay } from "../../../data/time-to-local-day.ts";
import { articleMarkdownQuery } from "./article-markdown-query.ts";
import { articleToBibtex, articleToCitation, type Citable } from "./citation.ts";

interface ShareMenuProps {
  readonly subject: SubjectSlug;
  readonly article: PageArticle;
  /** The site's name. */
  readonly site: string;
}

/** Menu that shares an article: link, share sheet, Markdown or citation. */
export function ShareMenu({ subject, article, site }: ShareMenuProps): ReactElement {
  const { slug, question, author, date } = article;
  const client = useQueryClient();
  const href = useHref(articleUrl(subject, slug));
  const url = window.location.origin + href;
  const markdownQuery = articleMarkdownQuery({ subject, slug, question, url });
  const createCitable = (): Citable => ({
    question,
    author,
    date,
    site,
    url,
    slug,
    accessed: timeToLocalDay(new Date()),
  });
  const copy = async (text: string, successMessage: string): Promise<void> => {
    showToast({ message: (await writeClipboard(text)) ? successMessage : lazyMessages.copyBlocked });
  };
  const copyAnswer = async (): Promise<void> => {
    try {
      await copy(await client.ensureQueryData(markdownQuery), lazyMessages.answerCopied);
    } catch (error) {
      showToast({ message: errorToMessage(error).title });
    }
  };
  const handleToggle = (isOpen: boolean): void => {
    // Prefetched before the click: some browsers allow copying only synchronously after it.
    if (isOpen) void client.prefetchQuery(markdownQuery);
  };
  return (
    <Menu label={lazyMessages.share} icon={shareIcon} onToggle={handleToggle} closesOnChoice>
      <MenuItem icon={linkIcon} onChoose={() => copy(url, lazyMessages.linkCopied)}>
        {lazyMessages.copyLink}
      </MenuItem>
      {typeof navigator.share === "function" && (
        <MenuItem icon={shareIcon} onChoose={() => openShareSheet({ title: question, url })}>
          {lazyMessages.sendTo}
        </MenuItem>
      )}
      <MenuItem icon={copyIcon} onChoose={copyAnswer}>
        {lazyMessages.copyAnswer}
      </MenuItem>
      <MenuItem
        icon={copyIcon}
        onChoose={() => copy(articleToCitation(createCitable()), lazyMessages.citationCopied)}
      >
        {lazyMessages.copyCitation}
      </MenuItem>
      <MenuItem
        icon={copyIcon}
        onChoose={() => copy(articleToBibtex(createCitable()), lazyMessages.bibtexCopied)}
      >
        {lazyMessages.copyBibtex}
      </MenuItem>
    </Menu>
  );
}
