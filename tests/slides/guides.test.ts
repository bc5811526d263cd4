import { holdGuideLaws } from '../laws/guides.ts';

holdGuideLaws(['slides/README.md']);
