import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  postRequest,
  ServiceWorkerError,
} from "../../../../src/app/features/offline/service-worker-client.ts";

/** A service worker that replies at once, or never. */
class FakeWorker extends EventTarget {
  state: ServiceWorkerState = "activated";
  readonly received: unknown[] = [];

  readonly reply: unknown;

  constructor(reply?: unknown) {
    super();
    this.reply = reply;
  }

  postMessage(request: unknown, [port]: readonly MessagePort[]): void {
    this.received.push(request);
    if (this.reply !== undefined) port?.postMessage(this.reply);
  }

  becomeRedundant(): void {
    this.state = "redundant";
    this.dispatchEvent(new Event("statechange"));
  }
}

const registration: { active?: FakeWorker } = {};

beforeEach(() => {
  vi.stubEnv("PROD", true);
  vi.stubGlobal("caches", {});
  vi.stubGlobal("navigator", { serviceWorker: { getRegistration: async () => registration } });
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  delete registration.active;
});

async function listDownloads(worker: FakeWorker): Promise<unknown> {
  return await postRequest(worker as unknown as ServiceWorker, { kind: "listDownloads" });
}

const emptyReply = { kind: "reply", reply: [] };

describe("a request to the service worker", () => {
  test("is answered with its reply", async () => {
    expect(await listDownloads(new FakeWorker(emptyReply))).toEqual([]);
  });

  test("fails with the reason that the worker gives", async () => {
    const failed = listDownloads(new FakeWorker({ kind: "failed", reason: "no space" }));
    await expect(failed).rejects.toThrow(new ServiceWorkerError("listDownloads failed: no space"));
  });

  test("goes to the worker that has replaced the one it was meant for", async () => {
    const old = new FakeWorker();
    old.becomeRedundant();
    registration.active = new FakeWorker(emptyReply);
    expect(await listDownloads(old)).toEqual([]);
    expect(registration.active.received).toEqual([{ kind: "listDownloads" }]);
  });

  test("goes to the worker that replaces the first one before its reply", async () => {
    const old = new FakeWorker();
    const reply = listDownloads(old);
    registration.active = new FakeWorker(emptyReply);
    old.becomeRedundant();
    expect(await reply).toEqual([]);
    expect(registration.active.received).toHaveLength(1);
  });

  test("fails if the worker is gone and there is no other", async () => {
    const old = new FakeWorker();
    old.becomeRedundant();
    await expect(listDownloads(old)).rejects.toThrow(ServiceWorkerError);
    registration.active = old;
    await expect(listDownloads(old)).rejects.toThrow(ServiceWorkerError);
  });
});
