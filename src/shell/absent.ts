/** Files that may be gone: an author who is writing renames and removes, and so does another program. */

/** Nothing for a file that is not there; any other failure is thrown again. */
export function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
