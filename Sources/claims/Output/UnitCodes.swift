/// The codes of UN/CEFACT's Recommendation 20 for units of UCUM, which schema.org's `unitCode` takes.
///
/// A table, hence its length. Units that have no code of exactly the same size are left out.
enum UnitCodes {
  /// The code of a UCUM unit; `per` is the denominator of a rate (`/h`).
  ///
  /// - Returns: `nil` when there is none.
  static func code(of unit: String, per: String? = nil) -> String? { codes[unit + (per ?? "")] }

  private static let codes: [String: String] = [
    "%": "P1",
    // Length.
    "km": "KMT", "m": "MTR", "cm": "CMT", "mm": "MMT", "um": "4H", "nm": "C45", "[mi_i]": "SMI",
    "[ft_i]": "FOT", "[in_i]": "INH", "[yd_i]": "YRD", "[nmi_i]": "NMI", "[fth_i]": "AK", "[fur_us]": "M50",
    "[ly]": "B57",
    // Area.
    "km2": "KMK", "m2": "MTK", "cm2": "CMK", "har": "HAR", "[acr_us]": "ACR", "[sft_i]": "FTK",
    "[smi_us]": "MIK", "[syd_i]": "YDK", "[sin_i]": "INK",
    // Mass.
    "kg": "KGM", "g": "GRM", "mg": "MGM", "ug": "MC", "t": "TNE", "kt": "KTN", "Mt": "2U", "[ston_av]": "STN",
    "[lton_av]": "LTN", "[lb_av]": "LBR", "[oz_av]": "ONZ", "[stone_av]": "STI", "[car_m]": "CTM",
    // Volume.
    "L": "LTR", "mL": "MLT", "cL": "CLT", "m3": "MTQ", "[gal_us]": "GLL", "[gal_br]": "GLI", "[pt_us]": "PTL",
    "[qt_us]": "QTL", "[bbl_us]": "BLL", "[cft_i]": "FTQ",
    // Time.
    "a": "ANN", "mo": "MON", "wk": "WEE", "d": "DAY", "h": "HUR", "min": "MIN", "s": "SEC", "ms": "C26",
    // Speed.
    "km/h": "KMH", "[mi_i]/h": "HM", "[kn_i]": "KNT", "m/s": "MTS",
    // Temperature and angle.
    "Cel": "CEL", "[degF]": "FAH", "K": "KEL", "deg": "DD",
    // Power and energy.
    "W": "WTT", "kW": "KWT", "MW": "MAW", "GW": "A90", "TW": "D31", "kW.h": "KWH", "MW.h": "MWH",
    "GW.h": "GWH", "TW.h": "D32", "J": "JOU", "cal": "D35", "kcal": "K53",
    // Electricity and frequency.
    "V": "VLT", "kV": "KVT", "A": "AMP", "Hz": "HTZ", "kHz": "KHZ", "MHz": "MHZ", "GHz": "A86",
    // Information.
    "By": "AD", "bit": "A99", "kBy": "2P", "MBy": "4L", "GBy": "E34", "TBy": "E35", "PBy": "E36",
    "Mbit/s": "E20", "Gbit/s": "B80", "{pixel}": "E37", "10*6{pixel}": "E38",
    // Pressure, sound, radiation.
    "Pa": "PAL", "hPa": "A97", "bar": "BAR", "mbar": "MBR", "[psi]": "PS", "dB": "2N", "Sv": "D13",
    "mSv": "C28", "{rpm}": "RPM",
  ]
}
