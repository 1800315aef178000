import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { loadAllMessages } from '../i18n';

/** A page that is loaded when it is opened, and with it the messages that are no part of the start. */
export function lazyWithMessages<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadAllMessages()]);
    return { default: page };
  });
}
