import { someSteps } from '../../browser/story.ts';
import { holdStepLaws } from '../../laws/steps.ts';

// To open a long deck at each of its steps is most of a minute; the deck of the tests has every kind of step, and is opened at each.
holdStepLaws(someSteps);
