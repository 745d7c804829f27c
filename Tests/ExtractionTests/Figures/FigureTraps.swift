/// Sentences whose numbers and number words are no figures, by the reason: names, laws, addresses, idioms.
///
/// A table, hence its length. Every sentence was written for this test.
enum FigureTraps {
  static let vehicles = [
    "A Boeing 737 skidded off the runway.", "The Airbus A320neo was delivered to Larkham Air.",
    "Trainers gave way to the F-35.", "An Mi-17 lifted the crew off the ledge.",
    "The 787 Dreamliner touched down in Perth.", "Crews grounded the 737 Max after the smoke alarm.",
    "He restored a Porsche 911 in his barn.", "A Peugeot 205 blocked the gate.",
    "The BMW X5 was found in the canal.", "A Mazda CX-5 led the parade.",
    "She flew a Cessna 172 over the bay.",
    "The T-72 rusted by the roadside.", "Drones shot at a Su-34 near the coast.",
    "A HIMARS M142 was filmed on a trailer.", "The Falcon 9 stood on its pad.",
    "Soyuz MS-23 undocked safely.", "Apollo 13 never landed.", "Voyager 2 left the heliosphere.",
    "The class 158 trains are noisy.", "The number 9 bus was diverted.", "He drives a Tesla Model 3.",
    "Concorde 002 is in a hangar.", "An AK-47 lay on the table.", "The B-52 droned above the village.",
    "A Leopard 2 tank stood in the square.", "The Kia EV6 won the prize.",
  ]

  static let groups = [
    "The G7 met in the mountains.", "G20 envoys left without a text.", "The Group of Seven issued a note.",
    "The Big Four auditors objected.", "The P5+1 talks stalled.", "Leaders of the E3 wrote a letter.",
    "The EU27 could not agree.", "Activists from Just Stop Oil joined U2 on stage.",
    "The Committee of 100 disbanded.", "The Council of Nine sat in secret.",
    "The Gang of Four fell from power.", "Maroon 5 played at the wedding.", "Blink-182 fans queued outside.",
    "She sang with UB40 and East 17.", "The Jackson Five split up.", "The Fab Four came home.",
    "A Five Star Movement senator walked out.", "Delegates of the OPEC+ group dined with the D-8.",
    "He plays for Schalke 04.", "He supports Hannover 96.", "The San Francisco 49ers drew a crowd.",
    "The Philadelphia 76ers traded their guard.", "Mainz 05 protested.", "The Chicago Seven were remembered.",
  ]

  static let products = [
    "The iPhone 15 Pro overheats.", "Windows 11 refuses older chips.", "She typed on a ThinkPad X1.",
    "The Galaxy S24 and the Pixel 8 look alike.", "PlayStation 5 consoles were stolen.",
    "An Xbox 360 sat under the screen.", "He mixed 7 Up with cordial.", "WD-40 fixed the hinge.",
    "The drug contains vitamin B12 and omega-3 oil.", "They sprayed Round-Up beside the E10 pump.",
    "Chanel No. 5 scented the lobby.", "iOS 17 drains the battery.", "Android 14 is rolling out.",
    "GPT-4 wrote the memo.", "The Nikon D850 was too heavy.", "Call of Duty 4 is banned at the school.",
    "FIFA 23 topped the chart.", "Formula 1 came to town.", "MP3 players are back.",
    "Use an AA battery and a USB 3 port.",
    "He sent an A4 sheet in a C5 envelope.", "The office bought an HP 304 cartridge.",
    "A 4K screen hung behind her.", "The 5G mast was toppled.", "The 4x4 got stuck.",
    "H2O is water and CO2 is not.",
    "Plutonium-239 leaked from the tank.", "Carbon-14 dates the bones.", "Ozempic and GLP-1 drugs sell well.",
    "PM2.5 levels worry doctors.", "The LS2 engine rattled.", "An RTX 4090 melted its plug.",
    "Python 3 replaced the old scripts.", "Photoshop CS6 still runs.",
  ]

  static let illness = [
    "Covid-19 closed the theatre.", "COVID 19 wards were full.", "The H5N1 virus killed swans.",
    "H1N1 spread among pupils.", "Type 2 diabetes runs in the family.",
    "Tests found hepatitis B and SARS-CoV-2.",
    "He has stage 4 cancer.", "A Category 5 hurricane hit the cape.", "Trisomy 21 was detected.",
    "The BRCA1 gene was patented.", "Omicron BA.5 evaded the vaccine.",
    "A grade 2 hamstring tear kept her out.",
    "Patients with HPV 16 were called back.", "The P53 protein misfolds.",
  ]

