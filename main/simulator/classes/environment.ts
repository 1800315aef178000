import { settingsClass } from './settings-class';

const MOST_DOMAINS = 4;
const LONGEST_DOMAIN = 63;

/**
 * AMT_EnvironmentDetectionSettingData: home domains. With a list that the network is not on, the machine believes to
 * be outside, and its local ports close behind the answer (amt-wire-facts.md 4.12).
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
