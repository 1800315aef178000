import { alarmClasses } from './alarms';
import { authorization } from './authorization';
import { bootOrderClasses } from './boot-order';
import { bootSettingClasses } from './boot-settings';
import type { ClassDefinition } from './class-model';
import { environmentDetection } from './environment';
import { cimEthernetPort, ethernetPort } from './ethernet';
import { generalSettings } from './general-settings';
import { hardwareClasses } from './hardware';
import { hostBasedSetup } from './host-based-setup';
import { logClasses } from './logs';
import { moreHardwareClasses } from './more-hardware';
import { moreNetworkClasses } from './more-network';
import { networkLoginClasses } from './network-login';
import { optIn } from './opt-in';
import { osPower } from './os-power';
import { powerClasses } from './power';
import { powerSchemeClasses } from './power-scheme';
import { proxyClasses } from './proxies';
import { publicKeyClasses } from './public-key';
import { redirectionClasses } from './redirection';
import { remoteAccessClasses } from './remote-access';
import { setupService } from './setup-service';
import { softwareIdentity } from './software-identity';
import { timeService } from './time';
import { tlsClasses } from './tls';
import { variousClasses } from './various';
import { wifiClasses } from './wifi';

/** Every class the simulated firmware knows, by name. */
export const CLASSES: ReadonlyMap<string, ClassDefinition> = new Map(
  [
    generalSettings,
    setupService,
    hostBasedSetup,
    authorization,
    softwareIdentity,
    ...hardwareClasses,
    ethernetPort,
    cimEthernetPort,
    timeService,
    ...redirectionClasses,
    optIn,
    ...powerClasses,
    ...powerSchemeClasses,
    ...bootSettingClasses,
    ...bootOrderClasses,
    ...tlsClasses,
    ...publicKeyClasses,
    environmentDetection,
    ...remoteAccessClasses,
    ...logClasses,
    ...wifiClasses,
    ...alarmClasses,
    ...moreHardwareClasses,
    ...moreNetworkClasses,
    ...networkLoginClasses,
    ...proxyClasses,
    osPower,
    ...variousClasses,
  ].map((definition) => [definition.name, definition]),
);
