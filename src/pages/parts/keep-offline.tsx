import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useId, useState } from "react";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { dropSubject, keepSubject, keptSubjectQuery } from "../../library/offline/keep-subject.ts";
import type { KeepFailure, KeptSubject } from "../../offline/messages.ts";
import { formatBytes } from "../../ui/format-bytes.ts";

const failureTexts: Readonly<Record<KeepFailure, string>> = {
  offline: "The connection broke off. It goes on with your next visit.",
  full: "There is no room left on this device.",
  missing: "The site is being updated. Try again in a moment.",
};

/** A switch that keeps a subject for reading offline: says what it takes, and how far it is. */
export function KeepOffline({ subject }: { readonly subject: SubjectHead }): ReactElement | null {
  const client = useQueryClient();
  const { data: kept } = useQuery(keptSubjectQuery(subject.slug));
  const [failure, setFailure] = useState<KeepFailure>();
  // What the reader has just chosen, until it is so.
  const [choice, setChoice] = useState<boolean>();
  const noteId = useId();
  if (!kept) return null;
  const choose = async (isOn: boolean): Promise<void> => {
    setFailure(undefined);
    setChoice(isOn);
    if (isOn) setFailure(await keepSubject(client, subject.slug).catch((): KeepFailure => "offline"));
    else await dropSubject(client, subject.slug).catch(() => undefined);
    setChoice(undefined);
  };
  const isOn = choice ?? kept.isWanted;
  const isComplete = isOn && kept.isWanted && kept.done >= kept.files;
  return (
    <div className="keep-offline">
      <label className="switch">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={noteId}
          onChange={({ target }) => void choose(target.checked)}
        />
        Keep for reading offline
      </label>
      {isOn && !isComplete && (
        <progress max={kept.files} value={kept.done} aria-label={`Kept of ${subject.name}`} />
      )}
      <span id={noteId} className="page-note">
        {toNote(kept, isOn, isComplete)}
      </span>
      <span role="status" className={failure ? "refused" : "visually-hidden"}>
        {failure ? failureTexts[failure] : isComplete && `${subject.name} can be read offline`}
      </span>
    </div>
  );
}

function toNote({ bytes, files, done }: KeptSubject, isOn: boolean, isComplete: boolean): string {
  const size = formatBytes(bytes);
  if (isComplete) return `${size} on this device`;
  return isOn ? `${Math.floor((done / files) * 100)} % of ${size}` : `Takes ${size} on this device`;
}
