/** Two windows, one lecture: the deck and the speaker's desk. */
import type { BrowserContextOptions, Page } from 'playwright';
import { server, type Visit, visit } from './harness.ts';
import { still } from './places.ts';

export interface Hall extends Visit {
  readonly speaker: Page;
}

/** A deck at an address with its speaker window, which has heard of it. */
export async function openHall(
  address: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
): Promise<Hall> {
  const { page, troubles } = await visit('about:blank', {
    ...still,
    viewport: { width: 1280, height: 800 },
    ...options,
    opens: true,
    ...(before && { apart: true }),
  });
  await before?.(page);
  await page.goto(address);
  await page.waitForSelector('html.running');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.waitForSelector('body.live');
  return { page, speaker, troubles };
}

/** Both windows get a clock of the test's; it stands still between two leaps. */
export async function openTimed(search = ''): Promise<Hall & { readonly pass: (seconds: number) => Promise<void> }> {
  const hall = await openHall(`${server.url}deck.html${search}`, {}, (page) =>
    page.clock.install({ time: '2026-03-02T10:00:00' }),
  );
  await hall.page.clock.pauseAt('2026-03-02T10:01:00');
  return { ...hall, pass: (seconds) => hall.page.clock.runFor(seconds * 1000) };
}

/** The step that the desk shows. */
export function at(speaker: Page): Promise<string | null> {
  return speaker.locator('#_board').getAttribute('data-step');
}

/** What the desk says of the time. */
export function pace(speaker: Page): Promise<string | null> {
  return speaker.locator('#_pace').textContent();
}
