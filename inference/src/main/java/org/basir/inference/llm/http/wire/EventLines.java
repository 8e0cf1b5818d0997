package org.basir.inference.llm.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts the lines of a stream of server-sent events together to the data of events.
///
/// Names, ids and comments are dropped; an event that the end of the stream cuts off is given out.
record EventLines(Supplier<Optional<String>> lines) {

  private static final String DATA = "data:";

  /// The data of the next event, or nothing at the end.
  Optional<String> next() {
    List<String> data = new ArrayList<>();
    for (var line = lines.get(); line.isPresent(); line = lines.get()) {
      var text = line.get();
      if (text.startsWith(DATA)) {
        data.add(withoutSpace(text.substring(DATA.length())));
      } else if (text.isEmpty() && !data.isEmpty()) {
        break;
      }
    }
    return data.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", data));
  }

  private static String withoutSpace(String value) {
    return value.startsWith(" ") ? value.substring(1) : value;
  }
}
