import type { Plugin } from 'vite';

export function mantineStyles(renderer: string): Plugin;
export function styleSheetsOf(components: Iterable<string>): string[];
export function componentsIn(renderer: string): Set<string>;
