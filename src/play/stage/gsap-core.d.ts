/** The core without the CSS plugin, which the stage does not need: 7 kB less. Its own types are not a module. */
declare module 'gsap/gsap-core.js' {
  export { gsap } from 'gsap';
}
