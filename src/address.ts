/** Addresses as authors write them: `%20` for a space, and sometimes a bare `%`. */

/** The text that an address stands for; where its escapes stand for none, the address as its author wrote it. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address.replaceAll('%25', '%');
  }
}
