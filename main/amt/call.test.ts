import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fail, ok } from '#shared/result';
import { value } from '#shared/testing/value';
import { WsmanConnection } from '#main/wsman/connection';
import { challenge, REALM, serve, soap } from '#main/wsman/testing/server';
import { UNWATCHED } from '#main/wsman/testing/unwatched';
import { orAbsent, readAll, readFirst } from './call';
import { exactText, int } from './fields';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const E = 'http://schemas.xmlsoap.org/ws/2004/09/enumeration';
const CLASS = 'AMT_TLSSettingData';
const schema = z.object({ InstanceID: exactText, Value: int });

/** Firmware with these instances of one class. */
async function firmware(...instances: readonly string[]): Promise<WsmanConnection> {
  const items = instances.map(
    (fields) =>
      `<g:${CLASS} xmlns:g="http://intel.com/wbem/wscim/1/amt-schema/1/${CLASS}">${fields}</g:${CLASS}>`,
  );
  const server = await serve((request, response, body) => {
    if (request.headers.authorization === undefined) challenge(response, 'first');
    else if (body.includes('/Enumerate<')) {
      soap(
        response,
        `<e:EnumerateResponse xmlns:e="${E}"><e:EnumerationContext>c</e:EnumerationContext></e:EnumerateResponse>`,
      );
    } else {
      soap(
        response,
        `<e:PullResponse xmlns:e="${E}"><e:Items>${items.join('')}</e:Items><e:EndOfSequence/></e:PullResponse>`,
      );
    }
  });
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port });
  closing.push(() => wsman.close(), server.close);
  await wsman.challenge();
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  return wsman;
}

const GOOD = '<g:InstanceID>one</g:InstanceID><g:Value>1</g:Value>';
const OTHER = '<g:InstanceID>two</g:InstanceID><g:Value>2</g:Value>';
const BROKEN = '<g:InstanceID>three</g:InstanceID><g:Value>many</g:Value>';
const WITHOUT_VALUE = '<g:InstanceID>four</g:InstanceID>';

describe('Reading a class', () => {
  it('gives the fields, and the instance as it came', async () => {
    const [one, two] = value(await readAll(await firmware(GOOD, OTHER), CLASS, schema));
    expect(one).toMatchObject({ InstanceID: 'one', Value: 1, instance: { className: CLASS } });
    expect(two?.instance.fields.get('Value')).toEqual(['2']);
  });

  it('fails where one of all does not fit', async () => {
    const read = await readAll(await firmware(GOOD, BROKEN), CLASS, schema);
    expect(read).toMatchObject({ ok: false, error: { code: 'answer-malformed' } });
  });

  it('finds the first that fits, and does not look at those after it', async () => {
    const wsman = await firmware(WITHOUT_VALUE, GOOD, OTHER, BROKEN);
    const two = await readFirst(wsman, CLASS, schema, {
      field: 'Value',
      fits: ({ InstanceID }) => InstanceID === 'two',
    });
    expect(value(two)?.Value).toBe(2);
    const broken = await readFirst(wsman, CLASS, schema, { field: 'Value', fits: () => false });
    expect(broken).toMatchObject({ ok: false, error: { code: 'answer-malformed' } });
    expect(value(await readFirst(wsman, CLASS, schema, { field: 'Absent' }))).toBeUndefined();
  });
});

describe('A class that is absent', () => {
  it('is no failure, and every other failure stays one', () => {
    expect(orAbsent(fail('feature-absent', 'It has none.', 'Leave it out.'))).toEqual(ok(undefined));
    const refused = fail('limited-rights', 'It may not.', 'Log in as the admin.');
    expect(orAbsent(refused)).toBe(refused);
    expect(orAbsent(ok(1))).toEqual(ok(1));
  });
});
