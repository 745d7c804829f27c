import ClaimsArchive
import ClaimsModel

/// Something that a check found wrong, for programs.
struct FaultRow: ResultRow {
  static let columns = ["place", "problem"]
  static let fields = columns

  /// What is wrong.
  let fault: ArchiveFault

  var cells: [String] { [fault.place, fault.problem] }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("place")
    writer.value(fault.place)
    writer.key("problem")
    writer.value(fault.problem)
    writer.endObject()
  }
}
