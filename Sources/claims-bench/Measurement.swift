import Foundation

/// One thing measured several times.
struct Measurement {
  /// What was measured: "search_common_word_p95".
  let name: String
  /// What the values count: "claims/s", "ms".
  let unit: String
  /// The value of each run.
  let values: [Double]

  /// The middle value; the mean of the middle two of an even number.
  var median: Double { Self.quantile(0.5, of: values) }

  /// The value below which a `share` of `values` lies, between neighbours in proportion; 0 for none.
  static func quantile(_ share: Double, of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return 0 }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
  }

  /// A table for people: name, median, unit, least and greatest.
  static func table(_ measurements: [Measurement]) -> String {
    let width = measurements.map(\.name.count).max() ?? 0
    return measurements.map { measurement in
      let name = measurement.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let low = written(measurement.values.min() ?? 0)
      let high = written(measurement.values.max() ?? 0)
      return "\(name)  \(leading(written(measurement.median)))  \(measurement.unit)  (\(low) to \(high))"
    }.joined(separator: "\n")
  }

  /// One JSON object: each name with its unit, median and values.
  static func json(_ measurements: [Measurement]) -> String {
    let members = measurements.map { measurement in
      let values = measurement.values.map(written).joined(separator: ",")
      return """
          "\(measurement.name)": {"unit": "\(measurement.unit)", "median": \(written(measurement.median)), \
        "values": [\(values)]}
        """
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}"
  }

  /// A value in three digits or so.
  static func written(_ value: Double) -> String {
    value >= 1000 ? String(Int(value.rounded())) : String(format: value >= 10 ? "%.1f" : "%.3f", value)
  }

  private static func leading(_ text: String) -> String {
    String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}
