import { holdFitLaw } from '../../laws/fit.ts';

holdFitLaw();
