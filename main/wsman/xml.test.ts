import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import { buildXml, child, parseXml, XmlError } from './xml';
import { xmlShapeProblem } from './xml-guard';

describe('parseXml', () => {
  it('matches by namespace and local name, whatever the prefix, and trims text', async () => {
    const root = await parseXml(
      '\n  <?xml version= "1.0"?><x:A xmlns:x= "urn:one"><y:B xmlns:y="urn:two" k="v">\n t \n</y:B></x:A>',
    );
    expect(root).toMatchObject({ namespace: 'urn:one', name: 'A' });
    const b = child(root, 'B');
    expect(b).toMatchObject({ namespace: 'urn:two', text: 't' });
    expect(b?.attributes.get('k')).toBe('v');
  });

  it('keeps the order of children and repeated names', async () => {
    const root = await parseXml('<a><x>1</x><y>2</y><x>3</x></a>');
    expect(root.children.map((c) => c.name + c.text)).toEqual(['x1', 'y2', 'x3']);
  });

  it.each(['__proto__', 'constructor', 'cdata', '_'])(
    'an element called %s is only an element',
    async (name) => {
      const root = await parseXml(`<a><${name}>v</${name}></a>`);
      expect(root.children).toMatchObject([{ name, text: 'v' }]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it.each([
    ['', 'malformed'],
    ['plain text', 'malformed'],
    ['<a><b></a>', 'malformed'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'declares-doctype'],
    ['<a>' + '<b>'.repeat(LIMITS.answerDepth) + '</b>'.repeat(LIMITS.answerDepth) + '</a>', 'too-deep'],
    ['<a>' + '<b/>'.repeat(LIMITS.answerElements) + '</a>', 'too-many-elements'],
    ['<a>' + 'x'.repeat(LIMITS.answerBytes) + '</a>', 'too-large'],
    ['<a><!-- never closed', 'malformed'],
    ['<a b="never closed>', 'malformed'],
    ['</a>', 'malformed'],
  ])('refuses %#', async (text, problem) => {
    const error = await parseXml(text).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(XmlError);
    if (problem !== 'malformed') expect((error as XmlError).problem).toBe(problem);
  });

  it('never throws anything but XmlError, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `<a>${s}</a>`),
        ),
        async (text) => {
          const result: unknown = await parseXml(text).catch((e: unknown) => e);
          if (result instanceof Error) expect(result).toBeInstanceOf(XmlError);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accepts comments, CDATA and processing instructions that look like tags', () => {
    expect(xmlShapeProblem('<?p <x> ?><a><!-- <b> --><![CDATA[<c>]]></a>')).toBeUndefined();
  });
});

describe('buildXml', () => {
  it('escapes values so that they come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (value) => {
        const xml = buildXml({ a: { b: value, c: { $: { k: value }, _: 'x' } } });
        const root = await parseXml(xml);
        expect(child(root, 'b')?.text).toBe(value.trim());
        expect(child(root, 'c')?.attributes.get('k')).toBe(value);
      }),
    );
  });

  it('refuses characters that XML cannot carry', () => {
    expect(() => buildXml({ a: 'bell \u0007' })).toThrow(XmlError);
  });
});
