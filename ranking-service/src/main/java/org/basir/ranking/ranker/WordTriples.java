package org.basir.ranking.ranker;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Runs of three words, to tell what was said before from what is new. Numbers are left out: every
/// year has its own.
///
/// @param hashes of the triples
public record WordTriples(Set<Integer> hashes) {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int LENGTH = 3;

  public WordTriples {
    hashes = Set.copyOf(hashes);
  }

  /// Those of all texts together.
  public static WordTriples of(Collection<String> texts) {
    var hashes = new HashSet<Integer>();
    for (var text : texts) {
      var words =
          WORD.matcher(text.toLowerCase(Locale.ROOT))
              .results()
              .map(found -> found.group())
              .collect(Collectors.toList());
      for (int i = 0; i + LENGTH <= words.size(); i++) {
        hashes.add(List.copyOf(words.subList(i, i + LENGTH)).hashCode());
      }
    }
    return new WordTriples(hashes);
  }

  /// The share of these that the others do not have, 0 to 1; 0 where there are none.
  double notIn(WordTriples others) {
    var unseen = hashes.stream().filter(hash -> !others.hashes().contains(hash)).count();
    return hashes.isEmpty() ? 0 : (double) unseen / hashes.size();
  }
}
