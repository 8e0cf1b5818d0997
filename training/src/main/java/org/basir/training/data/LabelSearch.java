package org.basir.training.data;

import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the texts of labels.
final class LabelSearch {

  private final WordStream stream;
  private final Map<String, List<OpenLabel>> byHead;
  private final Map<OpenLabel, Passage> found = new HashMap<>();
  private final BitSet labelled = new BitSet();

  LabelSearch(List<OpenLabel> labels, WordStream stream) {
    this.byHead = labels.stream().collect(groupingBy(OpenLabel::head));
    this.stream = stream;
    for (int word = 0; word < stream.words(); word++) {
      lookAt(word);
    }
  }

  /// The text of a label, of several the first.
  Optional<Passage> found(OpenLabel label) {
    return Optional.ofNullable(found.get(label));
  }

  /// The passages that a text was found in, or part of one.
  BitSet labelled() {
    return labelled;
  }

  private void lookAt(int word) {
    int start = stream.start(word);
    if (start + Fingerprint.HEAD <= stream.normal().length()) {
      var head = Fingerprint.head(stream.normal(), start);
      byHead.getOrDefault(head, List.of()).forEach(label -> compare(label, word));
    }
  }

  private void compare(OpenLabel label, int word) {
    var print = label.fingerprint();
    int start = stream.start(word);
    if (print.matches(stream.normal(), start)) {
      note(label, word, stream.wordAt(start + print.length()));
    }
  }

  private void note(OpenLabel label, int from, int to) {
    // What ends within a word is left: its end is unknown.
    if (to > from) {
      found.putIfAbsent(label, stream.cut(from, to));
      labelled.set(stream.owner(from), stream.owner(to - 1) + 1);
    }
  }
}
