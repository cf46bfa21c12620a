/**
 * All of the internet that a test browser gets: an HTTP proxy that answers for the test sites and refuses the rest,
 * writing down what was asked for. Whatever a browser, a page or the extension's worker requests comes through here.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Pages = Map<string, { body: string | Buffer; type?: string; headers?: Record<string, string> }>;

export interface Site {
  port: number;
  /** By full address; may be changed between requests. */
  pages: Pages;
  /** Everything that was asked for and isn't a page of the test, as "METHOD address". */
  refused: string[];
  close(): Promise<void>;
}

/** Requests that browsers make for themselves and that no flag or preference turns off. */
const BROWSERS_OWN =
  /(?:^|[/.])(?:mozilla\.(?:com|net|org)|firefox\.com|googleapis\.com|google\.com|gvt1\.com|mozgcp\.net)(?::\d+)?(?:\/|$)|\/favicon\.ico$/;

export async function openSite(pages: Pages = new Map()): Promise<Site> {
  const refused: string[] = [];
  const refuse = (method: string, address: string): void => {
    if (!BROWSERS_OWN.test(address)) refused.push(`${method} ${address}`);
  };
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const address = request.url ?? '';
    const page = pages.get(address.replace(/[?#].*$/, ''));
    if (!page) {
      refuse(request.method ?? '', address);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
  server.on('connect', (request, socket) => {
    refuse('CONNECT', request.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    pages,
    refused,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
