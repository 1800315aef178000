import type { MessageCatalogue } from '../../../catalogue';

/** Wi-Fi of AMT itself. */
export const wifi = {
  name: 'WLAN und seine Netze',
  network: 'WLAN „{{name}}“',
  absent: 'Dieses Gerät hat kein WLAN, das AMT verwenden kann. Die Einstellung wird übersprungen.',
  title: {
    networks: 'WLAN-Netze',
    sync: 'WLANs aus Windows',
    port: 'WLAN von AMT',
  },
  item: '{{name}} („{{ssid}}“, {{security}}, Priorität {{priority}})',
  none: '{{name}} (nicht vorhanden)',
  otherSecurity: 'eine andere Art',
  port: {
    off: 'aus',
    'while-running': 'ein, solange der PC läuft',
    always: 'ein, auch im Standby',
  },
  refused: {
    open: 'Das WLAN „{{name}}“ des Profils ist offen, und AMT akzeptiert von einem Administrator nur Netze mit WPA oder WPA2.',
    'wpa3-sae':
      'Das WLAN „{{name}}“ des Profils verwendet WPA3, und Intel nennt für Netze von einem Administrator nur WPA und WPA2.',
  },
  refusedNext:
    'Verwenden Sie dafür WPA2 mit einer Passphrase, oder entfernen Sie es aus dem Profil. Windows kann seine eigenen Netze an AMT weitergeben (wifi.sync).',
  noSync: 'Diese Firmware übernimmt keine Netze aus Windows. Die Einstellung wird übersprungen.',
  noNetwork: {
    text: 'Das Profil schaltet WLAN für AMT ein, aber die Firmware lehnt das ohne Netz ab.',
    next: 'Fügen Sie dem Profil ein Netz hinzu, oder lassen Sie den Anschluss, wie er ist.',
  },
  ssidNext: 'Korrigieren Sie seine SSID im Profil.',
  noRoom: {
    text: 'Die Firmware hat Platz für {{room}} WLANs, und mit denen des Profils wären es {{number}}.',
    next: 'Lassen Sie das Profil einige davon entfernen: {{names}}.',
  },
  priorityTaken: {
    text: 'Das Gerät hat ein WLAN „{{name}}“ mit der Priorität {{priority}}, die das Profil einem anderen Netz gibt.',
    next: 'Wählen Sie im Profil eine andere Priorität, oder lassen Sie das Profil dieses Netz entfernen.',
  },
  notTaken: {
    unsupported: 'Die Firmware hat das Netz „{{name}}“ abgelehnt: Sie unterstützt diese Art von Netz nicht.',
    failed:
      'Die Firmware hat das Netz „{{name}}“ abgelehnt: Sie konnte es nicht speichern und hat möglicherweise keinen Platz mehr. Sie speichert sechzehn Netze, die von Windows eingeschlossen.',
    invalid:
      'Die Firmware hat das Netz „{{name}}“ abgelehnt: Ein Wert ist nicht zulässig, oder die Priorität ist vergeben.',
    missing: 'Die Firmware hat das Netz „{{name}}“ abgelehnt: Es existiert nicht mehr.',
  },
} satisfies MessageCatalogue['provisioning']['wifi'];
