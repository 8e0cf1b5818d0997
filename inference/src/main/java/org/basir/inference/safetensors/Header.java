package org.basir.inference.safetensors;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a file says of its tensors before their bytes.
record Header(Map<String, String> metadata, SortedMap<String, Entry> entries) {

  /// A tensor's place.
  ///
  /// @param data_offsets its first byte and the one after its last, among the tensors' bytes
  record Entry(ElementType dtype, List<Integer> shape, List<Long> data_offsets) {

    long start() {
      return data_offsets.getFirst();
    }

    long end() {
      return data_offsets.getLast();
    }

    void requireWithin(String name, long size) {
      if (start() < 0 || end() < start() || end() > size) {
        throw new IllegalArgumentException("Tensor '" + name + "' lies outside the file");
      }
    }
  }

  static final String METADATA = "__metadata__";
  static final JsonMapper JSON = JsonMapper.builder().build();

  /// @throws IllegalArgumentException when it is no header
  static Header parse(byte[] json) {
    Map<String, String> metadata = Map.of();
    var entries = new TreeMap<String, Entry>();
    try {
      for (var property : JSON.readTree(json).properties()) {
        if (property.getKey().equals(METADATA)) {
          metadata = JSON.convertValue(property.getValue(), new TypeReference<>() {});
        } else {
          entries.put(property.getKey(), JSON.convertValue(property.getValue(), Entry.class));
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("No safetensors file: its header is no JSON", e);
    }
    return new Header(metadata, entries);
  }
}
