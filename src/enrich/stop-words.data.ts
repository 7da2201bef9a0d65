/**
 * English words that tell nothing of what a news article is about: function words, the words of reporting and of time, numbers in letters,
 * and what nearly every headline may hold.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against ago ahead all almost along already also although always am amid among an and another any anyone
    anything are aren't around as ask asked asks at away back be became because become becomes been before began begin begins behind being
    believe below beside besides best better between beyond big both but by came can can't cannot come comes coming could couldn't day days
    did didn't do does doesn't doing don't done down due during each earlier early either else end ends enough even ever every everyone
    everything few finally find finds first five following follows for former found four from full further gave get gets getting give
    given gives go goes going good got great had half has hasn't have haven't having he he's her here hers herself high him himself his
    hour hours how however hundred hundreds i i'm if in including inside instead into is isn't it it's its itself just keep keeps kept know
    known knows large last late later latest least left less let like likely little live lives long longer look looks lot low made main
    make makes making man many may maybe me mean means meanwhile men might million millions billion billions minute minutes month months
    more morning most much must my myself near nearly need needs never new news next night nine no nobody none nor not nothing now number of
    off often old on once one ones only onto open opens or other others our out over own part past people per percent place plan plans
    planned possible put puts quite rather read reads really remain remains report reported reportedly reports right said same saw say
    saying says second see seem seems seen set sets seven several shall she should show shows since six small so some someone something soon
    still such take taken takes taking tell tells ten than that that's the their theirs them themselves then there there's these they
    they're thing things third this those though thousand thousands three through thursday time times to today together told tomorrow too
    took toward towards tuesday turn turned turns twice two under until up upon us use used uses using very via want wants was wasn't way
    we we're week weeks wednesday well went were weren't what what's when where whether which while who who's whole whom whose why will with
    within without woman women won't work works would wouldn't year years yes yesterday yet you you're young your yours
    monday friday saturday sunday january february march april june july august september october november december evening afternoon
    according statement source sources spokesman spokeswoman spokesperson official officials local photo photos video videos update
    exclusive breaking opinion interview analysis comment editorial live-blog newspaper press media agency mr mrs ms dr sir eight zero
    announce announced announces call called calls expect expected expects hold holds held happen happened start started starts stop
    bring brings brought continue continued continues leave leaves leaving receive received return returned returns run running`
    .split(/\s+/)
    .map((word) => word.trim()),
);