  static let laws = [
    "Article 5 was invoked.", "Section 230 shields the site.", "Title IX covers the team.",
    "He was charged under Section 18 of the act.", "Resolution 2254 is ignored.",
    "Proposition 8 was struck down.", "Clause 14 of the lease is void.", "Chapter 11 protects the retailer.",
    "The Fifth Amendment lets him stay silent.", "Rule 41 of the code applies.",
    "Paragraph 3 was deleted.", "Under Regulation 44 the pier stays shut.", "Directive 95 was never applied.",
    "Schedule 7 allows such stops.", "Bill C-18 passed.", "House Bill 12 was vetoed.", "Senate Bill 4 died.",
    "Form 1040 confuses everybody.", "A Form 8-K was filed.", "Order 66 was a joke.", "Title 42 was lifted.",
    "Sections 2 and 3 were repealed.", "Article 370 was revoked.", "Law No. 19/2020 is disputed.",
    "Prop 13 capped the tax.", "Appendix 2 lists the wells.", "See page 14 for the map.",
    "Turn to pages 3 and 4.",
    "Footnote 7 names the donor.", "Figure 3 shows the reef.", "Table 2 was wrong.", "Psalm 23 was read.",
    "John 3:16 was on the banner.", "Genesis 1:1 opens the book.", "Surah 2:255 was recited.",
    "Case 22-451 was closed.", "Docket 24-1187 is sealed.", "Exhibit 9 went missing.",
  ]

  static let phones = [
    "Call 020 7946 0018 for a seat.", "Ring 0161 496 0777 or write.", "Phone +44 20 7946 0991 at once.",
    "Dial 555-0142 for help.", "The hotline is 1-800-555-0199.", "Text 07700 900 461 with tips.",
    "Her number is (212) 555-0187.", "Tel: 03 9010 4455.", "Fax 01632 960 001.",
    "Samaritans can be reached on 116 123.",
    "Crimestoppers is on 0800 555 111.", "Call 911 at once.", "He dialled 999 from the shed.",
    "Contact the desk on +1 555 010 7788.", "WhatsApp +49 30 901820 with photographs.",
  ]

  static let addresses = [
    "She lives at 10 Mill Street.", "They met at 221B Baker Street.", "A fire broke out at 48 Harbour Road.",
    "The office is at 1600 Pennsylvania Avenue.", "Police searched 9 East Quay Lane.",
    "The shop at 14-16 Castle Street closed.", "He moved to 7 Elm Close.", "Post it to PO Box 4418.",
    "The postcode is SW1A 2AA.", "Beverly Hills 90210 was dull.", "Larkham, OR 97205, is wet.",
    "The 90049 ZIP code burned.", "Flat 3 was sealed.", "Suite 200 is empty.", "She stayed in Room 101.",
    "They gathered at Gate 12.", "Platform 9 was packed.", "The M25 is shut.", "Traffic on the A303 crawled.",
    "Highway 61 flooded.", "The I-95 reopened.", "Route 66 draws bikers.", "Interstate 80 was icy.",
    "Exit 14 is closed.", "Junction 7 jammed.", "Terminal 5 lost power.", "Pier 39 stinks.",
    "Track 29 is gone.",
    "District 9 votes early.", "Ward 6 went green.", "Zone 2 fares rose.", "Area 51 is fenced.",
    "The B4521 is closed.", "Camp 14 held monks.", "He climbed K2 without oxygen.", "Warehouse 12 burned.",
    "Block 5 was raided.", "Studio 54 reopened.", "Dock 7 silted up.", "Cell 9 was bare.",
  ]

  static let versions = [
    "Version 2.0 was pulled.", "Update 14.1.2 fixes the flaw.", "Firmware v1.3.7 bricked the phones.",
    "Use Python 3.11.4.", "The 2.4.1 release is stable.", "Build 19045 crashed.", "Web 2.0 is dead.",
    "Chrome 120 is slower.", "The road R300 was closed.", "They turned onto the R44 and stopped.",
    "The server at 192.168.0.1 was hacked.",
    "TLS 1.3 is required.", "Bluetooth 5.2 is quick.", "HTML5 replaced it.", "Log4j 2.17.1 is patched.",
    "Visit https://example.org/news/2041/77 for the rest.", "Write to anna1987@example.com.",
    "See www.example.com/q=30%25&id=2020 for terms.", "Follow @larkham24 for alerts.",
    "The tag #web3 trended.",
  ]

  static let identifiers = [
    "ISBN 978-3-16-148410-0 is out of print.", "Flight BA2490 turned back.", "Flight 370 vanished.",
    "Badge No. 4471 was revoked.", "Invoice 88213 is unpaid.", "Lot 34 was withdrawn.",
    "Passport 55012998 was cloned.",
    "Licence plate KX51 TRF was spotted.", "Serial number 7781 was filed off.", "Order #40112 was lost.",
    "Ticket 118 was torn up.", "Asteroid 433 Eros swung by.", "Planet Kepler-22b is wet.", "NGC 1300 glows.",
    "Agent 007 retired.", "Robot R2-D2 beeped.", "Patient 31 refused.", "Unit 731 is infamous.",
    "Squad 51 answered.", "Channel 4 aired it.", "BBC One showed it.", "BBC Radio 4 broke the news.",
    "France 24 filmed it.", "Sky 1 bought it.", "TV5 cut away.", "ESPN2 had it.", "News 12 was first.",
    "60 Minutes aired the tape.", "The CBS show 48 Hours covered it.", "Catch-22 is on the list.",
    "Fahrenheit 451 was burned.", "The film 12 Angry Men was shown.", "She read Slaughterhouse-Five aloud.",
    "Ocean's Eleven is on.", "Toy Story 3 made them cry.", "The Room Thirty-Nine clique fell.",
    "The Twelve Apostles are eroding.",
  ]

