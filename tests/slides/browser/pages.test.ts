import { holdPageLaws } from '../../laws/pages.ts';

holdPageLaws();
