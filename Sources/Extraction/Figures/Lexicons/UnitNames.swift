import ClaimsModel

/// The names of units of measure by their UCUM codes, in the singular and in the spelling of UCUM: "millimeter",
/// "square foot", "mile per hour".
///
/// A table, hence its length.
enum UnitNames {
  /// The name of the unit with the UCUM code `code`; `nil` for a unit that the table does not know.
  static func name(of code: String) -> String? {
    if let name = names[code] { return name }
    let parts = code.split(separator: "/")
    if parts.count == 2, let top = parts.first.flatMap({ name(of: String($0)) }),
      let bottom = parts.last.flatMap({ name(of: String($0)) })
    {
      return top + " per " + bottom
    }
    if code.hasSuffix("2"), let base = names[String(code.dropLast())] { return "square " + base }
    if code.hasSuffix("3"), let base = names[String(code.dropLast())] { return "cubic " + base }
    if code.hasSuffix(".h"), let base = names[String(code.dropLast(2))] { return base + " hour" }
    return nil
  }

  /// The name that a printed abbreviation or sign has of its own: "brake horsepower", which has no code of its own.
  static let printed = [
    "bhp": "brake horsepower", "$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee",
    "₽": "ruble",
    "₩": "won", "₪": "shekel", "¢": "cent", "₺": "lira", "₦": "naira", "₱": "peso", "₴": "hryvnia",
  ]

  // MARK: - Private

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in table.split(separator: "\n") {
      let cells = row.split(separator: " ", maxSplits: 1).map(String.init)
      if let code = cells.first, let name = cells[at: 1] { names[code] = name }
    }
    for (symbol, prefix) in [
      ("p", "pico"), ("n", "nano"), ("u", "micro"), ("m", "milli"), ("c", "centi"), ("d", "deci"),
      ("h", "hecto"),
      ("k", "kilo"), ("M", "mega"), ("G", "giga"), ("T", "tera"), ("P", "peta"), ("E", "exa"),
    ] {
      for (code, name) in prefixable { names[symbol + code] = prefix + name }
    }
    for (code, name) in prefixable { names[code] = name }
    return names
  }()

  private static let prefixable = [
    ("m", "meter"), ("g", "gram"), ("t", "tonne"), ("L", "liter"), ("W", "watt"), ("J", "joule"),
    ("V", "volt"),
    ("Hz", "hertz"), ("By", "byte"), ("bit", "bit"), ("Pa", "pascal"), ("bar", "bar"), ("Sv", "sievert"),
    ("A", "ampere"), ("N", "newton"), ("Bq", "becquerel"), ("cal", "calorie"),
  ]

  private static let table = """
    [mi_i] mile
    [nmi_i] nautical mile
    [ft_i] foot
    [in_i] inch
    [yd_i] yard
    [fur_us] furlong
    [fth_i] fathom
    [ly] light-year
    AU astronomical unit
    pc parsec
    Ao angstrom
    [acr_us] acre
    har hectare
    [smi_us] square mile
    [sft_i] square foot
    [sin_i] square inch
    [syd_i] square yard
    [cft_i] cubic foot
    [cin_i] cubic inch
    [cyd_i] cubic yard
    [ston_av] ton
    [lton_av] long ton
    [lb_av] pound
    [oz_av] ounce
    [oz_tr] troy ounce
    [dr_av] dram
    [stone_av] stone
    [car_m] carat
    100.kg quintal
    Mt megatonne
    kt kilotonne
    [gal_us] gallon
    [pt_us] pint
    [qt_us] quart
    [bbl_us] barrel
    10*3.[bbl_us] thousand barrels
    10*6.[bbl_us] million barrels
    10*9.[cft_i] thousand million cubic feet
    [acr_us].[ft_i] acre-foot
    [bu_us] bushel
    [tsp_us] teaspoon
    [tbs_us] tablespoon
    [cup_us] cup
    [foz_us] fluid ounce
    [kn_i] knot
    Cel Celsius
    [degF] Fahrenheit
    [degR] Rankine
    K kelvin
    deg degree
    rad radian
    W.h watt hour
    kV.A kilovolt-ampere
    MV.A megavolt-ampere
    {turn} turn
    [HP] horsepower
    [Btu] British thermal unit
    10*6.[Btu] million British thermal units
    [ft_i].[lbf_av] pound-foot
    N.m newton meter
    mA.h milliampere-hour
    10*6{pixel} megapixel
    {pixel} pixel
    dB decibel
    [psi] pound per square inch
    {rpm} revolutions per minute
    [ppm] parts-per-million
    [ppb] parts-per-billion
    lm lumen
    cd/m2 candela per square meter
    ms millisecond
    s second
    min minute
    h hour
    d day
    a year
    """
}
