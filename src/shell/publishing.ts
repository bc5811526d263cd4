/** Writes the public site into a folder that is published, and knows afterwards which of its files are the site's. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLeaks, type Leak } from './leaks.ts';
import { lecturerFolder } from './output.ts';
import {
  type Change,
  compare,
  holds,
  isSame,
  manifest,
  readFolder,
  readManifest,
  type Site,
  writeSite,
} from './published.ts';

const usage = `npm run publish -- FOLDER [DIST]

writes the public site of DIST (dist), as npm run build made it, into FOLDER, or brings it up to date there`;

/** GitHub serves a folder with this file as it is. */
const extras = [['.nojekyll', new Uint8Array()]] as const;

/**
 * Publishes what the last build made; the answer is what to say, and the exit status: 1 where something private would be published or
 * a file of somebody else replaced, 2 where the question cannot be understood. Nothing is touched then.
 */
export async function publishSite(argv: readonly string[]): Promise<readonly [text: string, status: 0 | 1 | 2]> {
  const [folder, dist = 'dist', ...more] = argv;
  if (folder === undefined || folder.startsWith('-') || more.length > 0) return [`expected one folder\n\n${usage}`, 2];
  if ([dist, lecturerFolder(dist)].some((inner) => holds(folder, inner) || holds(inner, folder)))
    return [`${folder} holds ${dist} or lies in it, expected a folder of its own`, 2];
  const [built, secrets] = [await readFolder(dist), await readSecrets(dist)];
  if (secrets === undefined || !built.has('deck.html'))
    return [`${dist} holds no site with a lecturer's copy beside it: npm run build makes them`, 2];
  const there = await readFolder(folder, true);
  const ours = new Set(await readManifest(folder));
  const foreign = new Map([...there].filter(([path]) => path !== manifest && !ours.has(path)));
  const site = new Map([...built, ...extras.filter(([path]) => !foreign.has(path))]);
  const refusal =
    sayInTheWay(folder, site, foreign) ??
    sayLeaks(folder, await findLeaks(new Map([...foreign, ...site]), secrets), foreign);
  if (refusal !== undefined) return [refusal, 1];
  const change = compare(site, there, ours);
  await writeSite(folder, site, change, ours);
  const kept = [...foreign.keys()].filter((path) => !site.has(path));
  return [sayChange(folder, change, kept) + sayMissing(site), 0];
}

async function readSecrets(dist: string): Promise<readonly string[] | undefined> {
  const text = await readFile(join(lecturerFolder(dist), 'private.txt'), 'utf8').catch(() => undefined);
  return text?.split('\n').filter((run) => run !== '');
}

/** `npm start` makes no pictures for links, though its pages name them. */
function sayMissing(site: Site): string {
  const page = new TextDecoder().decode(site.get('index.html'));
  const [card] = /(?<=<meta property="og:image" content="[^"]*)cards\/[^"/]+/.exec(page) ?? [];
  return card === undefined || site.has(card) ? '' : '\nThe pictures for links are missing: npm run build makes them';
}

function sayInTheWay(folder: string, site: Site, foreign: Site): string | undefined {
  const ways = [...foreign].filter(([path, bytes]) => site.has(path) && !isSame(bytes, site.get(path)));
  if (ways.length === 0) return undefined;
  return `${folder} is left as it was: it has files of the site's names that this command did not write
${list(ways.map(([path]) => path))}
Remove them if they are an earlier copy of the site, or choose another folder.`;
}

function sayLeaks(folder: string, leaks: readonly Leak[], foreign: Site): string | undefined {
  if (leaks.length === 0) return undefined;
  const lines = leaks.map(({ path, run }) => `${path}${foreign.has(path) ? ' (there already)' : ''}: “${run}”`);
  return `${folder} is left as it was: words that are the lecturer's alone would be published\n${list(lines)}`;
}

function sayChange(folder: string, { added, changed, removed, same }: Change, kept: readonly string[]): string {
  const counts = `${added.length} new, ${changed.length} changed, ${removed.length} removed, ${same.length} as they were`;
  const lines = [
    ...(same.length === 0 && changed.length === 0 ? [] : added.map((path) => `+ ${path}`)),
    ...changed.map((path) => `~ ${path}`),
    ...removed.map((path) => `- ${path}`),
  ];
  const others = kept.length === 0 ? '' : `\nOthers' files, kept: ${kept.length > 8 ? kept.length : kept.join(', ')}`;
  return `${folder} holds the public site: ${counts}${lines.length > 0 ? `\n${list(lines)}` : ''}${others}`;
}

/** So many lines tell enough. */
const MOST = 40;

function list(lines: readonly string[]): string {
  const rest = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return [...lines.slice(0, MOST), ...rest].map((line) => `    ${line}`).join('\n');
}
