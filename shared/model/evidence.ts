import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { controlModeSchema, portStateSchema, provisioningStateSchema, timestampSchema } from './primitives';
import { pathIdSchema } from './verdict';

/**
 * Everything seen of a machine, with time and source. `fact` is the sentence shown as a reason; `raw` is the same
 * observation for the verdict engine. Nothing here ever holds a secret.
 */
const base = { at: timestampSchema, fact: textSchema };

export const pongSchema = z.object({
  /** IANA enterprise number; 343 is Intel (docs/reference/protocol.md, P2). */
  enterprise: z.number().int(),
  /** 16992, 16993 or 0 (firmware present but not set up). */
  openPort: z.number().int(),
  dualPort: z.boolean(),
  state: provisioningStateSchema,
  dash: z.boolean(),
  /** major.minor; absent before AMT 6.0. */
  version: z.string().optional(),
});
export type Pong = z.infer<typeof pongSchema>;

export const serviceSchema = z.enum(['http', 'https', 'redirection', 'redirectionTls', 'dash', 'dashTls']);
export type Service = z.infer<typeof serviceSchema>;

/** What a `Server:` header says (docs/reference/protocol.md, P5). */
const bannerProductSchema = z.enum(['intel-amt', 'intel-ism', 'other']);

/** Things a technician can tell us, because they stand at the machine or know its past. */
export const STATEMENTS = [
  'mebx-opened-before',
  'mebx-refused-factory-password',
  'setup-refused-password',
  'mebx-accepted-factory-password',
  'mebx-key-dead',
  'layout-checked',
  'never-touched',
  'windows-says-client-mode',
  'windows-says-admin-mode',
  'windows-says-not-activated',
  'windows-says-no-amt',
  'sccm-says-detected',
  'local-unconfigured',
  'rtc-cleared',
  'bios-unconfigured',
  'bitlocker-asks-key',
  'owner-released-it',
  'password-is-certain',
] as const;
export const statementSchema = z.enum(STATEMENTS);
export type Statement = z.infer<typeof statementSchema>;

/**
 * What is remembered of a machine and what the network shows now. `mac`: another hardware address; `address`: it was
 * found at a new address, where nothing proves that it is this machine; `encryption`: its certificate is trusted, and now
 * it answers without encryption only; `lookalike`: another machine that is remembered has the same realm, which is a
 * hint and no contradiction.
 */
export const identityChangeSchema = z.object({
  what: z.enum(['realm', 'certificate', 'uuid', 'mac', 'address', 'encryption', 'lookalike']),
  expected: z.string(),
  seen: z.string(),
  /** Where the machine that is seen now was known so far; of a lookalike, where the other one was last. */
  knownAt: z.string().optional(),
});
export type IdentityChange = z.infer<typeof identityChangeSchema>;

