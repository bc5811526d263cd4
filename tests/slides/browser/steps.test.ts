import { holdStepLaws } from '../../laws/steps.ts';

holdStepLaws(2);
