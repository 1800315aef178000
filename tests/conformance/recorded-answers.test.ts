import { describe, expect, it } from 'vitest';
import { type Answer, readAnswer, readPull, toInstance } from '#main/wsman/answer';
import type { XmlElement } from '#main/wsman/xml';
import { recorded, recordedFiles, skipReason } from './recorded';

const files = recordedFiles();

/** The one recorded message that is a request (its origin says so). */
const REQUESTS = new Set(['amt/boot/settingdata/put.xml']);

describe.skipIf(skipReason !== undefined)(
  `recorded answers parse${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it('finds the whole collection', () => {
      expect(files).toHaveLength(155);
    });

    it.each(files)('%s keeps every value', async (path) => {
      const text = recorded(path);
      const answer = reply(await readAnswer(text));
      expect(answer.body ? leaves(answer.body) : []).toEqual(leavesByScanning(text));
    });

    it.each(files.filter((path) => !REQUESTS.has(path)))('%s has the shape of its kind', async (path) => {
      const { action, relatesTo, body } = reply(await readAnswer(recorded(path)));
      expect(action).toMatch(/^http:\/\/\S+$/);
      expect(relatesTo).not.toBe('');
      const kind = path.slice(path.lastIndexOf('/') + 1, -'.xml'.length);
      if (kind === 'enumerate') {
        expect(body?.name).toBe('EnumerateResponse');
        expect(body?.children[0]?.text).not.toBe('');
      } else if (kind === 'pull') {
        expect(body?.name).toBe('PullResponse');
        const page = readPull(element(body));
        // Either there is more, or everything has come.
        expect(page.context === undefined).toBe(recorded(path).includes('EndOfSequence'));
        for (const item of page.items) expect(item.className).toMatch(/^(AMT|CIM|IPS)_/);
      } else if (kind === 'get') {
        expect(body?.name).toMatch(/^(AMT|CIM|IPS)_/);
        expect(body?.namespace.endsWith(body.name)).toBe(true);
        expect(toInstance(element(body)).fields.size).toBeGreaterThan(0);
      } else if (body?.name.endsWith('_OUTPUT')) {
        expect(toInstance(body).fields.get('ReturnValue')?.[0]).toMatch(/^\d+$/);
      }
    });
  },
);

function reply(answer: Answer): Extract<Answer, { kind: 'reply' }> {
  if (answer.kind !== 'reply') throw new Error('a fault');
  return answer;
}

function element(body: XmlElement | undefined): XmlElement {
  if (!body) throw new Error('no body');
  return body;
}

function leaves(element: XmlElement): string[] {
  if (element.children.length > 0) return element.children.flatMap(leaves);
  return [`${element.name}=${element.text}`];
}

/** The same in another way: text between tags, without any XML parser. */
function leavesByScanning(text: string): string[] {
  const body = /<(\w+:)?Body>([\s\S]*)<\/\1?Body>/.exec(text)?.[2] ?? '';
  const found: string[] = [];
  for (const [, name, value] of body.matchAll(/<(?:\w+:)?(\w+)[^<>]*?(?:\/>|>([^<]*)<\/)/g)) {
    found.push(`${name ?? ''}=${unescape(value ?? '').trim()}`);
  }
  return found;
}

function unescape(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => named[name] ?? '');
}
