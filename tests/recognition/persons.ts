/** Persons who are no officials, and towns' names that are persons. */
import type { Passage } from './passage.ts';

export const PERSONS: readonly Passage[] = [
  {
    name: 'political scientist',
    text: 'Political scientist {Adil Nurakishev|n} told reporters that trade would grow.',
    date: '2004-09-14',
  },
  {
    name: 'surname after a full name',
    text: '{Andrei Chebotaryov|n} runs an institute. {Chebotaryov|n} said little.',
    date: '2004-09-14',
  },
  {
    name: 'byline name',
    text: '{Zamir Karajanov|n} is an independent journalist in {Almaty|p:Almaty/KZ}.',
    date: '2004-09-14',
  },
  { name: 'given name that is a town', text: 'Her friend {Paris Hendricks|n} sang at the wedding.' },
  { name: 'surname that is a town', text: 'The singer {Jack London|n} died young. {London|n} wrote of dogs and snow.' },
  { name: 'surname that is a state', text: 'Mr {Washington|n} sold his farm. He had kept bees.' },
  { name: 'Jordan the player', text: '{Michael Jordan|n} scored 30 points. {Jordan|n} then rested.' },
  { name: 'Chad the neighbour', text: '{Chad Miller|n}, a plumber, helped his neighbours.' },
  { name: 'Georgia the girl', text: 'My niece {Georgia Bennett|n} turned nine.' },
  { name: 'Victoria the aunt', text: 'His aunt {Victoria|n} said she would come.' },
  { name: 'Israel as a given name', text: 'The carpenter {Israel Mendoza|n} built the table.' },
  { name: 'Lincoln after a title', text: 'Dr. {Helen Lincoln|n} treats children. {Lincoln|n} works at night.' },
  { name: 'initials', text: '{J. R. Hamilton|n} wrote the report.' },
  { name: 'hyphenated surname', text: '{Anna Kerr-Newton|n} won the race.' },
  { name: 'particle', text: 'The banker {Jan van der Berg|n} resigned.' },
  { name: 'mother of', text: 'Her mother, {Florence|n}, still bakes.' },
  { name: 'aged', text: '{Austin Reed|n}, 34, was arrested.' },
  { name: 'said after', text: '“It was dark,” {Preston|n} said. {Kelly Preston|n} had seen the car.' },
  {
    name: 'namesake of a minister with another trade',
    text: 'The goalkeeper {John Baird|n} saved twice.',
    date: '2015-03-01',
  },
  { name: 'coach', text: 'Coach {Ray Lewis|n} praised the team.' },
  { name: 'fictional', text: '{Sherlock Holmes|n} never said that.' },
];
