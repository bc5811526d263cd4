import { holdZoomLaws } from '../../laws/zoom.ts';

holdZoomLaws();
