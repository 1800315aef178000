import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { loadAllTexts } from '../i18n';

/** A page that is loaded when it is opened, and with it the texts that are no part of the start. */
export function lazyWithTexts<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadAllTexts()]);
    return { default: page };
  });
}
