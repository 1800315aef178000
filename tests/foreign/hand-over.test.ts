import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandOverOutcome } from '#shared/model/hand-over';
import { STANDARD_PORTS } from '#shared/model/primitives';
import { value } from '#shared/testing/value';
import { type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { getRequest, textOf } from '#main/simulator/testing/requests';
import { openUseCases, type UseCases } from '#main/use-cases/index';
import { MeshServer } from './mesh-server';
import { isMissing, titleOf } from './programs';

const MACHINES = 500;
/** Of a node that the server reaches in its own network. */
const DIRECT = 4;
const ADDRESS = '127.77.0.99';
const { signal } = new AbortController();

/** A list of machines that nobody has looked at. */
const list = (): string =>
  Array.from({ length: MACHINES - 1 }, (_, n) => {
    const [third, fourth] = [Math.floor(n / 200), (n % 200) + 1];
    return `127.60.${String(third)}.${String(fourth)},pc-${String(n)}\n`;
  }).join('');

describe.skipIf(isMissing('meshcentralServer'))(
  `${titleOf('meshcentralServer')}, on its own network,`,
  () => {
    let server: MeshServer;
    let bench: SimulatedBench;
    let home: string;
    let useCases: UseCases;

    beforeAll(async () => {
      server = await MeshServer.start({ wanOnly: false });
      // Its relay counts nc=1, nc=2 where RFC 2617 wants eight digits; it only knows the standard ports.
      bench = await startBench({
        strictDigest: false,
        timeScale: 10,
        machines: [testSpec({ address: ADDRESS })],
      });
      home = mkdtempSync(join(tmpdir(), 'amt-bench-hand-over-'));
      const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' };
      useCases = value(
        await openUseCases({ env, host: 'cli', version: 'test', ledgerFolder: home }, (bug) => {
          throw bug;
        }),
      );
      await useCases.loadList();
      value(await useCases.takeListImport({ text: `address,name\n${list()}` }, signal));
      const id = value(await useCases.probe({ host: ADDRESS, ports: STANDARD_PORTS }, signal));
      const login = {
        from: 'typed',
        user: 'admin',
        password: TEST_PASSWORD,
        certain: true,
        keep: true,
      } as const;
      value(await useCases.logIn(id, login, { signal }));
    }, 240_000);
    afterAll(async () => {
      await useCases.close();
      await bench.stop();
      await server.stop();
      rmSync(home, { recursive: true });
    });

    const handOver = async (
      group: string,
      dryRun = false,
    ): Promise<Partial<Record<HandOverOutcome, number>>> => {
      const base = { ids: useCases.machines.ids(), to: 'meshcentral', group, ...server.access } as const;
      const cancellation = { signal };
      const unknown = await useCases.handOver(
        { ...base, trusted: undefined, withPasswords: false, dryRun: true },
        cancellation,
      );
      const trusted = unknown.ok ? undefined : unknown.error.fingerprint256;
      expect(trusted).toMatch(/^[0-9a-f]{64}$/);
      const report = value(
        await useCases.handOver({ ...base, trusted, withPasswords: true, dryRun }, cancellation),
      );
      const counts: Partial<Record<HandOverOutcome, number>> = {};
      for (const { outcome } of report.machines) counts[outcome] = (counts[outcome] ?? 0) + 1;
      return counts;
    };

    it(`takes ${String(MACHINES)} machines over its control connection, and opens one of them with the login that came along`, async () => {
      await server.addGroup('Bench');
      expect(useCases.machines.ids()).toHaveLength(MACHINES);
      expect(await handOver('Bench', true)).toEqual({ added: MACHINES });
      expect(await server.nodes()).toEqual([]);
      expect(await handOver('Bench')).toEqual({ added: MACHINES });
      const nodes = await server.nodes();
      expect(nodes).toHaveLength(MACHINES);
      expect(nodes.find(({ host }) => host === '127.60.0.7')).toMatchObject({
        name: 'pc-6',
        intelamt: { user: '' },
      });
      // It pings its machines on UDP 623 from time to time, and opens those that answer.
      const seen = async (): Promise<number> =>
        ((await server.nodes()).find(({ host }) => host === ADDRESS)?.conn ?? 0) & DIRECT;
      await expect.poll(seen, { timeout: 240_000, interval: 1_000 }).toBe(DIRECT);
      const nodeId = nodes.find(({ host }) => host === ADDRESS)?._id ?? '';
      const request = getRequest('AMT_GeneralSettings');
      expect(await server.throughTunnel(nodeId, request, '\r\n\r\n')).toContain('HTTP/1.1 401');
      const answer = await server.throughTunnel(nodeId, request, 'Envelope>');
      expect(answer).toContain('HTTP/1.1 200');
      expect(textOf(answer, 'HostName')).toBe('test-pc');
      // The one with a password may be told again; the others are there.
      expect(await handOver('Bench')).toEqual({ 'already-there': MACHINES - 1, updated: 1 });
      expect(await server.nodes()).toHaveLength(MACHINES);
    });

    it('imports the list that “export --as meshcentral” writes', async () => {
      const group = await server.addGroup('Imported');
      const before = (await server.nodes()).length;
      const { text } = await useCases.exportList(useCases.machines.ids(), 'meshcentral');
      expect(text).not.toContain(TEST_PASSWORD);
      server.importFile(group, text);
      await expect
        .poll(async () => (await server.nodes()).length, { timeout: 60_000 })
        .toBe(before + MACHINES);
    });
  },
);
