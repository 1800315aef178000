import { authorization } from './access/authorization';
import { hostBasedSetup } from './access/host-based-setup';
import { optIn } from './access/opt-in';
import { publicKeyClasses } from './access/public-key';
import { redirectionClasses } from './access/redirection';
import { setupService } from './access/setup-service';
import { tlsClasses } from './access/tls';
import type { ClassDefinition } from './model/class-model';
import { environmentDetection } from './network/environment';
import { cimEthernetPort, ethernetPort } from './network/ethernet';
import { moreNetworkClasses } from './network/more-network';
import { networkLoginClasses } from './network/network-login';
import { proxyClasses } from './network/proxies';
import { remoteAccessClasses } from './network/remote-access';
import { wifiClasses } from './network/wifi';
import { alarmClasses } from './power/alarms';
import { bootOrderClasses } from './power/boot-order';
import { bootSettingClasses } from './power/boot-settings';
import { osPower } from './power/os-power';
import { powerClasses } from './power/power';
import { powerSchemeClasses } from './power/power-scheme';
import { generalSettings } from './system/general-settings';
import { hardwareClasses } from './system/hardware';
import { logClasses } from './system/logs';
import { moreHardwareClasses } from './system/more-hardware';
import { softwareIdentity } from './system/software-identity';
import { timeService } from './system/time';
import { variousClasses } from './system/various';

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
