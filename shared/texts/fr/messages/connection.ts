import type { MessageCatalogue } from '../../catalogue';

/** Failures of the network, of TLS, of HTTP and of WS-Management. */
export const connection = {
  tooLarge: '{{host}} a envoyé une réponse beaucoup plus grande que toute réponse d’AMT.',
  clientCertificate:
    '{{host}} exige un certificat client que seul le serveur de gestion de cette machine possède.',
  timeout: '{{host}} n’a pas répondu à temps.',
  unreachable: '{{host}} est injoignable.',
  exhausted:
    'Impossible de contacter {{host}} : cet ordinateur n’a plus de sockets, de ports locaux ou de mémoire réseau.',
  keyUsage:
    '{{host}} présente un certificat qui n’est pas prévu pour les connexions chiffrées (l’utilisation de sa clé ne convient pas).',
  tls: '{{host}} et cet ordinateur n’ont pas pu établir de connexion chiffrée.',
  notHttp: '{{host}} a envoyé une réponse qui enfreint les règles de HTTP.',
  cutShort: '{{host}} a interrompu sa réponse, ou en a envoyé une qui n’a pas la longueur annoncée.',
  lost: '{{host}} a fermé la connexion.',
  certificateChanged: '{{host}} présente un autre certificat que celui qui a été approuvé.',
  slowHandshake: 'La négociation TLS avec {{host}} a duré trop longtemps.',
  refusedLogin:
    '{{host}} a refusé l’authentification en tant que « {{user}} ». AMT donne la même réponse à un mot de passe erroné et lorsque les authentifications sont suspendues.',
  realmChanged: '{{host}} indique un autre realm qu’auparavant. Aucun mot de passe n’a été envoyé.',
  unusableLogin:
    '{{host}} demande un type d’authentification qu’AMT n’utilise pas. Aucun mot de passe n’a été envoyé.',
  notWsman: '{{host}} a répondu par autre chose que WS-Management.',
  endless: '{{host}} envoie une liste sans fin, ou beaucoup plus longue que toute liste d’AMT.',
  unreadable: '{{host}} a envoyé une réponse illisible.',
  empty: '{{host}} a envoyé une réponse vide.',
  restarting: 'Le moteur de gestion (Management Engine) de {{host}} est occupé ou redémarre.',
  refusedQuestion:
    'Le firmware de {{host}} a refusé cette requête sans donner de raison. Très probablement, cette fonction lui manque.',
  refusedChange: 'Le firmware de {{host}} a refusé la modification sans donner de raison.',
  accessDenied: 'Ce compte n’a pas le droit de faire cela sur {{host}}.',
  featureAbsent: 'Le firmware de {{host}} n’a pas cette fonction.',
  refusedRequest: 'Le firmware de {{host}} a refusé la demande.',
  next: {
    checkAddress: 'Vérifiez que l’adresse est celle d’une machine AMT.',
    checkServer: 'Vérifiez que l’adresse est celle d’une machine AMT et non d’un serveur web.',
    checkOtherServer: 'Vérifiez que l’adresse est celle d’une machine AMT et non d’un autre serveur web.',
    checkService:
      'Vérifiez que l’adresse est celle d’une machine AMT et non d’un autre service ou d’un proxy.',
    managed:
      'Son activation est inachevée, ou elle dépend d’un serveur de gestion. Consultez les options de récupération.',
    checkCable: 'Vérifiez le câble et l’alimentation, attendez une minute, puis réessayez.',
    checkSubnet: 'Vérifiez le câble, l’alimentation et le sous-réseau, puis relancez l’analyse.',
    closePrograms:
      'Attendez une minute, fermez les autres programmes qui utilisent le réseau, puis réessayez.',
    otherProgram:
      'Utilisez la ligne de commande ou le navigateur (--web), qui l’acceptent, et donnez à la machine un nouveau certificat.',
    oldTls:
      'Le firmware est peut-être très ancien, ou son certificat défectueux. Consultez le détail technique.',
    waitMoment: 'Attendez un instant, puis réessayez.',
    waitMinute: 'Attendez une minute, puis réessayez.',
    waitTwoMinutes:
      'Attendez deux minutes, puis réessayez. D’autres négociations maintenant pourraient mettre son réseau hors service.',
    compareCertificate:
      'Assurez-vous qu’il s’agit de la machine devant vous, puis examinez le nouveau certificat et décidez.',
    readDiagnosis: 'N’essayez pas d’autres mots de passe maintenant. Lisez d’abord le diagnostic.',
    identify:
      'Une autre machine a cette adresse, ou son AMT a été réinitialisé. Identifiez-la avant de continuer.',
    suspicious:
      'Méfiez-vous de cet appareil. Si c’est le bon, coupez brièvement son alimentation et réessayez une fois.',
    unreadable:
      'Réessayez une fois. Si cela se reproduit, mettez à jour le firmware ou coupez brièvement l’alimentation de la machine.',
    tryOnce: 'Réessayez une fois.',
    leaveOut: 'Laissez cette fonction de côté pour cette machine.',
    leaveSetting:
      'Attendez une minute, puis réessayez. Si cela se reproduit, laissez ce paramètre de côté pour cette machine.',
    realAdmin:
      'Authentifiez-vous avec le véritable compte administrateur, ou faites donner ce droit à ce compte.',
    readDetail: 'Lisez le détail technique. Cette demande n’a pas modifié la machine.',
  },
} satisfies MessageCatalogue['connection'];
