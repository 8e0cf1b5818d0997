package org.basir.inference.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The content of a safetensors file: an 8-byte little-endian header length, a JSON header and the
/// tensors' bytes.
///
/// The same content always gives the same bytes, so that a file's checksum names its content.
///
/// @param metadata text values by name
/// @param tensors tensors by name
public record SafeTensors(SortedMap<String, String> metadata, SortedMap<String, Tensor> tensors) {

  private static final int ALIGNMENT = 8;

  public SafeTensors(Map<String, String> metadata, Map<String, Tensor> tensors) {
    this(new TreeMap<>(metadata), new TreeMap<>(tensors));
  }

  /// Reads a file's bytes.
  ///
  /// @throws IllegalArgumentException when they are no safetensors file
  public static SafeTensors read(byte[] file) {
    var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long length = file.length < Long.BYTES ? -1 : buffer.getLong();
    if (length < 2 || length > buffer.remaining()) {
      throw new IllegalArgumentException("No safetensors file: its header length is wrong");
    }
    var header = new byte[(int) length];
    buffer.get(header);
    var data = Arrays.copyOfRange(file, buffer.position(), file.length);
    return of(Header.parse(header), data);
  }

  public byte[] write() {
    var header = new LinkedHashMap<String, Object>();
    header.put(Header.METADATA, metadata);
    int end = 0;
    for (var tensor : tensors.entrySet()) {
      int start = end;
      end += tensor.getValue().bytes().length;
      header.put(
          tensor.getKey(),
          new Header.Entry(
              tensor.getValue().type(),
              tensor.getValue().shape(),
              List.of((long) start, (long) end)));
    }
    return join(padded(Header.JSON.writeValueAsString(header)), end);
  }

  /// A tensor that must be there.
  ///
  /// @throws IllegalArgumentException when it isn't, with the names that are
  public Tensor tensor(String name) {
    var tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("No tensor '" + name + "'; found " + tensors.keySet());
    }
    return tensor;
  }

  /// A metadata value that must be there.
  ///
  /// @throws IllegalArgumentException when it isn't, with the names that are
  public String metadata(String name) {
    var value = metadata.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No metadata '" + name + "'; found " + metadata.keySet());
    }
    return value;
  }

  private static SafeTensors of(Header header, byte[] data) {
    var tensors = new TreeMap<String, Tensor>();
    header
        .entries()
        .forEach((name, entry) -> {
          entry.requireWithin(name, data.length);
          var bytes = Arrays.copyOfRange(data, (int) entry.start(), (int) entry.end());
          tensors.put(name, new Tensor(entry.dtype(), entry.shape(), bytes));
        });
    return new SafeTensors(header.metadata(), tensors);
  }

  private static byte[] padded(String header) {
    var bytes = header.getBytes(StandardCharsets.UTF_8);
    var padded = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, ALIGNMENT) * ALIGNMENT);
    Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
    return padded;
  }

  private byte[] join(byte[] header, int dataLength) {
    var file =
        ByteBuffer.allocate(Long.BYTES + header.length + dataLength).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    tensors.values().forEach(tensor -> file.put(tensor.bytes()));
    return file.array();
  }
}
