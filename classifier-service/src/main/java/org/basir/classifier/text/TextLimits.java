package org.basir.classifier.text;

import java.util.ArrayList;
import java.util.List;
import org.basir.classifier.model.ClassifierSettings;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// How much one request may ask for. The encoder is shared with the transcripts being classified.
@Component
class TextLimits {

  private final int texts;
  private final int characters;

  TextLimits(ClassifierSettings settings) {
    this.texts = settings.texts();
    this.characters = settings.characters();
  }

  /// The texts, when all of them can be classified.
  ///
  /// @throws Problem 400 pointing at every text that can't
  List<String> check(@Nullable List<@Nullable String> given) {
    if (given == null || given.isEmpty()) {
      throw refusal("There is nothing to classify.").at("/texts", "needs 1 to " + texts + " texts");
    }
    if (given.size() > texts) {
      throw refusal("%d texts are more than the %d of one request.".formatted(given.size(), texts))
          .at("/texts", "holds more than " + texts + " texts");
    }
    return each(given);
  }

  private List<String> each(List<@Nullable String> given) {
    var problem = refusal("Some texts can't be classified.");
    var accepted = new ArrayList<String>();
    for (int i = 0; i < given.size(); i++) {
      var text = given.get(i);
      if (text == null || text.isBlank()) {
        problem = problem.at("/texts/" + i, "is blank");
      } else if (text.length() > characters) {
        problem = problem.at("/texts/" + i, tooLong(text));
      } else {
        accepted.add(text);
      }
    }
    if (accepted.size() < given.size()) {
      throw problem;
    }
    return accepted;
  }

  private String tooLong(String text) {
    return "has %d characters and may have %d".formatted(text.length(), characters);
  }

  private static Problem refusal(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid texts").detail(detail);
  }
}
