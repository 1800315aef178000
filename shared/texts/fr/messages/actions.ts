import type { MessageCatalogue } from '../../catalogue';

/** Actions on a whole machine: unprovision, MEBx password, admin password. */
export const actions = {
  stopped: {
    nothingSent: 'Arrêté à votre demande. Rien n’a été envoyé.',
    nothingChanged: 'Arrêté à votre demande. Rien n’a été modifié.',
    next: 'Relancez l’opération.',
  },
  clearLog: {
    other: {
      text: 'Le journal d’événements contient d’autres entrées que celles qui ont été lues. Rien n’a été effacé.',
      next: 'Relisez le journal, puis videz-le.',
    },
    done_one: 'Le journal d’événements a été vidé : {{count}} entrée. Relu, il était vide.',
    done_many: 'Le journal d’événements a été vidé : {{count}} d’entrées. Relu, il était vide.',
    done_other: 'Le journal d’événements a été vidé : {{count}} entrées. Relu, il était vide.',
    unknown:
      'Il n’est pas certain que le journal d’événements ait été vidé : il n’y a pas eu de réponse, ou il contient encore des entrées. Relisez-le.',
  },
  unprovision: {
    notConfirmed: {
      text: 'Rien n’a été fait : le nom saisi n’est pas celui de cette machine.',
      next: 'Saisissez « {{name}} » pour confirmer qu’AMT y est effacé.',
    },
    noPartial: {
      text: 'En mode de contrôle client, il n’y a pas de déconfiguration partielle. Rien n’a été fait.',
      next: 'Déconfigurez AMT complètement, ou laissez la machine telle quelle.',
    },
    /** What the machine did, as evidence. */
    fact: {
      audit:
        'Elle a refusé la déconfiguration d’AMT : une stratégie d’audit l’interdit sans l’auditeur (état {{status}})',
      notPermitted:
        'Elle a refusé la déconfiguration d’AMT : elle n’est pas permise à ce compte, dans ce mode, ou tant que la machine est dans le BIOS ou MEBx (état {{status}})',
      other: 'Elle a refusé la déconfiguration d’AMT (état {{status}})',
    },
    refused: {
      audit:
        'AMT n’a pas été déconfiguré : une stratégie d’audit l’interdit sans l’auditeur (état {{status}}).',
      auditNext:
        'Adressez-vous au responsable de la sécurité : l’auditeur exporte le journal et lève le verrou.',
      notPermitted:
        'AMT n’a pas été déconfiguré : ce n’est pas permis à ce compte, dans ce mode, ou tant que la machine est dans le BIOS ou MEBx (état {{status}}).',
      notPermittedNext:
        'Authentifiez-vous avec le vrai compte administrateur, et laissez d’abord démarrer le système d’exploitation de la machine.',
    },
    done: 'AMT n’est plus activé : la réponse de présence l’indique, et ses ports sont fermés. Le mot de passe MEBx est inchangé.',
    donePartly:
      'AMT est partiellement déconfiguré : la réponse de présence indique « à moitié activé », et ses ports sont fermés. Son mot de passe administrateur est inchangé.',
    stoppedEarly:
      'La machine a reçu l’ordre de déconfigurer AMT. Vous avez arrêté avant que le résultat soit visible. Vérifiez à nouveau dans une minute.',
    noSign:
      'La machine a reçu l’ordre de déconfigurer AMT et n’a montré aucune réaction pendant {{seconds}} secondes. Son système d’exploitation est peut-être arrêté : démarrez-le, puis vérifiez à nouveau.',
    notSeen: 'La machine a reçu l’ordre de déconfigurer AMT. Le résultat n’a pas pu être observé. {{why}}',
  },
  setMebx: {
    done: 'Le firmware a accepté le nouveau mot de passe MEBx, et il est stocké ici. Seul un essai au clavier montre si MEBx l’accepte. Saisissez-le comme sur un clavier américain.',
    notAdminMode: {
      text: 'Le mot de passe MEBx peut être défini par le réseau en mode de contrôle administrateur seulement. Rien n’a été fait.',
      next: 'Modifiez-le au clavier, dans MEBx.',
    },
    unencrypted: {
      text: 'Le mot de passe MEBx passerait en clair sur le réseau. Rien n’a été envoyé.',
      next: 'Activez d’abord TLS pour cette machine, ou modifiez le mot de passe au clavier.',
    },
  },
  upgradeToAcm: {
    done: 'La machine est maintenant en mode de contrôle administrateur : le mode a été relu. L’ordre ne change aucun mot de passe.',
    unknown:
      'L’ordre a été envoyé, et le mode de contrôle n’a pas pu être lu depuis. {{why}} Ne le renvoyez pas avant d’avoir vu le mode de contrôle.',
    alreadyAdmin: {
      text: 'La machine est déjà en mode de contrôle administrateur. Rien n’a été envoyé.',
      next: 'Il n’y a plus rien à faire ici.',
    },
    notAllowed: {
      text: 'Le firmware ne propose pas le passage du mode de contrôle client au mode administrateur. Rien n’a été envoyé.',
      next: 'Désactivez AMT sur la machine et activez-la en mode de contrôle administrateur, ou utilisez MEBx.',
    },
    chainNotTaken: {
      text: 'Le firmware a accepté chaque certificat, mais indique que la chaîne n’est pas complète. Le mode de contrôle est inchangé.',
      next: 'Vérifiez que le fichier contient toute la chaîne, jusqu’à la racine.',
    },
    unchanged: {
      text: 'La machine est toujours en mode de contrôle client.',
      next: 'Attendez quelques minutes, vérifiez de nouveau la machine et lisez son journal des événements avant de renvoyer l’ordre.',
    },
    otherMode: {
      text: 'Le firmware indique un mode de contrôle qui n’est ni le mode client ni le mode administrateur.',
      next: 'Vérifiez de nouveau la machine et lisez son journal des événements.',
    },
    noKey: {
      text: 'Le fichier n’a pas de clé RSA de 1024 à 8192 bits correspondant à son certificat. AMT n’accepte que les signatures RSA. Rien n’a été envoyé.',
      next: 'Exportez de nouveau le certificat, avec sa clé privée et tous les certificats de la chaîne.',
    },
    refusedCertificate: {
      text: 'Cette machine refuserait le certificat ; rien n’a donc été envoyé. {{why}}',
      next: 'Utilisez un certificat qui convient à cette version d’AMT et à son suffixe DNS.',
    },
    refused:
      '{{reason}} ({{method}} a renvoyé {{status}}). La machine est toujours en mode de contrôle client.',
    refusedNext:
      'Vérifiez le certificat, son suffixe DNS et si la machine connaît la racine. Attendez quelques minutes avant de réessayer.',
  },
  rotatePassword: {
    done: 'Le mot de passe administrateur a été modifié, et une authentification avec le nouveau a réussi. Il est stocké.',
    otherUser: {
      text: 'Le compte administrateur de cette machine est « {{admin}} », mais le mot de passe stocké appartient à « {{user}} ». Rien n’a été modifié.',
      next: 'Authentifiez-vous d’abord en tant que « {{admin}} ».',
    },
    unencrypted: {
      text: 'Cette machine a déjà été vue avec TLS, et le nouveau mot de passe serait maintenant envoyé sans TLS. Rien n’a été modifié.',
      next: 'Activez d’abord TLS pour cette machine.',
    },
  },
} satisfies MessageCatalogue['actions'];
