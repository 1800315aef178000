import type { Key } from './keys';

/** What the setup shows of its machine. */
export interface BiosFacts {
  model: string;
  serial: string;
  biosVersion: string;
  biosDate: string;
  processor: string;
  memory: string;
  amtVersion: string;
  /** As a person reads it. */
  amtState: string;
  /** This maker's BIOS can un-configure AMT. */
  offersUnconfigure: boolean;
}

export const PAGES = ['Main', 'Intel AMT', 'Exit'] as const;
export type PageName = (typeof PAGES)[number];

/** An item that can be chosen; the rest of a page is text. */
export type ItemName = 'unconfigure' | 'save' | 'discard';

/** Where somebody is in the setup. */
export interface SetupState {
  page: number;
  item: number;
  /** Not saved yet. */
  unconfigure: boolean;
  /** A question that waits for an answer, and the answer that Enter would give. */
  question?: { save: boolean; yes: boolean };
}

export type SetupStep =
  | { kind: 'stay'; state: SetupState }
  /** @property unconfigure AMT is to be un-configured: saved, and confirmed */
  | { kind: 'leave'; unconfigure: boolean };

export const BEGINNING: SetupState = { page: 0, item: 0, unconfigure: false };

export const pageOf = ({ page }: SetupState): PageName => PAGES[page] ?? 'Main';

/** What can be chosen on the page that is shown. */
export function itemsOf(state: SetupState, facts: BiosFacts): readonly ItemName[] {
  switch (pageOf(state)) {
    case 'Main':
      return [];
    case 'Intel AMT':
      return facts.offersUnconfigure ? ['unconfigure'] : [];
    case 'Exit':
      return ['save', 'discard'];
  }
}

const stay = (state: SetupState): SetupStep => ({ kind: 'stay', state });

/** One key in the setup. */
export function pressKey(state: SetupState, key: Key, facts: BiosFacts): SetupStep {
  if (state.question) return answer(state, state.question, key);
  const items = itemsOf(state, facts);
  const page = (by: number): SetupStep =>
    stay({ ...state, page: (state.page + by + PAGES.length) % PAGES.length, item: 0 });
  const item = (by: number): SetupStep =>
    stay({ ...state, item: Math.min(Math.max(0, state.item + by), Math.max(0, items.length - 1)) });
  switch (key) {
    case 'left':
      return page(-1);
    case 'right':
      return page(1);
    case 'up':
      return item(-1);
    case 'down':
      return item(1);
    case 'f10':
      return ask(state, true);
    case 'esc':
      return ask(state, false);
    case 'enter':
      return choose(state, items[state.item]);
    default:
      return stay(state);
  }
}

const ask = (state: SetupState, save: boolean): SetupStep =>
  stay({ ...state, question: { save, yes: true } });

function choose(state: SetupState, item: ItemName | undefined): SetupStep {
  switch (item) {
    case undefined:
      return stay(state);
    case 'unconfigure':
      return stay({ ...state, unconfigure: !state.unconfigure });
    case 'save':
      return ask(state, true);
    case 'discard':
      return ask(state, false);
  }
}

function answer(state: SetupState, question: NonNullable<SetupState['question']>, key: Key): SetupStep {
  const { page, item, unconfigure } = state;
  const back = stay({ page, item, unconfigure });
  const leave: SetupStep = { kind: 'leave', unconfigure: question.save && unconfigure };
  switch (key) {
    case 'left':
    case 'right':
      return stay({ ...state, question: { ...question, yes: !question.yes } });
    case 'enter':
      return question.yes ? leave : back;
    case 'char y':
    case 'char Y':
      return leave;
    case 'esc':
    case 'char n':
    case 'char N':
      return back;
    default:
      return stay(state);
  }
}
