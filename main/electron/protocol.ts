import { protocol } from 'electron';
import type { AppFiles } from '#main/host-files/app-files';
import { APP_HOST, APP_SCHEME } from './scheme';

/** Makes `app://bench` an origin like https ones, held to its CSP. Only possible before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window under `app://bench/`; everything else of the scheme is not there. */
export function serveAppFiles(files: AppFiles): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    // The empty list: the page reaches main over IPC and needs no connection at all beside its own files.
    const path = host === APP_HOST ? pathname : '';
    const { status, headers, body } = await files.answer({ method: request.method, path }, []);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
  });
}
