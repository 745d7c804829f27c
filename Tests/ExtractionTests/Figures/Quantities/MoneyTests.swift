import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

@Suite struct MoneyTests {
  @Test(arguments: [
    FigureExample("The fund raised ⟦$1.2bn⟧ from savers.", "money 1200000000 USD?"),
    FigureExample("The pier cost ⟦£3.4m⟧ to mend.", "money 3400000 GBP"),
    FigureExample("They paid ⟦€52k⟧ and ⟦9.9 billion yuan⟧.", "money 52000 EUR", "money 9900000000 CNY"),
    FigureExample("The port owes ⟦A$30 million⟧ and ⟦US$4m⟧.", "money 30000000 AUD", "money 4000000 USD"),
    FigureExample("Farmers got ⟦Rs 5 crore⟧.", "money 50000000 INR"),
    FigureExample("She fined him ⟦250 Swiss francs⟧.", "money 250 CHF"),
    FigureExample("The fare is ⟦75 cents⟧.", "money 0.75 USD?"),
    FigureExample("Diesel costs ⟦142.9p a litre⟧.", "money 1.429 GBP /L"),
    FigureExample("It lent ⟦12 million pounds sterling⟧.", "money 12000000 GBP"),
    FigureExample("The ticket was ⟦40 euros per person⟧.", "money 40 EUR /person"),
    FigureExample("He owes ⟦CHF 300⟧ and ⟦200 SEK⟧.", "money 300 CHF", "money 200 SEK"),
    FigureExample("The mine lost ⟦4 million Australian dollars⟧.", "money 4000000 AUD"),
    FigureExample("A phone for ⟦$249 USD⟧ sold out.", "money 249 USD"),
    FigureExample("The deal was worth ⟦$16 million to $28 million⟧.", "money 16000000..28000000 USD?"),
    FigureExample("The shortfall was ⟦$-50.8bn⟧.", "money -50800000000 USD?"),
    FigureExample("Dort kostet es ⟦1.234,56 Euro⟧.", "money 1234.56 EUR"),
  ])
  func moneyHasACurrencyCode(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The mill spent ⟦c$ 4.2 million⟧ on pumps.", "money 4200000 CAD"),
    FigureExample("A seat costs ⟦mxn$ 90⟧.", "money 90 MXN"),
    FigureExample("It was sold for ⟦₡4,000⟧ and ⟦2,500 ₭⟧.", "money 4000 CRC", "money 2500 LAK"),
    FigureExample("Sales reached ⟦80 MEUR⟧.", "money 80000000 EUR"),
    FigureExample("The levy raised ⟦40 USD million⟧.", "money 40000000 USD"),
    FigureExample("Wages rose to ⟦Rupees 9 crore⟧.", "money 90000000 INR? up-to"),
    FigureExample("He paid ⟦R40 000⟧ for the boat.", "money 40000 ZAR"),
    FigureExample("She owes ⟦30 Danish crowns⟧.", "money 30 DKK"),
    FigureExample("The wallet held ⟦two bitcoins⟧.", "money 2 XBT"),
    FigureExample("The house went for ⟦PS2.3m⟧.", "money 2300000 GBP?"),
    FigureExample("Profit was ⟦Y=6 billion⟧.", "money 6000000000 JPY?"),
    FigureExample("It took in ⟦50 usd⟧.", "money 50 USD"),
    FigureExample("Plots fetch ⟦$90 per square foot⟧.", "money 90 USD? /[sft_i]"),
  ])
  func currenciesOfManyCountriesAreRead(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("It cost ⟦twelve dollars and thirty cents⟧.", "money 12.3 USD?"),
    FigureExample("It cost ⟦12 dollars 30⟧.", "money 12.3 USD?"),
    FigureExample("It cost ⟦9 euros and 5 cents⟧.", "money 9.05 EUR"),
    FigureExample("He paid ⟦40 dollars⟧ and ⟦30 pesos⟧.", "money 40 USD?", "money 30 MXN?"),
  ])
  func coinsBelongToTheAmountBefore(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    ("The Sydney Argus", nil, "It cost $30.", "AUD"), ("Globe and Mail", nil, "It cost 30 dollars.", "CAD"),
    ("Larkham Post", "https://www.example.co.nz/a", "It cost $30.", "NZD"),
    ("Dawn", nil, "It cost 30 rupees.", "PKR"), ("Larkham Post", nil, "It cost $30.", "USD"),
    ("Manila Herald", nil, "It cost 30 pesos.", "PHP"),
    ("Straits Courier", "https://example.com/x", "It cost 30 cents.", "SGD"),
  ])
  func aBareSignIsTheOutletsOwnCurrency(outlet: String, url: String?, text: String, code: String) {
    let figures = FigureFinder().figures(
      in: Annotator().annotate(text, bodyStart: 0), published: nil,
      home: HomeCurrency(outlet: outlet, url: url))
    #expect(figures.map(\.currency) == [code])
    #expect(figures.map(\.isCurrencyAssumed) == [true])
  }

  @Test(arguments: [
    FigureExample("Tea costs ⟦two yuan and five jiao⟧.", "money 2.5 CNY"),
    FigureExample("Tea costs ⟦6 yuan 3 mao 5⟧.", "money 6.35 CNY"),
    FigureExample("He paid ⟦18 EUR 50⟧ for it.", "money 18.5 EUR"),
    FigureExample("The fine is ⟦40 kopecks⟧.", "money 0.4 RUB"),
    FigureExample("They sent ⟦500 satoshis⟧.", "money 0.000005 XBT"),
    FigureExample("He paid ⟦5 euros⟧ ⟦20 years ago⟧.", "money 5 EUR", "date 2005"),
    FigureExample("A stamp is ⟦30 euro cents⟧, or ⟦35 U.S. cents⟧.", "money 0.3 EUR", "money 0.35 USD"),
    FigureExample("It cost ⟦12 United States dollars⟧.", "money 12 USD"),
    FigureExample("It cost ⟦30 m euros⟧.", "money 30000000 EUR"),
    FigureExample("⟦Sixty thousand pounds⟧ was lost.", "money 60000 GBP?"),
    FigureExample("She lost ⟦40 pounds⟧.", "measure 40 [lb_av] down-by"),
  ])
  func coinsMayHaveTheirOwnNames(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("The dam cost ⟦Rs. 450 crore⟧.", "money 4500000000 INR"),
    FigureExample("It made ⟦Rs 2.5 Cr⟧ and ⟦₹90L⟧.", "money 25000000 INR", "money 9000000 INR"),
    FigureExample("The road took ⟦Rs 3 lakh cr⟧.", "money 3000000000000 INR"),
    FigureExample("He owes ⟦R 350 million⟧ and ⟦MK 3 million⟧.", "money 350000000 ZAR", "money 3000000 MWK"),
    FigureExample("The loaf was sold at ⟦R12,50⟧.", "money 12.5 ZAR"),
    FigureExample("The state lost ⟦N2tr⟧ to the flood.", "money 2000000000000 NGN"),
    FigureExample("She owes ⟦K500m⟧ and ⟦Le 40 million⟧.", "money 500000000 ZMW?", "money 40000000 SLE?"),
    FigureExample("They owe ⟦P1,200⟧ and ⟦Br 9 million⟧.", "money 1200 BWP?", "money 9000000 ETB?"),
    FigureExample("Fees are ⟦Shs 500,000⟧ or ⟦Ugx 20,000⟧.", "money 500000 UGX?", "money 20000 UGX"),
    FigureExample("The fine was ⟦ZWL$20,000⟧.", "money 20000 ZWL"),
    FigureExample("It lost ⟦5 million Ethiopian birr⟧.", "money 5000000 ETB"),
    FigureExample("The wharf lost ⟦-$3m⟧ and ⟦−£20bn⟧.", "money -3000000 USD?", "money -20000000000 GBP"),
    FigureExample("The seat cost ⟦150 kn⟧.", "money 150 HRK"),
  ])
  func lettersAndShortScalesAreRead(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    "The R 44 is shut and so is the N1.", "They climbed K2 with MK Dons fans.",
    "Seats P 2 and S 12 are taken.",
    "The Le Mans 24 is raced in summer towns.", "Envoys of COP26 met.",
  ])
  func lettersBeforeSmallNumbersAreNames(_ sentence: String) {
    #expect(FigureExample.found(in: sentence).map(\.currency).allSatisfy { $0 == nil })
    #expect(FigureExample.found(in: sentence).map(\.value) == [])
  }

  @Test func rupeesAreTheOutletsOwn() {
    let figures = FigureFinder().figures(
      in: Annotator().annotate("It cost Rs 500.", bodyStart: 0), published: nil,
      home: HomeCurrency(outlet: "Dawn", url: nil))
    #expect(figures.map(\.currency) == ["PKR"])
    #expect(figures.map(\.isCurrencyAssumed) == [true])
  }

  @Test func aSignIsWrittenOut() {
    #expect(FigureExample.found(in: "It cost £40 and 12 quid.").map(\.unitText) == ["pound", "quid"])
  }
}
