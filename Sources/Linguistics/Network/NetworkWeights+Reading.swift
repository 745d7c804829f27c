// total (whole file): reads the weights, which are part of the program; no article comes here.

extension NetworkWeights {
  static let version: UInt32 = 1
  private static let magic: [UInt8] = Array("CLAIMSNW".utf8)
  private static let headerSize = 32
  /// Within these the network's sums of 32 bits cannot overflow, and none of its values becomes infinite.
  private static let sizes = 16...512
  private static let largestMagnitude: Float = 65_536

  /// Takes `bytes` apart, which need not live longer than this call.
  package init(_ bytes: UnsafeRawBufferPointer) throws(WeightsError) {
    guard bytes.count >= Self.headerSize else { throw .tooShort(byteCount: bytes.count) }
    guard bytes.prefix(Self.magic.count).elementsEqual(Self.magic) else { throw .foreign }
    var reader = WeightsReader(bytes, from: Self.magic.count)
    let version = try reader.word()
    guard version == Self.version else { throw .version(Int(version)) }
    width = try reader.count(in: Self.sizes, "the width")
    let stated = try reader.longWord()
    guard stated == UInt64(bytes.count), stated % 8 == 0 else {
      throw .length(stated: stated, actual: bytes.count)
    }
    let checksum = try reader.longWord()
    guard reader.checksumOfRest == checksum else { throw .checksum }
    guard width % 16 == 0 else { throw reader.malformed("the width is \(width)") }
    // Less than a record's header is left where the file was filled up to whole words.
    while reader.rest >= 8 { try readRecord(of: &reader) }
    try checkWhole(at: reader)
  }

  private mutating func readRecord(of reader: inout WeightsReader) throws(WeightsError) {
    let kind = try reader.word()
    var record = try reader.part(Int(try reader.word()))
    guard (kind == 1) == embeddingBias.isEmpty else { throw record.malformed("the embedding is not first") }
    switch kind {
    case 1:
      embedding = try tables(of: &record)
      embeddingBias = try floats(width, of: &record)
    case 2:
      let matrix = try matrix(inputs: 3 * width, outputs: width, of: &record)
      layers.append(.convolution(matrix, bias: try floats(width, of: &record)))
    case 3: layers.append(try lstm(of: &record))
    case 4: layers.append(.injection(try tables(of: &record)))
    case 5: heads.append(try head(of: &record))
    case 6: try readBlob(of: &record)
    default: throw record.malformed("a record is of kind \(kind)")
    }
    guard record.rest == 0 else { throw record.malformed("a record is too long") }
  }

  private func checkWhole(at reader: WeightsReader) throws(WeightsError) {
    guard !embeddingBias.isEmpty else { throw reader.malformed("there is no embedding") }
    guard let first = layers.first else { throw reader.malformed("there is no layer") }
    if case .injection = first { throw reader.malformed("the first layer is an injection") }
    for head in heads where head.after > layers.count {
      throw reader.malformed("head \(head.name) is after \(head.after) of \(layers.count) layers")
    }
    guard Set(heads.map(\.name)).count == heads.count else {
      throw reader.malformed("two heads have one name")
    }
  }

  // MARK: - Parts of records

  private func name(of record: inout WeightsReader) throws(WeightsError) -> String {
    let count = try record.count(in: 1...255, "the length of a name")
    return String(decoding: try record.array(count, of: UInt8.self), as: UTF8.self)
  }

  private func floats(_ count: Int, of record: inout WeightsReader) throws(WeightsError) -> [Float] {
    let values = try record.array(count, of: Float.self)
    // Not a number is not less than or equal to anything.
    guard values.allSatisfy({ $0.magnitude <= Self.largestMagnitude }) else {
      throw record.malformed("a scale or bias is too large")
    }
    return values
  }

  private func tables(of record: inout WeightsReader) throws(WeightsError) -> [Table] {
    var tables: [Table] = []
    for _ in 0..<(try record.count(in: 1...64, "the number of tables")) {
      let name = try name(of: &record)
      let rows = try record.count(in: 1...(1 << 24), "the number of rows of table \(name)")
      let scale = try floats(1, of: &record)[0]
      tables.append(
        Table(name: name, rows: rows, scale: scale, values: try record.array(rows * width, of: Int8.self)))
    }
    return tables
  }

  private func matrix(
    inputs: Int, outputs: Int?, of record: inout WeightsReader
  ) throws(WeightsError) -> Matrix {
    _ = try record.count(in: inputs...inputs, "the number of a matrix's inputs")
    let outputs = try record.count(in: outputs.map { $0...$0 } ?? 1...64, "the number of a matrix's outputs")
    let scales = try floats(outputs, of: &record)
    return Matrix(
      inputs: inputs, outputs: outputs, scales: scales,
      weights: try record.array(inputs * outputs, of: Int8.self))
  }

  private func lstm(of record: inout WeightsReader) throws(WeightsError) -> Layer {
    let hidden = try record.count(in: Self.sizes, "the size of an LSTM")
    guard hidden % 16 == 0 else { throw record.malformed("the size of an LSTM is \(hidden)") }
    return .lstm(
      hidden: hidden, forward: try direction(hidden: hidden, of: &record),
      backward: try direction(hidden: hidden, of: &record),
      output: try matrix(inputs: 2 * hidden, outputs: width, of: &record))
  }

  private func direction(hidden: Int, of record: inout WeightsReader) throws(WeightsError) -> Direction {
    Direction(
      input: try matrix(inputs: width, outputs: 4 * hidden, of: &record),
      bias: try floats(4 * hidden, of: &record),
      recurrent: try matrix(inputs: hidden, outputs: 4 * hidden, of: &record))
  }

  private func head(of record: inout WeightsReader) throws(WeightsError) -> Head {
    let name = try name(of: &record)
    let after = try record.count(in: 0...255, "the place of head \(name)")
    let matrix = try matrix(inputs: width, outputs: nil, of: &record)
    return Head(name: name, after: after, matrix: matrix, bias: try floats(matrix.outputs, of: &record))
  }

  private mutating func readBlob(of record: inout WeightsReader) throws(WeightsError) {
    let name = try name(of: &record)
    let type = try record.count(in: 1...3, "the type of blob \(name)")
    let count = Int(try record.word())
    guard blobs[name] == nil else { throw record.malformed("two blobs are named \(name)") }
    switch type {
    case 1: blobs[name] = .bytes(try record.array(count, of: UInt8.self))
    case 2: blobs[name] = .words(try record.array(count, of: UInt32.self))
    default: blobs[name] = .floats(try record.array(count, of: Float.self))
    }
  }
}
