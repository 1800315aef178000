import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Endpoint } from '#shared/model/primitives';
import type { Profile } from '#shared/model/profile';
import { value } from '#shared/testing/value';
import type { MachineStats } from '#main/simulator/controls/stats';
import { TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import { WsmanConnection } from '#main/wsman/connection';
import { UNWATCHED } from '#main/wsman/testing/unwatched';
import { fetchPackage } from '../fetch-package';
import { median, time } from '../scan/numbers';
import { type Check, KNOWN, LATENCY_MS, look, Machines, measuredPage, openAt, type Places } from './lab';

/** Connections to the web port when the ports are looked at. */
const LOOK = 1;
const PACKAGE = 'meshcentral@1.1.55';
const FILES = ['package/amt', 'package/common.js', 'package/package.json'];

/** Twelve settings; every one of them differs from what a machine of this measurement has. */
const TWELVE: Profile = {
  clock: 'sync',
  host: { name: 'measured', domain: 'bench.example' },
  discovery: { pingResponse: false, rmcpResponse: false },
  redirection: { sol: true, ider: true, kvm: true, listener: true, consent: 'none' },
  power: 'awake-when-off',
  admin: { password: 'random' },
};

/** What both stacks read: `*` one instance by Get, the others by Enumerate and Pull. */
const CLASSES = [
  '*AMT_GeneralSettings',
  '*AMT_SetupAndConfigurationService',
  'CIM_SoftwareIdentity',
  'AMT_EthernetPortSettings',
  '*AMT_RedirectionService',
  '*CIM_KVMRedirectionSAP',
  '*IPS_OptInService',
  'CIM_ServiceAvailableToElement',
  'AMT_SystemPowerScheme',
  'CIM_ElementSettingData',
  '*AMT_EnvironmentDetectionSettingData',
  'AMT_ManagementPresenceRemoteSAP',
];

/** Measures configuring against its targets and beside a peer; writes docs/performance-configure.md. */
export async function benchmark({ root, workFolder, args }: Places): Promise<number> {
  const checks = [
    ...(await oneMachine(workFolder)),
    ...(await twoHundred(workFolder)),
    ...(await compareWithPeer(workFolder, args[0])),
  ];
  const text = await measuredPage({
    script: 'bench:configure',
    title: 'How fast configuring is',
    checks,
    end: `A change of the admin password is proven by a login on a fresh connection (architecture.md), so a profile with one needs
two connections, one after the other; never two at a time. The clock is asked for anew each time, because its answer is
another one each time. MeshCentral’s stack reads without checking what it reads; ours parses every answer against a
schema where the areas use it, which this row leaves out for both.`,
  });
  process.stdout.write(`${text}\n`);
  writeFileSync(join(root, 'docs', 'performance-configure.md'), text);
  return checks.some(({ met }) => met === false) ? 1 : 0;
}

async function oneMachine(workFolder: string): Promise<Check[]> {
  const lab = await Machines.start(workFolder, 1);
  const useCases = await openAt();
  const id = await look(useCases, lab.endpoints[0]);
  // A login beforehand is no part of it; the profile has to be different from what is there.
  const before = await lab.stats(0);
  const began = performance.now();
  const report = value(
    await useCases.configure(
      { id, profile: TWELVE, source: KNOWN },
      { onStep: () => undefined, draining: () => false },
    ),
  );
  const wallMs = performance.now() - began;
  if (!report.verified) throw new Error(JSON.stringify(report));
  const after = await lab.stats(0);
  const requests = after.requests - before.requests;
  const firmwareMs = after.answerMs - before.answerMs;
  const challenges = after.requestsWithoutCredentials + after.staleNonces - before.requestsWithoutCredentials;
  const connections = after.connections - before.connections;
  const again = performance.now();
  const second = value(
    await useCases.configure(
      { id, profile: TWELVE, source: { from: 'vault' } },
      { onStep: () => undefined, draining: () => false },
    ),
  );
  const secondMs = performance.now() - again;
  const later = await lab.stats(0);
  const operations = difference(later, after);
  const most = Math.max(...reads(operations).map(([, count]) => count));
  const writes = Object.keys(operations).filter((name) => CHANGES.test(name));
  await useCases.close();
  lab.stop();
  return [
    {
      what: `profile of twelve settings, ${String(report.steps.length)} changes, verified: wall time against the sum of the firmware’s answer times (${String(requests)} requests of ${String(LATENCY_MS)} ms and what the machine needs to work each out: ${time(firmwareMs)})`,
      target: '≤ 1.1 ×',
      measured: `${(wallMs / firmwareMs).toFixed(2)} × (${time(wallMs)})`,
      met: wallMs <= 1.1 * firmwareMs,
    },
    {
      what: 'digest challenges after the first',
      target: '≤ 1',
      measured: String(challenges - 1),
      met: challenges - 1 <= 1,
    },
    {
      what: 'TCP connections, one after the other, besides those that the firmware closes with each challenge, and the last look at the ports; the second is the proof of the new password',
      target: '1, and 1 for the proof',
      measured: String(connections - challenges - LOOK),
      met: connections - challenges - LOOK <= 2,
    },
    {
      what: 'the same machine once more: requests for any one thing that is read',
      target: '≤ 1',
      measured: String(most),
      met: most <= 1,
    },
    {
      what: 'the same machine once more: writes',
      target: '0',
      measured: `${String(writes.length)} (${second.outcome}, ${time(secondMs)}, ${String(later.requests - after.requests)} requests)`,
      met: writes.length === 0 && second.outcome === 'nothing-to-do',
    },
  ];
}

const CHANGES = /\.(Put|Create|Delete|Set\w*|Request\w*|Add\w*|Update\w*|Remove\w*|CommitChanges)$/;

/** What was read, and how often each; a user is read by its handle, each of them once. */
function reads(operations: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(operations).filter(
    ([name]) => !CHANGES.test(name) && !/\.(Pull|GetUserAclEntryEx|GetLowAccuracyTimeSynch)$/.test(name),
  );
}

function difference(now: MachineStats, before: MachineStats): Record<string, number> {
  return Object.fromEntries(
    Object.entries(now.operations)
      .map(([name, count]) => [name, count - (before.operations[name] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
}

async function twoHundred(workFolder: string): Promise<Check[]> {
  const lab = await Machines.start(workFolder, 200);
  const useCases = await openAt();
  const limit = pLimit(20);
  const ids = await Promise.all(lab.endpoints.map((endpoint) => limit(() => look(useCases, endpoint))));
  for (let number = 0; number < 10; number++) await lab.off(number);
  const times: number[] = [];
  const outcomes = new Map<string, number>();
  const began = performance.now();
  await Promise.all(
    ids.map(async (id, number) => {
      const wrong = number >= 10 && number < 20;
      const source = wrong ? { ...KNOWN, password: 'Wr0ng!Passw0rd' } : KNOWN;
      const view = await useCases.logIn(id, source);
      const outcome = view.ok ? view.value.sighting.verdict.code : view.error.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (view.ok) times.push(performance.now() - began);
    }),
  );
  const slowest = Math.max(...times);
  await useCases.close();
  lab.stop();
  const counted = [...outcomes].map(([name, count]) => `${String(count)} ${name}`).join(', ');
  return [
    {
      what: `200 machines at once, 10 of them dead, 10 with a wrong password: logged in, everything read, verdict, for the last of the healthy (${counted})`,
      target: '≤ 5 s',
      measured: time(slowest),
      met: slowest <= 5_000 && outcomes.get('ready') === 180,
    },
  ];
}

async function compareWithPeer(workFolder: string, tarball: string | undefined): Promise<Check[]> {
  const lab = await Machines.start(workFolder, 1);
  const [endpoint] = lab.endpoints;
  if (!endpoint) throw new Error('no machine');
  const ours: number[] = [];
  const theirs: number[] = [];
  let ourRequests = 0;
  let theirRequests = 0;
  const folder = fetchPackage(PACKAGE, join(workFolder, 'meshcentral'), tarball, FILES);
  for (let round = 0; round < 5; round++) {
    const before = await lab.stats(0);
    ours.push(await ourReads(endpoint));
    const between = await lab.stats(0);
    ourRequests = between.requests - before.requests;
    if (folder.ok) {
      const run = spawnSync(
        process.execPath,
        [
          join(workFolder, 'mesh-reads.mjs'),
          folder.path,
          endpoint.host,
          String(endpoint.ports.http),
          ...CLASSES,
        ],
        { encoding: 'utf8', env: { ...process.env, AMT_PASSWORD: TEST_PASSWORD }, timeout: 60_000 },
      );
      const line = /^RESULT (.*)$/m.exec(run.stdout)?.[1];
      if (line === undefined) throw new Error(`MeshCentral’s stack said nothing: ${run.stderr}`);
      const answer = JSON.parse(line) as { durationMs: number; read: number; status: number };
      if (answer.status !== 200) throw new Error(`MeshCentral’s stack ended with ${line}`);
      theirs.push(answer.durationMs);
      theirRequests = (await lab.stats(0)).requests - between.requests;
    }
  }
  lab.stop();
  const mine = median(ours);
  if (!folder.ok) {
    return [
      {
        what: `${String(CLASSES.length)} classes read, beside MeshCentral’s WS-Man stack`,
        target: '≤ 1.0 ×',
        measured: `ours ${time(mine)}; the peer could not be had: ${folder.why}`,
        met: undefined,
      },
    ];
  }
  const peer = median(theirs);
  return [
    {
      what: `${String(CLASSES.length)} classes read, login included, beside MeshCentral’s WS-Man stack (${PACKAGE}), median of five rounds that take turns`,
      target: '≤ 1.0 ×',
      measured: `${(mine / peer).toFixed(2)} × (${time(mine)}, ${String(ourRequests)} requests; peer ${time(peer)}, ${String(theirRequests)} requests)`,
      met: mine <= peer,
    },
  ];
}

async function ourReads({ host, ports }: Endpoint): Promise<number> {
  const began = performance.now();
  const wsman = new WsmanConnection({ host, port: ports.http });
  const { realm } = value(await wsman.challenge());
  value(wsman.useLogin({ user: 'admin', password: TEST_PASSWORD, realm }, UNWATCHED));
  for (const name of CLASSES) {
    if (name.startsWith('*')) value(await wsman.get(name.slice(1)));
    else value(await wsman.enumerate(name));
  }
  const took = performance.now() - began;
  await wsman.close();
  return took;
}
