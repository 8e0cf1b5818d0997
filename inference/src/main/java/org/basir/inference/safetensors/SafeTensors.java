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
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The content of a safetensors file: an 8-byte little-endian header length, a JSON header and the
/// tensors' bytes.
///
/// The same content always gives the same bytes, so that a file's checksum names its content.
///
/// @param metadata text values by name
/// @param tensors tensors by name
public record SafeTensors(SortedMap<String, String> metadata, SortedMap<String, Tensor> tensors) {

  private record Entry(ElementType dtype, List<Integer> shape, List<Integer> data_offsets) {}

  private static final String METADATA = "__metadata__";
  private static final int ALIGNMENT = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
    try {
      return parse(header, data);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("No safetensors file: its header is no JSON", e);
    }
  }

  public byte[] write() {
    var header = new LinkedHashMap<String, Object>();
    header.put(METADATA, metadata);
    int end = 0;
    for (var tensor : tensors.entrySet()) {
      int start = end;
      end += tensor.getValue().bytes().length;
      header.put(
          tensor.getKey(),
          new Entry(tensor.getValue().type(), tensor.getValue().shape(), List.of(start, end)));
    }
    return join(padded(JSON.writeValueAsString(header)), end);
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

  private static SafeTensors parse(byte[] header, byte[] data) {
    Map<String, String> metadata = Map.of();
    var tensors = new TreeMap<String, Tensor>();
    for (var property : JSON.readTree(header).properties()) {
      if (property.getKey().equals(METADATA)) {
        metadata = JSON.convertValue(property.getValue(), new TypeReference<>() {});
      } else {
        var entry = JSON.convertValue(property.getValue(), Entry.class);
        tensors.put(property.getKey(), tensor(property.getKey(), entry, data));
      }
    }
    return new SafeTensors(metadata, tensors);
  }

  private static Tensor tensor(String name, Entry entry, byte[] data) {
    int start = entry.data_offsets().getFirst();
    int end = entry.data_offsets().getLast();
    if (start < 0 || end < start || end > data.length) {
      throw new IllegalArgumentException("Tensor '" + name + "' lies outside the file");
    }
    return new Tensor(entry.dtype(), entry.shape(), Arrays.copyOfRange(data, start, end));
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
