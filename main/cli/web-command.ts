import { fileURLToPath } from 'node:url';
import { bugText } from '#shared/bug-text';
import { EXIT_DONE } from '#shared/failure-codes';
import { PAGE_LINK } from '#shared/page-link';
import { fail, ok, type Result } from '#shared/result';
import { ProgramLog } from '#main/use-cases/index';
import { serveApp } from '#main/web-host/index';
import { openBrowser } from './open-browser';
import { printed, printedLines } from './printed';
import { withBench } from './run';
import type { Shell } from './shell';

export interface WebOptions {
  port: string;
  open?: boolean;
}

/** `amt-bench web`: the app in a browser, until Ctrl+C. */
export async function webCommand(shell: Shell, options: WebOptions): Promise<number> {
  return withBench(shell, { host: 'web' }, async (useCases, stop): Promise<Result<number>> => {
    const port = Number(options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      return fail(
        'input-invalid',
        `--port needs a number from 0 to 65535, not “${options.port}”.`,
        'Correct it.',
      );
    }
    const log = new ProgramLog({ env: shell.env, host: 'web', version: shell.version });
    const served = await serveApp({
      useCases,
      rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
      port,
      onBug: (error) => {
        log.bug(error);
        shell.console.err(printed`Bug: ${printedLines(bugText(error))}\n`);
      },
    });
    if (!served.ok) return served;
    const host = served.value;
    shell.console.out(printed`AMT Bench is ready: ${host.url()}\n`);
    const { vault, data } = useCases.info();
    shell.console.err(printed`${vault.message}\n`);
    if (data.elsewhere) shell.console.err(printed`${data.message}\n`);
    shell.console.err(printed`${PAGE_LINK.rule} Ctrl+C ends AMT Bench.\n`);
    // It gets a link of its own, so that the printed one stays good.
    if (options.open) openBrowser(host.url());
    const stopAsking = offerNewLinks(shell, () => host.url());
    await stop.firstInterrupt;
    stopAsking();
    await host.close();
    return ok(EXIT_DONE);
  });
}

/** Enter prints a fresh link, for a further page. @returns a function that ends it */
function offerNewLinks({ console }: Shell, link: () => string): () => void {
  if (!console.interactive) return () => undefined;
  console.err(printed`Press Enter for a new link.\n`);
  const onData = (): void => console.out(printed`${link()}\n`);
  process.stdin.on('data', onData);
  return () => {
    process.stdin.off('data', onData);
    process.stdin.pause();
  };
}
