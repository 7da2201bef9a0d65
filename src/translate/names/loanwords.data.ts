/** English words that many languages share by sound but that are no names: titles, institutions, days, months, peoples. Lower case. */
export const loanwords: ReadonlySet<string> = new Set(
  (
    'president vice premier prime minister ministry chancellor senator senate congress parliament deputy prince princess duke baron king queen ' +
    'general admiral colonel major captain lieutenant sergeant marshal commander inspector professor doctor director rector dean academician ' +
    'ambassador consul attache secretary bishop patriarch cardinal pope imam ayatollah sheikh emir shah sultan tsar lord sir lady mister miss madame ' +
    'bank club party union federation republic confederation state national institute academy university college festival forum congress ' +
    'center centre museum theater theatre opera ballet orchestra hotel restaurant cafe park stadium arena station metro port airport terminal ' +
    'company corporation holding group agency radio television telegram internet web online telephone computer program project film album ' +
    'olympic olympics olympiad paralympic championship cup league final grand prix gran match tour rally marathon team trophy medal ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan ' +
    'covid coronavirus virus aids cancer malaria bible koran quran catholic orthodox protestant islam islamic muslim islamist jew jewish ' +
    'christian buddhist hindu sunni shia shiite nazi soviet communist democrat democratic republican liberal socialist conservative fascist ' +
    'american german french italian spanish russian ukrainian polish japanese chinese korean indian iranian iraqi syrian turkish arab arabic ' +
    'european african asian english british scottish irish welsh dutch belgian swiss austrian greek persian israeli palestinian egyptian ' +
    'lebanese saudi afghan pakistani canadian australian mexican brazilian roman latin tatar kurd kurdish mongol ottoman byzantine ' +
    'protocol platform system telecom media portal journal magazine post gazette times the and for with from this that these those'
  ).split(' '),
);
