import type { Language, MessageCatalogue } from './catalogue';

/** Main's messages in the languages that are no part of a start: each is loaded when it is wanted. */
export const MESSAGES_OF: Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<{ messages: MessageCatalogue }>>
> = {
  de: () => import('./de/messages/index'),
  fr: () => import('./fr/messages/index'),
  es: () => import('./es/messages/index'),
};
