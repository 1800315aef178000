import { message, type Text } from '#shared/texts/message';
import { generalProblem, readGeneral, writeGeneral } from '#main/amt/general';
import { type Area, map, type PlanInput } from '../area';

declare module '../area' {
  interface Steps {
    'host-name': true;
  }
}

interface Names {
  hostName: string;
  domainName: string;
}

/** Host and domain name in AMT_GeneralSettings (docs/reference/protocol.md, P33). */
export const hostNameArea: Area = {
  wanted: ({ host }) => host !== undefined,
  readings: [],
  plan(input, draft) {
    const { hostName, domainName } = input.snapshot.general;
    if (input.profile.host?.name === 'from-dns' && input.context.dnsName === undefined) {
      draft.block(
        message('provisioning.hostName.noDnsName.text'),
        message('provisioning.hostName.noDnsName.next'),
      );
      return;
    }
    const wanted = namesAfter(input);
    if (wanted.hostName === hostName && wanted.domainName === domainName) return;
    if (draft.blocksOn(generalProblem(input.snapshot.general))) return;
    draft.add(
      {
        title: message('provisioning.hostName.title'),
        current: fullName({ hostName, domainName }),
        wanted: fullName(wanted),
        danger: 'none',
      },
      {
        kind: 'plain',
        id: 'host-name',
        fingerprint: wanted,
        async apply(wsman) {
          const current = await readGeneral(wsman);
          if (!current.ok) return current;
          return writeGeneral(wsman, current.value, {
            HostName: wanted.hostName,
            DomainName: wanted.domainName,
          });
        },
        verify: async (wsman) =>
          map(
            await readGeneral(wsman),
            (read) => read.hostName === wanted.hostName && read.domainName === wanted.domainName,
          ),
      },
    );
  },
  // A profile cannot ask for no name: where a name comes to be where none was, that stays.
  before(input) {
    const { hostName, domainName } = input.snapshot.general;
    const after = namesAfter(input);
    if (hostName === '' || (domainName === '' && after.domainName !== '')) return [];
    const domain = domainName === '' ? {} : { domain: domainName };
    return [{ step: 'host-name', wish: { host: { name: hostName, ...domain } } }];
  },
};

/** The names that AMT has once the profile is applied; where DNS would have to tell and does not, the present ones. */
export function namesAfter({ snapshot: { general }, profile, context }: PlanInput): Names {
  const { name = 'keep', domain } = profile.host ?? {};
  const kept = { hostName: general.hostName, domainName: domain ?? general.domainName };
  if (name === 'keep') return kept;
  if (name !== 'from-dns') return { ...kept, hostName: name };
  if (context.dnsName === undefined) return kept;
  const [label = '', ...rest] = context.dnsName.split('.');
  return {
    hostName: label,
    domainName: domain === undefined && rest.length > 0 ? rest.join('.') : kept.domainName,
  };
}

function fullName({ hostName, domainName }: Names): Text {
  if (hostName === '') return message('provisioning.hostName.none');
  return domainName === '' ? hostName : `${hostName}.${domainName}`;
}
