import { settingsClass } from '../model/settings-class';

const MOST_DOMAINS = 4;
const LONGEST_DOMAIN = 63;

/**
 * AMT_EnvironmentDetectionSettingData: home domains. Where the network is not on the list, the machine takes itself
 * to be outside, and its local ports close after the answer (docs/reference/protocol.md, P46).
 */
export const environmentDetection = settingsClass({
  name: 'AMT_EnvironmentDetectionSettingData',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [],
  write: [],
  fixed: () => ({
    ElementName: 'Intel(r) AMT Environment Detection Settings',
    InstanceID: 'Intel(r) AMT Environment Detection Settings',
  }),
  bag: ({ settings }) => settings.environment,
  writable: ['DetectionAlgorithm', 'DetectionStrings'],
  alsoKnown: ['DetectionIPv6LocalPrefixes'],
  check: (_context, wanted) => {
    const domains = wanted['DetectionStrings'];
    const fits =
      Array.isArray(domains) &&
      domains.length <= MOST_DOMAINS &&
      domains.every((domain) => typeof domain === 'string' && domain.length <= LONGEST_DOMAIN);
    return fits ? undefined : { fault: 'invalid-parameter', parameter: 'DetectionStrings' };
  },
  afterPut: () => ['ports-changed'],
});
