import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { splitArticleUrl } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { useArticleLanguage } from "../../../components/content-language.ts";
import { clockIcon, moreIcon } from "../../../components/icons/action-icon-paths.ts";
import { closeIcon } from "../../../components/icons/icon-paths.ts";
import { PageLink } from "../../../components/links/page-link.tsx";
import { Menu } from "../../../components/menu/menu.tsx";
import { MenuItem } from "../../../components/menu/menu-item.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { SubjectBadge } from "../../../components/subject-badge.tsx";
import { errorToMessage } from "../../../data/error-to-message.ts";
import type { QueueItem } from "../schedule/queue.ts";
import { type CardContent, cardContentQuery } from "./card-content-query.ts";
import { GradeButtons } from "./grade-buttons.tsx";
import { RevealButtons } from "./reveal-buttons.tsx";
import type { Shown } from "./shown.ts";
import { StepwiseAnswer } from "./stepwise-answer.tsx";
import type { Session } from "./use-session.ts";

interface StudyCardViewProps {
  readonly item: QueueItem;
  readonly session: Session;
}

/** One question: first alone, then with its answer and the buttons that grade it. */
export function StudyCardView({ item, session }: StudyCardViewProps): ReactElement {
  const { url, question } = item.article;
  const { data: content, error, refetch } = useQuery(cardContentQuery(url));
  const language = useArticleLanguage(content?.article ?? {});
  return (
    <article className="study-card">
      <header className="study-question">
        <p className="study-subject">
          <SubjectBadge slug={splitArticleUrl(url).subject} />
          {content?.subjectName}
        </p>
        <Menu label={lazyMessages.moreActions} icon={moreIcon} isIconOnly closesOnChoice>
          <MenuItem icon={clockIcon} onChoose={() => session.bury(item)}>
            {studyMessages.bury}
          </MenuItem>
          <MenuItem icon={closeIcon} onChoose={() => session.suspend(item)}>
            {studyMessages.suspend}
          </MenuItem>
          <PageLink to={url} className="menu-item">
            {studyMessages.openArticle}
          </PageLink>
        </Menu>
        <h2 tabIndex={-1} dir="auto" {...language}>
          {content?.article.question ?? question}
        </h2>
      </header>
      {content ? (
        <AskedQuestion content={content} item={item} session={session} />
      ) : error ? (
        <FailedCard error={error} onRetry={() => void refetch()} onSkip={() => session.skip(item)} />
      ) : (
        <Skeleton lines={3} />
      )}
    </article>
  );
}

function AskedQuestion({ content, item, session }: StudyCardViewProps & { readonly content: CardContent }) {
  const [shown, setShown] = useState<Shown>("nothing");
  const [stepCount, setStepCount] = useState(1);
  const isComplete = shown === "all" || (shown !== "nothing" && shown >= stepCount);
  return (
    <>
      <StepwiseAnswer content={content} shown={shown} onStepsChange={setStepCount} />
      <div className="study-bar">
        {isComplete ? (
          <GradeButtons schedule={item.schedule} onGrade={(grade) => session.grade(item, grade)} />
        ) : (
          <RevealButtons shown={shown} stepCount={stepCount} onShow={setShown} />
        )}
      </div>
    </>
  );
}

interface FailedCardProps {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly onSkip: () => void;
}

/** Says why a question can't be shown. It can be tried again, or skipped until the next visit. */
function FailedCard({ error, onRetry, onSkip }: FailedCardProps): ReactElement {
  return (
    <>
      <p role="alert">
        {lazyMessages.answerLoadFailed} {errorToMessage(error).title}.
      </p>
      <div className="study-bar">
        <div className="study-buttons">
          <button type="button" className="button" onClick={onSkip}>
            {studyMessages.skip}
          </button>
          <button type="button" className="secondary-button" onClick={onRetry}>
            {messages.retry}
          </button>
        </div>
      </div>
    </>
  );
}
