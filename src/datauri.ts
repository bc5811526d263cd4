/** Bytes as an address that holds them. */

/** Of a file of that media type. */
export function dataUri(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
