import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pong of a machine that is set up, or of one that is not, as evidence of a scan. */
function pong(at: string, version: string, setUp: boolean): object {
  const raw = {
    answered: true,
    pong: {
      enterprise: 343,
      openPort: setUp ? 16992 : 0,
      dualPort: false,
      state: setUp ? 'post' : 'pre',
      dash: false,
      version,
    },
  };
  return { kind: 'rmcp-pong', at, fact: `RMCP presence pong: AMT ${version}`, raw };
}

/** Writes a list of machines into a home folder, as if they had been scanned a week ago. None of them exists. */
export function rememberMachines(home: string, count: number): void {
  const at = new Date(Date.now() - 7 * 24 * 3_600_000).toISOString();
  const ports = { rmcp: 623, http: 16992, https: 16993, redirection: 16994, redirectionTls: 16995 };
  const lines = Array.from({ length: count }, (_, n) => {
    const address = `198.18.${String(n >> 8)}.${String(n & 255)}`;
    const version = `${String(9 + (n % 10))}.${String(n % 3)}`;
    const machine = {
      endpoint: { host: address, ports },
      address,
      hostname: `pc-${String(n).padStart(4, '0')}.bench.example`,
      mac: `02:00:77:00:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')}`,
      evidence: [pong(at, version, n % 4 !== 0)],
      firstSeen: at,
      lastSeen: at,
      missing: n % 7 === 0,
      changes: n % 11 === 0 ? [{ at, what: 'version', from: '8.0', to: version }] : [],
    };
    return JSON.stringify({ id: address, machine });
  });
  writeFileSync(join(home, 'machines.jsonl'), `${lines.join('\n')}\n`);
}
