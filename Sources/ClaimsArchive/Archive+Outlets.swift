import ClaimsModel
import Storage

extension Archive {
  /// Has the name of an outlet mean another, in filters and counts; no article changes.
  ///
  /// - Returns: the name under which both are counted.
  /// - Throws: `badName`, and what writing throws.
  public func mergeOutlets(_ name: String, into other: String) throws(ArchiveError) -> String {
    for name in [name, other] where OutletFinder.folded(name).isEmpty { throw .badName(name) }
    return try write { writer in
      let outlet = try OutletFinder(reader: writer.reader).outlet(called: other)
      try writer.setOutlet(name, to: outlet)
      return outlet
    }
  }

  /// Takes back that a name means another outlet; `false` when nobody said so.
  public func splitOutlet(_ name: String) throws(ArchiveError) -> Bool {
    try write { try $0.unsetOutlet(name) }
  }
}
