import Storage

extension Archive {
  /// Names of people and institutions that begin with `prefix`, in whatever case and with or without accents; those with
  /// most claims first.
  public func names(beginningWith prefix: String, limit: Int) throws(ArchiveError) -> [String] {
    try read { try $0.names(beginningWith: prefix, limit: limit) }
  }

  /// Names of outlets that begin so, in order of the alphabet.
  public func outlets(beginningWith prefix: String, limit: Int) throws(ArchiveError) -> [String] {
    try read { try $0.outlets(beginningWith: prefix, limit: limit) }
  }
}
