import { REALM } from '../../firmware/accounts';
import type { ClassDefinition } from '../model/class-model';
import { readOnlyClass, SERVICE_KEYS, serviceKeys } from '../model/read-only-class';

/** Small read-only classes: shapes as recorded, values of our own. */
export const variousClasses: readonly ClassDefinition[] = [
  readOnlyClass({
    name: 'AMT_AssetTableService',
    keys: SERVICE_KEYS,
    declaresCommon: true,
    realm: REALM.hardwareAsset,
    rows: () => [
      {
        ...serviceKeys('AMT_AssetTableService', 'Intel(r) AMT Asset Table Service'),
        ElementName: 'Intel(r) AMT Asset Table Service',
        TableTypes: ['SMbios:130', 'SMbios:131'],
      },
    ],
  }),
  readOnlyClass({
    name: 'CIM_BIOSFeature',
    keys: ['IdentifyingNumber', 'Name', 'Vendor', 'Version'],
    declaresCommon: true,
    realm: REALM.hardwareAsset,
    rows: ({ spec: { hardware } }) => [
      {
        Characteristics: [7, 11, 12, 16, 31],
        ElementName: 'Primary BIOS Features',
        IdentifyingNumber: hardware.board.version,
        Name: 'Primary BIOS Features',
        OperationalStatus: 0,
        ProductName: hardware.model,
        Vendor: hardware.manufacturer,
        Version: hardware.bios.version,
      },
    ],
  }),
  readOnlyClass({
    name: 'IPS_HostBootReason',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.generalInfo,
    offered: ({ generation }) => generation.major >= 11,
    rows: () => [
      {
        ElementName: 'Intel(r) AMT:Host Boot Reason',
        InstanceID: 'Intel(r) AMT:Host Boot Reason',
        PreviousSxState: 5,
        Reason: 1,
        ReasonDetails: '',
      },
    ],
  }),
  readOnlyClass({
    name: 'IPS_ProvisioningRecordLog',
    keys: ['InstanceID'],
    declaresCommon: true,
    realm: REALM.administration,
    rows: ({ auditLog }) => [
      {
        CurrentNumberOfRecords: auditLog.all.some(
          ({ application, event }) => application === 16 && event === 1,
        )
          ? 1
          : 0,
        ElementName: 'Intel(r) AMT Provisioning Record Log',
        EnabledState: 2,
        HealthState: 0,
        InstanceID: 'Intel(r) AMT: RecordLog 1',
        LogState: 4,
        MaxNumberOfRecords: 1,
        Name: 'Intel(r) AMT Provisioning Record Log',
        OverwritePolicy: 2,
        RequestedState: 12,
      },
    ],
  }),
  readOnlyClass({
    name: 'IPS_SecIOService',
    keys: SERVICE_KEYS,
    declaresCommon: true,
    realm: REALM.redirection,
    offered: ({ spec }) => spec.kind === 'intel-amt',
    rows: () => [
      {
        ...serviceKeys('IPS_SecIOService', 'SecIO', 'ManagedSystem'),
        DefaultScreen: 0,
        EnabledState: 2,
        RequestedLanguage: 65_535,
        Started: true,
        Status: 'OK',
        language: 0,
        zoom: 1,
      },
    ],
  }),
];
