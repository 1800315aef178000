import { assertNever } from '#shared/assert-never';
import type { ActionReport } from '#shared/model/action';
import type { CertificateCheck, ChainSigner } from '#shared/model/provisioning-certificate';
import { fail, type Failure, failure, inSentences, ok, type Result } from '#shared/result';
import { certificateText } from '#shared/texts/certificate-text';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { generationOf } from '#main/diagnosis/facts/firmware-facts';
import { returnValueMeaning } from '#main/interop/explain/meanings/method-status';
import { reasonsOfRefusal } from '#main/interop/provisioning-certificate/refusal';
import { type UpgradeOutcome, upgradeToAdminMode } from '#main/provisioning/control-mode-upgrade';
import { guardExpected, writtenDown } from '../core/index';
import { type Session, type SessionRequest, takeInventory, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';
import { actionJournal } from './action-journal';
import { blockedBy, stoppedBefore } from './obstacles';

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
    const blocked = blockedBy(context.machines, request.id);
    if (blocked) return { ok: false, error: blocked };
    const opened = await openedFile(request, context.now());
    if (!opened.ok) return opened;
    const { check, signer } = opened.value;
    return withSession(context, { ...request, inventory: true }, async (session, begin) => {
      const facts = context.machines.facts(request.id);
      const generation = generationOf(facts.ok ? facts.value.version : undefined);
      const refused = refusedCertificate(check, generation);
      if (refused) return { ok: false, error: refused };
      if (request.signal?.aborted) return stoppedBefore();
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

interface OpenedFile {
  check: CertificateCheck;
  signer: ChainSigner;
}

async function openedFile(
  { pfx, pfxPassword, suffix }: UpgradeRequest,
  now: number,
): Promise<Result<OpenedFile>> {
  // Few people need it, so it is no part of the start.
  const { openCertificate } = await import('#main/interop/provisioning-certificate/open');
  const opened = openCertificate(pfx, pfxPassword, { suffix, now });
  if (!opened.ok) return opened;
  const { check, signer: signerOf } = opened.value;
  const signer = signerOf();
  if (signer) return ok({ check, signer });
  return fail(
    'file-unreadable',
    message('actions.upgradeToAcm.noKey.text'),
    message('actions.upgradeToAcm.noKey.next'),
  );
}

function refusedCertificate(check: CertificateCheck, generation: number | undefined): Failure | undefined {
  const because = reasonsOfRefusal(check, generation);
  if (because === undefined) return undefined;
  return failure(
    'plan-blocked',
    message('actions.upgradeToAcm.refusedCertificate.text', {
      why: sentences(...because.map((finding) => certificateText(finding, check))),
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
