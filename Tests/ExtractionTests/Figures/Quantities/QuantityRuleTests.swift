import ClaimsModel
import Testing

@Suite struct QuantityRuleTests {
  @Test(arguments: [
    FigureExample(
      "The harbour holds ⟦412 fishing boats⟧ and ⟦three ferries⟧.", "count 412 of fishing boats",
      "count 3 of ferries"),
    FigureExample("Some ⟦2,400 seasonal workers⟧ picked the grapes.", "count ~2400 of seasonal workers"),
    FigureExample(
      "⟦Two dozen choirs⟧ and ⟦half a million listeners⟧ came to the fair.", "count 24 of choirs",
      "count 500000 of listeners"),
    FigureExample("⟦Twenty-one schools⟧ closed early.", "count 21 of schools"),
    FigureExample("The council planted ⟦a hundred lime trees⟧.", "count 100 of lime trees"),
    FigureExample("About ⟦1.2m commuters⟧ use the line.", "count ~1200000 of commuters"),
    FigureExample("The scheme covers ⟦3,40,000 weavers⟧.", "count 340000 of weavers"),
    FigureExample("Up to ⟦60⟧ of its older trams will be sold.", "count <=60 of its older trams"),
    FigureExample("⟦Four aircraft⟧ were grounded in the fog.", "count 4 of aircraft"),
    FigureExample("⟦Three other incidents⟧ were reported.", "count 3 of other incidents"),
    FigureExample("⟦One bridge⟧ collapsed in the storm.", "count 1 of bridge"),
    FigureExample("The choir sold ⟦12 million records⟧.", "count 12000000 of records"),
    FigureExample("It employs ⟦45k people⟧.", "count 45000 of people"),
    FigureExample("The jury heard from ⟦14 expert witnesses⟧.", "count 14 of expert witnesses"),
    FigureExample("At least ⟦30 newly built homes⟧ stand empty.", "count >=30 of newly built homes"),
    FigureExample("A crew of ⟦six⟧ sailed the schooner.", "count 6 of crew"),
    FigureExample("The mill announced job cuts of ⟦900⟧.", "count 900 of job cuts"),
    FigureExample(
      "Rangers counted ⟦18 more 777s⟧ and ⟦24 A320s⟧ at the base.", "count 18 of more 777s",
      "count 24 of A320s"),
    FigureExample(
      "She bought ⟦60 Boeing 787 Dreamliner models⟧.", "count 60 of Boeing 787 Dreamliner models"),
    FigureExample("⟦A score⟧ of volunteers swept the square.", "count 20 of volunteers"),
    FigureExample("⟦Two hundred and three thousand visitors⟧ came.", "count 203000 of visitors"),
    FigureExample(
      "The ⟦40-strong choir⟧ sang for a ⟦three-member⟧ panel.", "count 40 of choir", "count 3 of member"),
    FigureExample("Exactly ⟦100 lanterns⟧ were lit.", "count 100 of lanterns"),
    FigureExample(
      "It has ⟦52 confirmed cases⟧ in ⟦nine districts⟧.", "count 52 of confirmed cases",
      "count 9 of districts"),
    FigureExample("The fund backs ⟦1,500 small firms⟧.", "count 1500 of small firms"),
  ])
  func countsNameWhatTheyCount(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("Nearly ⟦900 homes⟧ lost power.", "count ~<900 of homes"),
    FigureExample("No more than ⟦six stalls⟧ opened.", "count <=6 of stalls"),
    FigureExample("At least ⟦12 wells⟧ ran dry.", "count >=12 of wells"),
    FigureExample("More than ⟦40 villages⟧ were cut off.", "count >40 of villages"),
    FigureExample("Fewer than ⟦70 seats⟧ remain.", "count <70 of seats"),
    FigureExample("Just over ⟦300 runners⟧ finished.", "count ~>300 of runners"),
    FigureExample("As many as ⟦5,000 pilgrims⟧ slept outside.", "count <=5000 of pilgrims"),
    FigureExample("Around ⟦80 goats⟧ escaped.", "count ~80 of goats"),
    FigureExample("It takes ⟦15⟧ or more signatures.", "count >=15 of signatures"),
    FigureExample("⟦Fifty⟧ or so fans waited.", "count ~50 of fans"),
  ])
  func boundsAreModifiersOutsideTheWords(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("Between ⟦10 and 15 otters⟧ live there.", "count 10..15 of otters"),
    FigureExample("It will seat ⟦200 to 300 guests⟧.", "count 200..300 of guests"),
    FigureExample("Turnout was ⟦40-45%⟧ in the hills.", "percent 40..45 %"),
    FigureExample("Losses ran to between ⟦$2 and $3 billion⟧.", "money 2000000000..3000000000 USD?"),
    FigureExample("The ferry carries ⟦30–40 cars⟧.", "count 30..40 of cars"),
    FigureExample("Prices range from ⟦$200,000 to $4 million⟧.", "money 200000..4000000 USD?"),
    FigureExample("The tunnel will take ⟦five to seven years⟧.", "duration 5..7 a (P7Y)"),
    FigureExample("Temperatures of ⟦20 to 25 degrees Celsius⟧ are usual.", "measure 20..25 Cel"),
    FigureExample("⟦Two or three lamps⟧ were broken.", "count 2..3 of lamps"),
    FigureExample("Some ⟦10-15,000 men⟧ marched.", "count ~10000..15000 of men"),
    FigureExample("It seats ⟦10 to 15,000 fans⟧.", "count 10..15000 of fans"),
    FigureExample("The works take ⟦18 months to two years⟧.", "duration 18..24 mo (P2Y)"),
    FigureExample("He faces ⟦six to 18 months⟧ in jail.", "duration 6..18 mo (P18M)"),
  ])
  func rangesHaveTwoEnds(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("Turnout was ⟦62 per cent⟧.", "percent 62 %"),
    FigureExample("About ⟦60%⟧ of the orchards flooded.", "percent ~60 % of the orchards"),
    FigureExample("The party gained ⟦two percentage points⟧.", "percentage_point 2 % up-by"),
    FigureExample("Yields fell ⟦12 basis points⟧.", "percentage_point 0.12 % down-by"),
    FigureExample("The bank raised rates by ⟦a quarter-point⟧.", "percentage_point 0.25 % up-by"),
    FigureExample("The poll has a margin of ±⟦3 points⟧.", "percentage_point +-3 % of points"),
    FigureExample("Only ⟦4.5 percent⟧ of pupils failed.", "percent 4.5 % of pupils"),
  ])
  func percentagesAndPointsAreApart(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The path is ⟦12 km⟧ long.", "measure 12 km"),
    FigureExample("A ⟦30km⟧ road and a ⟦7-inch⟧ pipe were laid.", "measure 30 km", "measure 7 [in_i]"),
    FigureExample("The plot covers ⟦500,000 square feet⟧.", "measure 500000 [sft_i]"),
    FigureExample("It weighs ⟦1.36 kg⟧.", "measure 1.36 kg"),
    FigureExample("The dam stores ⟦900 million cubic metres⟧.", "measure 900000000 m3"),
    FigureExample("The gusts reached ⟦130 km/h⟧.", "measure 130 km/h"),
    FigureExample("Boats made ⟦30 knots⟧.", "measure 30 [kn_i]"),
    FigureExample("It flew ⟦9,420 nautical miles⟧.", "measure 9420 [nmi_i]"),
    FigureExample("The phone has ⟦16 GB⟧ of storage.", "measure 16 GBy of storage"),
    FigureExample("Lows of ⟦-12C⟧ and ⟦minus 3C⟧ were logged.", "measure -12 Cel", "measure -3 Cel"),
    FigureExample("It was ⟦38 degrees Celsius⟧ in the shade.", "measure 38 Cel"),
    FigureExample("The plant makes ⟦40 megawatts⟧.", "measure 40 MW"),
    FigureExample("They moved ⟦20 tonnes⟧ of gravel.", "measure 20 t of gravel"),
    FigureExample("The ⟦1.2m⟧ fence fell.", "measure 1.2 m"),
    FigureExample("The tank held ⟦2½ litres⟧.", "measure 2.5 L"),
  ])
  func measuresHaveUnitCodes(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The clinic sees ⟦90 patients a day⟧.", "count 90 of patients /d"),
    FigureExample("It makes ⟦15 boats per year⟧.", "count 15 of boats /a"),
    FigureExample("Songs cost ⟦$1.99 per episode⟧.", "money 1.99 USD? /episode"),
    FigureExample("A ⟦52,000 barrel-a-day⟧ plant closed.", "measure 52000 [bbl_us] /d"),
    FigureExample("Rice is ⟦40 rupees per 2 kilos⟧.", "money 40 INR? /2 kilos"),
    FigureExample("The screen shows ⟦326 pixels per inch⟧.", "measure 326 {pixel} /[in_i]"),
  ])
  func ratesHaveADenominator(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("He was jailed for ⟦18 months⟧.", "duration 18 mo (P18M)"),
    FigureExample("After a ⟦four-hour⟧ raid they left.", "duration 4 h (PT4H)"),
    FigureExample("The strike lasted ⟦40 seconds⟧.", "duration 40 s (PT40S)"),
    FigureExample("The vote took ⟦more than a week⟧.", "duration >1 wk (P1W)"),
    FigureExample("They waited ⟦half an hour⟧.", "duration 0.5 h (PT30M)"),
    FigureExample("The bridge was shut for ⟦two decades⟧.", "duration 20 a (P20Y)"),
    FigureExample("It may take ⟦a year⟧ or more.", "duration >=1 a (P1Y)"),
    FigureExample("It needs ⟦at least 20 more years⟧.", "duration >=20 a (P20Y)"),
  ])
  func durationsHaveALengthInTimex(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample(
      "The cooperative sold ⟦3.5 million litres⟧ of milk in ⟦2019⟧.", "measure 3500000 L of milk", "date 2019"
    ),
    FigureExample("Police in Paris counted ⟦300 marchers⟧.", "count 300 of marchers"),
    FigureExample("A ⟦magnitude-6.1⟧ quake struck ⟦20km⟧ off the coast.", "index 6.1", "measure 20 km"),
    FigureExample("The firm, founded in ⟦1923⟧, employs ⟦85 people⟧.", "date 1923", "count 85 of people"),
    FigureExample(
      "Unemployment rose to ⟦6.2 percent⟧ from ⟦5.9 percent⟧ in ⟦August⟧.", "percent 6.2 % up-from_to=5.9",
      "percent 5.9 %", "date 2025-08"),
    FigureExample("The mine will close by ⟦the end of 2027⟧.", "date 2027"),
    FigureExample(
      "He scored ⟦22 goals⟧ in ⟦30 games⟧ last season.", "count 22 of goals", "count 30 of games"),
    FigureExample("The river is ⟦3 metres⟧ above its usual level.", "measure 3 m"),
    FigureExample("More than ⟦two-thirds⟧ of members voted.", "fraction >0.6666666666666666 of members"),
    FigureExample("The bill passed ⟦312 to 288⟧.", "score"),
    FigureExample("He was fined ⟦$500 a day⟧.", "money 500 USD? /d"),
    FigureExample("The jackpot was worth nearly ⟦half a billion dollars⟧.", "money ~<500000000 USD?"),
    FigureExample("The dam was built ⟦between 1931 and 1936⟧.", "date_range 1931/1936"),
    FigureExample(
      "The reserve holds ⟦1,200 elephants⟧, ⟦400⟧ of them calves.", "count 1200 of elephants",
      "count 400 of elephants"),
    FigureExample("It cost ⟦10 to 12 million euros⟧.", "money 10000000..12000000 EUR"),
    FigureExample("The committee meets ⟦twice a year⟧.", "set (P1Y)"),
    FigureExample("Wages grew at an annual rate of ⟦3.1 per cent⟧.", "percent 3.1 %"),
    FigureExample("The bank cut its forecast from ⟦2.4% to 1.8%⟧.", "percent 1.8 % down-from_to=2.4"),
    FigureExample("The hall seats ⟦2000 people⟧.", "count 2000 of people"),
    FigureExample("Fewer than ⟦one in ten homes⟧ has a cellar.", "fraction <0.1 of homes"),
    FigureExample("They expect ⟦1,000-1,500 visitors⟧.", "count 1000..1500 of visitors"),
    FigureExample("It took ⟦45 minutes⟧.", "duration 45 min (PT45M)"),
    FigureExample("The storm hit at ⟦about 3 p.m. on Tuesday⟧.", "time ~ 2025-09-16T15:00"),
    FigureExample("A ⟦90-minute⟧ film was shown.", "duration 90 min (PT90M)"),
    FigureExample("The tower is ⟦300 m⟧ tall.", "measure 300 m"),
    FigureExample("The town has ⟦12,345 inhabitants⟧.", "count 12345 of inhabitants"),
    FigureExample("The dose was ⟦120 mg⟧.", "measure 120 mg"),
    FigureExample("The car did ⟦60 mph⟧.", "measure 60 [mi_i]/h"),
    FigureExample(
      "The court jailed ⟦two men⟧ for ⟦10 years⟧ each.", "count 2 of men", "duration 10 a (P10Y)"),
    FigureExample("They bought ⟦20 acres⟧.", "measure 20 [acr_us]"),
  ])
  func mixedSentencesGiveAllTheirFigures(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The court covers ⟦32m2⟧ and the park ⟦4 km²⟧.", "measure 32 m2", "measure 4 km2"),
    FigureExample("He is ⟦5 ft 6 in⟧ tall.", "measure 5.5 [ft_i]"),
    FigureExample("The plank is ⟦3 feet and 6 inches⟧ long.", "measure 3.5 [ft_i]"),
    FigureExample("It needs a ⟦1/4 mile⟧ track.", "measure 0.25 [mi_i]"),
    FigureExample("A ⟦10\"⟧ long nail fell.", "measure 10 [in_i]"),
    FigureExample("The battery stores ⟦5.5kWh⟧.", "measure 5.5 kW.h"),
    FigureExample("It does ⟦40 mpg⟧.", "measure 40 [mi_i]/[gal_us]"),
    FigureExample("The engine makes ⟦200 pound-feet⟧ of torque.", "measure 200 [ft_i].[lbf_av] of torque"),
    FigureExample("The flood rose to ⟦35 degrees f⟧.", "measure 35 [degF] up-to"),
    FigureExample("Set the oven to ⟦200 degrees⟧.", "measure 200 deg"),
    FigureExample("Grains of ⟦7 μm⟧ were found.", "measure 7 um"),
    FigureExample("They waited ⟦two hours and 30 minutes⟧.", "duration 2.5 h (PT2H30M)"),
    FigureExample("Growth was ⟦3,5 percent⟧.", "percent 3.5 %"),
    FigureExample("The rate is ⟦1.4pc⟧.", "percent 1.4 %"),
  ])
  func unitsOfAllKindsAreRead(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The pit yields ⟦527 000 t⟧ of ore.", "measure 527000 t of ore"),
    FigureExample(
      "It makes ⟦1.2m bpd⟧ and emits ⟦12 t⟧ CO2.", "measure 1200000 [bbl_us]/d", "measure 12 t"),
    FigureExample(
      "It moved ⟦12 Mt⟧ of coal and ⟦3.4 kt⟧ of zinc.", "measure 12 Mt of coal", "measure 3.4 kt of zinc"),
    FigureExample("The dam holds ⟦450 ML⟧, the flask ⟦250 mL⟧.", "measure 450 ML", "measure 250 mL"),
    FigureExample("Gusts reached ⟦62 kt⟧ and then ⟦40 kn⟧.", "measure 62 [kn_i]", "measure 40 [kn_i]"),
    FigureExample("The bolt held ⟦30 kN⟧.", "measure 30 kN"),
    FigureExample("The field pumps ⟦30,000 b/d⟧.", "measure 30000 [bbl_us] /d"),
    FigureExample("The group made ⟦2.5 mb/d⟧.", "measure 2.5 10*6.[bbl_us] /d"),
    FigureExample("She sold ⟦10 t-shirts⟧.", "count 10 of t-shirts"),
    FigureExample(
      "It was ⟦104F⟧ in the shade and ⟦41°C⟧ on the tram.", "measure 104 [degF]", "measure 41 Cel"),
  ])
  func symbolsAreToldByTheirCapitals(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample(
      "It takes more than ⟦100 and fewer than 300 people⟧.", "count 100..300 of people"),
    FigureExample("It holds at most ⟦90 and at least 20 pears⟧.", "count 20..90 of pears"),
    FigureExample("The score is less than or equal to ⟦30⟧.", "count <=30"),
    FigureExample("It should be >= ⟦30⟧ here.", "count >=30"),
    FigureExample("About ⟦five hundred⟧ or more came.", "count >=500"),
  ])
  func wordedBoundsAreRead(_ example: FigureExample) { example.check() }

  @Test func aBoundSaysWhetherItsEndBelongsToIt() {
    let found = FigureExample.found(
      in: "At least 12 wells ran dry, fewer than 70 remain and more than 100 and up to 300 were dug.")
    #expect(found.map(\.low?.description) == ["12", nil, "100"])
    #expect(found.map(\.high?.description) == [nil, "70", "300"])
    #expect(found.map(\.isLowIncluded) == [true, true, false])
    #expect(found.map(\.isHighIncluded) == [true, false, true])
  }

  @Test(arguments: [
    FigureExample("The port bought ⟦51⟧ of Norland's air tankers.", "count 51 of Norland's air tankers"),
    FigureExample("The line expects its number of passengers to hit ⟦70m⟧.", "number 70000000"),
    FigureExample("⟦One proposal⟧ asks for a ban.", "count 1 of proposal"),
    FigureExample("They hold ⟦four weekly meetings⟧ there.", "count 4 of weekly meetings"),
    FigureExample("It was her ⟦third wedding⟧ in the town.", "ordinal 3 of wedding"),
    FigureExample(
      "It sold ⟦4.3m digital and physical copies⟧.", "count 4300000 of digital and physical copies"),
    FigureExample("Women make up ⟦15 percent⟧ of it.", "percent 15 %"),
    FigureExample("The error is plus or minus ⟦3 percentage points⟧.", "percentage_point +-3 %"),
    FigureExample("They elected her, ⟦543-44⟧.", "score"),
    FigureExample("Ann and Bo Lark, ⟦22⟧ and ⟦19⟧, won.", "age 22 a", "age 19 a"),
  ])
  func theTaggerTellsWhereThePhraseEnds(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The lake froze at ⟦17 below zero⟧.", "measure -17 deg"),
    FigureExample("It was ⟦26 degrees below zero⟧.", "measure -26 deg"),
    FigureExample("The brew cools to ⟦9 degs C⟧.", "measure 9 Cel"),
    FigureExample("A ⟦41 C⟧ day broke the heat record.", "measure 41 Cel"),
    FigureExample("The helium is kept at ⟦4.2 kelvins⟧.", "measure 4.2 K"),
    FigureExample("⟦63F⟧", "measure 63 [degF]"),
    FigureExample("Pupils turned the dial by ⟦30 degrees⟧.", "measure 30 deg"),
    FigureExample("He filed form 12C."),
  ])
  func temperaturesAreReadAsTheyAreSpoken(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("It lost ⟦half of one percent⟧.", "percent 0.5 % down-by"),
    FigureExample("The fee is ⟦three tenths of a percent⟧.", "percent 0.3 %"),
    FigureExample("It rose ⟦0.4 of a percentage point⟧.", "percentage_point 0.4 % up-by"),
    FigureExample("They hold a ⟦6-per-cent⟧ stake.", "percent 6 %"),
    FigureExample("Wages rose ⟦4 p.c.⟧ in all.", "percent 4 % up-by"),
    FigureExample("Odds are ⟦%35⟧.", "percent 35 %"),
    FigureExample("⟦percent of 35⟧", "percent 35 %"),
  ])
  func sharesOfAPercentAreRead(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("⟦Two or three hundred goats⟧ strayed.", "count 200..300 of goats"),
    FigureExample("They sent either ⟦6⟧ or ⟦8⟧.", "count 6", "count 8"),
    FigureExample("The trip took ⟦three-and-a-half hours⟧.", "duration 3.5 h (PT3.5H)"),
    FigureExample("A sub-⟦3-hour⟧ run is rare.", "duration <3 h (PT3H)"),
    FigureExample("The walk leads around the ⟦12 ponds⟧.", "count 12 of ponds"),
    FigureExample("It hangs around the ⟦20%⟧ mark.", "percent ~20 %"),
    FigureExample("Rain fell for an average of ⟦40 days⟧.", "duration 40 d (P40D)"),
    FigureExample("The pump yields ⟦70 Nm⟧ and the lens ⟦70 nm⟧.", "measure 70 N.m", "measure 70 nm"),
    FigureExample("Part 6620 m415 is missing."),
  ])
  func neighboursOfANumberMayChangeIt(_ example: FigureExample) { example.check() }
}
