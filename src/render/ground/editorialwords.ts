/** The words of the editors' report, by language: apart from those of the pages, which scripts carry too. */
import { tableOf } from '../../language.ts';

const english = {
  title: (story: string): string => `${story}: evidence, the weakest first`,
  lead: 'Private: a list for the editors. “Used” names the slides that tell or show a number.',
  ledger: { head: 'The ledger', columns: ['Row', 'What', 'Trust', 'Sources', 'Used'] as readonly string[] },
  claims: {
    head: 'Claims',
    columns: ['Claim', 'As claimed', 'Verdict', 'The record', 'Sources'] as readonly string[],
  },
  wide: {
    head: 'Ratings with wide limits',
    columns: ['What', 'When', 'Level', 'Why', 'Sources'] as readonly string[],
  },
  works: { head: 'Works, and what was seen of them', columns: ['Key', 'Work', 'Seen'] as readonly string[] },
  links: { head: 'Links to open by hand', columns: ['Address', 'Where'] as readonly string[] },
  none: 'none',
  unrecorded: 'not recorded',
  trust: (isVerified: boolean, confidence: string, status: string): string =>
    `${isVerified ? 'verified' : 'not verified'}, ${confidence}, ${status}`,
  confidence: { high: 'well attested', medium: 'fairly sure', low: 'doubtful', none: 'confidence not given' },
  status: { promised: 'promised', planned: 'planned', delivered: 'delivered', captured: 'captured' },
  seen: {
    whole: 'whole',
    excerpt: 'excerpt',
    abstract: 'abstract',
    'quoted in': 'quoted in another',
    'not seen': 'not seen',
  },
  background: 'background',
  unused: 'not used',
};

/** All of these words in one language. */
export type EditorialWords = typeof english;

const german: EditorialWords = {
  title: (story) => `${story}: Belege, die schwächsten zuerst`,
  lead: 'Vertraulich: eine Liste für die Redaktion. „Verwendet“ nennt die Folien, die eine Zahl sagen oder zeigen.',
  ledger: { head: 'Das Verzeichnis', columns: ['Zeile', 'Was', 'Wie sicher', 'Quellen', 'Verwendet'] },
  claims: { head: 'Behauptungen', columns: ['Id', 'Wie behauptet', 'Befund', 'Die Überlieferung', 'Quellen'] },
  wide: { head: 'Wertungen mit weiten Grenzen', columns: ['Was', 'Wann', 'Stufe', 'Warum', 'Quellen'] },
  works: { head: 'Werke, und was von ihnen gesehen wurde', columns: ['Schlüssel', 'Werk', 'Gesehen'] },
  links: { head: 'Verweise, von Hand zu öffnen', columns: ['Adresse', 'Wo'] },
  none: 'keine',
  unrecorded: 'nicht vermerkt',
  trust: (isVerified, confidence, status) => `${isVerified ? 'geprüft' : 'nicht geprüft'}, ${confidence}, ${status}`,
  confidence: {
    high: 'gut belegt',
    medium: 'ziemlich sicher',
    low: 'zweifelhaft',
    none: 'Sicherheit nicht angegeben',
  },
  status: { promised: 'versprochen', planned: 'geplant', delivered: 'geliefert', captured: 'erbeutet' },
  seen: {
    whole: 'ganz',
    excerpt: 'als Auszug',
    abstract: 'als Zusammenfassung',
    'quoted in': 'zitiert in einem anderen',
    'not seen': 'nicht gesehen',
  },
  background: 'Hintergrund',
  unused: 'nicht verwendet',
};

/** The words for a BCP 47 language. */
export function editorialWords(lang: string): EditorialWords {
  return tableOf({ en: english, de: german }, lang) ?? english;
}
