import { isIP } from "node:net";
import { networkInterfaces } from "node:os";

/** Only this computer can reach it. */
export const localAddress = "127.0.0.1";

/** All addresses of this computer, in the network too. */
export const allAddresses = "0.0.0.0";

/** True for what stands for all addresses, in one of the two versions of the protocol. */
export function isAnyAddress(address: string): boolean {
  return address === allAddresses || address === "::";
}

/** True for an address to listen on: an IP address, or `localhost`. */
export function isListenAddress(address: string): boolean {
  return address === "localhost" || isIP(address) !== 0;
}

/** The URLs at which other devices reach what listens on an address; none if only this computer does. */
export function addressToNetworkUrls(address: string, port: number, base: string): string[] {
  if (address === "localhost" || address === "::1" || address.startsWith("127.")) return [];
  const addresses = isAnyAddress(address)
    ? Object.values(networkInterfaces())
        .flatMap((each) => each ?? [])
        .filter(({ family, internal }) => family === "IPv4" && !internal)
        .map((each) => each.address)
    : [address];
  return addresses.map((each) => `http://${isIP(each) === 6 ? `[${each}]` : each}:${port}${base}`);
}
