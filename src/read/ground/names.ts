/** Names that may be used. */
export interface Names {
  readonly has: (name: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Stands for a table that could not be read: what refers to it must not be reported as well. */
export const anything: Names = { has: () => true, keys: () => [] };
