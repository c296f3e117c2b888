import type { ReactElement } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { deleteIcon, moreIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { bookmarkIcon, searchIcon } from "../../../components/icons/icon-paths.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { Menu } from "../../../components/menu/menu.tsx";
import { MenuItem } from "../../../components/menu/menu-item.tsx";
import { SubjectBadge } from "../../../components/subject-badge.tsx";
import { countDeckArticles, createMembership } from "../deck/deck-articles.ts";
import { deckIdToSource, deckSourceToPath } from "../deck/deck-source.ts";
import { addDecks, countDeck, removeDeck } from "../deck/decks.ts";
import { ExportItems } from "../export/export-items.tsx";
import type { Deck } from "../storage/study-schema.ts";
import { changeStudy } from "./change-study.ts";
import type { OverviewData } from "./has-new-questions-left.ts";

/** What is studied: each deck with how far it is. */
export function DeckList({ study, ...others }: OverviewData): ReactElement {
  return (
    <section aria-labelledby="decks">
      <h2 id="decks">{studyMessages.decks}</h2>
      <ul className="study-cards">
        {study.decks.map((deck) => (
          <DeckItem key={deck.id} deck={deck} study={study} {...others} />
        ))}
      </ul>
    </section>
  );
}

function DeckItem({ deck, study, lists, manifest, now }: OverviewData & { readonly deck: Deck }) {
  const source = deckIdToSource(deck.id);
  if (source === undefined) return null;
  const total = countDeckArticles(deck, lists, manifest ?? { subjects: [] });
  const counts = countDeck(study, createMembership([deck], lists), total, now);
  return (
    <li>
      <PageLink to={deckSourceToPath(source)}>
        {"subject" in source ? (
          <SubjectBadge slug={source.subject} />
        ) : (
          <Icon path={source.kind === "list" ? bookmarkIcon : searchIcon} />
        )}
        <bdi>{deck.name}</bdi>
      </PageLink>
      <Menu
        label={lazyMessages.actionOn(lazyMessages.moreActions, deck.name)}
        icon={moreIcon}
        isIconOnly
        closesOnChoice
      >
        <ExportItems deck={deck} lists={lists} />
        <MenuItem
          icon={deleteIcon}
          onChoose={() =>
            changeStudy((current) => removeDeck(current, deck.id), {
              message: studyMessages.stopped(deck.name),
              revert: (current) => addDecks(current, [deck]),
            })
          }
        >
          {studyMessages.stopStudying}
        </MenuItem>
      </Menu>
      <p className="study-counts">
        <span data-kind="due">{studyMessages.dueCount(counts.dueCount)}</span>
        <span data-kind="learning">{studyMessages.learningCount(counts.learningCount)}</span>
        {manifest && <span data-kind="new">{studyMessages.newCount(counts.newCount)}</span>}
      </p>
    </li>
  );
}
