import Testing

@Suite struct YearRuleTests {
  @Test(arguments: [
    FigureExample("It was built in ⟦1887⟧.", "date 1887"),
    FigureExample("By ⟦2030⟧ the line will be open.", "date <= 2030"),
    FigureExample("In ⟦2014⟧ troops numbered ⟦2014⟧.", "date 2014", "count 2014"),
    FigureExample("Since ⟦2014⟧ the road has been shut.", "date_range 2014/.. (2014)"),
    FigureExample("The river was at its highest since ⟦1987⟧.", "date 1987"),
    FigureExample("The line has not paid its way since ⟦2019⟧.", "date 2019"),
    FigureExample("Rents are up ⟦11 percent⟧ since ⟦2020⟧.", "percent 11 % up-by", "date 2020"),
    FigureExample("Profit for ⟦2021-22⟧ beat that of ⟦FY24⟧.", "date_range 2021/2022", "date 2024"),
    FigureExample("He ruled ⟦from 1951 to 1964⟧.", "date_range 1951/1964"),
    FigureExample("⟦The 1990s⟧ were kind to the town.", "date 199X (199)"),
    FigureExample("Punk began in ⟦the '70s⟧.", "date 197X (197)"),
    FigureExample("Trade grew in ⟦the 19th century⟧.", "date 18XX (18)"),
    FigureExample("It reopened in ⟦mid-2006⟧.", "date ~ 2006"),
    FigureExample("The ⟦2012⟧ games drew crowds.", "date 2012"),
  ])
  func yearsAndWhatIsMadeOfThem(_ example: FigureExample) { example.check() }
}
