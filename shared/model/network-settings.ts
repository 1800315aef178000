import { z } from 'zod';
import { type Message, message } from '../texts/message';
import { ipv4Number, maskBits, sameSubnet } from './ipv4';
import { ipv4Schema } from './primitives';
import { namedSecretSchema } from './secret-source';

/*
 * What a profile says of networks: the wired port, Wi-Fi, wake alarms, and the server that AMT calls from outside
 * (docs/reference/protocol.md, P34, P40, P43 and P44).
 */

const staticSchema = z
  .strictObject({
    addressing: z.literal('static'),
    address: ipv4Schema,
    subnetMask: ipv4Schema.refine((mask) => maskBits(mask) !== undefined, {
      message: 'forms.subnetMask',
    }),
    gateway: ipv4Schema.optional(),
    dns: ipv4Schema.optional(),
    dns2: ipv4Schema.optional(),
  })
  .refine(({ address, subnetMask }) => !isIpv4(address) || isHost(address, maskBits(subnetMask) ?? 0), {
    message: 'forms.edgeOfSubnet',
    path: ['address'],
  })
  .refine(
    ({ address, subnetMask, gateway }) =>
      gateway === undefined || !isIpv4(address) || sameSubnet(address, gateway, maskBits(subnetMask) ?? 0),
    { message: 'forms.gatewaySubnet', path: ['gateway'] },
  );

/** What is no address is said once; whether others fit to it is not known then. */
function isIpv4(address: string): boolean {
  return ipv4Schema.safeParse(address).success;
}

function isHost(address: string, bits: number): boolean {
  if (bits > 30) return bits === 31;
  const size = 2 ** (32 - bits);
  const place = ipv4Number(address) % size;
  return place !== 0 && place !== size - 1;
}

/** `dhcp`: one by DHCP, the same as the PC's. `shared`: AMT takes the static address of the PC. `static` is for one machine: no two can have one address. */
export const wiredSchema = z.discriminatedUnion('addressing', [
  z.strictObject({ addressing: z.enum(['dhcp', 'shared']) }),
  staticSchema,
]);
export type WiredSettings = z.infer<typeof wiredSchema>;

/** How a network is protected that a profile may ask for: for administrators, Intel names WPA or better. */
export const WIFI_SECURITY = ['wpa2-psk', 'wpa-psk'] as const;
/** With those that earlier versions of this program offered: profiles that have them are read and explained. */
export const WIFI_SECURITY_EVER = [...WIFI_SECURITY, 'wpa3-sae', 'open'] as const;
export type WifiSecurity = (typeof WIFI_SECURITY_EVER)[number];

/**
 * Why a profile cannot ask for that kind of network, as a code of the catalogue; undefined: it can.
 * Intel’s developer guide (“Wireless Configuration Concepts”) has WPA and WPA2 for profiles of an administrator, and open
 * networks for those that Windows hands on. That firmware takes WPA3 from AMT 20 on is said in
 * device-management-toolkit/rps, issue 1911; whether from an administrator is not known.
 */
function wifiRefusal(security: WifiSecurity): string | undefined {
  switch (security) {
    case 'wpa2-psk':
    case 'wpa-psk':
      return undefined;
    case 'open':
      return 'forms.wifiOpen';
    case 'wpa3-sae':
      return 'forms.wifiWpa3';
  }
}

export const WIFI_PORT_STATES = ['off', 'while-running', 'always'] as const;
export type WifiPortState = (typeof WIFI_PORT_STATES)[number];
/**
 * Networks that the firmware keeps, those that Windows hands on among them: of these it keeps eight at most and drops the
 * oldest for a ninth (Intel’s developer guide, “Wireless Configuration Concepts”).
 */
export const MOST_WIFI_NETWORKS = 16;
/** A sixth is refused (Intel's description of AddAlarm). */
export const MOST_ALARMS = 5;

/** Letters and digits: the firmware files networks by it, and other tools take nothing else. */
const wifiName = z
  .string()
  .min(1, 'forms.nameMissing')
  .max(32, 'forms.nameLong')
  .regex(/^[A-Za-z0-9]+$/, 'forms.lettersDigits');

const SSID_BYTES = 32;
/** XML cannot carry these characters, or not as they are. */
const NOT_IN_XML = /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u;

/**
 * What is wrong with an SSID. It is bytes (IEEE 802.11, 9.4.2.2): blanks at its ends belong to it, and a letter such as
 * “é” takes two.
 */
export function ssidProblem(ssid: string): Message | undefined {
  const bytes = new TextEncoder().encode(ssid).length;
  if (bytes > SSID_BYTES) {
    return message('forms.ssidTooLong', { max: SSID_BYTES, bytes });
  }
  return NOT_IN_XML.test(ssid) ? message('forms.ssidHasControl') : undefined;
}

const wantedNetwork = z.strictObject({
  name: wifiName,
  ssid: z
    .string()
    .min(1, 'forms.nameMissing')
    .max(SSID_BYTES, 'forms.nameLong')
    // IEEE 802.11 counts octets: letters with accents are two or more.
    .refine((ssid) => new TextEncoder().encode(ssid).length <= SSID_BYTES, 'forms.ssidBytes'),
  security: z.enum(WIFI_SECURITY_EVER),
  passphrase: namedSecretSchema.optional(),
  /** 1 to 255, each once; the lowest is tried first. */
  priority: z.int().min(1, 'forms.priority').max(255, 'forms.priority'),
  remove: z.literal(false).optional(),
});
const unwantedNetwork = z.strictObject({ name: wifiName, remove: z.literal(true) });

