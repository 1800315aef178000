import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Evidence } from '#shared/model/evidence';
import { inEnglish } from '#shared/testing/english';
import { message } from '#shared/texts/message';
import { sayInLanguage } from '#shared/texts/speech';
import { EvidenceLog } from './evidence-log';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-evidence-'))));
afterEach(() => rmSync(home, { recursive: true }));

const at = '2026-11-26T08:00:00.000Z';
const raw = { service: 'http', number: 16992, state: 'open' } as const;

it('reads facts of earlier versions, which are in English, and says new ones in each language', async () => {
  const old = { id: 'machine', evidence: { kind: 'port', at, fact: 'Port 16992 is open', raw } };
  writeFileSync(join(home, 'evidence.jsonl'), `${JSON.stringify(old)}\n`);
  const log = new EvidenceLog(home);
  const fact = message('evidence.port.open', { number: 16992 });
  log.add('machine', [{ kind: 'port', at, fact, raw } satisfies Evidence]);
  await log.flush();
  const facts = (await new EvidenceLog(home).of(['machine'])).map((each) => each.fact);
  expect(inEnglish(facts)).toEqual(['Port 16992 is open', 'Port 16992 is open']);
  expect(facts.map(await sayInLanguage('de'))).toEqual(['Port 16992 is open', 'Port 16992 ist offen']);
});