export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('rmcp-pong'),
    raw: z.discriminatedUnion('answered', [
      z.object({ answered: z.literal(false) }),
      z.object({ answered: z.literal(true), pong: pongSchema, rttMs: z.number().optional() }),
    ]),
  }),
  z.object({
    ...base,
    kind: z.literal('port'),
    raw: z.object({ service: serviceSchema, number: z.number().int(), state: portStateSchema }),
  }),
  z.object({
    ...base,
    kind: z.literal('http'),
    raw: z.object({
      scheme: z.enum(['http', 'https']),
      path: z.string(),
      status: z.number().int(),
      server: z.string().optional(),
      product: bannerProductSchema,
      version: z.string().optional(),
    }),
  }),
  z.object({
    ...base,
    kind: z.literal('challenge'),
    raw: z.object({ realm: z.string(), amtRealm: z.boolean(), qop: z.array(z.string()) }),
  }),
  z.object({
    ...base,
    kind: z.literal('tls'),
    raw: z.discriminatedUnion('ok', [
      z.object({
        ok: z.literal(true),
        fingerprint256: z.string(),
        subject: z.string(),
        issuer: z.string(),
        /** Absent: the certificate has one that cannot be read. */
        notBefore: timestampSchema.optional(),
        notAfter: timestampSchema.optional(),
        protocol: z.string(),
        selfSigned: z.boolean(),
      }),
      z.object({
        ok: z.literal(false),
        reason: z.enum(['client-certificate', 'handshake', 'timeout']),
        detail: z.string(),
      }),
    ]),
  }),
  /** It asked to be set up (docs/reference/protocol.md, P7). Anybody can send such a packet. */
  z.object({
    ...base,
    kind: z.literal('hello'),
    raw: z.object({ uuid: z.string(), credentialsSet: z.boolean(), hashes: z.number().int() }),
  }),
  z.object({
    ...base,
    kind: z.literal('login'),
    raw: z.object({
      user: z.string(),
      outcome: z.enum(['accepted', 'refused']),
      /** The password has opened this machine before, or the technician is sure of it. */
      certain: z.boolean(),
    }),
  }),
  z.object({
    ...base,
    kind: z.literal('wsman'),
    raw: z.discriminatedUnion('topic', [
      z.object({
        topic: z.literal('mode'),
        controlMode: controlModeSchema,
        provisioningState: provisioningStateSchema,
      }),
      z.object({
        topic: z.literal('rights'),
        /** Absent: it could not be read. */
        limited: z.boolean().optional(),
        deniedClass: z.string().optional(),
      }),
      z.object({
        topic: z.literal('remote-access'),
        /** Absent, as the home domains: it could not be read. */
        servers: z.array(z.string()).optional(),
        homeDomains: z.array(z.string()).optional(),
      }),
      z.object({
        topic: z.literal('identity'),
        uuid: z.string(),
        maker: z.string().optional(),
        model: z.string().optional(),
        version: z.string().optional(),
      }),
      z.object({
        topic: z.literal('passwords'),
        /** 0 coupled, 1 separate, 2 separate hash (docs/reference/recovery.md, R4). */
        passwordModel: z.number().int().optional(),
        /** The network admin password was never changed since setup. */
        adminIsDefault: z.boolean().optional(),
        adminIsDefaultLocal: z.boolean().optional(),
      }),
      z.object({
        topic: z.literal('audit'),
        /** Absent: it could not be read. */
        enabled: z.boolean().optional(),
        /** The auditor can forbid an unprovision; absent: it could not be read. */
        mayVeto: z.boolean().optional(),
        auditor: z.string().optional(),
      }),
      z.object({
        topic: z.literal('clock'),
        /** AMT clock minus ours. */
        offsetSeconds: z.number(),
      }),
      /** It understood, and would not. */
      z.object({
        topic: z.literal('refusal'),
        action: z.enum(['unprovision', 'set-mebx', 'configure']),
        /** PT_STATUS, or 16 for a fault that says access denied. */
        status: z.number().int(),
      }),
    ]),
  }),
  z.object({
    ...base,
    kind: z.literal('technician'),
    raw: z.object({
      statement: statementSchema,
      /** It was said by mistake. */
      takenBack: z.boolean().optional(),
    }),
  }),
  /** A way back in that the technician goes at the machine. Only in the history: no verdict rests on it. */
  z.object({
    ...base,
    kind: z.literal('recovery'),
    raw: z.object({ what: z.enum(['begun', 'done', 'undone', 'left']), path: pathIdSchema }),
  }),
  z.object({
    ...base,
    kind: z.literal('ledger'),
    raw: identityChangeSchema,
  }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceOf<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

/** The question that is open about who a machine is; a mere lookalike opens none. */
export function openIdentityChange(evidence: readonly Evidence[]): IdentityChange | undefined {
  const change = evidence.findLast((e) => e.kind === 'ledger' && e.raw.what !== 'lookalike');
  return change?.kind === 'ledger' ? change.raw : undefined;
}

/** Acts at the machine that should have given AMT a new realm. */
const RESETS: ReadonlySet<Statement> = new Set(['rtc-cleared', 'bios-unconfigured', 'local-unconfigured']);

/** The technician has told of a reset, and has not taken that back. */
export function tellsOfReset(evidence: Evidence): boolean {
  return evidence.kind === 'technician' && !evidence.raw.takenBack && RESETS.has(evidence.raw.statement);
}
