import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import { expectWithin } from '#shared/testing/expect-within';
import { buildXml, child, parseDocument, parseXml, withoutLayout, XmlError } from './xml';
import { xmlShape, type XmlShapeProblem } from './xml-guard';

const attributes = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name}${String(i)}="v"`).join(' ');
const nested = (depth: number): string => '<b>'.repeat(depth) + '</b>'.repeat(depth);

/** A document as large as may be, of so many elements below its root. */
function wide(elements: number): string {
  const room = Math.floor((LIMITS.answerBytes - 10) / elements);
  const name = 'b'.repeat(Math.floor((room - 5) / 2));
  return `<a>${`<${name}></${name}>`.repeat(elements)}</a>`;
}

interface Effort {
  tookMs: number;
  /** The longest time for which nothing else had its turn. */
  blockedMs: number;
}

async function effortOf(work: () => Promise<unknown>): Promise<Effort> {
  let blockedMs = 0;
  let over = false;
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last);
    last = now;
    if (!over) setImmediate(tick);
  };
  setImmediate(tick);
  const began = performance.now();
  await work();
  const tookMs = performance.now() - began;
  await new Promise(setImmediate);
  over = true;
  return { tookMs, blockedMs };
}

/** What a firmware says, to be damaged. */
const VALID = [
  '<?xml version="1.0" encoding="UTF-8"?><a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:b="urn:b" xmlns:g="urn:g"><a:Header><b:Action a:mustUnderstand="true">urn:x</b:Action></a:Header><a:Body><g:X><g:A>1 &amp; 2</g:A><g:B/><g:B>&#x20AC;</g:B></g:X></a:Body></a:Envelope>',
  '<a><!-- c --><![CDATA[<x>]]><?p q?><b k="v" l=\'w\'>t</b></a>',
];

type Mutation = {
  at: number;
  kind: 'cut' | 'drop' | 'put' | 'swap' | 'repeat';
  what: string;
  length: number;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(600),
  kind: fc.constantFrom('cut', 'drop', 'put', 'swap', 'repeat'),
  what: fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.constantFrom('<', '>', '"', '&', '/', '<!', ']]>', '\u0000'),
  ),
  length: fc.nat(40),
});

function mutated([text, mutations]: [string, Mutation[]]): string {
  return mutations.reduce((now, { at, kind, what, length }) => {
    const [head, tail] = [now.slice(0, at), now.slice(at)];
    switch (kind) {
      case 'cut':
        return head;
      case 'drop':
        return head + tail.slice(length);
      case 'put':
        return head + what + tail;
      case 'swap':
        return head + what + tail.slice(what.length);
      case 'repeat':
        return head + tail.slice(0, length).repeat(20) + tail;
    }
  }, text);
}

describe('parseXml', () => {
  it('matches by namespace and local name, whatever the prefix, and leaves text as it is', async () => {
    const root = await parseXml(
      '\n  <?xml version= "1.0"?><x:A xmlns:x= "urn:one"><y:B xmlns:y="urn:two" k="v">\n t \n</y:B></x:A>',
    );
    expect(root).toMatchObject({ namespace: 'urn:one', name: 'A' });
    const b = child(root, 'B');
    expect(b).toMatchObject({ namespace: 'urn:two', text: '\n t \n' });
    // Declarations of namespaces are no attributes, whatever their prefix.
    expect([...(b?.attributes ?? [])]).toEqual([['k', 'v']]);
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

  it.each([' ', '   ', '\u00a0', ' a  b ', '\t'])(
    'keeps white space that is all of a text: %j',
    async (text) => {
      expect((await parseXml(`<a>${text}</a>`)).text).toBe(text);
    },
  );

  it.each([
    ['', 'malformed'],
    ['plain text', 'malformed'],
    ['<a><b></a>', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['<a/>text', 'malformed'],
    ['text<a/>', 'malformed'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'declares-doctype'],
    ['<a><!-- never closed', 'malformed'],
    ['<a><![CDATA[ never closed', 'malformed'],
    ['<a><?never closed', 'malformed'],
    ['<a b="never closed>', 'malformed'],
    ['</a>', 'malformed'],
    ['<', 'malformed'],
    ['<a', 'malformed'],
  ])('refuses %j', async (text, problem) => {
    const error = await parseXml(text).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(XmlError);
    expect((error as XmlError).tooLarge).toBe(false);
    if (problem !== 'malformed') expect((error as XmlError).problem).toBe(problem);
  });

  /** For each limit a document that is just within it, and the same with one too many. */
  const bounds: readonly [XmlShapeProblem, (more: number) => string][] = [
    ['too-large', (more) => `<a>${'<b>x</b>'.repeat(4)}${' '.repeat(LIMITS.answerBytes - 39 + more)}</a>`],
    ['too-deep', (more) => nested(LIMITS.answerDepth + more)],
    ['too-many-elements', (more) => `<a>${'<b/>'.repeat(LIMITS.answerElements - 1 + more)}</a>`],
    ['too-many-attributes', (more) => `<a ${attributes('k', LIMITS.elementAttributes + more)}/>`],
    [
      'too-many-attributes',
      (more) => {
        const full = LIMITS.answerAttributes / 50;
        return `<a>${`<b ${attributes('k', 50)}/>`.repeat(full)}${more === 0 ? '' : '<b k="1"/>'}</a>`;
      },
    ],
    ['too-many-namespaces', (more) => `<a ${attributes('xmlns:k', LIMITS.answerNamespaces + more)}/>`],
    [
      'too-many-namespaces',
      (more) => {
        const half = LIMITS.answerNamespaces / 2;
        return `<a ${attributes('xmlns:k', half)}><b ${attributes('xmlns:l', half + more)}/></a>`;
      },
    ],
    ['too-many-comments', (more) => `<a>${'<!---->'.repeat(LIMITS.answerAsides + more)}</a>`],
    ['too-many-comments', (more) => `<a>${'<?p?>'.repeat(LIMITS.answerAsides + more)}</a>`],
    ['too-many-comments', (more) => `<a>${'<![CDATA[]]>'.repeat(LIMITS.answerAsides + more)}</a>`],
    ['too-many-entities', (more) => `<a>${'&lt;'.repeat(LIMITS.answerEntities + more)}</a>`],
    ['name-too-long', (more) => `<a><${'n'.repeat(LIMITS.answerNameChars + more)}></b></a>`],
    ['name-too-long', (more) => `<a><b></${'n'.repeat(LIMITS.answerNameChars + more)}></a>`],
    ['value-too-long', (more) => `<a k="${'v'.repeat(LIMITS.attributeChars - 1 + more)}"/>`],
    [
      'value-too-long',
      (more) => {
        const each = `<b k="${'v'.repeat(1_023)}"/>`;
        const full = LIMITS.answerAttributeChars / 1_024;
        return `<a>${each.repeat(full)}${more === 0 ? '' : '<b k="1"/>'}</a>`;
      },
    ],
    ['value-too-long', (more) => `<a>${'t'.repeat(LIMITS.answerTextChars + more)}</a>`],
    ['value-too-long', (more) => `<a><!--${'t'.repeat(LIMITS.answerTextChars + more)}--></a>`],
    ['value-too-long', (more) => `<a><![CDATA[${'t'.repeat(LIMITS.answerTextChars + more)}]]></a>`],
  ];

  it.each(bounds)('has a limit: %s (%#)', async (problem, document) => {
    const within = xmlShape(document(0), Infinity);
    // A name that long closes nothing: the parser says so, not the limit.
    expect(within.ok || within.problem).not.toBe(problem);
    expect(xmlShape(document(1), Infinity)).toEqual({ ok: false, problem });
    const error = await parseXml(document(1)).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'XmlError', problem, tooLarge: true });
  });

  it('takes fewer elements where a conversation has few left', async () => {
    expect(await parseDocument('<a><b/><b/></a>', 3)).toMatchObject({ elements: 3 });
    await expect(parseDocument('<a><b/><b/></a>', 2)).rejects.toMatchObject({ tooLarge: true });
  });

  it('lets other work have its turn while the worst that it accepts is parsed, and is done soon', async () => {
    const worst = [
      bounds[2]?.[1](0) ?? '',
      // Every closing tag looks at all namespaces in scope.
      `<a ${attributes('xmlns:k', LIMITS.answerNamespaces)}>${'<b></b>'.repeat(LIMITS.answerElements - 1)}</a>`,
      wide(LIMITS.answerElements - 1),
      `<a>${`<b ${attributes('k', LIMITS.elementAttributes)}/>`.repeat(LIMITS.answerAttributes / LIMITS.elementAttributes)}</a>`,
      `<a>${`<b k="${'v'.repeat(1_000)}"/>`.repeat(65)}</a>`,
      `<a>${`<!--${'c'.repeat(65_000)}-->`.repeat(4)}</a>`,
      `<a>${`<![CDATA[${']'.repeat(65_000)}]]>`.repeat(4)}</a>`,
      `<a>${`${'&amp;'.repeat(5_000)}<b/>`.repeat(2)}</a>`,
    ];
    for (const document of worst) {
      expect(await parseXml(document)).toMatchObject({ name: 'a' });
      // The best of some tries: this machine may be busy with other things.
      const tries: Effort[] = [];
      for (let i = 0; i < 5; i++) tries.push(await effortOf(() => parseXml(document)));
      expect(Math.min(...tries.map(({ blockedMs }) => blockedMs))).toBeLessThan(60);
      expect(Math.min(...tries.map(({ tookMs }) => tookMs))).toBeLessThan(1_000);
    }
  }, 60_000);

  it('refuses at once what would take the parser for ever', async () => {
    const costly = [
      `<a ${attributes('k', 200_000)}/>`,
      `<a ${attributes('xmlns:k', 20_000)}>${'<b/>'.repeat(20_000)}</a>`,
      `<a ${' '.repeat(250_000)}`,
      `<a ${'k'.repeat(250_000)}`,
      `<a ${"k='' ".repeat(50_000)}`,
      '<'.repeat(250_000),
      '&'.repeat(250_000),
      `<a>${'<![CDATA['.repeat(29_000)}`,
      `<a>${'<!--'.repeat(60_000)}`,
      `<a>${'<?'.repeat(120_000)}`,
      ' '.repeat(5_000_000),
    ];
    for (const document of costly) {
      await expectWithin(60, async () => {
        const { tookMs } = await effortOf(() => expect(parseXml(document)).rejects.toBeInstanceOf(XmlError));
        return tookMs;
      });
    }
  });

  it('gives a value or an XmlError, soon, whatever comes', async () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ...['<a>', '</a>', '<b/>', '<', '>', '/', '&', ';', '&amp;', '&#0;', '&#xFFFFFFFFFF;', '"', "'", '='],
        ...[
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?xml',
          '?>',
          '<!DOCTYPE',
          '<!',
          '\u0000',
          '\uFFFE',
          '\uD800',
        ],
        ...[
          'xmlns=""',
          'xmlns:x="y"',
          '<x:a>',
          '</x:a>',
          'xml:lang="a"',
          ' a="b"',
          '\uFEFF',
          ':',
          '__proto__',
        ],
        ...[`<${'n'.repeat(300)}`, ' '.repeat(300), '<b>'.repeat(60), 'xmlns:xml="z"', 'hasOwnProperty="1"'],
      ),
    );
    const invented = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const documents = fc.oneof(
      fc.string(),
      invented,
      invented.map((text) => `<a>${text}</a>`),
      fc.tuple(fc.constantFrom(...VALID), fc.array(mutation, { minLength: 1, maxLength: 6 })).map(mutated),
    );
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const began = performance.now();
        const result: unknown = await parseXml(text).catch((e: unknown) => e);
        if (result instanceof Error) expect(result).toBeInstanceOf(XmlError);
        else expect(result).toHaveProperty('children');
        expect(performance.now() - began).toBeLessThan(2_000);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('accepts comments, CDATA and processing instructions that look like tags', () => {
    expect(xmlShape('<?p <x> ?><a><!-- <b> --><![CDATA[<c>]]></a>', 9)).toEqual({ ok: true, elements: 1 });
  });
});

describe('withoutLayout', () => {
  it.each([
    [' Lab', ' Lab'],
    ['Lab ', 'Lab '],
    ['  ', '  '],
    ['a  b', 'a  b'],
    ['\n    value', 'value'],
    ['\n    value\n  ', 'value'],
    [' value\n', ' value'],
    ['\n', ''],
    [' \n ', ''],
    ['', ''],
  ])('%j is %j', (text, value) => {
    expect(withoutLayout(text)).toBe(value);
  });
});

describe('buildXml', () => {
  it('escapes values so that they come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (value) => {
        const xml = buildXml({ a: { b: value, c: { $: { k: value }, _: 'x' } } });
        const root = await parseXml(xml);
        expect(child(root, 'b')?.text).toBe(value);
        expect(child(root, 'c')?.attributes.get('k')).toBe(value);
      }),
    );
  });

  it('refuses characters that XML cannot carry', () => {
    expect(() => buildXml({ a: 'bell \u0007' })).toThrow(XmlError);
  });
});
