import { describe, expect, it } from 'vitest';
import { inEnglish } from '../testing/english';
import { answer } from './server';
import { fakeHandlers } from './testing/fake-handlers';

const ask = async (name: string, input: unknown): Promise<unknown> =>
  inEnglish(await answer(fakeHandlers({}), name, input, {}));

describe('a request that makes no sense', () => {
  it('is answered with the field and what is wrong with it, and never with its value', async () => {
    const account = { machineId: '192.0.2.7', user: 'two words', password: 'Canary-Passw0rd' };
    const refused = await ask('machine.keep-password', account);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'input-invalid',
        message:
          'AMT Bench did not understand the request “machine.keep-password”: “user” must have 1 to 16 plain characters and no spaces.',
      },
    });
    expect(JSON.stringify(refused)).not.toContain('Canary');
  });

  it('is answered in words where nothing of it can be read', async () => {
    expect(await ask('machine.keep-password', 7)).toMatchObject({
      error: { message: 'AMT Bench did not understand the request “machine.keep-password”.' },
    });
    expect(await ask('constructor', {})).toMatchObject({
      error: { message: 'The window asked for something that AMT Bench does not know.' },
    });
  });
});
