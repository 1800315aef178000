import { expect, it } from 'vitest';
import { message } from '../../shared/texts/message';
import { simulated, viewOf } from '../testing/views';
import { machineEntry } from './machine-entry';

const demo = [simulated('ready', message('simulator.machine.ready.title'))];
const TITLE = 'Fujitsu CELSIUS W580, ready to configure';

it('shows and finds a simulated machine by its title', () => {
  const view = { ...viewOf('127.77.0.22', { title: 'Ready' }), simulated: 'ready' };
  expect(machineEntry(view, demo)).toEqual({
    label: '127.77.0.22',
    description: `${TITLE} · Ready`,
    keywords: [TITLE],
  });
});

it('shows the name of a machine that has one, and still finds it by its title', () => {
  const view = { ...viewOf('127.77.0.22', { hostname: 'pc-7', title: 'Ready' }), simulated: 'ready' };
  expect(machineEntry(view, demo)).toMatchObject({ description: 'pc-7 · Ready', keywords: [TITLE] });
});

it('finds any other machine by its hardware address, UUID and serial number', () => {
  const view = viewOf('10.0.0.1', { mac: '02:00:77:ab:cd:ef', uuid: '81af14c1-7711-4077-80dd-020077abcdef' });
  expect(machineEntry(view, demo).keywords).toEqual([view.sighting.mac, view.sighting.uuid]);
});
