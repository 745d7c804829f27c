/// The version of the program.
public enum ProgramVersion {
  /// Semantic version.
  public static let number = "0.1.0"
}