  static let people = [
    "Pope John XXIII smiled.", "Louis XIV built it.", "Henry VIII divorced.", "Malcolm X spoke.",
    "May may resign.", "Theresa May lost her nerve.", "April Jones won.", "June Carter sang.",
    "August Wilson wrote it.", "March on, she cried.", "They march on.", "Judge Two Bears ruled.",
    "Mr Second objected.", "Jan Six sat for Rembrandt.", "50 Cent cancelled.", "Sir Francis Third bowed.",
    "Mr Five Okoro ran.", "Weld Three acted.", "Borg drone Seven is a character.", "Quarter horses neighed.",
    "The 7e7 was renamed.", "Half Mile Bar drinkers sang.",
    "Neil Tennant met Two Door Cinema Club.", "Mambo No. 5 blared.",
  ]

  static let pronouns = [
    "One must ask why.", "One never knows.", "Which one is it?", "The red one broke.", "No one came.",
    "Everyone and no one is to blame.", "One of them lied.", "One of the best pilots died.",
    "She is the one to beat.", "Not one to complain, he left.", "He is one for the ages.",
    "One by one they left.",
    "This one is fine.", "They looked at one another.", "It is one thing to say it.",
    "One way or another it will end.",
    "For one thing, it rained.", "On the one hand it is cheap.", "One day they will return.",
    "At one time it was a mill.",
    "He wants a better one.", "The old ones are rusty.", "The two shook hands.",
    "The pair and the other two left.",
    "Those two are twins.", "All three agreed.", "Both of the two denied it.", "It was a one-off.",
    "It was a one-way street.", "She won one-on-one.", "It is two-faced.", "He is second to none.",
    "A third party sued.", "First things first.", "At first it rained.", "First, they prayed.",
    "They met first.",
    "He came first.", "She finished second.", "On second thoughts, no.", "It plays second fiddle.",
    "For a second she froze.", "Wait a second.", "He seconded the motion.", "She has second-hand books.",
    "Third World debts grew.", "The First Lady smiled.", "The Second World War ended it.",
    "Fifth Avenue flooded.",
    "He trained as one of the first responders.", "It was a fourth-rate play.",
    "She flew first class.", "Half-hearted cheers rose.",
    "The third party was dull.", "He is a half-brother.", "Quarter-final day came.", "The quarterback fell.",
    "A single mother wept.", "Double agents lie.", "Triple Crown hopes died.", "He doubled back.",
    "They doubled down.", "Once upon a time there was a mill.", "It was once a mill.", "Two's company.",
    "He is at sixes and sevens.", "She dressed to the nines.", "It is a catch-all.", "Ten to one he fails.",
    "They high-fived.", "Cloud nine is a bar.", "Cloud seven is not on the map.",
  ]

  static let lists = [
    "1. Wash the rice.", "2) Peel the roots.", "24/7 care is promised.", "The shop is open 24/7.",
    "The 9-to-5 crowd left.", "It was a 50-50 call.", "The 4-4-2 formation failed.", "Vision is 20/20.",
    "He wore number 10.", "She wore the No. 7 shirt.", "The No. 23 jersey was retired.",
    "Jersey number 4 hung there.",
    "The S&P 500 slid.", "The FTSE 100 was flat.", "Fortune 500 firms lobbied.", "The Nikkei 225 wobbled.",
    "The Dow 30 was up.", "The Nasdaq 100 lagged.", "The CAC 40 dipped.", "The DAX 40 rose.",
    "A 401(k) is not enough.", "The K-12 budget was cut.", "He got an A1 rating.", "Moody's kept it at Baa3.",
    "Her cholesterol was checked by a 3D scanner.", "A 45(c) waiver played no part.", "The V8 roared.",
    "A W-2 is due.",
    "The Q&A ran over.", "It is rated PG-13.", "He holds a 2:1 from Leeds.",
    "Beethoven's Opus 27 closed the night.",
    "Symphony No. 9 closed it.", "She played Bach's BWV 1007.", "Act 2 dragged.", "Scene 4 was cut.",
    "Episode 5 leaked.", "Season 3 was dropped.", "Volume 2 is lost.", "Level 3 alerts rang.",
    "Phase 2 stalled.",
    "Tier 1 suppliers struck.", "Generation Z shrugged.", "Plan 9 flopped.", "Euro 2024 was rowdy.",
  ]

  static let all =
    vehicles + groups + products + illness + laws + phones + addresses + versions + identifiers + people
    + pronouns + lists
}
