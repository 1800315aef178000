import { LIMITS } from '#shared/limits';
import type { PowerOrder, PowerReport } from '#shared/model/power';
import { fail, ok, type Result } from '#shared/result';
import { readPower } from '#main/amt/power';
import { awakeWhenOff, readPowerPolicy } from '#main/amt/power-policy';
import { bootIntoBios, requestPower } from '#main/amt/power-control';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost } from '#main/wsman/transport';
import type { Devices } from './devices';
import { guardKeychain } from './keychain-guard';
import type { CredentialSource, Logins } from './login';
import { pause } from './pause';

export interface PowerRequest {
  id: string;
  order: PowerOrder;
  source: CredentialSource;
}

const WORDS: Readonly<Record<PowerOrder, string>> = {
  on: 'switched on',
  off: 'switched off',
  reset: 'reset',
  cycle: 'switched off and on',
  bios: 'started into its BIOS setup',
};

/** Power of one machine: one order, sent once, and proven by the state where the state can tell. */
export class PowerControl {
  constructor(
    readonly devices: Devices,
    readonly logins: Logins,
  ) {}

  run(request: PowerRequest, signal: AbortSignal): Promise<Result<PowerReport>> {
    return this.devices.alone(request.id, () => guardKeychain(() => this.#run(request, signal)));
  }

  async #run({ id, order, source }: PowerRequest, signal: AbortSignal): Promise<Result<PowerReport>> {
    const opened = await this.logins.open(id, source, signal);
    if (!opened.ok) return opened;
    const { wsman } = opened.value;
    // The state is asked for again and again.
    wsman.remember(false);
    try {
      const read = await readPower(wsman);
      if (!read.ok) return read;
      if (read.value === undefined) {
        return fail(
          'feature-absent',
          'The firmware of this machine does not tell its power state.',
          'Look at the machine itself.',
        );
      }
      const policy = order === 'off' ? await readPowerPolicy(wsman) : undefined;
      const current = policy?.ok ? policy.value?.current : undefined;
      const sleepsToo = current !== undefined && !awakeWhenOff(current);
      return await this.#carryOut(id, wsman, { order, before: read.value, sleepsToo }, signal);
    } finally {
      await wsman.close();
    }
  }

  async #carryOut(
    id: string,
    wsman: WsmanConnection,
    { order, before, sleepsToo }: { order: PowerOrder; before: string; sleepsToo: boolean },
    signal: AbortSignal,
  ): Promise<Result<PowerReport>> {
    const isOn = before === 'on';
    if (order === 'on' ? isOn : order === 'off' && before.startsWith('off')) {
      return ok({ order, before, after: before, outcome: 'already', message: `It is ${before} already.` });
    }
    if (order === 'bios') {
      const arranged = await bootIntoBios(wsman);
      if (!arranged.ok) return arranged;
    }
    // A machine that is off cannot be reset: starting it is what was meant.
    const sent = await requestPower(wsman, isOn && order === 'bios' ? 'reset' : !isOn ? 'on' : plain(order));
    if (!sent.ok && !isLost(sent.error)) return sent;
    const wanted = order === 'off' ? 'off' : 'on';
    const after = await this.#seen(wsman, wanted, sleepsToo ? LIMITS.sleepMs : LIMITS.powerMs, signal);
    if (sleepsToo && sent.ok && after === undefined) {
      this.#show(id, 'off');
      return ok({ order, before, after: 'off', outcome: 'done', message: ASLEEP });
    }
    this.#show(id, after);
    return ok(reportOf(order, before, after, { changes: isOn !== (wanted === 'on'), lost: !sent.ok }));
  }

  /** The state as soon as it is the wanted one, or as it was last read. */
  async #seen(
    wsman: WsmanConnection,
    wanted: 'on' | 'off',
    withinMs: number,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const until = performance.now() + withinMs;
    let last: string | undefined;
    for (;;) {
      const read = await readPower(wsman);
      last = read.ok ? read.value : undefined;
      const there = last !== undefined && (wanted === 'on' ? last === 'on' : last.startsWith('off'));
      const final = !read.ok && !isLost(read.error);
      if (there || final || performance.now() > until || signal.aborted) return last;
      await pause(LIMITS.reconnectGapMs, signal);
    }
  }

  #show(id: string, power: string | undefined): void {
    const inventory = this.devices.inventory(id);
    if (inventory && power !== undefined) this.devices.setInventory(id, { ...inventory, power });
  }
}

/** What being off looks like where AMT sleeps with the PC (amt-wire-facts.md 4.11, power policy). */
const ASLEEP =
  'It took the order and stopped answering. Its power package lets AMT sleep while the PC is off, so it cannot be switched on from here: use its power button.';

function plain(order: PowerOrder): Exclude<PowerOrder, 'bios'> {
  return order === 'bios' ? 'reset' : order;
}

function reportOf(
  order: PowerOrder,
  before: string,
  after: string | undefined,
  { changes, lost }: { changes: boolean; lost: boolean },
): PowerReport {
  const seen = after ?? 'not known';
  const wanted = order === 'off' ? seen.startsWith('off') : seen === 'on';
  if (changes && wanted) {
    return { order, before, after: seen, outcome: 'done', message: `It was ${WORDS[order]}: it is ${seen}.` };
  }
  if (!changes && !lost) {
    const message = `It was told to be ${WORDS[order]}. Whether it did shows on its screen only.`;
    return { order, before, after: seen, outcome: 'told', message };
  }
  const message = lost
    ? 'The connection was lost in the middle, so whether the order arrived is not known. Look at the machine before you send it again.'
    : `The firmware took the order, and the machine is still ${seen}. Give it a minute, then look again.`;
  return { order, before, after: seen, outcome: 'unknown', message };
}
