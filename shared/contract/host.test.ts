import { describe, expect, it } from 'vitest';
import { inEnglish } from '../testing/english';
import { createAppService } from './host';
import { fakeHandlers } from './testing/fake-handlers';

describe('a mistake of the program', () => {
  const mistaken = (logFile?: string): ReturnType<typeof createAppService> => {
    const handlers = fakeHandlers({
      'app.info': () => {
        throw new Error('Canary-Passw0rd');
      },
    });
    return createAppService({
      handlers,
      onEvent: () => () => undefined,
      onBug: () => undefined,
      logFile,
    });
  };

  it('names the file that helps to find it, and nothing of its inside', async () => {
    const reply = await mistaken('/home/tech/logs/amt-bench.log').call('app.info', {});
    const said = JSON.stringify(inEnglish(reply));
    expect(said).toContain('send the file /home/tech/logs/amt-bench.log');
    expect(said).not.toContain('Canary');
    expect(JSON.stringify(reply)).not.toContain('Canary');
  });

  it('promises no file where there is none', async () => {
    expect(JSON.stringify(inEnglish(await mistaken().call('app.info', {})))).not.toContain('file');
  });
});
