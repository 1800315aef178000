// Before all others: some of them would else make scripts from texts, which this page forbids. They are loaded only
// then, because the parts of a bundle run before what imports them.
import './trusted-types';
// What is seen until the rest is there.
import './theme/frame.css';

void import('./window');
