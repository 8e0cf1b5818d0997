package org.basir.inference.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Finds out whether a graph quantises its activations at run time.
///
/// The runtime doesn't list a graph's operators, but their names stand in the file as they are.
final class DynamicQuantisation {

  private static final byte[] OPERATOR = "DynamicQuantize".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 1 << 20;

  private DynamicQuantisation() {}

  static boolean isIn(Path onnx) throws IOException {
    try (var channel = FileChannel.open(onnx, StandardOpenOption.READ);
        var arena = Arena.ofConfined()) {
      var file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      var block = new byte[BLOCK];
      for (long start = 0; start < file.byteSize(); start += BLOCK - OPERATOR.length) {
        var length = (int) Math.min(BLOCK, file.byteSize() - start);
        file.asSlice(start, length).asByteBuffer().get(block, 0, length);
        if (contains(block, length)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean contains(byte[] block, int length) {
    for (int i = 0; i <= length - OPERATOR.length; i++) {
      if (startsAt(block, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] block, int offset) {
    for (int i = 0; i < OPERATOR.length; i++) {
      if (block[offset + i] != OPERATOR[i]) {
        return false;
      }
    }
    return true;
  }
}
