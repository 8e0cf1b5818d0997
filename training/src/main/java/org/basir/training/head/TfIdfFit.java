package org.basir.training.head;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.basir.inference.tfidf.Terms;
import org.basir.inference.tfidf.TfIdf;

/// Learns a vocabulary: the terms that stand in the most texts, and how rare each is.
///
/// @param fewestTexts terms in fewer texts are left out
/// @param mostTerms the vocabulary's size at most
record TfIdfFit(int fewestTexts, int mostTerms) {

  TfIdf fit(List<String> texts) {
    var textsWith = new HashMap<String, Integer>();
    for (var text : texts) {
      new HashSet<>(Terms.of(text)).forEach(term -> textsWith.merge(term, 1, Integer::sum));
    }
    var vocabulary =
        textsWith.entrySet().stream()
            .filter(term -> term.getValue() >= fewestTexts)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(mostTerms)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    var idf = new float[vocabulary.size()];
    for (int i = 0; i < idf.length; i++) {
      double with = textsWith.getOrDefault(vocabulary.get(i), 0);
      idf[i] = (float) (Math.log((1 + texts.size()) / (1 + with)) + 1);
    }
    return new TfIdf(vocabulary, idf);
  }
}
