/** Addresses as authors write them: `%20` for a space, and sometimes a bare `%`. */

/** The text that an address stands for, or the address itself where its escapes stand for none. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
