/// Units of measure as written, with their UCUM codes and QUDT quantity kinds.
///
/// A table, hence its length.
enum UnitLexicon {
  /// A unit of measure.
  struct Unit: Sendable {
    /// UCUM code.
    let code: String
    /// QUDT quantity kind.
    let kind: String
    /// Whether the abbreviation is read only when joined to the digits or unmistakable: "m", "in", "c".
    var isDelicate = false
  }

  /// Lengths of time: TIMEX3 letter and UCUM code; those of hours and less take a "T".
  struct TimeUnit: Sendable {
    let code: String
    let letter: String
    let isClock: Bool
    /// How many of `letter` one of it is: 10 for a decade.
    var factor = 1
  }

  /// Units by their words in lower case, singular and plural.
  static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for (list, code, kind) in table {
      for word in list.split(separator: " ") { units[String(word)] = Unit(code: code, kind: kind) }
    }
    for word in [
      "m", "in", "ins", "å", "c", "f", "g", "l", "t", "w", "v", "p", "a", "b", "mm", "st", "nm", "pm", "bar",
      "h", "cup",
      "cups", "eb", "pb",
      "lm", "rad",
    ] {
      if let unit = units[word] { units[word] = Unit(code: unit.code, kind: unit.kind, isDelicate: true) }
    }
    return units
  }()

  private static let table: [(words: String, code: String, kind: String)] = [
    ("km kms kilometre kilometres kilometer kilometers", "km", "Length"),
    ("m metre metres meter meters", "m", "Length"),
    ("cm cms centimetre centimetres centimeter centimeters", "cm", "Length"),
    ("mm mms millimetre millimetres millimeter millimeters", "mm", "Length"),
    ("nm nanometre nanometres nanometer nanometers", "nm", "Length"),
    ("micrometre micrometres micrometer micrometers micron microns µm μm", "um", "Length"),
    ("mile miles mi", "[mi_i]", "Length"), ("foot feet ft", "[ft_i]", "Length"),
    ("inch inches in ins", "[in_i]", "Length"), ("å angstrom angstroms ångström", "Ao", "Length"),
    ("yard yards yd yds", "[yd_i]", "Length"), ("furlong furlongs", "[fur_us]", "Length"),
    ("fathom fathoms", "[fth_i]", "Length"), ("light-year light-years", "[ly]", "Length"),
    ("acre acres", "[acr_us]", "Area"), ("hectare hectares ha", "har", "Area"),
    ("kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", "kg", "Mass"),
    ("g gm gms gram grams gramme grammes", "g", "Mass"), ("mg milligram milligrams", "mg", "Mass"),
    ("µg μg mcg microgram micrograms", "ug", "Mass"), ("t tonne tonnes", "t", "Mass"),
    ("ton tons", "[ston_av]", "Mass"),
    ("lb lbs pound pounds", "[lb_av]", "Mass"), ("oz ounce ounces", "[oz_av]", "Mass"),
    ("stone st", "[stone_av]", "Mass"),
    ("carat carats", "[car_m]", "Mass"), ("l litre litres liter liters", "L", "Volume"),
    ("ml millilitre millilitres milliliter milliliters", "mL", "Volume"),
    ("cl centilitre centilitres", "cL", "Volume"),
    ("gallon gallons", "[gal_us]", "Volume"), ("pint pints", "[pt_us]", "Volume"),
    ("quart quarts", "[qt_us]", "Volume"),
    ("barrel barrels bbl bbls", "[bbl_us]", "Volume"),
    ("bpd bopd boepd", "[bbl_us]/d", "VolumeFlowRate"), ("cusec cusecs", "[cft_i]/s", "VolumeFlowRate"),
    ("cumec cumecs", "m3/s", "VolumeFlowRate"), ("tmcft", "10*9.[cft_i]", "Volume"),
    ("megalitre megalitres megaliter megaliters", "ML", "Volume"),
    ("gigalitre gigalitres gigaliter gigaliters", "GL", "Volume"),
    ("kilolitre kilolitres kiloliter kiloliters", "kL", "Volume"), ("tpd", "t/d", "MassFlowRate"),
    ("tpa", "t/a", "MassFlowRate"), ("mtpa", "Mt/a", "MassFlowRate"), ("bushel bushels", "[bu_us]", "Volume"),
    ("teaspoon teaspoons tsp", "[tsp_us]", "Volume"), ("tablespoon tablespoons tbsp", "[tbs_us]", "Volume"),
    ("mph", "[mi_i]/h", "Speed"), ("kph kmh kmph", "km/h", "Speed"), ("knot knots kt", "[kn_i]", "Speed"),
    ("c celsius celcius celsuis centigrade", "Cel", "Temperature"),
    ("f fahrenheit farenheit fahrenheith", "[degF]", "Temperature"),
    ("kelvin kelvins", "K", "Temperature"), ("degree degrees deg degs", "deg", "Angle"),
    ("w watt watts", "W", "Power"), ("kw kilowatt kilowatts", "kW", "Power"),
    ("mw megawatt megawatts", "MW", "Power"),
    ("gw gigawatt gigawatts", "GW", "Power"), ("tw terawatt terawatts", "TW", "Power"),
    ("hp horsepower bhp", "[HP]", "Power"), ("kwh kilowatt-hour kilowatt-hours", "kW.h", "Energy"),
    ("mwh megawatt-hour megawatt-hours", "MW.h", "Energy"),
    ("gwh gigawatt-hour gigawatt-hours", "GW.h", "Energy"),
    ("twh terawatt-hour terawatt-hours", "TW.h", "Energy"), ("joule joules", "J", "Energy"),
    ("calorie calories", "cal", "Energy"), ("kcal", "kcal", "Energy"), ("v volt volts", "V", "Voltage"),
    ("kv kilovolt kilovolts", "kV", "Voltage"), ("hz hertz", "Hz", "Frequency"),
    ("khz kilohertz", "kHz", "Frequency"),
    ("mhz megahertz", "MHz", "Frequency"), ("ghz gigahertz", "GHz", "Frequency"),
    ("byte bytes", "By", "InformationEntropy"), ("bit bits", "bit", "InformationEntropy"),
    ("kb kilobyte kilobytes", "kBy", "InformationEntropy"),
    ("mb megabyte megabytes", "MBy", "InformationEntropy"),
    ("gb gigabyte gigabytes", "GBy", "InformationEntropy"),
    ("tb terabyte terabytes", "TBy", "InformationEntropy"),
    ("petabyte petabytes", "PBy", "InformationEntropy"), ("mbps", "Mbit/s", "DataRate"),
    ("gbps", "Gbit/s", "DataRate"), ("kbps", "kbit/s", "DataRate"),
    ("megapixel megapixels mp", "10*6{pixel}", "Dimensionless"), ("pixel pixels", "{pixel}", "Dimensionless"),
    ("db decibel decibels", "dB", "SoundPressureLevel"), ("psi", "[psi]", "Pressure"),
    ("bar bars", "bar", "Pressure"),
    ("millibar millibars mbar", "mbar", "Pressure"), ("pascal pascals", "Pa", "Pressure"),
    ("hpa", "hPa", "Pressure"),
    ("rpm", "{rpm}", "RotationalSpeed"), ("megaton megatons megatonne megatonnes", "Mt", "Mass"),
    ("kiloton kilotons kilotonne kilotonnes", "kt", "Mass"), ("sievert sieverts", "Sv", "DoseEquivalent"),
    ("millisievert millisieverts", "mSv", "DoseEquivalent"),
    ("ampere amperes amp amps", "A", "ElectricCurrent"), ("mah", "mA.h", "ElectricCharge"),
    ("dm decimetre decimetres decimeter decimeters", "dm", "Length"),
    ("picometre picometres picometer picometers", "pm", "Length"), ("parsec parsecs", "pc", "Length"),
    ("sqm", "m2", "Area"), ("sqft", "[sft_i]", "Area"), ("sqkm", "km2", "Area"),
    ("cc", "cm3", "Volume"), ("dl decilitre decilitres deciliter deciliters", "dL", "Volume"),
    ("hectolitre hectolitres hl", "hL", "Volume"), ("cup cups", "[cup_us]", "Volume"),
    ("gigatonne gigatonnes gigaton gigatons", "Gt", "Mass"), ("quintal quintals", "100.kg", "Mass"),
    ("newton newtons", "N", "Force"), ("kn kilonewton kilonewtons", "kN", "Force"),
    ("kj kilojoule kilojoules", "kJ", "Energy"), ("mj megajoule megajoules", "MJ", "Energy"),
    ("gj gigajoule gigajoules", "GJ", "Energy"), ("btu btus", "[Btu]", "Energy"),
    ("mmbtu", "10*6.[Btu]", "Energy"), ("kilocalorie kilocalories", "kcal", "Energy"),
    ("kpa kilopascal kilopascals", "kPa", "Pressure"), ("mpa megapascal megapascals", "MPa", "Pressure"),
    ("gpa gigapascal gigapascals", "GPa", "Pressure"), ("rad radian radians", "rad", "Angle"),
    ("mpg", "[mi_i]/[gal_us]", "FuelEconomy"), ("ppm", "[ppm]", "Dimensionless"),
    ("ppb", "[ppb]", "Dimensionless"), ("lm lumen lumens", "lm", "LuminousFlux"),
    ("nit nits", "cd/m2", "Luminance"), ("pb", "PBy", "InformationEntropy"),
    ("eb exabyte exabytes", "EBy", "InformationEntropy"), ("megabit megabits", "Mbit", "InformationEntropy"),
    ("gigabit gigabits", "Gbit", "InformationEntropy"), ("nms", "N.m", "Torque"),
    ("centigrates centigrate", "Cel", "Temperature"), ("millivolt millivolts", "mV", "Voltage"),
    ("milliwatt milliwatts", "mW", "Power"), ("becquerel becquerels", "Bq", "Activity"),
  ]

  /// Symbols that only their capitals tell from others: newton metres from nanometres, megalitres from millilitres,
  /// knots from kilonewtons.
  static let symbols: [String: Unit] = [
    "Nm": Unit(code: "N.m", kind: "Torque"), "mW": Unit(code: "mW", kind: "Power"),
    "Mb": Unit(code: "Mbit", kind: "InformationEntropy"),
    "Gb": Unit(code: "Gbit", kind: "InformationEntropy"),
    "t": Unit(code: "t", kind: "Mass"), "kt": Unit(code: "kt", kind: "Mass"),
    "Mt": Unit(code: "Mt", kind: "Mass"),
    "Gt": Unit(code: "Gt", kind: "Mass"), "L": Unit(code: "L", kind: "Volume"),
    "kL": Unit(code: "kL", kind: "Volume"), "ML": Unit(code: "ML", kind: "Volume"),
    "Ml": Unit(code: "ML", kind: "Volume"), "GL": Unit(code: "GL", kind: "Volume"),
    "Gl": Unit(code: "GL", kind: "Volume"), "kn": Unit(code: "[kn_i]", kind: "Speed"),
    "kN": Unit(code: "kN", kind: "Force"), "MN": Unit(code: "MN", kind: "Force"),
    "TJ": Unit(code: "TJ", kind: "Energy"), "PJ": Unit(code: "PJ", kind: "Energy"),
    "EJ": Unit(code: "EJ", kind: "Energy"), "Wh": Unit(code: "W.h", kind: "Energy"),
    "kWp": Unit(code: "kW", kind: "Power"), "MWp": Unit(code: "MW", kind: "Power"),
    "GWp": Unit(code: "GW", kind: "Power"), "MWe": Unit(code: "MW", kind: "Power"),
    "kVA": Unit(code: "kV.A", kind: "Power"), "MVA": Unit(code: "MV.A", kind: "Power"),
    "MMT": Unit(code: "Mt", kind: "Mass"), "Mtpa": Unit(code: "Mt/a", kind: "MassFlowRate"),
    "ktpa": Unit(code: "kt/a", kind: "MassFlowRate"), "l": Unit(code: "L", kind: "Volume"),
  ]

  /// Bytes of the longest of them.
  static let longestSymbol = 4

  /// Barrels as oil reports shorten them before "/d".
  static let barrels: [String: Unit] = [
    "b": Unit(code: "[bbl_us]", kind: "Volume"), "bbl": Unit(code: "[bbl_us]", kind: "Volume"),
    "bbls": Unit(code: "[bbl_us]", kind: "Volume"), "boe": Unit(code: "[bbl_us]", kind: "Volume"),
    "kb": Unit(code: "10*3.[bbl_us]", kind: "Volume"), "mb": Unit(code: "10*6.[bbl_us]", kind: "Volume"),
    "mmb": Unit(code: "10*6.[bbl_us]", kind: "Volume"), "mmbbl": Unit(code: "10*6.[bbl_us]", kind: "Volume"),
  ]

  /// Units of two words, by the first and the second.
  static let phrases: [String: [String: Unit]] = [
    "nautical": both("mile miles", Unit(code: "[nmi_i]", kind: "Length")),
    "metric": both("ton tons tonne tonnes", Unit(code: "t", kind: "Mass")),
    "short": both("ton tons", Unit(code: "[ston_av]", kind: "Mass")),
    "long": both("ton tons", Unit(code: "[lton_av]", kind: "Mass")),
    "troy": both("ounce ounces oz", Unit(code: "[oz_tr]", kind: "Mass")),
    "fluid": both("ounce ounces oz", Unit(code: "[foz_us]", kind: "Volume")),
    "fl": both("oz", Unit(code: "[foz_us]", kind: "Volume")),
    "light": both("year years", Unit(code: "[ly]", kind: "Length")),
    "astronomical": both("unit units", Unit(code: "AU", kind: "Length")),
    "acre": both("foot feet", Unit(code: "[acr_us].[ft_i]", kind: "Volume")),
    "newton": both("metre metres meter meters", Unit(code: "N.m", kind: "Torque")),
  ]

  private static func both(_ words: String, _ unit: Unit) -> [String: Unit] {
    Dictionary(
      words.split(separator: " ").map { (String($0), unit) }, uniquingKeysWith: { first, _ in first })
  }

  /// Words that turn a length into an area or a volume: exponent.
  static let powers: [String: Int] = ["square": 2, "sq": 2, "cubic": 3, "cu": 3]

  /// Areas and volumes of the customary lengths; the metric ones take the exponent.
  static let powerCodes: [String: [Int: String]] = [
    "[mi_i]": [2: "[smi_us]", 3: "[mi_i]3"], "[ft_i]": [2: "[sft_i]", 3: "[cft_i]"],
    "[in_i]": [2: "[sin_i]", 3: "[cin_i]"], "[yd_i]": [2: "[syd_i]", 3: "[cyd_i]"],
  ]

  /// Lengths of time by their words.
  static let times: [String: TimeUnit] = {
    var times: [String: TimeUnit] = [:]
    let rows: [(String, TimeUnit)] = [
      ("year years yr yrs", TimeUnit(code: "a", letter: "Y", isClock: false)),
      ("month months", TimeUnit(code: "mo", letter: "M", isClock: false)),
      ("week weeks wk wks", TimeUnit(code: "wk", letter: "W", isClock: false)),
      ("day days", TimeUnit(code: "d", letter: "D", isClock: false)),
      ("night nights", TimeUnit(code: "d", letter: "D", isClock: false)),
      ("hour hours hr hrs", TimeUnit(code: "h", letter: "H", isClock: true)),
      ("minute minutes min mins", TimeUnit(code: "min", letter: "M", isClock: true)),
      ("second seconds sec secs", TimeUnit(code: "s", letter: "S", isClock: true)),
      ("millisecond milliseconds", TimeUnit(code: "ms", letter: "S", isClock: true, factor: 0)),
      ("microsecond microseconds", TimeUnit(code: "us", letter: "S", isClock: true, factor: 0)),
      ("nanosecond nanoseconds", TimeUnit(code: "ns", letter: "S", isClock: true, factor: 0)),
      ("decade decades", TimeUnit(code: "a", letter: "Y", isClock: false, factor: 10)),
      ("century centuries", TimeUnit(code: "a", letter: "Y", isClock: false, factor: 100)),
      ("fortnight fortnights", TimeUnit(code: "wk", letter: "W", isClock: false, factor: 2)),
      ("quarter quarters", TimeUnit(code: "mo", letter: "M", isClock: false, factor: 3)),
      ("weekend weekends", TimeUnit(code: "wk", letter: "W", isClock: false)),
    ]
    for (words, unit) in rows {
      for word in words.split(separator: " ") { times[String(word)] = unit }
    }
    return times
  }()
}
