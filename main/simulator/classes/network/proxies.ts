import { REALM } from '../../firmware/accounts';
import type { Input } from '../../wsman/input';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition, Context, MethodResult } from '../model/class-model';
import { readOnlyClass, SERVICE_KEYS, serviceKeys } from '../model/read-only-class';

const ACCESS_POINT = 'IPS_HTTPProxyAccessPoint';
const MAX_LIMIT_REACHED = 23;
const INVALID_PARAMETER = 36;
const DUPLICATE = 2058;
const FORMATS: readonly number[] = [3, 4, 201];
const HIGHEST_PORT = 65_535;
/** As many as the profiles of Intel's own console take. */
const MOST_PROXIES = 15;

const nameOf = (number: number): string => `Intel(r) ME:HTTP Proxy Access Point ${number}`;

/** What is answered where no access point was made, as recorded: a reference to nothing. */
const NOWHERE = { kind: 'reference', className: '', selectors: [] } as const;

function add({ firmware: { settings } }: Context, input: Input): MethodResult {
  const refused = (status: number): MethodResult => ({ status, output: [['ProxyAccessPoint', NOWHERE]] });
  const format = input.number('InfoFormat');
  const port = input.number('Port');
  if (!FORMATS.includes(format) || port < 1 || port > HIGHEST_PORT) return refused(INVALID_PARAMETER);
  const accessInfo = input.text('AccessInfo');
  const { proxies } = settings;
  if (proxies.some((known) => known.accessInfo === accessInfo && known.port === port)) {
    return refused(DUPLICATE);
  }
  if (proxies.length >= MOST_PROXIES) return refused(MAX_LIMIT_REACHED);
  const number = Math.max(-1, ...proxies.map((proxy) => proxy.number)) + 1;
  proxies.push({ number, accessInfo, infoFormat: format, port, suffix: input.text('NetworkDnsSuffix') });
  const keys = serviceKeys(ACCESS_POINT, nameOf(number)) as Record<string, string>;
  return { status: 0, output: [['ProxyAccessPoint', referenceTo(ACCESS_POINT, keys)]] };
}

/** Proxies on the way to a server that the machine calls; newer firmware knows them. */
export const proxyClasses: readonly ClassDefinition[] = [
  {
    ...readOnlyClass({
      name: 'IPS_HTTPProxyService',
      keys: SERVICE_KEYS,
      declaresCommon: true,
      realm: REALM.administration,
      offered: ({ generation }) => generation.major >= 12,
      rows: () => [
        {
          ...serviceKeys('IPS_HTTPProxyService', 'Intel(r) ME HTTP Proxy Service'),
          ElementName: 'Intel(r) ME HTTP Proxy Service',
        },
      ],
    }),
    methods: {
      AddProxyAccessPoint: {
        parameters: [
          { name: 'AccessInfo', type: 'text' },
          { name: 'InfoFormat', type: 'number' },
          { name: 'Port', type: 'number' },
          { name: 'NetworkDnsSuffix', type: 'text' },
        ],
        run: add,
      },
    },
  },
  {
    name: ACCESS_POINT,
    keys: SERVICE_KEYS,
    declaresCommon: true,
    read: [REALM.administration],
    write: [],
    offered: ({ generation }) => generation.major >= 12,
    instances: ({ settings }) =>
      settings.proxies.map(({ number, accessInfo, infoFormat, port, suffix }) => ({
        className: ACCESS_POINT,
        properties: {
          ...serviceKeys(ACCESS_POINT, nameOf(number)),
          AccessInfo: accessInfo,
          ElementName: nameOf(number),
          InfoFormat: infoFormat,
          NetworkDnsSuffix: suffix,
          Port: port,
        },
      })),
    remove: ({ firmware: { settings } }, instance) => {
      settings.proxies = settings.proxies.filter(({ number }) => nameOf(number) !== instance['Name']);
      return { effects: [] };
    },
    methods: {
      UpdatePriority: {
        parameters: [{ name: 'Priority', type: 'number' }],
        run: ({ firmware: { settings } }, input, instance) => {
          const { proxies } = settings;
          const named = proxies.find(({ number }) => nameOf(number) === instance?.['Name']);
          const moved = named ?? (proxies.length === 1 ? proxies[0] : undefined);
          if (!moved) return { status: INVALID_PARAMETER };
          const others = proxies.filter((proxy) => proxy !== moved);
          const place = Math.min(input.number('Priority'), others.length);
          settings.proxies = [...others.slice(0, place), moved, ...others.slice(place)];
          return { status: 0 };
        },
      },
    },
  },
];
