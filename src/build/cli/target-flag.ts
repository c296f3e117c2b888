import { type HostName, hosts, isHostName } from "../publish/hosts/hosts.ts";
import { type Flags, UsageError } from "./flags.ts";

/** The host that a site is built for; undefined if none was given. Throws `UsageError` if there is no such host. */
export function flagsToTarget({ target }: Flags): HostName | undefined {
  if (typeof target !== "string") return undefined;
  if (isHostName(target)) return target;
  throw new UsageError(`invalid --target "${target}": expected one of ${Object.keys(hosts).join(", ")}`);
}
