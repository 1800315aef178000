import type { MachineView } from '#shared/contract/contract';
import { isoTime } from '#shared/iso-time';
import { visible } from '#shared/visible-text';

/** Elements that hold a text, or further ones. What is undefined is left out. */
interface Group {
  [element: string]: string | Group | undefined;
}

/** Our own data stand in a namespace of their own, so that readers of Intel’s elements pass them by. */
const OWN_NAMESPACE = 'urn:amt-bench:discovery:1';

/**
 * A machine in the shape in which Intel’s SCSDiscovery writes it: names and places of elements as published converters and
 * inventory scripts read them; Intel’s schema was never published, so what they do not show stands in a namespace of our
 * own. A scan has no agent, so what only Windows on the
 * machine knows (MEI driver, LMS, BIOS settings) is left out. Pure, but for loading the writer.
 * @param at milliseconds since 1970
 * @param program its name and version, of the tool that has written it
 */
export async function scsDiscoveryXml(view: MachineView, at: number, program: string): Promise<string> {
  // Only who exports loads it.
  const { Builder } = await import('xml2js');
  const builder = new Builder({
    rootName: 'SystemDiscovery',
    xmldec: { version: '1.0', encoding: 'utf-8' },
    renderOpts: { pretty: true, indent: '  ', newline: '\r\n' },
  });
  return `${builder.buildObject(filled(discovery(view, at, program)) ?? {})}\r\n`;
}

function discovery(view: MachineView, at: number, program: string): Group {
  const { sighting, inventory, serial, status } = view;
  const [hostName, domain] = namesOf(view);
  const setUp = sighting.provisioningState;
  return {
    GeneralInfo: { LastTimeUpdated: sighting.lastSeen ?? isoTime(at) },
    OSInfo: { OSHostName: hostName, OSDomainName: domain },
    ManageabilityInfo: {
      AMTSKU: skuOf(view),
      AMTVersion: sighting.version,
      FWVersion: fourParts(inventory?.versions ?? {}, sighting.version),
      UUID: inventory?.uuid ?? sighting.uuid,
      SerialNumber: serial,
      Capabilities: { IsAMTSupported: supportedOf(view) },
      ManagementSettings: {
        IsAMTConfigured: setUp === 'unknown' ? undefined : String(setUp === 'post'),
      },
    },
    ConfigurationInfo: { SCSProfileName: status.kind === 'configured' ? status.profile : undefined },
    'bench:AmtBench': {
      'bench:WrittenBy': program,
      'bench:Address': sighting.address,
      'bench:MAC': sighting.mac,
      'bench:ControlMode': inventory?.controlMode,
      'bench:ProvisioningState': setUp,
      'bench:Verdict': sighting.verdict.code,
      'bench:AMTStatus': sighting.configMgr?.name,
      'bench:AMTStatusNumber': numberText(sighting.configMgr?.number),
    },
  };
}

/** Converters take a missing SKU for a machine without AMT. Intel’s own wording was not published: unverified. */
function skuOf({ sighting: { vendor } }: MachineView): string | undefined {
  if (vendor === 'intel-amt') return 'Intel(R) Full AMT Manageability';
  return vendor === 'intel-ism' ? 'Intel(R) Standard Manageability' : undefined;
}

function supportedOf({ sighting: { vendor } }: MachineView): string | undefined {
  return vendor === undefined ? undefined : String(vendor !== 'dash-other');
}

function numberText(number: number | null | undefined): string | undefined {
  return typeof number === 'number' ? String(number) : undefined;
}

/** The names in AMT, else what the network calls it. */
function namesOf({
  inventory,
  sighting,
}: MachineView): [name: string | undefined, domain: string | undefined] {
  if (inventory && inventory.hostName !== '') return [inventory.hostName, inventory.domainName];
  const [name, ...rest] = (sighting.hostname ?? '').split('.');
  return [name, rest.join('.')];
}

/**
 * Major, minor, hotfix and build. Converters split it at the dots and fail for fewer numbers, so a shorter version is
 * left out.
 */
function fourParts(versions: Readonly<Record<string, string>>, seen: string | undefined): string | undefined {
  const numbers = [...Object.values(versions), seen ?? ''];
  const whole = numbers.find((each) => /^\d{1,5}(?:\.\d{1,5}){3}$/.test(each));
  if (whole !== undefined) return whole;
  // The firmware gives version and build number apart, as “Flash” or “AMT” and “Build Number”.
  const version = versions['AMT'] ?? versions['Flash'];
  const build = versions['Build Number'];
  const joined = `${version ?? ''}.${build ?? ''}`;
  return /^\d{1,5}(?:\.\d{1,5}){3}$/.test(joined) ? joined : undefined;
}

/** The same without what is not known; undefined: nothing is known. XML cannot carry control characters. */
function filled(group: Group): object | undefined {
  const entries = Object.entries(group).flatMap(([name, value]) => {
    const kept = typeof value === 'object' ? filled(value) : visible(value ?? '') || undefined;
    return kept === undefined ? [] : [[name, kept] as const];
  });
  if (entries.length === 0) return undefined;
  const all = Object.fromEntries(entries);
  return 'bench:AmtBench' in all ? { $: { 'xmlns:bench': OWN_NAMESPACE }, ...all } : all;
}
