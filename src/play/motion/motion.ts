/** What the scrolling page loads when it has painted: GSAP, the clock of its movements. */
import { gsap } from 'gsap/gsap-core.js';

dispatchEvent(new CustomEvent('_clock', { detail: gsap }));
