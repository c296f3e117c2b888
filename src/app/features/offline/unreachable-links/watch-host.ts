import { askHost } from "../../../data/ask-host.ts";
import { setHostReachable } from "../../../data/host-reachability.ts";

/** How often a host that could not be reached is asked again, in milliseconds. */
const askAgainMs = 15_000;

/** How long it has to answer, in milliseconds. */
const timeoutMs = 8_000;

/** Asks the host itself: `onLine` is true behind a router that has no line. */
async function doesHostAnswer(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    await askHost(AbortSignal.timeout(timeoutMs));
    return true;
  } catch {
    return false;
  }
}

/** Resolves when the host answers: at once if it does now, otherwise after it was asked again and again. */
export async function waitForHost(onUnreachable: () => void): Promise<void> {
  if (await doesHostAnswer()) {
    setHostReachable(true);
    return;
  }
  setHostReachable(false);
  onUnreachable();
  await new Promise<void>((resolve) => {
    const ask = async (): Promise<void> => {
      if (document.visibilityState === "hidden" || !(await doesHostAnswer())) return;
      clearInterval(timer);
      window.removeEventListener("online", handleOnline);
      resolve();
    };
    const handleOnline = (): void => void ask();
    const timer = setInterval(handleOnline, askAgainMs);
    window.addEventListener("online", handleOnline);
  });
  setHostReachable(true);
}
