/** The server of a story that is being written: its pages reload after a build and show mistakes over the last good one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Files } from '../tools.ts';
import { type ReadPage, startServer } from './server.ts';

/** A server whose pages follow the builds. */
export interface LiveServer {
  /** Where the pages are, ending in a slash. */
  readonly url: string;
  /** Shows a new build and what is not good about it, or over the last good one what is wrong. */
  readonly show: (build: {
    readonly files?: Files | undefined;
    readonly problems: string;
    readonly warnings?: string;
  }) => void;
  /** Shows beside the build that is shown what is not good about it. */
  readonly warn: (warnings: string) => void;
  readonly close: () => Promise<void>;
}

const folder = '-/';

/** Stands where there is no good build yet. */
const emptyPage =
  '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>No build yet</title><body></body></html>';

/** Serves what is shown, and for paths that it lacks what `readRest` gives. `client` is the script put into each page. */
export async function startLiveServer(port: number, client: string, readRest: ReadPage): Promise<LiveServer> {
  const listeners = new Set<ServerResponse>();
  let files: Files | undefined;
  let state: State = { version: 0, problems: '' };
  const run = String(Date.now());
  const read: ReadPage = async (path) => {
    if (path === `${folder}live.js`) return client;
    const content = files?.get(path) ?? (files || !path.endsWith('.html') ? undefined : emptyPage);
    return typeof content === 'string' && path.endsWith('.html')
      ? connect(content, state.version, run)
      : (content ?? readRest(path));
  };
  const handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (pathname !== `/${folder}events`) return false;
    // A page of an earlier server shows no build of this one.
    const isOurs = (searchParams.get('run') ?? run) === run;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(event(isOurs ? state : { ...state, version: -1 }));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return true;
  };
  const server = await startServer(read, port, '/', handle);
  const show: LiveServer['show'] = (build) => {
    const { problems, warnings = '' } = build;
    state = { version: state.version + (build.files ? 1 : 0), problems, ...(warnings !== '' && { warnings }) };
    files = build.files ?? files;
    tell();
  };
  const warn: LiveServer['warn'] = (warnings) => {
    state = { ...state, warnings };
    tell();
  };
  const tell = (): void => {
    for (const listener of listeners) listener.write(event(state));
  };
  return { ...server, show, warn };
}

/** What open pages are told. */
interface State {
  readonly version: number;
  readonly problems: string;
  readonly warnings?: string;
}

function event(state: State): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

/** Puts the client into a page, and lets the page's policy listen to this server. */
function connect(page: string, version: number, run: string): string {
  const script = `<script src="/${folder}live.js?version=${version}&amp;run=${run}"></script>`;
  return page
    .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${script}</body>`);
}
