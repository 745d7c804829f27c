/// News agencies, newspapers, broadcasters, magazines and sites of the world.
///
/// One outlet a line: its name, then other names and its domains, with semicolons between. A name that begins with
/// "The" counts only with its article, since it is a word of its own as well ("The Hill"). Facts from general
/// knowledge; the table is as long as it must be.
enum OutletTable {
  static let lines = """
    Reuters; Thomson Reuters; reuters.com
    Associated Press; AP; apnews.com; ap.org
    Agence France-Presse; AFP; afp.com
    Bloomberg; Bloomberg News; bloomberg.com
    United Press International; UPI; upi.com
    Xinhua; Xinhua News Agency; xinhuanet.com; news.cn
    China News Service; chinanews.com
    TASS; ITAR-TASS; tass.com; tass.ru
    RIA Novosti; RIA; ria.ru
    Interfax; interfax.ru; interfax.com
    Interfax-Ukraine; interfax.com.ua
    Ukrinform; ukrinform.net
    UNIAN; unian.info
    Deutsche Presse-Agentur; dpa; dpa.com
    Austria Presse Agentur; apa.at
    Keystone-SDA; keystone-sda.ch
    ANSA; ansa.it
    EFE; Agencia EFE; efe.com
    Europa Press; europapress.es
    Lusa; lusa.pt
    Belga; belga.be
    Algemeen Nederlands Persbureau; ANP; anp.nl
    Ritzau; ritzau.com
    TT News Agency; Tidningarnas Telegrambyrå; tt.se
    NTB; Norsk Telegrambyrå; ntb.no
    STT; stt.fi
    Polish Press Agency; pap.pl
    Czech News Agency; CTK; ČTK; ctk.eu
    TASR; tasr.sk
    MTI; mti.hu
    Agerpres; agerpres.ro
    BTA; Bulgarian News Agency; bta.bg
    Tanjug; tanjug.rs
    HINA; hina.hr
    Anadolu Agency; Anadolu; aa.com.tr
    Dogan News Agency
    Kyodo; Kyodo News; kyodonews.net
    Jiji Press; Jiji; jiji.com
    Yonhap; Yonhap News Agency; yna.co.kr
    Korean Central News Agency; KCNA; kcna.kp
    Central News Agency; cna.com.tw
    Press Trust of India; PTI; ptinews.com
    Asian News International; aninews.in
    United News of India; uniindia.com
    IANS; Indo-Asian News Service; ians.in
    Antara; antaranews.com
    Bernama; bernama.com
    Vietnam News Agency; vnanet.vn
    Islamic Republic News Agency; IRNA; irna.ir
    Fars; Fars News Agency; farsnews.ir
    Tasnim; Tasnim News Agency; tasnimnews.com
    Mehr News Agency; mehrnews.com
    ISNA; isna.ir
    SANA; Syrian Arab News Agency; sana.sy
    Saudi Press Agency; spa.gov.sa
    Emirates News Agency; wam.ae
    Qatar News Agency; QNA; qna.org.qa
    Kuwait News Agency; KUNA; kuna.net.kw
    Petra News Agency; petra.gov.jo
    WAFA; wafa.ps
    Middle East News Agency
    Maghreb Arabe Presse; mapnews.ma
    Algeria Press Service; aps.dz
    News Agency of Nigeria; nannews.ng
    Ghana News Agency; gna.org.gh
    Ethiopian News Agency; ena.et
    Australian Associated Press; AAP; aap.com.au
    Canadian Press; The Canadian Press; thecanadianpress.com
    Press Association; PA Media; pa.media
    Inter Press Service; ipsnews.net
    Religion News Service; religionnews.com
    States Newsroom; statesnewsroom.com
    Notimex; notimex.gob.mx
    Agência Brasil; Agencia Brasil; agenciabrasil.ebc.com.br
    Télam; Telam; telam.com.ar
    Prensa Latina; prensa-latina.cu
    Washington Post; The Washington Post; the Post; washingtonpost.com
    New York Times; The New York Times; nytimes.com
    Wall Street Journal; The Wall Street Journal; wsj.com
    Los Angeles Times; LA Times; latimes.com
    USA Today; usatoday.com
    New York Post; nypost.com
    New York Daily News; Daily News; nydailynews.com
    Newsday; newsday.com
    Boston Globe; bostonglobe.com
    Boston Herald; bostonherald.com
    Chicago Tribune; chicagotribune.com
    Chicago Sun-Times; suntimes.com
    San Francisco Chronicle; sfchronicle.com; sfgate.com
    San Jose Mercury News; Mercury News; mercurynews.com
    Sacramento Bee; sacbee.com
    Fresno Bee; fresnobee.com
    San Diego Union-Tribune; sandiegouniontribune.com
    Orange County Register; ocregister.com
    Seattle Times; seattletimes.com
    The Oregonian; oregonlive.com
    Denver Post; denverpost.com
    Salt Lake Tribune; sltrib.com
    Deseret News; deseret.com
    Arizona Republic; azcentral.com
    Las Vegas Review-Journal; reviewjournal.com
    Las Vegas Sun; lasvegassun.com
    Dallas Morning News; dallasnews.com
    Houston Chronicle; houstonchronicle.com; chron.com
    Austin American-Statesman; statesman.com
    Fort Worth Star-Telegram; star-telegram.com
    San Antonio Express-News; expressnews.com
    Texas Tribune; texastribune.org
    The Oklahoman; oklahoman.com
    Kansas City Star; kansascity.com
    Wichita Eagle; kansas.com
    St. Louis Post-Dispatch; stltoday.com
    Des Moines Register; desmoinesregister.com
    Omaha World-Herald; omaha.com
    Star Tribune; Minneapolis Star Tribune; startribune.com
    Pioneer Press; St. Paul Pioneer Press; twincities.com
    Milwaukee Journal Sentinel; jsonline.com
    Wisconsin State Journal; madison.com
    Detroit News; detroitnews.com
    Detroit Free Press; Free Press; freep.com
    Indianapolis Star; IndyStar; indystar.com
    Plain Dealer; cleveland.com
    Columbus Dispatch; dispatch.com
    Cincinnati Enquirer; cincinnati.com
    Courier-Journal; Louisville Courier-Journal; courier-journal.com
    Lexington Herald-Leader; kentucky.com
    The Tennessean; tennessean.com
    Commercial Appeal; commercialappeal.com
    Arkansas Democrat-Gazette; arkansasonline.com
    Times-Picayune; nola.com
    Clarion-Ledger; clarionledger.com
    Birmingham News; al.com
    Atlanta Journal-Constitution; ajc.com
    Charlotte Observer; charlotteobserver.com
    News & Observer; newsobserver.com
    Post and Courier; postandcourier.com
    The State; thestate.com
    Miami Herald; miamiherald.com
    Sun-Sentinel; sun-sentinel.com
    Palm Beach Post; palmbeachpost.com
    Orlando Sentinel; orlandosentinel.com
    Tampa Bay Times; St. Petersburg Times; tampabay.com
    Florida Times-Union; jacksonville.com
    Richmond Times-Dispatch; richmond.com
    Virginian-Pilot; pilotonline.com
    Baltimore Sun; baltimoresun.com
    Philadelphia Inquirer; inquirer.com; philly.com
    Philadelphia Daily News
    Pittsburgh Post-Gazette; post-gazette.com
    Pittsburgh Tribune-Review; triblive.com
    Star-Ledger; nj.com
    Bergen Record; northjersey.com
    Buffalo News; buffalonews.com
    Hartford Courant; courant.com
    Providence Journal; providencejournal.com
    Concord Monitor; concordmonitor.com
    Union Leader; unionleader.com
    Portland Press Herald; pressherald.com
    Burlington Free Press; burlingtonfreepress.com
    Anchorage Daily News; adn.com
    Honolulu Star-Advertiser; staradvertiser.com
    Stars and Stripes; stripes.com
    Washington Times; washingtontimes.com
    Washington Examiner; washingtonexaminer.com
    Washington Free Beacon; freebeacon.com
    Christian Science Monitor; csmonitor.com
    Epoch Times; theepochtimes.com
    Village Voice; villagevoice.com
    Politico; politico.com; politico.eu
    Axios; axios.com
    The Hill; thehill.com
    Roll Call; rollcall.com
    National Journal; nationaljournal.com
    Punchbowl News; punchbowl.news
    Semafor; semafor.com
    HuffPost; Huffington Post; The Huffington Post; huffpost.com; huffingtonpost.com
    BuzzFeed News; BuzzFeed; buzzfeednews.com; buzzfeed.com
    Breitbart; Breitbart News; breitbart.com
    Daily Beast; thedailybeast.com
    Daily Caller; dailycaller.com
    Daily Wire; dailywire.com
    Daily Kos; dailykos.com
    Drudge Report; drudgereport.com
    Gateway Pundit; thegatewaypundit.com
    Western Journal; westernjournal.com
    Newsmax; newsmax.com
    One America News; OAN; One America News Network; oann.com
    TheBlaze; The Blaze; theblaze.com
    Townhall; townhall.com
    RedState; redstate.com
    RealClearPolitics; Real Clear Politics; realclearpolitics.com
    FiveThirtyEight; fivethirtyeight.com
    Vox; vox.com
    Vice News; vice.com
    Slate; slate.com
    Salon; salon.com
    Gawker; gawker.com
    Mashable; mashable.com
    Quartz; qz.com
    Talking Points Memo; TPM; talkingpointsmemo.com
    ThinkProgress; thinkprogress.org
    The Intercept; theintercept.com
    ProPublica; propublica.org
    Mother Jones; motherjones.com
    The Nation; thenation.com
    New Republic; newrepublic.com
    National Review; nationalreview.com
    Weekly Standard; weeklystandard.com
    American Conservative; theamericanconservative.com
    Reason magazine; reason.com
    Jacobin; jacobin.com
    The Atlantic; theatlantic.com
    New Yorker; newyorker.com
    Harper's Magazine; harpers.org
    Time; Time magazine; time.com
    Newsweek; newsweek.com
    U.S. News & World Report; US News; usnews.com
    The Week; theweek.com
    Vanity Fair; vanityfair.com
    Rolling Stone; rollingstone.com
    Esquire; esquire.com
    Variety; variety.com
    Hollywood Reporter; hollywoodreporter.com
    Billboard magazine; billboard.com
    Sports Illustrated; si.com
    National Geographic; nationalgeographic.com
    Scientific American; scientificamerican.com
    New Scientist; newscientist.com
    Foreign Policy; foreignpolicy.com
    Foreign Affairs; foreignaffairs.com
    Defense One; defenseone.com
    Defense News; defensenews.com
    Military Times; militarytimes.com
    Forbes; forbes.com
    Fortune; fortune.com
    Barron's; barrons.com
    MarketWatch; marketwatch.com
    Business Insider; businessinsider.com
    Fast Company; fastcompany.com
    Harvard Business Review; hbr.org
    CNBC; cnbc.com
    Wired; wired.com
    The Verge; theverge.com
    TechCrunch; techcrunch.com
    Ars Technica; arstechnica.com
    Recode; recode.net
    The Information; theinformation.com
    CNET; cnet.com
    ZDNet; zdnet.com
    Engadget; engadget.com
    Gizmodo; gizmodo.com
    The Register; theregister.com
    404 Media; 404media.co
    The Markup; themarkup.org
    Bellingcat; bellingcat.com
    Snopes; snopes.com
    PolitiFact; politifact.com
    FactCheck.org
    CNN; CNN International; cnn.com
    Fox News; Fox; Fox News Channel; foxnews.com
    Fox Business; Fox Business Network; foxbusiness.com
    MSNBC; msnbc.com
    NBC; NBC News; nbcnews.com
    ABC; ABC News; abcnews.go.com
    CBS; CBS News; cbsnews.com
    PBS; PBS NewsHour; pbs.org
    NPR; National Public Radio; npr.org
    C-SPAN; c-span.org
    Univision; univision.com
    Telemundo; telemundo.com
    HBO; hbo.com
    ESPN; espn.com
    TMZ; tmz.com
    Democracy Now; democracynow.org
    Voice of America; VOA; voanews.com
    Radio Free Europe; RFE/RL; Radio Free Europe/Radio Liberty; rferl.org
    Radio Free Asia; rfa.org
    Christian Broadcasting Network; CBN; cbn.com
    BBC; BBC News; British Broadcasting Corporation; bbc.com; bbc.co.uk
    BBC World Service
    BBC Radio 4
    ITV; ITV News; itv.com
    Channel 4 News; Channel 4; channel4.com
    Channel 5 News
    Sky News; news.sky.com
    GB News; gbnews.com
    LBC; lbc.co.uk
    The Guardian; theguardian.com; guardian.co.uk
    The Observer
    The Times; thetimes.co.uk; thetimes.com
    Sunday Times; The Sunday Times
    Financial Times; FT; ft.com
    Daily Telegraph; The Telegraph; Sunday Telegraph; telegraph.co.uk
    The Independent; independent.co.uk
    i newspaper; inews.co.uk
    Daily Mail; Mail on Sunday; MailOnline; dailymail.co.uk
    Daily Mirror; The Mirror; mirror.co.uk
    Daily Express; express.co.uk
    The Sun; thesun.co.uk
    Daily Star; dailystar.co.uk
    Evening Standard; standard.co.uk
    City A.M.; cityam.com
    Morning Star; morningstaronline.co.uk
    News of the World
    The Economist; economist.com
    The Spectator; spectator.co.uk
    New Statesman; newstatesman.com
    Private Eye; private-eye.co.uk
    openDemocracy; opendemocracy.net
    The Scotsman; scotsman.com
    The Herald; heraldscotland.com
    Daily Record; dailyrecord.co.uk
    Press and Journal; pressandjournal.co.uk
    Western Mail; walesonline.co.uk
    Belfast Telegraph; belfasttelegraph.co.uk
    Irish News; irishnews.com
    Manchester Evening News; manchestereveningnews.co.uk
    Liverpool Echo; liverpoolecho.co.uk
    Yorkshire Post; yorkshirepost.co.uk
    Irish Times; irishtimes.com
    Irish Independent; independent.ie
    Irish Examiner; irishexaminer.com
    RTÉ; RTE; RTÉ News; rte.ie
    Newstalk; newstalk.com
    TheJournal.ie
    Euronews; euronews.com
    EUobserver; euobserver.com
    Euractiv; euractiv.com
    Le Monde; lemonde.fr
    Le Figaro; lefigaro.fr
    Libération; liberation.fr
    Le Parisien; leparisien.fr
    Les Échos; Les Echos; lesechos.fr
    La Croix; la-croix.com
    L'Express; lexpress.fr
    Le Point; lepoint.fr
    L'Obs; nouvelobs.com
    Le Canard enchaîné; Canard Enchaîné; lecanardenchaine.fr
    Charlie Hebdo; charliehebdo.fr
    Ouest-France; ouest-france.fr
    Mediapart; mediapart.fr
    L'Équipe; lequipe.fr
    France 24; france24.com
    France 2; France 3; France Info; francetvinfo.fr
    France Inter
    Radio France Internationale; RFI; rfi.fr
    TF1; tf1.fr
    BFM TV; BFMTV; bfmtv.com
    Europe 1; europe1.fr
    RTL; rtl.fr; rtl.de
    Der Spiegel; Spiegel; Spiegel Online; spiegel.de
    Die Zeit; zeit.de
    Bild; Bild am Sonntag; bild.de
    Die Welt; Welt am Sonntag; welt.de
    Süddeutsche Zeitung; Sueddeutsche Zeitung; sueddeutsche.de
    Frankfurter Allgemeine Zeitung; Frankfurter Allgemeine; FAZ; faz.net
    Frankfurter Rundschau; fr.de
    Handelsblatt; handelsblatt.com
    Der Tagesspiegel; Tagesspiegel; tagesspiegel.de
    Die Tageszeitung; taz; taz.de
    Rheinische Post; rp-online.de
    Stern magazine; stern.de
    Focus magazine; focus.de
    WirtschaftsWoche; wiwo.de
    ARD; tagesschau.de; ard.de
    ZDF; zdf.de
    Deutschlandfunk; deutschlandfunk.de
    Deutsche Welle; DW; dw.com
    Der Standard; derstandard.at
    Die Presse; diepresse.com
    Kurier; kurier.at
    Kronen Zeitung; krone.at
    ORF; orf.at
    Neue Zürcher Zeitung; NZZ; nzz.ch
    Tages-Anzeiger; tagesanzeiger.ch
    Blick; blick.ch
    Le Temps; letemps.ch
    Swissinfo; swissinfo.ch
    SRF; srf.ch
    De Standaard; standaard.be
    Le Soir; lesoir.be
    De Morgen; demorgen.be
    VRT; vrt.be
    RTBF; rtbf.be
    NRC Handelsblad; NRC; nrc.nl
    De Telegraaf; telegraaf.nl
    De Volkskrant; Volkskrant; volkskrant.nl
    Algemeen Dagblad; ad.nl
    NOS; nos.nl
    El País; El Pais; elpais.com
    El Mundo; elmundo.es
    ABC de Madrid; abc.es
    La Vanguardia; lavanguardia.com
    El Periódico; elperiodico.com
    El Confidencial; elconfidencial.com
    Cadena SER; cadenaser.com
    RTVE; TVE; rtve.es
    Público; publico.pt
    Expresso; expresso.pt
    Diário de Notícias; dn.pt
    Correio da Manhã; cmjornal.pt
    Corriere della Sera; corriere.it
    La Repubblica; Repubblica; repubblica.it
    La Stampa; lastampa.it
    Il Sole 24 Ore; ilsole24ore.com
    Il Messaggero; ilmessaggero.it
    Il Fatto Quotidiano; ilfattoquotidiano.it
    Il Giornale; ilgiornale.it
    L'Espresso; espresso.repubblica.it
    L'Osservatore Romano; osservatoreromano.va
    Vatican News; vaticannews.va
    RAI; rai.it
    Kathimerini; ekathimerini.com
    To Vima; tovima.gr
    Ta Nea; tanea.gr
    Politis; politis.com.cy
    Cyprus Mail; cyprus-mail.com
    Times of Malta; timesofmalta.com
    Hürriyet; Hurriyet; Hürriyet Daily News; hurriyetdailynews.com
    Cumhuriyet; cumhuriyet.com.tr
    Sabah; Daily Sabah; dailysabah.com
    Zaman; Today's Zaman
    Milliyet; milliyet.com.tr
    NTV; ntv.com.tr
    TRT; TRT World; trtworld.com
    Dagens Nyheter; dn.se
    Svenska Dagbladet; svd.se
    Aftonbladet; aftonbladet.se
    Expressen; expressen.se
    SVT; svt.se
    Aftenposten; aftenposten.no
    Verdens Gang; VG; vg.no
    Dagbladet; dagbladet.no
    NRK; nrk.no
    Politiken; politiken.dk
    Jyllands-Posten; jyllands-posten.dk
    Berlingske; Berlingske Tidende; berlingske.dk
    Ekstra Bladet; ekstrabladet.dk
    Helsingin Sanomat; hs.fi
    Ilta-Sanomat; is.fi
    Yle; yle.fi
    Morgunblaðið; mbl.is
    RÚV; RUV; ruv.is
    Gazeta Wyborcza; wyborcza.pl
    Rzeczpospolita; rp.pl
    TVN24; tvn24.pl
    Onet; onet.pl
    Mladá fronta Dnes; idnes.cz
    Lidové noviny; lidovky.cz
    Hospodářské noviny; ihned.cz
    Denník N; dennikn.sk
    SME; sme.sk
    Magyar Nemzet; magyarnemzet.hu
    Népszabadság; nol.hu
    Index.hu
    Telex.hu
    Adevărul; adevarul.ro
    Digi24; digi24.ro
    Dnevnik; dnevnik.bg
    Delo; delo.si
    Večernji list; vecernji.hr
    Jutarnji list; jutarnji.hr
    Politika; politika.rs
    Danas; danas.rs
    B92; b92.net
    N1; n1info.com
    Balkan Insight; balkaninsight.com
    Delfi; delfi.ee; delfi.lt; delfi.lv
    Postimees; postimees.ee
    ERR; err.ee
    LRT; lrt.lt
    Lietuvos rytas; lrytas.lt
    Meduza; meduza.io
    Novaya Gazeta; novayagazeta.ru
    Kommersant; kommersant.ru
    Vedomosti; vedomosti.ru
    Izvestia; iz.ru
    Komsomolskaya Pravda; kp.ru
    Rossiyskaya Gazeta; rg.ru
    Moskovsky Komsomolets; mk.ru
    Nezavisimaya Gazeta; ng.ru
    Gazeta.ru
    Lenta.ru
    RBC; RBK; rbc.ru
    Echo of Moscow; Ekho Moskvy; echo.msk.ru
    TV Rain; Dozhd; tvrain.ru
    Rossiya 1; Rossiya 24; vesti.ru
    Moscow Times; themoscowtimes.com
    RT; Russia Today; rt.com
    Sputnik; Sputnik News; sputniknews.com
    Ukrainska Pravda; Ukrayinska Pravda; pravda.com.ua
    Kyiv Post; kyivpost.com
    Kyiv Independent; kyivindependent.com
    Suspilne; suspilne.media
    Hromadske; hromadske.ua
    Censor.net
    BelTA; belta.by
    Nasha Niva; nashaniva.com
    Agenda.ge
    Civil.ge
    Armenpress; armenpress.am
    Trend News Agency; trend.az
    Haaretz; haaretz.com
    Jerusalem Post; jpost.com
    Times of Israel; timesofisrael.com
    Yedioth Ahronoth; Ynet; ynetnews.com
    Maariv; maariv.co.il
    Israel Hayom; israelhayom.com
    Al Jazeera; Al-Jazeera; aljazeera.com
    Al Arabiya; Al-Arabiya; alarabiya.net
    Al-Mayadeen; Al Mayadeen; almayadeen.net
    Al-Manar; Al Manar; almanar.com.lb
    Al-Ahram; Al Ahram; ahram.org.eg
    Al-Hayat; alhayat.com
    Asharq al-Awsat; aawsat.com
    Al-Quds; alquds.com
    Al-Monitor; al-monitor.com
    Middle East Eye; middleeasteye.net
    Arab News; arabnews.com
    Gulf News; gulfnews.com
    Khaleej Times; khaleejtimes.com
    The National; thenationalnews.com
    Daily Star Lebanon; dailystar.com.lb
    L'Orient-Le Jour; lorientlejour.com
    An-Nahar; annahar.com
    Jordan Times; jordantimes.com
    Tehran Times; tehrantimes.com
    Press TV; presstv.ir
    Iran International; iranintl.com
    Kayhan; kayhan.ir
    Rudaw; rudaw.net
    Kurdistan 24; kurdistan24.net
    TOLOnews; Tolo News; tolonews.com
    Pajhwok; Pajhwok Afghan News; pajhwok.com
    Dawn; dawn.com
    Express Tribune; tribune.com.pk
    The News International; thenews.com.pk
    Geo News; Geo TV; geo.tv
    ARY News; arynews.tv
    The Hindu; thehindu.com
    Times of India; timesofindia.indiatimes.com
    Hindustan Times; hindustantimes.com
    Indian Express; indianexpress.com
    Economic Times; economictimes.indiatimes.com
    Business Standard; business-standard.com
    Mint newspaper; livemint.com
    Deccan Herald; deccanherald.com
    The Telegraph India; telegraphindia.com
    NDTV; ndtv.com
    India Today; indiatoday.in
    The Wire; thewire.in
    Scroll.in
    Republic TV; republicworld.com
    All India Radio
    Doordarshan
    Daily Star Bangladesh; thedailystar.net
    Prothom Alo; prothomalo.com
    Kathmandu Post; kathmandupost.com
    Daily Mirror Sri Lanka; dailymirror.lk
    Irrawaddy; irrawaddy.com
    Myanmar Now; myanmar-now.org
    Bangkok Post; bangkokpost.com
    The Nation Thailand; nationthailand.com
    Phnom Penh Post; phnompenhpost.com
    Cambodia Daily; cambodiadaily.com
    Straits Times; straitstimes.com
    Channel NewsAsia; CNA; channelnewsasia.com
    The Star Malaysia; thestar.com.my
    New Straits Times; nst.com.my
    Malaysiakini; malaysiakini.com
    Jakarta Post; thejakartapost.com
    Kompas; kompas.com
    Tempo magazine; tempo.co
    Philippine Daily Inquirer; inquirer.net
    Philippine Star; philstar.com
    Manila Times; manilatimes.net
    Rappler; rappler.com
    GMA News; gmanetwork.com
    ABS-CBN; abs-cbn.com
    VnExpress; vnexpress.net
    Thanh Nien; thanhnien.vn
    Tuoi Tre; tuoitre.vn
    South China Morning Post; SCMP; scmp.com
    Hong Kong Free Press; hongkongfp.com
    Apple Daily; appledaily.com
    Ming Pao; mingpao.com
    RTHK; rthk.hk
    Global Times; globaltimes.cn
    People's Daily; people.com.cn
    China Daily; chinadaily.com.cn
    CCTV; China Central Television; cctv.com
    CGTN; cgtn.com
    Caixin; caixin.com
    Sina; sina.com.cn
    Sixth Tone; sixthtone.com
    Taipei Times; taipeitimes.com
    Liberty Times; ltn.com.tw
    Focus Taiwan; focustaiwan.tw
    Asahi Shimbun; Asahi; asahi.com
    Yomiuri Shimbun; Yomiuri; yomiuri.co.jp
    Mainichi Shimbun; Mainichi; mainichi.jp
    Sankei Shimbun; Sankei; sankei.com
    Nikkei; Nihon Keizai Shimbun; nikkei.com
    Nikkei Asia; asia.nikkei.com
    Japan Times; japantimes.co.jp
    NHK; NHK World; nhk.or.jp
    Fuji TV; fujitv.co.jp
    Chosun Ilbo; chosun.com
    JoongAng Ilbo; joongang.co.kr
    Dong-A Ilbo; donga.com
    Hankyoreh; hani.co.kr
    Korea Herald; koreaherald.com
    Korea Times; koreatimes.co.kr
    KBS; kbs.co.kr
    Rodong Sinmun; rodong.rep.kp
    NK News; nknews.org
    Ulan Bator Post; ubpost.mn
    The Australian; theaustralian.com.au
    The Age; theage.com.au
    Sydney Morning Herald; smh.com.au
    Daily Telegraph Sydney; dailytelegraph.com.au
    Herald Sun; heraldsun.com.au
    Courier-Mail; couriermail.com.au
    Canberra Times; canberratimes.com.au
    Australian Financial Review; afr.com
    Australian Broadcasting Corporation; abc.net.au
    SBS; SBS News; sbs.com.au
    Nine News; 9news.com.au
    Sky News Australia; skynews.com.au
    Crikey; crikey.com.au
    New Zealand Herald; NZ Herald; nzherald.co.nz
    Stuff.co.nz
    Radio New Zealand; RNZ; rnz.co.nz
    Otago Daily Times; odt.co.nz
    Fiji Times; fijitimes.com
    Globe and Mail; The Globe and Mail; theglobeandmail.com
    National Post; nationalpost.com
    Toronto Star; thestar.com
    Toronto Sun; torontosun.com
    Montreal Gazette; montrealgazette.com
    Ottawa Citizen; ottawacitizen.com
    Vancouver Sun; vancouversun.com
    Calgary Herald; calgaryherald.com
    Winnipeg Free Press; winnipegfreepress.com
    La Presse; lapresse.ca
    Le Devoir; ledevoir.com
    Maclean's; macleans.ca
    CBC; CBC News; Canadian Broadcasting Corporation; cbc.ca
    CTV; CTV News; ctvnews.ca
    Global News; globalnews.ca
    Radio-Canada; radio-canada.ca
    Reforma; reforma.com
    El Universal; eluniversal.com.mx
    La Jornada; jornada.com.mx
    Milenio; milenio.com
    Excélsior; excelsior.com.mx
    Proceso; proceso.com.mx
    Televisa; televisa.com
    El Tiempo; eltiempo.com
    El Espectador; elespectador.com
    Semana; semana.com
    El Nacional; elnacional.com
    Telesur; telesurtv.net
    Globovisión; Globovision; globovision.com
    El Comercio; elcomercio.pe
    La República; larepublica.pe
    El Mercurio; emol.com
    La Tercera; latercera.com
    Clarín; Clarin; clarin.com
    La Nación; La Nacion; lanacion.com.ar
    Página/12; Pagina/12; pagina12.com.ar
    Infobae; infobae.com
    Buenos Aires Herald; buenosairesherald.com
    El País Uruguay; elpais.com.uy
    ABC Color; abc.com.py
    El Deber; eldeber.com.bo
    Folha de S.Paulo; Folha de S. Paulo; Folha; folha.uol.com.br
    O Estado de S. Paulo; Estadão; estadao.com.br
    O Globo; oglobo.globo.com
    TV Globo; Globo; G1; g1.globo.com
    Veja; veja.abril.com.br
    Granma; granma.cu
    14ymedio; 14ymedio.com
    El Faro; elfaro.net
    Confidencial; confidencial.digital
    La Prensa; laprensani.com
    Jamaica Gleaner; Gleaner; jamaica-gleaner.com
    Trinidad Express; trinidadexpress.com
    Le Nouvelliste; lenouvelliste.com
    Mail & Guardian; mg.co.za
    Daily Maverick; dailymaverick.co.za
    The Sowetan; sowetanlive.co.za
    Sunday Times South Africa; timeslive.co.za
    Business Day; businesslive.co.za
    News24; news24.com
    SABC; sabcnews.com
    eNCA; enca.com
    Daily Nation; nation.africa
    The Standard; standardmedia.co.ke
    The East African; theeastafrican.co.ke
    Citizen TV; citizen.digital
    Daily Monitor; monitor.co.ug
    New Vision; newvision.co.ug
    New Times Rwanda; newtimes.co.rw
    The Citizen Tanzania; thecitizen.co.tz
    Addis Standard; addisstandard.com
    Sudan Tribune; sudantribune.com
    Radio Dabanga; dabangasudan.org
    Garowe Online; garoweonline.com
    Radio Mogadishu
    Punch Nigeria; punchng.com
    Vanguard Nigeria; vanguardngr.com
    ThisDay; thisdaylive.com
    Premium Times; premiumtimesng.com
    Guardian Nigeria; guardian.ng
    Daily Trust; dailytrust.com
    Channels Television; channelstv.com
    Daily Graphic; graphic.com.gh
    Joy FM; myjoyonline.com
    Jeune Afrique; jeuneafrique.com
    Herald Zimbabwe; herald.co.zw
    NewsDay Zimbabwe; newsday.co.zw
    The Namibian; namibian.com.na
    Radio Okapi; radiookapi.net
    AllAfrica; allafrica.com
    Egypt Independent; egyptindependent.com
    Mada Masr; madamasr.com
    Daily News Egypt; dailynewsegypt.com
    El Watan; elwatan.com
    El Khabar; elkhabar.com
    Libya Observer; libyaobserver.ly
    The Lancet; thelancet.com
    The BMJ; BMJ; bmj.com
    The Conversation; theconversation.com
    Wikinews; wikinews.org
    Yahoo News; news.yahoo.com
    Google News; news.google.com
    Associated Press Television News; APTN
    Press Gazette; pressgazette.co.uk
    Columbia Journalism Review; cjr.org
    Nature News
    Editor & Publisher; editorandpublisher.com
    Catholic News Service; catholicnews.com
    Catholic News Agency; catholicnewsagency.com
    Jewish Telegraphic Agency; JTA; jta.org
    The Forward; forward.com
    The Advocate; advocate.com
    Teen Vogue; teenvogue.com
    Cosmopolitan; cosmopolitan.com
    Education Week; edweek.org
    Inside Higher Ed; insidehighered.com
    Chronicle of Higher Education; chronicle.com
    STAT News; statnews.com
    Kaiser Health News; KFF Health News; kffhealthnews.org
    InsideClimate News; Inside Climate News; insideclimatenews.org
    Grist; grist.org
    Bloomberg Businessweek; Businessweek
    Dow Jones Newswires; Dow Jones
    PR Newswire; prnewswire.com
    Business Wire; businesswire.com
    GlobeNewswire; globenewswire.com
    McClatchy; McClatchy Newspapers; mcclatchydc.com
    Knight Ridder
    """
}
