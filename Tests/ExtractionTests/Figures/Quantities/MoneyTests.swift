import Testing

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
}
