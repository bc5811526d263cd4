import { holdPrintLaws } from '../laws/print.ts';

holdPrintLaws(2);
