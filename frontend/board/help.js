import { make } from './part.js';
import { areOn, labels, turn } from './shortcuts.js';

const KEYS = [
  ['1 – 5', 'Score the question you look at'],
  ['0', 'Not assessed'],
  ['j', 'Look at the next question in the list'],
  ['k', 'Look at the previous question in the list'],
  ['e', 'Write evidence; Esc leaves the field'],
  ['g', 'What a good answer holds'],
  ['p', 'Probes'],
  ['b', 'Back to the panel'],
  ['w', 'Wrap up: my scorecard'],
  ['l', 'Lock my scorecard, in Wrap up'],
  ['n', 'Lead: ask the next question'],
  ['r', 'Lead: reveal the scorecards'],
  ['?', 'This help'],
];

/** Shows which keys do what. */
export function openHelp(board) {
  let dialog = document.querySelector('dialog.pb-help');
  if (!dialog) {
    dialog = make('dialog', 'pb-help', undefined, { 'aria-labelledby': 'pb-help-title' });
    const list = make('dl');
    KEYS.forEach(([key, words]) => {
      const term = make('dt');
      term.append(make('kbd', '', key, { 'data-key': key }));
      list.append(term, make('dd', '', words));
    });
    labels().then((written) =>
      Object.entries(written).forEach(([letter, label]) => {
        const key = list.querySelector(`[data-key="${letter}"]`);
        if (key) {
          key.textContent = `${label} (${letter})`;
        }
      }),
    );
    const on = make('input', '', undefined, { type: 'checkbox', id: 'pb-help-on' });
    on.checked = areOn();
    on.addEventListener('change', () => turn(on.checked));
    const choice = make('label', 'pb-help-choice', undefined, { for: on.id });
    choice.append(on, ' Use these keys');
    const close = make('button', 'pb-plain', 'Close', { type: 'button' });
    close.addEventListener('click', () => dialog.close());
    dialog.append(
      make('h2', '', 'Keyboard', { id: 'pb-help-title' }),
      make('p', '', 'None of these does anything while you type in a field.'),
      list,
      choice,
      close,
    );
    document.body.append(dialog);
  }
  const before = document.activeElement;
  dialog.onclose = () => (before instanceof HTMLElement && before !== document.body ? before : board).focus?.();
  dialog.showModal();
}
