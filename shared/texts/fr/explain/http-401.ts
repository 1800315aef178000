import type { ExplainCatalogue } from '../../catalogue';

/** What the answers 401 in a log mean. */
export const http401 = {
  refused: {
    title: 'La machine a refusé une authentification',
    explanation:
      'Une authentification a été envoyée, et la réponse était de nouveau 401 : le mot de passe est un autre, ou les authentifications sont suspendues après trop d’échecs. AMT donne la même réponse dans les deux cas.',
  },
  neverLetIn: {
    title: 'Des authentifications ont été demandées, et aucune réussite n’est visible',
    explanation:
      'La machine a répondu 401 plusieurs fois, et aucune réussite ne suit : le mot de passe est probablement un autre, ou les authentifications sont suspendues. Le journal ne montre pas si un mot de passe a été envoyé.',
  },
  alone: {
    title: 'Une seule réponse 401 ne prouve rien',
    explanation:
      'Toute authentification auprès d’AMT commence par une réponse 401, qui ne fait que demander le mot de passe. Ce qui a suivi ne figure pas dans ce texte.',
    next: 'Collez aussi les lignes qui suivent celle-ci, ou authentifiez-vous ici une fois.',
  },
  page: {
    title: 'Mot de passe erroné, ou authentifications suspendues',
    explanation:
      'La page web d’AMT affiche la même chose sans mot de passe, avec un mot de passe erroné et lors d’une suspension après trop d’échecs. À elle seule, elle ne prouve rien.',
  },
  handshake: {
    title: 'La réponse 401 n’y est pas un refus : une authentification a réussi ensuite',
    explanation:
      'Toute authentification auprès d’AMT commence par une réponse 401, qui ne fait que demander le mot de passe. Les réponses suivantes sont bonnes.',
    next: 'Cherchez la cause ailleurs.',
  },
  logInOnce:
    'Authentifiez-vous ici une fois : AMT Bench tient le compte et signale quand une suspension est plus probable qu’un mot de passe erroné.',
} satisfies ExplainCatalogue['http401'];
