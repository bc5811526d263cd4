/** Addresses as authors write them: in running text, and with `%20` for a space and sometimes a bare `%`. */

/** Finds web addresses in running text, each up to the last character that is no punctuation. */
export const webAddresses = /https?:\/\/[^\s<"]*[^\s<".,;:)\]”’]/g;

/** The text that an address stands for; where its escapes stand for none, the address as its author wrote it. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address.replaceAll('%25', '%');
  }
}
