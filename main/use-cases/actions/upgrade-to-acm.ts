import { assertNever } from '#shared/assert-never';
import type { ActionReport } from '#shared/model/action';
import {
  type CertificateCheck,
  type CertificateFinding,
  type ChainSigner,
  generationsOf,
} from '#shared/model/provisioning-certificate';
import { VERDICTS } from '#shared/model/verdict';
import { fail, type Failure, failure, inSentences, ok, type Result } from '#shared/result';
import { certificateText } from '#shared/texts/certificate-text';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { returnValueMeaning } from '#main/interop/explain/meanings/method-status';
import { type UpgradeOutcome, upgradeToAdminMode } from '#main/provisioning/control-mode-upgrade';
import { guardExpected, writtenDown } from '../core/index';
import { type Session, type SessionRequest, takeInventory, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';
import { actionJournal } from './action-journal';

export interface UpgradeRequest extends SessionRequest {
  /** A PFX with a provisioning certificate, and its password. Neither is kept. */
  pfx: Uint8Array;
  pfxPassword: string;
  /** DNS suffix of the machine's network, in lower case; absent: only the machine compares it. */
  suffix?: string | undefined;
}

/**
 * Takes a machine from client to admin control mode with a provisioning certificate. A certificate that no machine of
 * this generation would take is refused before anything is sent. Its key never leaves this computer.
 */
export function upgradeToAcm(
  context: MachineContext,
  request: UpgradeRequest,
): Promise<Result<ActionReport>> {
  return guardExpected(async () => {
    const blocked = blockedBy(context, request.id);
    if (blocked) return { ok: false, error: blocked };
    const opened = await openedFile(request, context.now());
    if (!opened.ok) return opened;
    const { signer } = opened.value;
    return withSession(context, { ...request, inventory: true }, async (session, begin) => {
      const generation = generationOf(context, request.id);
      const refused = refusedCertificate(opened.value, generation);
      if (refused) return { ok: false, error: refused };
      if (request.signal?.aborted) return stopped();
      const journal = actionJournal(context, request.id, session.realm, 'upgrade-to-acm');
      const order = { told: false };
      const work = await guardExpected(async () =>
        ok(
          await upgradeToAdminMode(session.wsman, signer, generation, {
            begin: () => {
              begin();
              journal('told');
              order.told = true;
            },
            signal: request.signal,
          }),
        ),
      );
      // Keychain or state folder refuse: once the order was sent, that says nothing about what became of it.
      const ended: UpgradeOutcome = work.ok
        ? work.value
        : { outcome: order.told ? 'unknown' : 'failed', failure: work.error };
      return reported(context, request.id, session, ended, (outcome) =>
        order.told ? writtenDown(() => journal(outcome)) : undefined,
      );
    });
  });
}

function stopped(): Result<never> {
  return fail('cancelled', message('actions.stopped.nothingSent'), message('actions.stopped.next'));
}

/** What belongs to somebody else, or must not be configured, is not changed like this either. */
function blockedBy({ machines }: MachineContext, id: string): Failure | undefined {
  const sighting = machines.sighting(id);
  if (!sighting.ok) return sighting.error;
  const { code, explanation } = sighting.value.verdict;
  const { blocks } = VERDICTS[code];
  return blocks && failure(blocks.code, explanation, blocks.nextStep);
}

interface OpenedFile {
  check: CertificateCheck;
  signer: ChainSigner;
  /** Findings with which no machine takes it. */
  refusing: readonly CertificateFinding[];
}

async function openedFile(
  { pfx, pfxPassword, suffix }: UpgradeRequest,
  now: number,
): Promise<Result<OpenedFile>> {
  // Few people need it, so it is no part of the start.
  const [{ checkCertificate, REFUSED }, { readPfx }, { signerOf }] = await Promise.all([
    import('#main/interop/provisioning-certificate/check'),
    import('#main/interop/provisioning-certificate/read-pfx'),
    import('#main/interop/provisioning-certificate/signer'),
  ]);
  const contents = readPfx(pfx, pfxPassword);
  if (!contents.ok) return contents;
  const signer = signerOf(contents.value);
  if (signer === undefined) {
    return fail(
      'file-unreadable',
      message('actions.upgradeToAcm.noKey.text'),
      message('actions.upgradeToAcm.noKey.next'),
    );
  }
  const check = checkCertificate(contents.value, { suffix, now });
  return ok({ check, signer, refusing: check.findings.filter((each) => REFUSED.has(each)) });
}

function generationOf({ machines }: MachineContext, id: string): number | undefined {
  const facts = machines.facts(id);
  const major = Number((facts.ok ? (facts.value.version ?? '') : '').split('.')[0]);
  return Number.isInteger(major) && major > 0 ? major : undefined;
}

/** A generation that is not known is not judged; then only what no machine takes is refused. */
function refusedCertificate(
  { check, refusing }: OpenedFile,
  generation: number | undefined,
): Failure | undefined {
  const wanted = generation === undefined ? undefined : generationsOf(generation);
  const judged = check.generations.filter(
    ({ generations }) => wanted === undefined || generations === wanted,
  );
  if (judged.some(({ answer }) => answer !== 'refused')) return undefined;
  const because = new Set([...refusing, ...judged.flatMap(({ because: found }) => found)]);
  return failure(
    'plan-blocked',
    message('actions.upgradeToAcm.refusedCertificate.text', {
      why: sentences(...[...because].map((finding) => certificateText(finding, check))),
    }),
    message('actions.upgradeToAcm.refusedCertificate.next'),
  );
}

async function reported(
  context: MachineContext,
  id: string,
  session: Session,
  ended: UpgradeOutcome,
  write: (outcome: 'done' | 'unknown' | 'refused') => ReturnType<typeof writtenDown>,
): Promise<Result<ActionReport>> {
  switch (ended.outcome) {
    case 'done': {
      const unwritten = write('done');
      // The list says what is known: the mode was proven already, so a look that fails takes nothing back.
      await guardExpected(async () => ok(await takeInventory(context, id, session)));
      return ok({
        deed: 'upgrade-to-acm',
        outcome: 'done',
        message: sentences(message('actions.upgradeToAcm.done'), unwritten),
      });
    }
    case 'unknown': {
      const unwritten = write('unknown');
      const why = inSentences(ended.failure);
      return ok({
        deed: 'upgrade-to-acm',
        outcome: 'unknown',
        message: sentences(message('actions.upgradeToAcm.unknown', { why }), unwritten),
      });
    }
    case 'failed':
      write(ended.method === undefined ? 'unknown' : 'refused');
      return { ok: false, error: inWordsOfMethod(ended) };
    default:
      return assertNever(ended);
  }
}

/** These methods have numbers of their own, which mean something else than those of AMT. */
function inWordsOfMethod({ failure: error, method }: UpgradeOutcome & { outcome: 'failed' }): Failure {
  const { amtStatus } = error;
  if (method === undefined || amtStatus === undefined) return error;
  const meaning = returnValueMeaning(amtStatus, method);
  // A number that stands in none of their lists.
  if (meaning === undefined || meaning.id === `return-value-${String(amtStatus)}`) return error;
  return failure(
    'firmware-refused',
    message('actions.upgradeToAcm.refused', { reason: meaning.title, method, status: String(amtStatus) }),
    message('actions.upgradeToAcm.refusedNext'),
    { amtStatus, ...(error.detail !== undefined && { detail: error.detail }) },
  );
}
