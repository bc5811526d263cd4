import { holdGuideLaws } from './laws/guides.ts';

holdGuideLaws(['README.md', 'CONTRIBUTING.md', 'src/README.md']);
