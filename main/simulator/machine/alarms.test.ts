import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { oneMachine } from '../testing/fixtures';
import { embedded, methodRequest, textOf } from '../testing/requests';
import type { TestClient } from '../testing/test-client';

const COMMON = 'http://schemas.dmtf.org/wbem/wscim/1/common';
const wrapped = (name: string, value: string): string =>
  `<t:${name} xmlns:t="${COMMON}">${value}</t:${name}>`;

let bench: SimulatedBench;
let client: TestClient;
async function start(): Promise<void> {
  ({ bench, client } = await oneMachine());
}
afterEach(() => bench.stop());

/** @param changes null leaves a field out */
async function add(changes: Record<string, string | null> = {}): Promise<string | undefined> {
  const alarm: Record<string, string | null> = {
    InstanceID: 'backup',
    ElementName: 'backup',
    StartTime: wrapped('Datetime', '2099-01-01T06:00:00Z'),
    Interval: wrapped('Interval', 'P0DT0H0M'),
    DeleteOnCompletion: 'true',
    ...changes,
  };
  const fields = Object.entries(alarm).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  const answer = await client.post(
    methodRequest('AMT_AlarmClockService', 'AddAlarm', [
      ['AlarmTemplate', embedded('IPS_AlarmClockOccurrence', fields)],
    ]),
  );
  return textOf(answer.body, 'ReturnValue');
}

describe('wake alarms', () => {
  it.each([
    '2099-01-01T06:00:30Z',
    '2099-01-01T06:00:00',
    '2099-01-01 06:00:00Z',
    '2099-01-01T06:00:00.000Z',
  ])('refuses a start of %s', async (start_) => {
    await start();
    expect(await add({ StartTime: wrapped('Datetime', start_) })).toBe('36');
  });

  it('refuses a start in the past', async () => {
    await start();
    expect(await add({ StartTime: wrapped('Datetime', '2020-01-01T06:00:00Z') })).toBe('34');
  });

  it.each(['P', 'PT', 'P1DT24H', 'PT60M', '1 day', ''])('refuses an interval of “%s”', async (span) => {
    await start();
    expect(await add({ Interval: wrapped('Interval', span) })).toBe('36');
  });

  it('wants an interval and a name, and takes intervals in every form', async () => {
    await start();
    expect(await add({ Interval: null })).toBe('36');
    expect(await add({ ElementName: '' })).toBe('36');
    expect(await add({ ElementName: 'x'.repeat(33) })).toBe('36');
    for (const [index, span] of ['P1D', 'PT3H', 'P395DT3H', 'PT12M', 'P0DT0H0M'].entries()) {
      const name = `alarm ${index}`;
      const named = { InstanceID: name, ElementName: name };
      expect(await add({ ...named, Interval: wrapped('Interval', span) })).toBe('0');
    }
    expect(await add()).toBe('23');
    expect((await client.pull('IPS_AlarmClockOccurrence')).join('')).toContain(
      '<i:Interval>P395DT3H0M</i:Interval>',
    );
  });

  it('keeps names apart', async () => {
    await start();
    expect(await add()).toBe('0');
    expect([await add(), await add({ InstanceID: 'other' })]).toEqual(['2058', '2058']);
  });
});
