import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import { value } from '#shared/testing/value';
import { type Instance, readAnswer, toInstance } from '#main/wsman/answer';
import { envelope, writeRequest } from '#main/wsman/envelope';
import { envelopeOf } from '#main/wsman/testing/server';
import { bytes, exactText, int, intList, readFields, shownName, shownText, text, writeBack } from './fields';

const CLASS = 'AMT_GeneralSettings';
const NS = `http://intel.com/wbem/wscim/1/amt-schema/1/${CLASS}`;

/** An instance as it comes in an answer. */
async function instanceOf(fields: string, prefix = 'g'): Promise<Instance> {
  const answer = await readAnswer(
    envelopeOf(`<${prefix}:${CLASS} xmlns:${prefix}="${NS}">${fields}</${prefix}:${CLASS}>`),
  );
  if (answer.kind !== 'reply' || !answer.body) throw new Error('no reply');
  return toInstance(answer.body);
}

/** The same after it was written back and read again. */
async function carried(instance: Instance): Promise<Instance> {
  const sent = envelope(writeRequest('put', CLASS, value(writeBack(instance, {}))), 1);
  const answer = await readAnswer(sent);
  if (answer.kind !== 'reply' || !answer.body) throw new Error('no body');
  return toInstance(answer.body);
}

describe('fields', () => {
  const read = async (schema: z.ZodType, content: string): Promise<unknown> => {
    const fields = readFields(z.object({ F: schema }), await instanceOf(content));
    return fields.ok ? fields.value.F : undefined;
  };

  it.each([
    [text, '<g:F> a b </g:F>', 'a b'],
    [text, '<g:F>\n   a b\n  </g:F>', 'a b'],
    [exactText, '<g:F> a  b </g:F>', ' a  b '],
    [exactText, '<g:F>  </g:F>', '  '],
    [exactText, '<g:F>\n   a b\n  </g:F>', 'a b'],
    [shownName, '<g:F> a </g:F>', ' a '],
    [shownText, '<g:F> a </g:F>', 'a'],
    [int, '<g:F>\n  7\n</g:F>', 7],
    [int, '<g:F> 7 </g:F>', 7],
    [intList, '<g:F> 7 </g:F><g:F>\n8</g:F>', [7, 8]],
    [bytes, '<g:F>\n aGk=\n</g:F>', Buffer.from('hi')],
  ])('decide about white space (%#)', async (schema, content, wanted) => {
    expect(await read(schema, content)).toEqual(wanted);
  });

  it.each([
    [shownText, LIMITS.shownChars],
    [shownName, LIMITS.shownChars],
  ])('cut what is only shown, and say so (%#)', async (schema, most) => {
    expect(await read(schema, `<g:F>${'x'.repeat(60_000)}</g:F>`)).toBe(`${'x'.repeat(most - 1)}…`);
  });

  it.each([
    [text, LIMITS.textChars],
    [exactText, LIMITS.textChars],
    [bytes, LIMITS.bytesChars],
  ])('refuse what is longer than AMT has it (%#)', async (schema, most) => {
    expect(await read(schema, `<g:F>${'A'.repeat(most)}</g:F>`)).toBeDefined();
    expect(await read(schema, `<g:F>${'A'.repeat(most + 1)}</g:F>`)).toBeUndefined();
  });

  it('say in few words what is wrong with a very long list', async () => {
    const fields = readFields(z.object({ F: intList }), await instanceOf('<g:F>x</g:F>'.repeat(3_000)));
    expect(fields.ok || fields.error.detail?.length).toBeLessThanOrEqual(LIMITS.detailChars);
  });
});

describe('writing back', () => {
  it.each([
    ['<g:A>1</g:A><g:B/><g:A>2</g:A>'],
    ['<g:A> two  blanks </g:A>'],
    ['<g:New><g:Inner>1</g:Inner></g:New>'],
    ['<g:New xmlns:h="urn:other"><h:Datetime>2027-01-04T06:30:00Z</h:Datetime></g:New>'],
    ['<g:New><g:In><g:Deep>1</g:Deep></g:In></g:New><g:New><g:In><g:Deep>2</g:Deep></g:In></g:New>'],
    ['<g:constructor>x</g:constructor><g:toString>y</g:toString>'],
  ])('carries %s back as it came', async (content) => {
    const instance = await instanceOf(content);
    const again = await carried(instance);
    expect([...again.fields]).toEqual([...instance.fields]);
    expect(again.namespace).toBe(NS);
  });

  it.each([
    ['attributes inside', '<g:New><g:Inner k="v">1</g:Inner></g:New>'],
    ['text beside elements', '<g:New>text<g:Inner>1</g:Inner></g:New>'],
    ['two namespaces', '<g:New xmlns:h="urn:o"><h:A/><g:B/></g:New>'],
    ['an order that would be lost', '<g:New><g:A/><g:B/><g:A/></g:New>'],
    ['an element of another namespace', '<h:New xmlns:h="urn:o"><h:A/></h:New>'],
    ['something deeper', '<g:New><g:A><g:B k="v"/></g:A></g:New>'],
    ['a very long text', `<g:New>${'x'.repeat(LIMITS.textChars + 1)}</g:New>`],
  ])('refuses, without throwing, what it cannot carry back: %s', async (_what, content) => {
    const instance = await instanceOf(`<g:HostName>pc</g:HostName>${content}`);
    expect(writeBack(instance, { HostName: 'new' })).toMatchObject({
      ok: false,
      error: { code: 'answer-malformed', detail: `${CLASS}.New` },
    });
    // What is changed or left out need not be carried.
    expect(writeBack(instance, { New: 'x' }).ok).toBe(true);
    expect(writeBack(instance, {}, ['New']).ok).toBe(true);
  });

  it('gives back exactly what came, or says no, whatever came', async () => {
    const { inner } = fc.letrec<{ inner: string }>((tie) => ({
      inner: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('', ' ', 'x', ' y ', '&lt;'),
        fc
          .array(
            fc.tuple(NAME, fc.constantFrom('g', 'g', 'h'), fc.constantFrom('', '', ' k="v"'), tie('inner')),
            { maxLength: 3 },
          )
          .map((nodes) =>
            nodes
              .map(
                ([name, prefix, more, content]) => `<${prefix}:${name}${more}>${content}</${prefix}:${name}>`,
              )
              .join(''),
          ),
      ),
    }));
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(NAME, inner), { maxLength: 4 }), async (nodes) => {
        const content = nodes
          .map(([name, text]) => `<g:${name} xmlns:h="urn:h">${text}</g:${name}>`)
          .join('');
        const instance = await instanceOf(content);
        const back = writeBack(instance, {});
        if (back.ok) expect([...(await carried(instance)).fields]).toEqual([...instance.fields]);
        else expect(back.error.code).toBe('answer-malformed');
        if (back.ok) exact++;
      }),
      { numRuns: 500 },
    );
    expect(exact).toBeGreaterThan(50);
  });
});

const NAME = fc.constantFrom('A', 'B', 'constructor', '__proto__', 'Datetime');
