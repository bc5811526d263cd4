/** Colours of the picture by name. What they are says each page, in every scheme that it can wear: `render/ground/palette.ts`. */

/** Whose a colour is: the place of a recipient among all, which decides its pattern too; below nought, nobody's. */
export type Owner = number;

/** The recipients of a story in their order. */
interface Recipients {
  readonly recipients: readonly { readonly id: string }[];
}

/** Whose something is that has the id of a recipient, or none. */
export function ownerOf({ recipients }: Recipients, id: string | undefined): Owner {
  return recipients.findIndex((recipient) => recipient.id === id);
}

/** Whose a row of the ledger is. What several share, or nobody received, is nobody's. */
export function ownerOfRow(graphic: Recipients, { recipients }: { readonly recipients: readonly string[] }): Owner {
  return recipients.length === 1 ? ownerOf(graphic, recipients[0]) : -1;
}

/**
 * What a colour is for: `ink` for words, `edge` for outlines, `half` where parts of the same stand upon it, `pale` for grounds, `held`
 * for what a recipient holds on the map.
 */
export type Role = 'ink' | 'edge' | 'half' | 'pale' | 'held';

/** A recipient's colour, in full or for a role, as an attribute or a style sheet takes it. */
export function paint(owner: Owner, role?: Role): string {
  return `var(${paintName(owner, role)})`;
}

/** The shade of one kind: the first is the full colour, and all others are so pale that they need an outline. */
export function kindPaint(owner: Owner, kind: number): string {
  return owner < 0 ? paint(owner) : `var(${kindName(owner, kind)})`;
}

/** The custom property of a colour. */
export function paintName(owner: Owner, role?: Role): string {
  return `--${owner < 0 ? 'nobody' : `r${owner}`}${role === undefined ? '' : `-${role}`}`;
}

/** The custom property of a kind's shade. */
export function kindName(owner: Owner, kind: number): string {
  return `--r${owner}-${kind}`;
}