/** A network that AMT may join by itself, as any version of this program has written it. */
const networkEverSchema = z.discriminatedUnion('remove', [
  wantedNetwork.refine(({ security, passphrase }) => (security === 'open') === (passphrase === undefined), {
    message: 'forms.passphraseFits',
    path: ['passphrase'],
  }),
  unwantedNetwork,
]);
export type WifiNetworkSettings = z.infer<typeof networkEverSchema>;

/** The same as it can be asked for. The passphrase is a named secret. */
const networkSchema = z.discriminatedUnion('remove', [
  wantedNetwork
    .extend({
      security: z.enum(WIFI_SECURITY, {
        error: ({ input }) => {
          const known = WIFI_SECURITY_EVER.find((each) => each === input);
          const refusal = known && wifiRefusal(known);
          return refusal ?? 'forms.wifiSecurity';
        },
      }),
    })
    .refine(({ passphrase }) => passphrase !== undefined, {
      message: 'forms.passphrase',
      path: ['passphrase'],
    })
    .refine(({ ssid }) => !NOT_IN_XML.test(ssid), {
      message: 'forms.ssidControl',
      path: ['ssid'],
    }),
  unwantedNetwork,
]);

interface AnyNetwork {
  name: string;
  priority?: number;
}

function wifiOf<T extends z.ZodType<AnyNetwork>>(network: T) {
  return z.strictObject({
    /** `while-running`: only while the PC runs; `always`: in its sleep too, with mains power. */
    port: z.enum(WIFI_PORT_STATES).optional(),
    /** Windows hands its own networks on to AMT. */
    sync: z.boolean().optional(),
    /** Networks that are not named are left alone. */
    networks: z
      .array(network)
      .max(MOST_WIFI_NETWORKS, 'forms.room')
      .superRefine(onceEach('name', 'forms.once'))
      .superRefine(onceEach('priority', 'forms.once'))
      .optional(),
  });
}

export const wifiSchema = wifiOf(networkSchema);
/** As any version of this program has written it. */
export const wifiEverSchema = wifiOf(networkEverSchema);
export type WifiSettings = z.infer<typeof wifiEverSchema>;

const alarmName = z
  .string()
  .min(1, 'forms.nameMissing')
  .max(32, 'forms.nameLong')
  .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]*$/, 'forms.alarmName');

/** When the firmware switches the PC on. Alarms that are not named are left alone. */
export const alarmSchema = z.discriminatedUnion('remove', [
  z.strictObject({
    name: alarmName,
    /** With time zone, e.g. 2027-01-04T05:30:00Z. One that comes again is counted on from there. */
    start: z.iso.datetime({ offset: true, error: 'forms.dateTime' }),
    /** Minutes between two rings; absent: it rings once. */
    everyMinutes: z.int().min(1).max(525_600, 'forms.yearAtMost').optional(),
    /** The firmware forgets it once it has rung for the last time. */
    deleteWhenDone: z.boolean().optional(),
    remove: z.literal(false).optional(),
  }),
  z.strictObject({ name: alarmName, remove: z.literal(true) }),
]);
export type AlarmSettings = z.infer<typeof alarmSchema>;

export const alarmsSchema = z
  .array(alarmSchema)
  .max(MOST_ALARMS, 'forms.room')
  .superRefine(onceEach('name', 'forms.once'));

/** Refuses rows with a value that a row before has, each at that field of its own. */
export function onceEach<K extends string>(
  field: K,
  message: string,
): (rows: readonly Partial<Record<K, unknown>>[], context: z.RefinementCtx) => void {
  return (rows, context) => {
    const values = rows.map((row) => row[field]);
    for (const [index, value] of values.entries()) {
      if (value === undefined || values.indexOf(value) === index) continue;
      context.addIssue({ code: 'custom', path: [index, field], message });
    }
  };
}

/** Where a management presence server is: a name or an IPv4 address. */
const serverAddress = z
  .string()
  .min(1, 'forms.nameMissing')
  .max(255)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'forms.server');

const homeDomain = z
  .string()
  .max(63, 'forms.nameLong')
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/, 'forms.domain');

const CERTIFICATE = /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;

/** The server that AMT calls, and when (CIRA). */
const callingSchema = z.strictObject({
  mode: z.literal('call'),
  server: z.strictObject({
    address: serverAddress,
    port: z.int().min(1).max(65_535).optional(),
    /** At most 16 characters. */
    user: z
      .string()
      .min(1, 'forms.nameMissing')
      .max(16, 'forms.nameLong')
      .regex(/^[A-Za-z0-9]+$/, 'forms.lettersDigits'),
    password: namedSecretSchema,
    /** Name in the server's certificate, where it is reached by address. */
    certificateName: serverAddress.optional(),
    /** PEM of the authority behind the server's certificate. */
    root: z.string().max(8_000).regex(CERTIFICATE, 'forms.pem').optional(),
  }),
  /** Calls by itself again and again, as long as it is away from home: seconds between two tries. */
  everySeconds: z.int().min(10).max(86_400).optional(),
  /** Somebody at the PC may have it call: from the BIOS and from Windows. */
  userInitiated: z.boolean().optional(),
  /** On other networks AMT takes itself to be outside, calls its server and closes its ports. Absent: left alone. */
  homeDomains: z.array(homeDomain).max(4, 'forms.room').optional(),
});

/**
 * `leave` names the server that the machine is to forget, so that no machine is taken from its owner by mistake: one
 * that calls another server stays as it is.
 */
export const remoteAccessSchema = z.discriminatedUnion('mode', [
  callingSchema,
  z.strictObject({ mode: z.literal('leave'), server: serverAddress }),
]);
export type RemoteAccessSettings = z.infer<typeof remoteAccessSchema>;
export type ServerAccessSettings = z.infer<typeof callingSchema>;

/** Port of a management presence server, unless said otherwise (docs/reference/protocol.md, P4). */
export const MPS_PORT = 4433;
