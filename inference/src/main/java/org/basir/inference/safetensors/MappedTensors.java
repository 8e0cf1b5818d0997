package org.basir.inference.safetensors;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/// A safetensors file whose tensors stay on disk: only what is read is loaded. For tables of which
/// a few rows are needed at a time.
///
/// The file must not change while it is open. Safe for several threads until closed.
public final class MappedTensors implements AutoCloseable {

  private final Header header;
  private final MemorySegment data;
  private final Arena arena;

  private MappedTensors(Header header, MemorySegment data, Arena arena) {
    this.header = header;
    this.data = data;
    this.arena = arena;
  }

  /// Maps a file.
  ///
  /// @throws IllegalArgumentException when it is no safetensors file
  @SuppressWarnings("MustBeClosedChecker") // closed with what is opened here
  public static MappedTensors open(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = read(channel, 0, Long.BYTES).getLong();
      if (length < 2 || length > channel.size() - Long.BYTES) {
        throw new IllegalArgumentException(file + " is no safetensors file");
      }
      var header = Header.parse(read(channel, Long.BYTES, Math.toIntExact(length)).array());
      long start = Long.BYTES + length;
      var arena = Arena.ofShared();
      var data = channel.map(FileChannel.MapMode.READ_ONLY, start, channel.size() - start, arena);
      return new MappedTensors(header, data, arena);
    }
  }

  public Map<String, String> metadata() {
    return Map.copyOf(header.metadata());
  }

  public Set<String> names() {
    return Set.copyOf(header.entries().keySet());
  }

  /// A table of numbers.
  ///
  /// @throws IllegalArgumentException when there is none of this name with two dimensions
  public MappedMatrix matrix(String name) {
    var shape = entry(name).shape();
    if (shape.size() != 2) {
      throw new IllegalArgumentException("'%s' has the shape %s".formatted(name, shape));
    }
    return matrix(name, shape.getFirst(), shape.getLast());
  }

  /// All numbers of a tensor, copied.
  ///
  /// @throws IllegalArgumentException when there is none of this name
  public float[] numbers(String name) {
    int size = entry(name).shape().stream().reduce(1, Math::multiplyExact);
    return matrix(name, 1, size).row(0);
  }

  private MappedMatrix matrix(String name, int rows, int columns) {
    var entry = entry(name);
    return MappedMatrix.of(
        data.asSlice(entry.start(), entry.end() - entry.start()), entry.dtype(), rows, columns);
  }

  private Header.Entry entry(String name) {
    var entry = header.entries().get(name);
    if (entry == null) {
      throw new IllegalArgumentException("No tensor '%s'; found %s".formatted(name, names()));
    }
    entry.requireWithin(name, data.byteSize());
    return entry;
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
    var buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("The file ends within its header");
      }
    }
    return buffer.flip();
  }
}
