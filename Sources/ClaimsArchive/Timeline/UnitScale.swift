import ClaimsModel

/// How a UCUM unit is turned into the base unit of its kind, so that miles are compared with kilometres.
struct UnitScale {
  /// The unit that others of the kind are turned into.
  let base: String
  /// What one of the unit is in the base unit.
  let factor: Double
  /// What the zero of the unit is in the base unit.
  var offset = 0.0

  /// The scale of a unit; `nil` when it is compared with itself only.
  init?(_ unit: String) {
    guard let scale = Self.scales[unit] else { return nil }
    self = scale
  }

  /// An interval of this unit in the base unit.
  func inBase(_ interval: ValueInterval) -> ValueInterval {
    mapped(interval) { $0 * factor + offset }
  }

  /// An interval of the base unit in this unit.
  func fromBase(_ interval: ValueInterval) -> ValueInterval {
    mapped(interval) { ($0 - offset) / factor }
  }

  // MARK: - Private

  private init(base: String, factor: Double, offset: Double = 0) {
    self.base = base
    self.factor = factor
    self.offset = offset
  }

  private func mapped(_ interval: ValueInterval, _ convert: (Double) -> Double) -> ValueInterval {
    ValueInterval(
      convert(interval.low), convert(interval.high), isLowIncluded: interval.isLowIncluded,
      isHighIncluded: interval.isHighIncluded)
  }

  /// Factors of UCUM (version 2.2); a year and a month are its mean Julian ones.
  private static let scales: [String: UnitScale] = {
    let kinds: [(base: String, units: [(String, Double)])] = [
      (
        "m",
        [
          ("m", 1), ("km", 1000), ("cm", 0.01), ("mm", 0.001), ("um", 1e-6), ("nm", 1e-9),
          ("[mi_i]", 1609.344),
          ("[ft_i]", 0.3048), ("[in_i]", 0.0254), ("[yd_i]", 0.9144), ("[nmi_i]", 1852), ("[fth_i]", 1.8288),
        ]
      ),
      (
        "kg",
        [
          ("kg", 1), ("g", 0.001), ("mg", 1e-6), ("ug", 1e-9), ("t", 1000), ("kt", 1e6), ("Mt", 1e9),
          ("[ston_av]", 907.18474), ("[lton_av]", 1016.0469088), ("[lb_av]", 0.45359237),
          ("[oz_av]", 0.028349523125), ("[stone_av]", 6.35029318),
        ]
      ),
      (
        "m2",
        [
          ("m2", 1), ("km2", 1e6), ("cm2", 1e-4), ("har", 1e4), ("[acr_us]", 4046.872609874252),
          ("[sft_i]", 0.09290304), ("[smi_us]", 2_589_998.470319522), ("[sin_i]", 0.00064516),
          ("[syd_i]", 0.83612736),
        ]
      ),
      (
        "L",
        [
          ("L", 1), ("mL", 0.001), ("cL", 0.01), ("m3", 1000), ("[gal_us]", 3.785411784),
          ("[gal_br]", 4.54609), ("[pt_us]", 0.473176473), ("[bbl_us]", 158.987294928),
          ("[cft_i]", 28.316846592),
        ]
      ),
      (
        "d",
        [
          ("d", 1), ("h", 1.0 / 24), ("min", 1.0 / 1440), ("s", 1.0 / 86_400), ("wk", 7), ("mo", 30.4375),
          ("a", 365.25),
        ]
      ),
      ("km/h", [("km/h", 1), ("[mi_i]/h", 1.609344), ("[kn_i]", 1.852), ("m/s", 3.6)]),
      ("W", [("W", 1), ("kW", 1e3), ("MW", 1e6), ("GW", 1e9), ("TW", 1e12)]),
      ("kW.h", [("kW.h", 1), ("MW.h", 1e3), ("GW.h", 1e6), ("TW.h", 1e9)]),
      ("By", [("By", 1), ("kBy", 1e3), ("MBy", 1e6), ("GBy", 1e9), ("TBy", 1e12), ("PBy", 1e15)]),
    ]
    var scales: [String: UnitScale] = [
      "Cel": UnitScale(base: "Cel", factor: 1), "K": UnitScale(base: "Cel", factor: 1, offset: -273.15),
      "[degF]": UnitScale(base: "Cel", factor: 5.0 / 9, offset: -160.0 / 9),
    ]
    for kind in kinds {
      for (unit, factor) in kind.units { scales[unit] = UnitScale(base: kind.base, factor: factor) }
    }
    return scales
  }()
}
