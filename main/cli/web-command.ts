import { fileURLToPath } from 'node:url';
import { bugText } from '#shared/bug-text';
import { EXIT_DONE } from '#shared/failure-codes';
import { PAGE_LINK } from '#shared/page-link';
import { ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { ProgramLog } from '#main/use-cases/index';
import { serveApp } from '#main/web-host/index';
import { openBrowser } from './open-browser';
import { parseNumber } from './options';
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
    const port = parseNumber('--port', options.port, 65_535, 0);
    if (!port.ok) return port;
    const { say } = shell.console;
    const log = new ProgramLog({ env: shell.env, host: 'web', version: shell.version });
    const served = await serveApp({
      useCases,
      rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
      port: port.value ?? 0,
      onBug: (error) => {
        log.bug(error);
        shell.console.err(printed`${say(message('cli.bug.title'))} ${printedLines(bugText(error))}\n`);
      },
    });
    if (!served.ok) return served;
    const host = served.value;
    shell.console.out(printed`${say(message('cli.web.ready', { link: host.url() }))}\n`);
    const { vault, data } = useCases.info();
    shell.console.err(printed`${say(vault.message)}\n`);
    if (data.elsewhere) shell.console.err(printed`${say(data.message)}\n`);
    shell.console.err(printed`${say(PAGE_LINK.rule)} ${say(message('cli.web.end'))}\n`);
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
  console.err(printed`${console.say(message('cli.web.newLink'))}\n`);
  const onData = (): void => console.out(printed`${link()}\n`);
  process.stdin.on('data', onData);
  return () => {
    process.stdin.off('data', onData);
    process.stdin.pause();
  };
}
