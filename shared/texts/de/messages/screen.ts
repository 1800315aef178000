import type { MessageCatalogue } from '../../catalogue';

/** The remote screen (KVM). */
export const screen = {
  absent: {
    text: 'Dieses Gerät hat keinen Fernbildschirm (KVM).',
    next: 'Seine Firmware bietet keinen an: Es ist kein Modell mit vPro Enterprise, oder zu alt. Verwenden Sie die serielle Konsole.',
  },
  off: {
    text: 'Der Fernbildschirm (KVM) ist auf diesem Gerät ausgeschaltet.',
    next: 'Wenden Sie ein Profil an, das den Fernbildschirm und die Umleitungsports einschaltet, und versuchen Sie es dann erneut.',
  },
  consent:
    'Der Fernbildschirm braucht die Zustimmung der Person an diesem Gerät, und sie wurde nicht gegeben.',
  noPicture: 'Das Gerät hat nicht rechtzeitig ein Bild gesendet.',
  noPictureNext:
    'Versuchen Sie es erneut. Bleibt es dabei, ist vielleicht eine Grafikkarte in Gebrauch, die AMT nicht zeigen kann, oder die Firmware kann einen so großen Bildschirm nicht zeigen.',
  ended: 'Das Gerät hat die Sitzung beendet, bevor es ein Bild gesendet hat.',
} satisfies MessageCatalogue['screen'];
