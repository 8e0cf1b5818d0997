package org.basir.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The words of all passages one after the other. Texts are looked for across the bounds of
/// passages, as titles and page breaks cut the same speech differently.
final class WordStream {

  private final List<Passage> passages = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  // Of each word the place in the normal form where it starts, and the passage it is of.
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final StringBuilder normal = new StringBuilder();

  static WordStream of(Iterable<Passage> passages) {
    var stream = new WordStream();
    passages.forEach(stream::add);
    return stream;
  }

  private void add(Passage passage) {
    for (var word : PassageWords.of(passage.text())) {
      words.add(word);
      starts.add(normal.length());
      owners.add(passages.size());
      normal.append(NormalForm.of(word));
    }
    passages.add(passage);
  }

  int passages() {
    return passages.size();
  }

  int words() {
    return words.size();
  }

  CharSequence normal() {
    return normal;
  }

  int start(int word) {
    return starts.get(word);
  }

  /// The word that starts at a place in the normal form, the number of words for its end, negative
  /// where none does.
  int wordAt(int place) {
    return place == normal.length() ? words.size() : Collections.binarySearch(starts, place);
  }

  int owner(int word) {
    return owners.get(word);
  }

  /// Words with the section and heading of the first.
  Passage cut(int from, int to) {
    var first = passages.get(owner(from));
    return new Passage(first.section(), first.heading(), String.join(" ", words.subList(from, to)));
  }
}
