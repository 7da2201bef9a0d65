/** A headline of an invented paper, its lead, and what it is about. */
export interface Told {
  readonly topic: string;
  readonly title: string;
  readonly lead: string;
}

const topics: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  dam: [
    ['Corrow dam overflows after a week of rain', 'Engineers opened both gates of the Corrow dam on Monday night.'],
    ['Villages below the Corrow dam are evacuated', 'Two thousand people left their homes as the water rose.'],
    ['Minister visits the Corrow valley after the flood', 'The dam held, but the flood took three bridges.'],
    ['What the flood at Corrow teaches engineers', 'The dam was built for half as much rain.'],
    ['Insurers count the damage of the Corrow flood', 'The valley’s farmers have lost the harvest.'],
  ],
  strike: [
    ['Ferry crews strike for a third day in Lantar', 'The union asks for longer breaks on night ferries.'],
    ['Lantar ferries stay in port as crews strike', 'Islanders wait for medicine and mail.'],
    ['Union and ferry owners meet in Lantar', 'Both sides spoke of progress, neither of an end to the strike.'],
    ['The islands feel the ferry strike', 'Shelves are empty a day by boat from Lantar.'],
    ['Lantar harbour pilots join the crews', 'The strike of the ferry crews widens.'],
  ],
  election: [
    ['Orla Venn wins the first round in Maravia', 'The mayor of Tessel leads with 41 per cent of the vote.'],
    ['Orla Venn and Pavel Idris go into the run-off', 'Maravia votes again in two weeks.'],
    ['Pavel Idris promises lower taxes before the run-off', 'His voters live outside the cities of Maravia.'],
    ['Maravia votes: queues at the polling stations', 'The run-off between Venn and Idris is close.'],
    ['Observers praise the election in Maravia', 'They saw no fraud in the first round of the vote.'],
  ],
  comet: [
    ['Comet Halvard can be seen with the naked eye', 'Astronomers advise a dark place before dawn.'],
    ['Telescopes turn to comet Halvard', 'Its tail is longer than astronomers thought.'],
    ['Comet Halvard loses its tail', 'Astronomers watched it break near the sun.'],
    ['A village switches off its lights for the comet', 'Halvard shone over the roofs for an hour.'],
    ['Why comet Halvard is green', 'Carbon glows in the light of the sun, astronomers explain.'],
  ],
  vaccine: [
    ['Vaccine against river fever passes its trial', 'Nine in ten of the vaccinated children stayed healthy.'],
    ['River fever: clinics prepare for the vaccine', 'Nurses learn to keep the doses cold.'],
    ['Doctors call river fever vaccine a breakthrough', 'The fever kills thousands of children.'],
    ['Who pays for the river fever vaccine?', 'Poor countries cannot afford the doses.'],
    ['River fever spreads to the coast', 'Clinics there have no vaccine yet.'],
  ],
  chess: [
    ['Fourteen-year-old beats the chess champion', 'Mina Sorel won in 31 moves with black.'],
    ['Mina Sorel draws again and leads the chess tournament', 'The champion is half a point behind.'],
    ['Chess: champion resigns against Mina Sorel', 'She is the youngest winner of the tournament.'],
    ['How Mina Sorel learned chess in a library', 'Her teacher remembers the first game.'],
    ['Chess clubs are full since the tournament', 'Children want to play like Sorel.'],
  ],
  bread: [
    ['Bakers raise the price of bread', 'Flour costs twice as much as in spring.'],
    ['Bread becomes dearer: flour is scarce', 'Mills blame the drought in the north.'],
    ['Government caps the price of flour', 'Bakers say bread will still cost more.'],
    ['Mills run out of wheat', 'The price of flour rises again, and bread with it.'],
    ['Bread queues return to the capital', 'Bakers sell one loaf to each customer.'],
  ],
  bridge: [
    ['Old iron bridge of Ostwick reopens', 'Painters needed two years for its rivets.'],
    ['Cyclists get a lane on the Ostwick bridge', 'Cars must wait until the rivets are tested.'],
    ['Ostwick celebrates its iron bridge', 'A brass band played on the bridge.'],
    ['Rust stops trams on the Ostwick bridge', 'Inspectors found cracks in the iron.'],
    ['Trams cross the Ostwick bridge again', 'The cracks in the iron were welded.'],
  ],
};

/** Forty headlines on eight things, in turn. */
export const headlines: readonly Told[] = [0, 1, 2, 3, 4].flatMap((i) =>
  Object.entries(topics).map(([topic, told]) => ({ topic, title: told[i]![0], lead: told[i]![1] })),
);

/** Words that headlines of every day are made of. */
export const everyday = {
  subjects: ['Parliament', 'Mayors', 'Teachers', 'Farmers', 'Courts', 'Clubs', 'Railways', 'Hospitals', 'Banks', 'Museums'],
  verbs: ['debate', 'reject', 'praise', 'question', 'delay', 'publish', 'defend', 'revise'],
  objects: [
    'budget',
    'timetable',
    'reform',
    'contract',
    'verdict',
    'tariff',
    'subsidy',
    'syllabus',
    'exhibition',
    'wages',
    'pensions',
    'rents',
  ],
} as const;
