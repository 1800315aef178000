import type { MessageCatalogue } from '../../../catalogue';

/** What plans of several settings say. */
export const plan = {
  quoted: '„{{name}}“',
  items: '{{items}}',
  unread:
    'Dies konnte am Gerät nicht gelesen werden und bleibt, wie es ist: {{name}}. Ob es dem Profil entspricht, ist nicht bekannt.',
  removeNext: 'Entfernen Sie diese Einstellung für dieses Gerät aus dem Profil.',
  secretMissing: {
    text: 'Das Profil verwendet das Geheimnis „{{name}}“, aber unter diesem Namen ist keines gespeichert.',
    next: 'Speichern Sie es zuerst, im Tresor oder mit „amt-bench secret set <name> --password-stdin“.',
  },
  limitedAccount: {
    text: 'Das Konto „{{user}}“ darf dieses Gerät lesen, aber nicht ändern.',
    next: 'Melden Sie sich mit einem Admin-Konto an.',
  },
  unencrypted: {
    admin: {
      text: 'Das Profil ändert das Admin-Kennwort, das dabei unverschlüsselt über das Netz ginge.',
      next: 'Lassen Sie das Profil auch TLS einschalten, oder setzen Sie admin.password auf „keep“.',
    },
    mebx: {
      text: 'Das Profil setzt das MEBx-Kennwort, das dabei unverschlüsselt über das Netz ginge.',
      next: 'Lassen Sie das Profil auch TLS einschalten, oder entfernen Sie mebx daraus und ändern Sie das Kennwort an der Tastatur.',
    },
    users: {
      text: 'Das Profil setzt Kennwörter von Benutzern, die dabei unverschlüsselt über das Netz gingen.',
      next: 'Lassen Sie das Profil auch TLS einschalten, oder entfernen Sie die Benutzer daraus.',
    },
    wifi: {
      text: 'Das Profil sendet Passphrasen von WLANs an das Gerät. Sie gingen dabei unverschlüsselt über das Netz.',
      next: 'Lassen Sie das Profil auch TLS einschalten, oder entfernen Sie diese Netze daraus.',
    },
    server: {
      text: 'Das Profil sendet das Kennwort für seinen Server an das Gerät. Es ginge dabei unverschlüsselt über das Netz.',
      next: 'Lassen Sie das Profil auch TLS einschalten, oder entfernen Sie remoteAccess daraus.',
    },
  },
} satisfies MessageCatalogue['provisioning']['plan'];
