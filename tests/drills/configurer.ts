import type { ConfigureReport } from '#shared/model/plan';
import { endpointSchema } from '#shared/model/primitives';
import { type Profile, profileEverSchema } from '#shared/model/profile';
import type { Result } from '#shared/result';
import { english } from '#shared/testing/english';
import { UseCases } from '#main/use-cases/index';
import type { CredentialSource } from '#main/use-cases/login/open-session';
import { openMachineContext } from '#main/use-cases/machines/machines';

/**
 * One run of AMT Bench in a process of its own, on a real keychain: `configurer <home> <endpoint>
 * configure|resume|settle|passwords [profile]`. `configure` applies the profile, or rotates the admin password where
 * there is none; `resume` does what a technician does after a crash; `settle` what the next login does; `passwords`
 * tells what the keychain holds. Prints the outcome as JSON. Takes the present password from AMT_PASSWORD where it is
 * not stored yet.
 */
const [home = '', endpointText = '', what = '', profileText = '{"admin":{"password":"random"}}'] =
  process.argv.slice(2);
const endpoint = endpointSchema.parse(JSON.parse(endpointText));
const opened = await openMachineContext({
  env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'keychain' },
  host: 'cli',
  version: 'drill',
  ledgerFolder: home,
});
if (!opened.ok) throw new Error(english(opened.error.message));
const context = opened.value;
const useCases = new UseCases(context, (bug) => {
  throw bug;
});

const password = process.env['AMT_PASSWORD'];
const typed = { from: 'typed', user: 'admin', password: password ?? '', certain: true, keep: true } as const;

async function find(): Promise<string> {
  const found = await useCases.probe(endpoint, new AbortController().signal);
  if (!found.ok) throw new Error(english(found.error.message));
  return found.value;
}

function configure(id: string, profile: Profile, source: CredentialSource): Promise<Result<ConfigureReport>> {
  return useCases.configure({ id, profile, source }, { onStep: () => undefined, draining: () => false });
}

/** From the keychain; with what the technician knows only where it has nothing. Waits where the ledger asks for it. */
async function resume(
  id: string,
  wished: Profile,
  source: CredentialSource = { from: 'vault' },
): Promise<Result<ConfigureReport>> {
  const profile = useCases.openRunOf(id)?.profile ?? wished;
  const report = await configure(id, profile, source);
  if (report.ok) return report;
  if (report.error.code === 'password-unknown') return resume(id, profile, typed);
  if (report.error.code !== 'attempt-too-soon') return report;
  const wait = Date.parse(report.error.nextAt ?? '') - Date.now();
  await new Promise((done) => setTimeout(done, Math.max(wait, 0) + 50));
  return resume(id, profile, source);
}

const profile = profileEverSchema.parse(JSON.parse(profileText));
if (what === 'configure' || what === 'resume') {
  const id = await find();
  const report =
    what === 'resume'
      ? await resume(id, profile)
      : await configure(id, profile, password === undefined ? { from: 'vault' } : typed);
  process.stdout.write(JSON.stringify(report.ok ? report.value : report.error));
} else if (what === 'passwords') {
  const held = await useCases.reveal(await find());
  const { password: stored, candidate } = held.ok ? held.value : {};
  process.stdout.write(JSON.stringify([stored, candidate?.password].filter((each) => each !== undefined)));
} else {
  const id = await find();
  await useCases.logIn(id, { from: 'vault' });
  const view = await useCases.machines.view(id);
  const isOpen = !view.ok || view.value.credential.changeOpen;
  process.stdout.write(JSON.stringify({ open: isOpen ? [id] : [] }));
}
await useCases.close();
