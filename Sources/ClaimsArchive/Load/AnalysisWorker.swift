import ClaimsModel
import Ingestion

/// Reads analysed articles where an ingest reads articles and analyses them.
struct AnalysisWorker: PieceWorker {
  /// Analyses an article that is stored as an older version of the program found it.
  let analyst: any PieceWorker

  func parts(in piece: RawInput) -> [PieceReading.Part] {
    do throws(IngestionError) {
      let value = try JSONParser.value(in: piece.bytes)
      guard case .array(let values) = value else { return [Self.part(value, label: piece.label)] }
      return values.enumerated().map { Self.part($1, label: "\(piece.label)[\($0)]") }
    } catch {
      return [.rejected(RejectedInput(path: piece.label, reason: error.reason))]
    }
  }

  func part(of article: Article) throws(ArchiveError) -> PieceReading.Part { try analyst.part(of: article) }

  private static func part(_ value: JSONValue, label: String) -> PieceReading.Part {
    do throws(AnalysisFault) {
      return .analysis(try AnalysisDocument.analysis(value))
    } catch {
      return .rejected(
        RejectedInput(
          path: label, reason: "it is no analysed article as “claims extract” prints it: \(error.reason)"))
    }
  }
}
