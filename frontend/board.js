// The board page's custom elements, served as they are. Each draws itself in light DOM, so that labels reach across
// elements and the page's styles apply.
import './board/keys.js';
import './board/outbox-element.js';
import './board/rail-item.js';
import './board/person.js';
import './board/scale.js';
import './board/quick-score.js';
import './board/evidence.js';
import './board/timer.js';
import './board/details.js';
import './board/leftovers.js';
import './board/live.js';
