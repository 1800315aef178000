import type { Catalogue } from '../catalogue';

/** The page that checks provisioning certificates. */
export const certificate = {
  title: 'Certificat de provisionnement',
  intro:
    'L’activation en mode administrateur sans MEBx ni clé USB exige un certificat de provisionnement. AMT Bench lit le fichier, dit quelles versions d’AMT l’acceptent, et ne garde ni le fichier ni son mot de passe.',
  choose: 'Choisir un fichier PFX…',
  noFile: 'Aucun fichier choisi',
  password: 'Mot de passe du fichier',
  passwordHelp: 'Laissez vide si le fichier n’en a pas.',
  suffix: 'Suffixe DNS des machines',
  suffixHelp:
    'De l’option DHCP 15, ou le suffixe DNS PKI dans MEBx. Sans lui, le nom du certificat n’est pas comparé.',
  wrongSuffix: 'Ce n’est pas un suffixe DNS. Entrez-le comme dans l’option DHCP 15.',
  check: 'Vérifier',
  result: '{{name}} : quel AMT l’accepte',
  generation: 'AMT',
  answer: 'Réponse',
  because: 'Raison',
  findings: 'Pour toutes les versions',
  chain: 'Certificats dans le fichier',
} satisfies Catalogue['certificate'];
