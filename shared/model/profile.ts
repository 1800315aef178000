import { z } from 'zod';
import type { SecretKind } from '../password-rules';
import {
  alarmsSchema,
  onceEach,
  remoteAccessSchema,
  wifiEverSchema,
  wifiSchema,
  wiredSchema,
} from './network-settings';
import { namedSecretSchema, passwordSourceSchema, secretName } from './secret-source';

const HOST_LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const DOMAIN =
  /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** A host name of one label, at most 63 characters. */
export const hostLabelSchema = z.string().max(63, 'forms.nameLong').regex(HOST_LABEL, 'forms.hostName');

/** A domain name of labels with dots between them. @param most characters */
export const domainSchema = (most: number): z.ZodString =>
  z.string().max(most, 'forms.nameLong').regex(DOMAIN, 'forms.domainLabels');

export const consentSchema = z.enum(['none', 'kvm', 'all']);
export type Consent = z.infer<typeof consentSchema>;

/** Rights of a user by name, and the number that the firmware knows each by (docs/reference/protocol.md, P31). */
export const REALM_NUMBERS = {
  redirection: 2,
  administration: 3,
  'hardware-asset': 4,
  'remote-control': 5,
  storage: 6,
  'event-manager': 7,
  'storage-admin': 8,
  'agent-presence-local': 9,
  'agent-presence-remote': 10,
  'circuit-breaker': 11,
  'network-time': 12,
  'general-info': 13,
  'firmware-update': 14,
  'local-user-notification': 16,
  'endpoint-access-control': 17,
  'endpoint-access-control-admin': 18,
  'event-log-reader': 19,
  'audit-log': 20,
  'user-administration': 21,
} as const;
export type RealmName = keyof typeof REALM_NUMBERS;
const realmNames = Object.keys(REALM_NUMBERS) as [RealmName, ...RealmName[]];

/** At most 16 characters; `admin` has its own key, and names that begin with `$$` belong to the firmware. */
const userNameSchema = z
  .string()
  .min(1, 'forms.nameMissing')
  .max(16, 'forms.nameLong')
  .regex(/^[A-Za-z0-9._@-]+$/, 'forms.userName')
  .refine((name) => name.toLowerCase() !== 'admin', {
    message: 'forms.adminKey',
  });

/** Digest users beside the administrator that the firmware keeps. */
export const MOST_USERS = 15;

/** A digest user. The password is a named secret, so that it is in the keychain before any machine has it. */
export const userSchema = z.discriminatedUnion('remove', [
  z.strictObject({
    name: userNameSchema,
    password: namedSecretSchema,
    access: z.enum(['local', 'network', 'any']).optional(),
    realms: z.array(z.enum(realmNames)).min(1, 'forms.oneRight'),
    remove: z.literal(false).optional(),
  }),
  z.strictObject({ name: userNameSchema, remove: z.literal(true) }),
]);
export type UserSettings = z.infer<typeof userSchema>;

/** `bench`: a certificate of this bench's own authority; `own`: whatever the machine has, such as its self-made one. */
export const tlsSchema = z.strictObject({
  mode: z.enum(['plain', 'tls-and-plain', 'tls-only']),
  ca: z.enum(['bench', 'own']).optional(),
});
export type TlsProfile = z.infer<typeof tlsSchema>;

/**
 * What a machine should look like. Every key is optional: what is absent is left alone. Unknown keys are refused,
 * because a misspelt key that is ignored would be a promise not kept.
 */
export const profileSchema = z
  .strictObject({
    name: z.string().min(1).max(80).optional(),
    clock: z.enum(['sync', 'keep']).optional(),
    host: z
      .strictObject({
        /** `keep`, `from-dns` (what the address resolves to) or the name itself, at most 63 characters. */
        name: hostLabelSchema.optional(),
        /** At most 191 characters (docs/reference/protocol.md, P33). */
        domain: domainSchema(191).optional(),
      })
      .optional(),
    redirection: z
      .strictObject({
        listener: z.boolean().optional(),
        sol: z.boolean().optional(),
        ider: z.boolean().optional(),
        kvm: z.boolean().optional(),
        consent: consentSchema.optional(),
      })
      .optional(),
    /**
     * Whether AMT answers ICMP pings while it owns the address, and RMCP presence pings
     * (docs/reference/protocol.md, P33).
     */
    discovery: z
      .strictObject({ pingResponse: z.boolean().optional(), rmcpResponse: z.boolean().optional() })
      .optional(),
    /**
     * `awake-when-off`, `asleep-when-off`, or a power package in the firmware's own words
     * (docs/reference/protocol.md, P42).
     */
    power: z.string().min(1).max(120).optional(),
    /** Users that are not named are left alone. */
    users: z
      .array(userSchema)
      .max(MOST_USERS, 'forms.room')
      .superRefine(onceEach('name', 'forms.once'))
      .optional(),
    alarms: alarmsSchema.optional(),
    wifi: wifiSchema.optional(),
    tls: tlsSchema.optional(),
    mebx: z.strictObject({ password: passwordSourceSchema }).optional(),
    admin: z.strictObject({ password: passwordSourceSchema }).optional(),
    /** Last of all, because AMT may leave the address at which it was reached. */
    wired: wiredSchema.optional(),
    remoteAccess: remoteAccessSchema.optional(),
  })
  .describe('What a machine should look like after configuring. What is absent is left alone.');

