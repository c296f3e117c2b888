import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useId, useState } from "react";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { dropSubject, keepSubject, keptSubjectQuery } from "../../library/offline/keep-subject.ts";
import type { KeepFailure, KeptSubject } from "../../offline/messages.ts";
import { laterWords } from "../../words/later-words.ts";

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
        {laterWords.keepOffline}
      </label>
      {isOn && !isComplete && (
        <progress max={kept.files} value={kept.done} aria-label={laterWords.keptOf(subject.name)} />
      )}
      <span id={noteId} className="page-note">
        {toNote(kept, isOn, isComplete)}
      </span>
      <span role="status" className={failure ? "refused" : "visually-hidden"}>
        {failure ? laterWords.keepFaults[failure] : isComplete && laterWords.canBeReadOffline(subject.name)}
      </span>
    </div>
  );
}

function toNote({ bytes, files, done }: KeptSubject, isOn: boolean, isComplete: boolean): string {
  if (isComplete) return laterWords.onDevice(bytes);
  return isOn
    ? laterWords.partOnDevice(Math.floor((done / files) * 100) / 100, bytes)
    : laterWords.takesOnDevice(bytes);
}
