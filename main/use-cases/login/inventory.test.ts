import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '#shared/result';
import { WsmanConnection } from '#main/wsman/connection';
import { envelopeOf, REALM, serveTls } from '#main/wsman/testing/server';
import { UNWATCHED } from '#main/wsman/testing/unwatched';
import { openTestBench, type TestBench } from '../testing/lab';
import type { Session } from './authenticate';
import { readInventory } from './inventory';

let bench: TestBench;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  bench = await openTestBench();
}, 30_000);
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await bench.close();
});

const FAULT =
  '<a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>b:DestinationUnreachable</a:Value></a:Subcode></a:Code><a:Reason><a:Text>no</a:Text></a:Reason></a:Fault>';

/** A session with a machine that lacks every feature, after a login. */
async function session(
  answer: (body: string) => string,
): Promise<{ session: Session; swap: () => void; requests: () => number }> {
  const server = await serveTls(answer);
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port, pin: server.prints[0] });
  closing.push(() => wsman.close(), server.close);
  await wsman.challenge();
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  const general = fail('feature-absent', 'It has none.', 'Leave it out.');
  return { session: { wsman, realm: REALM, user: 'admin', secure: true, general }, ...server };
}

describe('reading an inventory', () => {
  it('goes on where the firmware lacks something', async () => {
    const { session: open, requests } = await session(() => envelopeOf(FAULT));
    const read = await readInventory(open, bench.context);
    expect(read).toMatchObject({ ok: true, value: { versions: {}, controlMode: 'unknown' } });
    expect(requests()).toBeGreaterThan(10);
  });

  it('ends at once when another certificate is shown in the middle', async () => {
    let asked = 0;
    const machine = await session(() => {
      if (++asked === 3) machine.swap();
      return envelopeOf(FAULT);
    });
    expect(await readInventory(machine.session, bench.context)).toMatchObject({
      ok: false,
      error: { code: 'certificate-changed' },
    });
    expect(asked).toBe(3);
  });
});