/**
 * A profile that any version of this program has written. What cannot be asked for any more is kept and explained where
 * the profile is used.
 */
export const profileEverSchema = profileSchema.extend({ wifi: wifiEverSchema.optional() });
export type Profile = z.infer<typeof profileEverSchema>;

/** Keys of the full profile format that this version does not configure yet; named so that the refusal can say so. */
export const PROFILE_KEYS_TO_COME = ['audit'] as const;

const PROFILE_NAME = z.string().trim().min(1, 'forms.nameMissing').max(80);

/** Profiles that the window keeps; one of them is used. */
export const profileStoreSchema = z
  .object({
    selected: z.string(),
    profiles: z
      .array(profileEverSchema.required({ name: true }).extend({ name: PROFILE_NAME }))
      .min(1)
      .max(100),
  })
  .refine(({ selected, profiles }) => profiles.some(({ name }) => name === selected), {
    message: 'forms.selected',
  })
  .refine(({ profiles }) => new Set(profiles.map(({ name }) => name)).size === profiles.length, {
    message: 'forms.twoProfiles',
  });
export type StoredProfiles = z.infer<typeof profileStoreSchema>;
export type NamedProfile = StoredProfiles['profiles'][number];
export const namedProfileEverSchema = profileStoreSchema.shape.profiles.element;
/** A profile that can be kept from now on. */
export const namedProfileSchema = profileSchema.required({ name: true }).extend({ name: PROFILE_NAME });

/** A named secret that a profile asks for, and what for. */
export interface SecretUse {
  name: string;
  kind: SecretKind;
}

/** Named secrets that a profile asks for, once for each place that does. */
export function secretUsesOf({ admin, mebx, users = [], wifi, remoteAccess }: Profile): SecretUse[] {
  const use = (kind: SecretKind, source: string | undefined): SecretUse[] => {
    const name = secretName(source);
    return name === undefined ? [] : [{ name, kind }];
  };
  return [
    ...use('amt', admin?.password),
    ...use('amt', mebx?.password),
    ...users.flatMap((user) => (user.remove === true ? [] : use('amt', user.password))),
    ...(wifi?.networks ?? []).flatMap((network) =>
      network.remove === true ? [] : use('wifi', network.passphrase),
    ),
    ...(remoteAccess?.mode === 'call' ? use('server', remoteAccess.server.password) : []),
  ];
}

/** Names of the secrets that a profile asks for, each once. */
export function secretsOf(profile: Profile): string[] {
  return [...new Set(secretUsesOf(profile).map(({ name }) => name))];
}

/** The same profile, where a secret has another name. */
export function withSecretRenamed(profile: NamedProfile, from: string, to: string): NamedProfile {
  const renamed = (source: string): string => (secretName(source) === from ? `vault:${to}` : source);
  const { admin, mebx, users, wifi, remoteAccess } = profile;
  return {
    ...profile,
    ...(admin && { admin: { password: renamed(admin.password) } }),
    ...(mebx && { mebx: { password: renamed(mebx.password) } }),
    ...(users && {
      users: users.map((user) =>
        user.remove === true ? user : { ...user, password: renamed(user.password) },
      ),
    }),
    ...(wifi?.networks && {
      wifi: {
        ...wifi,
        networks: wifi.networks.map((network) =>
          network.remove === true || network.passphrase === undefined
            ? network
            : { ...network, passphrase: renamed(network.passphrase) },
        ),
      },
    }),
    ...(remoteAccess?.mode === 'call' && {
      remoteAccess: {
        ...remoteAccess,
        server: { ...remoteAccess.server, password: renamed(remoteAccess.server.password) },
      },
    }),
  };
}

/** The profile that the window starts with. */
export const DEFAULT_PROFILE: NamedProfile = {
  name: 'Bench standard',
  clock: 'sync',
  redirection: { listener: true, sol: true, ider: true, kvm: true, consent: 'all' },
  admin: { password: 'random' },
};
