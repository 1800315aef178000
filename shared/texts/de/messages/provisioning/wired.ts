import type { MessageCatalogue } from '../../../catalogue';

/** How the wired port gets its address. */
export const wired = {
  name: 'LAN-Anschluss',
  title: 'Kabelnetz',
  absent: 'Dieses Gerät hat keinen LAN-Anschluss. Seine Einstellungen werden übersprungen.',
  addressing: {
    dhcp: 'DHCP',
    shared: 'statische Adresse des PCs',
    static: 'statisch',
    notKnown: 'nicht bekannt',
  },
  withAddress: '{{addressing}}, {{address}}',
  withGateway: '{{addressing}}, {{address}}, Gateway {{gateway}}',
  staticBesideDhcp:
    'Soweit AMT meldet, erhält der PC seine Adresse über DHCP. Eine statische Adresse von AMT daneben wird ab AMT 7 nicht unterstützt (Intel): AMT antwortet möglicherweise nicht mehr, während der PC läuft oder während er aus ist, und DNS hat einen Namen für zwei Adressen. Wählen Sie „dhcp“, oder geben Sie auch dem PC eine statische Adresse.',
  otherNetwork:
    'Dieses Notebook ist nicht im Netz von {{address}}. Wenn kein Router dorthin führt, kann die Änderung von hier aus nicht geprüft werden.',
  noCalls:
    'Mit einer statischen Adresse verbindet sich AMT auf manchen Geräten nicht mehr mit seinem Server (auf Hardware nicht bestätigt).',
  held: {
    text: 'Das Profil vergibt die Adresse {{address}}, aber „{{holder}}“ hat sie bereits.',
    next: 'Geben Sie jedem Gerät eine eigene Adresse.',
  },
  taken: {
    text: 'An {{address}} antwortet bereits ein anderes Gerät. Es wurde nichts geändert.',
    next: 'Stellen Sie fest, welches es ist, oder wählen Sie eine andere Adresse.',
  },
  gone: 'Dieses Gerät zeigt seinen LAN-Anschluss nicht mehr an.',
} satisfies MessageCatalogue['provisioning']['wired'];
