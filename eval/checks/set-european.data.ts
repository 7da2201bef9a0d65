import { parse, type Entry } from './set.ts';

// Invented people, papers and places. Each line: language | kind | original | English | the English with one error.
export const european: readonly Entry[] = parse(`
de|numbers|Die Werft in Altmoor beschäftigt 2.200.112 Menschen, sagt der „Altmoorer Bote“.|The shipyard in Altmoor employs 2,200,112 people, says the Altmoorer Bote.|The shipyard in Altmoor employs 2,200,12 people, says the Altmoorer Bote.
de|numbers|Der Umbau kostet 1,5 Mio. Euro und dauert bis 18.30 Uhr am Montag.|The conversion costs 1.5 million euros and lasts until 6:30 p.m. on Monday.|The conversion costs 15 million euros and lasts until 6:30 p.m. on Monday.
de|numbers|Rund 12.500 Gäste kamen in den 60er Jahren nach Wellenkamp.|Some 12,500 guests came to Wellenkamp in the 1960s.|Some 12.5 guests came to Wellenkamp in the 1960s.
de|dates|Am 5.3. beginnt die Messe, am 9. Oktober endet sie.|The fair begins on March 5 and ends on October 9.|The fair begins on May 3 and ends on October 9.
de|dates|Der Rat tagt am Donnerstag in Altmoor.|The council meets on Thursday in Altmoor.|The council meets on Tuesday in Altmoor.
de|negation|Der Bürgermeister wird nicht zurücktreten.|The mayor will not resign.|The mayor will resign.
de|negation|Niemand habe den Brief gesehen, sagte Frau Ostrander.|Nobody had seen the letter, Ms Ostrander said.|Everybody had seen the letter, Ms Ostrander said.
de|names|Nach dem Spiel lobte Trainer Quastrel die Mannschaft aus München.|After the match, coach Quastrel praised the team from Munich.|After the match, coach Belinko praised the team from Munich.
de|names|Die Reporterin Havermole schreibt für den Boten.|The reporter Havermole writes for the Bote.|The reporter Tarvenko writes for the Bote.
de|links|Mehr unter https://bote.example/werft und bei @altmoorbote.|More at https://bote.example/werft and from @altmoorbote.|More at https://bote.example/ and from @altmoorbote.
de|repetition|Die Brücke über die Moorau wird im Frühjahr gesperrt, weil die Pfeiler rosten.|The bridge over the Moorau will be closed in spring because its piers are rusting.|The bridge over the Moorau will be closed in spring because its piers are rusting. The bridge over the Moorau will be closed in spring because its piers are rusting.
de|untranslated|Die Fischer klagen über leere Netze, und die Stadt sucht nach einer Lösung für den Hafen.|The fishermen complain of empty nets, and the town is looking for a solution for the harbour.|The fishermen complain of empty nets, und die Stadt sucht nach einer Lösung für den Hafen.
de|units|Der Eintritt kostet 8 Euro, die Fahrt 12 Euro.|Admission costs 8 euros, the ride 12 euros.|Admission costs 8 dollars, the ride 12 dollars.
de|units|Der Weg ist 14 Kilometer lang.|The path is 14 kilometres long.|The path is 14 miles long.
de|numbers|Achtundzwanzig Boote lagen fest, zwei Drittel davon seit 2019.|28 boats were stuck, two thirds of them since 2019.|38 boats were stuck, two thirds of them since 2019.
de|numbers|Das Spiel endete 3:1, die Gäste gewannen im 21. Jahrhundert noch nie.|The match ended 3–1; the visitors have never won in the 21st century.|The match ended 3–7; the visitors have never won in the 21st century.
de|negation|Es gibt keine Hinweise auf einen Brand.|There is no evidence of a fire.|There is evidence of a fire.
fr|numbers|La mairie de Valserine a recensé 3 500 logements vides en 2021.|Valserine town hall counted 3,500 empty homes in 2021.|Valserine town hall counted 350 empty homes in 2021.
fr|numbers|Le chantier a coûté 2,4 milliards d’euros, soit 12,5 % de plus.|The works cost 2.4 billion euros, 12.5% more.|The works cost 2.4 million euros, 12.5% more.
fr|numbers|Le train part à 18 h 30 et arrive à 21 h.|The train leaves at 6:30 p.m. and arrives at 9 p.m.|The train leaves at 6:50 p.m. and arrives at 9 p.m.
fr|numbers|Quatre-vingt-dix élèves ont chanté au XXe siècle dans cette salle.|90 pupils sang in this hall in the 20th century.|70 pupils sang in this hall in the 20th century.
fr|dates|La foire ouvrira le 14 février à Valserine.|The fair will open on February 14 in Valserine.|The fair will open on March 14 in Valserine.
fr|dates|Le conseil se réunit mercredi soir.|The council meets on Wednesday evening.|The council meets on Friday evening.
fr|negation|Le directeur n’a pas répondu à nos questions.|The director did not answer our questions.|The director answered our questions.
fr|negation|Elle ne veut pas vendre la ferme.|She does not want to sell the farm.|She wants to sell the farm.
fr|names|Selon Mireille Vauquelin, le pont sera rouvert.|According to Mireille Vauquelin, the bridge will reopen.|According to Mireille Dravinsky, the bridge will reopen.
fr|names|Le journaliste Pellgrave a interrogé les voisins.|The journalist Pellgrave questioned the neighbours.|The journalist Quastrel questioned the neighbours.
fr|links|Écrivez à redaction@valserine.example avant lundi.|Write to redaction@valserine.example before Monday.|Write to editor@valserine.example before Monday.
fr|repetition|Les habitants demandent une école, une poste et un médecin.|The residents are asking for a school, a post office and a doctor.|The residents are asking for a school, a post office and a doctor, a post office and a doctor.
fr|untranslated|Le vieux moulin a brûlé pendant la nuit, et les pompiers cherchent encore la cause.|The old mill burned down during the night, and the firefighters are still looking for the cause.|The old mill burned down during the night, et les pompiers cherchent encore la cause.
fr|units|La bouteille coûte 9 euros au marché.|The bottle costs 9 euros at the market.|The bottle costs 9 pounds at the market.
fr|units|La tempête a soufflé à 120 kilomètres par heure.|The storm blew at 120 kilometres per hour.|The storm blew at 120 miles per hour.
fr|numbers|Une douzaine de maires, soit 12 sur 40, ont signé.|A dozen mayors, 12 of 40, have signed.|A dozen mayors, 12 of 400, have signed.
fr|numbers|Un demi-million de visiteurs, 500 000 exactement, sont venus.|Half a million visitors, exactly 500,000, came.|Half a million visitors, exactly 50,000, came.
es|numbers|El puerto de Marjal movió 14.700 toneladas en marzo.|The port of Marjal moved 14,700 tonnes in March.|The port of Marjal moved 14.7 tonnes in March.
es|numbers|El presupuesto sube a 2,3 mil millones de euros.|The budget rises to 2.3 billion euros.|The budget rises to 2.3 million euros.
es|numbers|Votaron veintiocho concejales y 3 se abstuvieron.|28 councillors voted and 3 abstained.|26 councillors voted and 3 abstained.
es|dates|La fiesta será el 7 de agosto.|The festival will be on August 7.|The festival will be on April 7.
es|dates|El juicio empieza el jueves.|The trial begins on Thursday.|The trial begins on Monday.
es|negation|La alcaldesa no aceptó la oferta.|The mayor did not accept the offer.|The mayor accepted the offer.
es|negation|Nunca hubo un acuerdo con la empresa.|There was never an agreement with the company.|There was an agreement with the company.
es|names|El entrenador Belinko habló con la prensa en Marjal.|Coach Belinko spoke to the press in Marjal.|Coach Ostrander spoke to the press in Marjal.
es|names|Según el abogado Zuberfeld, la venta es legal.|According to the lawyer Zuberfeld, the sale is legal.|According to the lawyer Quastrel, the sale is legal.
es|links|Las fotos están en www.marjal.example/fotos desde ayer.|The photos have been at www.marjal.example/fotos since yesterday.|The photos have been at www.marjal.example/photos since yesterday.
es|repetition|Los vecinos pintaron la escuela durante el verano.|The neighbours painted the school during the summer.|The neighbours painted the school during the summer during the summer.
es|untranslated|El barco encalló cerca del faro y la tripulación espera la marea alta para salir.|The ship ran aground near the lighthouse and the crew is waiting for high tide to leave.|The ship ran aground near the lighthouse y la tripulación espera la marea alta para salir.
es|units|El billete costará 30 pesos desde enero.|The ticket will cost 30 pesos from January.|The ticket will cost 30 dollars from January.
es|units|La finca mide 40 hectáreas.|The estate measures 40 hectares.|The estate measures 40 acres.
es|numbers|La mitad de los 1.500 socios, es decir 750, votó.|Half of the 1,500 members, that is 750, voted.|Half of the 1,500 members, that is 75, voted.
es|numbers|El tren llega a las 17:45.|The train arrives at 5:45 p.m.|The train arrives at 5:15 p.m.
es|negation|Nadie vio al ladrón.|Nobody saw the thief.|Everyone saw the thief.
it|numbers|Il comune di Pratolungo ha speso 1,2 milioni di euro.|The municipality of Pratolungo spent 1.2 million euros.|The municipality of Pratolungo spent 12 million euros.
it|numbers|Erano 3.400 gli spettatori al concerto.|There were 3,400 spectators at the concert.|There were 340 spectators at the concert.
it|numbers|Trentasei operai lavorano nella cava.|36 workers work in the quarry.|63 workers work in the quarry.
it|numbers|La metà delle 80 case è vuota.|Half of the 80 houses are empty.|Half of the 18 houses are empty.
it|dates|La mostra apre il 3 maggio.|The exhibition opens on May 3.|The exhibition opens on March 3.
it|dates|Il mercato si tiene ogni sabato.|The market is held every Saturday.|The market is held every Sunday.
it|negation|Il sindaco non ha firmato il contratto.|The mayor did not sign the contract.|The mayor signed the contract.
it|negation|Nessuno conosce il motivo.|No one knows the reason.|Everyone knows the reason.
it|names|La pittrice Quastrel vive a Pratolungo da anni.|The painter Quastrel has lived in Pratolungo for years.|The painter Havermole has lived in Pratolungo for years.
it|names|Il professor Dravinsky ha scoperto la tomba.|Professor Dravinsky discovered the tomb.|Professor Pellgrave discovered the tomb.
it|links|Il bando è su https://pratolungo.example/bando da ieri.|The call has been at https://pratolungo.example/bando since yesterday.|The call has been online since yesterday.
it|repetition|La strada resta chiusa per tre giorni a causa della frana.|The road remains closed for three days because of the landslide.|The road remains closed for three days because of the landslide because of the landslide.
it|untranslated|La vendemmia è cominciata presto, ma i contadini temono ancora la grandine di settembre.|The grape harvest began early, but the farmers still fear the September hail.|The grape harvest began early, ma i contadini temono ancora la grandine di settembre.
it|units|Il biglietto costa 15 euro.|The ticket costs 15 euros.|The ticket costs 15 francs.
it|units|Sono caduti 30 centimetri di neve.|30 centimetres of snow fell.|30 inches of snow fell.
it|numbers|Il treno parte alle 7:05.|The train leaves at 7:05.|The train leaves at 7:50.
it|negation|La banca non concede prestiti.|The bank does not grant loans.|The bank grants loans.
pl|numbers|Fabryka w Borkowie zatrudnia 2500 osób.|The factory in Borkowo employs 2,500 people.|The factory in Borkowo employs 250 people.
pl|numbers|Budżet wynosi 3,2 mld zł.|The budget is 3.2 billion zlotys.|The budget is 3.2 million zlotys.
pl|numbers|Dwudziestu ośmiu radnych głosowało, 5 wyszło.|28 councillors voted, 5 walked out.|23 councillors voted, 5 walked out.
pl|dates|Targi zaczną się 12 listopada.|The fair will begin on November 12.|The fair will begin on October 12.
pl|dates|Rada zbiera się w środę.|The council meets on Wednesday.|The council meets on Monday.
pl|negation|Burmistrz nie odpowiedział na pytania.|The mayor did not answer the questions.|The mayor answered the questions.
pl|negation|Nikt nie widział pożaru.|Nobody saw the fire.|Everybody saw the fire.
pl|names|Trener Belinko pochwalił drużynę.|Coach Belinko praised the team.|Coach Mallory praised the team.
pl|names|Według pisarza Dravinsky most jest piękny.|According to the writer Dravinsky, the bridge is beautiful.|According to the writer Ostrander, the bridge is beautiful.
pl|links|Szczegóły: https://borkowo.example/targi od jutra.|Details: https://borkowo.example/targi from tomorrow.|Details: https://borkowo.example/fair from tomorrow.
pl|repetition|Mieszkańcy proszą o nową szkołę i przychodnię.|The residents are asking for a new school and a clinic.|The residents are asking for a new school and a clinic and a clinic and a clinic.
pl|untranslated|Zima była ostra, ale drogi były przejezdne i pociągi kursowały bez opóźnień.|The winter was harsh, but the roads were passable and the trains ran without delays.|The winter was harsh, ale drogi były przejezdne i pociągi kursowały bez opóźnień.
pl|units|Chleb kosztuje 6 złotych.|Bread costs 6 zlotys.|Bread costs 6 euros.
pl|units|Do miasta jest 25 kilometrów.|It is 25 kilometres to the town.|It is 25 miles to the town.
pl|numbers|Około 12 tys. ludzi przyszło o 19.30.|About 12,000 people came at 7:30 p.m.|About 120,000 people came at 7:30 p.m.
pl|numbers|Połowa z 400 głosów była nieważna.|Half of the 400 votes were invalid.|Half of the 40 votes were invalid.
pl|negation|Firma nigdy nie zapłaciła podatku.|The company never paid the tax.|The company paid the tax.
sv|numbers|Hamnen i Granvik tog emot 4 200 båtar.|The port of Granvik received 4,200 boats.|The port of Granvik received 420 boats.
sv|numbers|Bron kostade 1,8 miljarder kronor.|The bridge cost 1.8 billion kronor.|The bridge cost 1.8 million kronor.
sv|numbers|Tjugotvå elever fick pris 2018.|22 pupils received prizes in 2018.|22 pupils received prizes in 2008.
sv|numbers|Matchen slutade 4–2 inför 900 åskådare.|The match ended 4–2 before 900 spectators.|The match ended 4–2 before 90 spectators.
sv|dates|Mässan öppnar den 8 juni.|The fair opens on June 8.|The fair opens on July 8.
sv|dates|Rådet möts på torsdag.|The council meets on Thursday.|The council meets on Saturday.
sv|negation|Borgmästaren vill inte avgå.|The mayor does not want to resign.|The mayor wants to resign.
sv|negation|Ingen såg branden.|Nobody saw the fire.|Everyone saw the fire.
sv|names|Enligt forskaren Quastrel minskar isen.|According to the researcher Quastrel, the ice is shrinking.|According to the researcher Belinko, the ice is shrinking.
sv|names|Tränaren Havermole lämnar klubben i vår.|The coach Havermole is leaving the club this spring.|The coach Pellgrave is leaving the club this spring.
sv|links|Läs mer på www.granvik.example/bro i dag.|Read more at www.granvik.example/bro today.|Read more at www.granvik.example/bridge today.
sv|repetition|Skolan stänger eftersom taket läcker.|The school is closing because the roof leaks.|The school is closing because the roof leaks because the roof leaks.
sv|untranslated|Fisket har blivit sämre, och många familjer har flyttat från ön till staden.|Fishing has become worse, and many families have moved from the island to the town.|Fishing has become worse, och många familjer har flyttat från ön till staden.
sv|units|Biljetten kostar 90 kronor.|The ticket costs 90 kronor.|The ticket costs 90 euros.
sv|units|Det är 30 kilometer till Granvik.|It is 30 kilometres to Granvik.|It is 30 miles to Granvik.
sv|negation|Polisen har inte gripit någon.|Police have not arrested anyone.|Police have arrested someone.
`);
