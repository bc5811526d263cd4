/** The small story with what every view needs. */
import { type Files, smallStory } from './support.ts';

const head =
  'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note,label,mark,path,of,high';
const rows = [
  'loan,1927-03,,kmt,money,Loan,2000000,gold roubles,wuhan,sea,wilbur,high,,A loan,treaty,,,',
  'gift,1924-05,,kmt,money,Gift,30000,gold roubles,,,,,,,,,,',
  'share,1924-05,,kmt,money,Part of the gift,20000,gold roubles,,,,,,,,,gift,',
  'rifles,1925-01,,kmt,arms,Rifles,300,rifles,,,,,,Rifles by sea,,,,340',
  'march,1926-07,1927,,arms,March north,,,,,,,,The march,front,canton 114/28 wuhan,,',
  'dollars,1925-02,,ccp,money,Budget,2190,dollars,,,,,,,,,,',
];

/** A chapter of the small story, with these rows. */
export function viewStory(text: string, changes: Files = {}): Files {
  return smallStory({
    '01-start.md': `---\ntitle: Start\ndates: 1924–1927\n---\n\n${text}`,
    'data/support.csv': `${head}\n${rows.join('\n')}\n`,
    'data/groups.csv':
      'id,name,recipient,within,from,to,source\nkmt,Kuomintang,kmt,,1920,,\nccp,Communists,ccp,kmt,1924,1927-07,wilbur\nccp,Communists,ccp,,1927-07,,\n',
    'data/rates.csv': 'unit,in,rate,from,to,source\ndollars,gold roubles,1.1,1924,1926,"wilbur, p. 9"\n',
    ...changes,
  });
}
