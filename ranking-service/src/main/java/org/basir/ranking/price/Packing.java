package org.basir.ranking.price;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// How a table may be packed, told by its first bytes.
final class Packing {

  private static final int BUFFER = 1 << 16;

  private Packing() {}

  /// The table as text.
  ///
  /// @throws IOException if it is packed in a way that cannot be read
  static InputStream unpacked(byte[] content) throws IOException {
    var bytes = new ByteArrayInputStream(content);
    if (startsWith(content, 0x1f, 0x8b)) {
      return new GZIPInputStream(bytes, BUFFER);
    }
    if (ParquetProcess.recognises(content)) {
      return ParquetProcess.reading(content);
    }
    return startsWith(content, 'P', 'K', 3, 4) ? new OnlyFile(new ZipInputStream(bytes)) : bytes;
  }

  static boolean startsWith(byte[] content, int... magic) {
    for (var i = 0; i < magic.length; i++) {
      if (content.length <= i || (content[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /// The only file of an archive. That there is no other shows at its end.
  private static final class OnlyFile extends FilterInputStream {

    private final ZipInputStream archive;

    OnlyFile(ZipInputStream archive) throws IOException {
      super(archive);
      this.archive = archive;
      if (archive.getNextEntry() == null) {
        throw new IOException("the archive is empty");
      }
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      var count = archive.read(buffer, from, length);
      if (count < 0 && archive.getNextEntry() != null) {
        throw new IOException("the archive holds more than one file; unpack it first");
      }
      return count;
    }
  }
}
