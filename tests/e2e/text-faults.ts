import type { Page } from 'playwright-core';
import type { Language } from '#shared/texts/catalogue';
import { CATALOGUES, flat, MESSAGE_CATALOGUES } from '../texts/catalogues';

interface Leftover {
  key: string;
  pattern: RegExp;
}

/**
 * What is wrong with the texts that are visible now, a line each: text that is cut off or sticks out, and texts of the
 * English catalogue, main's messages among them, in another language.
 */
export async function textFaults(page: Page, language: Language): Promise<string[]> {
  const { faults, texts } = await page.evaluate(lookAtTexts);
  const english = language === 'en' ? [] : leftoversOf(language);
  const left = texts.flatMap((text) =>
    english.filter(({ pattern }) => pattern.test(text)).map(({ key }) => `English (${key}): ${text}`),
  );
  return [...new Set([...faults, ...left])];
}

/** English texts of more than two words that are another text in this language. */
function leftoversOf(language: Language): Leftover[] {
  const translated = textsIn(language);
  return Object.entries(textsIn('en')).flatMap(([key, text]) => {
    const words = text.replaceAll(/{{.*?}}/g, ' ').match(/\p{L}{2,}/gu) ?? [];
    if (words.length < 3 || text === translated[key]) return [];
    const parts = text.split(/{{.*?}}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [{ key, pattern: new RegExp(`^${parts.join('.+')}$`, 's') }];
  });
}

function textsIn(language: Language): Record<string, string> {
  return flat({ ...CATALOGUES[language], messages: MESSAGE_CATALOGUES[language] });
}

/** Runs in the page: no function of this file is there. */
function lookAtTexts(): { faults: string[]; texts: string[] } {
  const faults: string[] = [];
  const texts = new Set<string>();
  /** Rounding of the browser. Pixels. */
  const SLACK = 1;
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    // Texts for screen readers are a pixel wide.
    return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
  };
  const shown = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
  const named = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${shown(element).slice(0, 90)}”`;
  const hides = (element: Element): boolean =>
    ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
  /** Cut with “…” on purpose, and readable in full. */
  const meant = (element: Element): boolean =>
    getComputedStyle(element).textOverflow === 'ellipsis' && element.closest('[title]') !== null;
  for (const element of document.querySelectorAll('body *')) {
    if (!seen(element) || element.closest('svg')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) texts.add(element.getAttribute(name) ?? '');
    const own = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    if (own.length > 0) texts.add(shown(element));
    if (hides(element) && shown(element) !== '' && element.scrollWidth > element.clientWidth + SLACK) {
      const cut = [...element.querySelectorAll('*')].filter(
        (inner) => hides(inner) && inner.scrollWidth > inner.clientWidth + SLACK,
      );
      // The innermost one says what is cut.
      if (cut.length === 0 && !meant(element)) faults.push(`cut off: ${named(element)}`);
    }
    if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) {
      const text =
        element instanceof HTMLSelectElement
          ? (element.selectedOptions[0]?.text ?? '')
          : element.value === ''
            ? element.placeholder
            : '';
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen) pen.font = font;
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen && pen.measureText(text).width > room + SLACK) faults.push(`cut off in a field: “${text}”`);
    }
    const control = element.closest('button, a, [role="tab"], [role="button"], label, .mantine-Badge-root');
    if (own.length > 0 && control) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { right, left } = range.getBoundingClientRect();
      const around = control.getBoundingClientRect();
      if (!hides(element) && (right > around.right + SLACK || left < around.left - SLACK)) {
        faults.push(`sticks out: ${named(element)}`);
      }
    }
    if (element.matches('button, [role="tab"]') && element.parentElement) {
      const around = element.parentElement.getBoundingClientRect();
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element.parentElement).overflowX);
      const { width } = element.getBoundingClientRect();
      if (!scrolls && getComputedStyle(element).position === 'static' && width > around.width + SLACK) {
        faults.push(`wider than its container: ${named(element)}`);
      }
    }
  }
  const beyond = document.documentElement.scrollWidth - window.innerWidth;
  if (beyond > 0) faults.push(`the page is ${String(beyond)} px wider than the window`);
  texts.delete('');
  return { faults, texts: [...texts] };
}
