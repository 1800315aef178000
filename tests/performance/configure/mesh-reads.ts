import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The same reads through MeshCentral's WS-Man stack, in a process of its own (npm package meshcentral):
 * `mesh-reads <folder of the package> <host> <port> <password in AMT_PASSWORD> <classes…>`. Prints one line.
 */
type Answers = Record<string, { status?: number } | undefined>;
interface Amt {
  BatchEnum: (
    name: null,
    names: string[],
    done: (stack: unknown, name: unknown, answers: Answers, status: number) => void,
  ) => void;
}

const [folder = '', host = '', port = '', ...classes] = process.argv.slice(2);
const load = createRequire(join(folder, 'amt', 'amt.js'));
const part = (name: string): unknown => load(join(folder, 'amt', name));
const createComm = part('amt-wsman-comm.js') as (...where: unknown[]) => { xtlsFingerprint: number };
const createWsman = part('amt-wsman.js') as (comm: unknown) => unknown;
const createAmt = part('amt.js') as (wsman: unknown) => Amt;
const comm = createComm(host, Number(port), 'admin', process.env['AMT_PASSWORD'] ?? '', 0);
comm.xtlsFingerprint = 0;
const stack = createAmt(createWsman(comm));
const started = performance.now();
stack.BatchEnum(null, classes, (_stack, _name, answers, status) => {
  const read = Object.values(answers).filter((answer) => answer?.status === 200).length;
  process.stdout.write(
    `RESULT ${JSON.stringify({ durationMs: performance.now() - started, read, status })}\n`,
    () => process.exit(0),
  );
});
