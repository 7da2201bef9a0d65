/** Signs by which news agencies are named in datelines and credits, in lower case. */
export const agencySigns: readonly string[] = (
  'aa aap abna adnkronos afp ag agerpres ana ana-mpa anp ansa antara ani anadolu apa ap apa-ots apn armenpress ats azertac ' +
  'belga bernama bna bta cna cns ctk čtk ddp dha dpa dpa-afx efe elta epa epd europapress fars hina iha ians ina interfax irna isna ' +
  'itar-tass jiji kapd kazinform keystone-sda kna kuna kyodo lapresse leta lusa maan mehr mena mia mna mti nna notimex novosti ntb ' +
  'petra pap presswatch pti qna reuters ria ritzau rtr saba sana sda sid sita spa sta stt tanjug tass tap télam telam tt ukrinform ' +
  'unian upi uzi vna wafa wam xinhua yonhap ' +
  'тасс интерфакс риа новости ріа унн униан уніан укринформ укрінформ бта танјуг белта ' +
  'απε-μπε αμπε απε أ.ف.ب أ ف ب رويترز واس وام كونا سانا قنا بترا ایسنا ایرنا فارس مهر ' +
  '新华社 新華社 中新社 中央社 共同 時事 時事通信 ロイター 연합뉴스 뉴시스 뉴스1'
).split(' ');
