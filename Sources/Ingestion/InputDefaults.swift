public import ClaimsModel

/// What an input does not say and the user does.
public struct InputDefaults: Hashable, Sendable {
  /// The publication date.
  public var published: PartialDate?
  /// The outlet's name.
  public var outlet: String?
  /// BCP 47 tag of the language.
  public var language: String?
  /// Under which keys records have their fields, where that is unusual.
  public var keys: FieldKeys

  /// What 03/04/2022 means; `nil` to leave such dates out.
  public var dateOrder: DateOrder?
  /// What the names of files and their folders tell.
  public var namePattern: NamePattern?

  /// Makes defaults.
  public init(
    published: PartialDate? = nil, outlet: String? = nil, language: String? = nil,
    dateOrder: DateOrder? = nil,
    namePattern: NamePattern? = nil,
    keys: FieldKeys = FieldKeys()
  ) {
    self.dateOrder = dateOrder
    self.namePattern = namePattern
    self.published = published
    self.outlet = outlet
    self.language = language
    self.keys = keys
  }
}
