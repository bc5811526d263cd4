/** What the scrolling page loads when its reader sets out: GSAP, the clock of its movements. */
import { gsap } from 'gsap/gsap-core.js';

dispatchEvent(new CustomEvent('_clock', { detail: gsap }));
