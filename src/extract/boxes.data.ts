/** Classes that the services' own embed codes put on the posts they place in other people's pages. */
export const embedClasses: readonly string[] = [
  'twitter-tweet', 'twitter-video', 'twitter-timeline', 'instagram-media', 'tiktok-embed', 'fb-post', 'fb-video', 'bluesky-embed', 'mastodon-embed',
  'text-post-media', 'reddit-embed-bq', 'reddit-card', 'telegram-post', 'imgur-embed-pub', 'vk-post', 'linkedin-post', 'flourish-embed',
];

/** Parts of class names for boxes of facts beside the text, in the languages that name their classes so. */
export const sideBoxes: readonly string[] = [
  'infobox', 'info-box', 'factbox', 'fact-box', 'faktenbox', 'fakten-box', 'faktabox', 'faktaboks', 'faktaruta', 'fakta-box', 'infokasten', 'info-kasten', 'faktaboks', 'encadre',
  'kaderstuk', 'ramka', 'despiece', 'box-info',
];
