package org.basir.ingest.budget;

import java.time.LocalDate;
import java.util.Optional;
import org.basir.ingest.text.ExtractedText;

/// Recognises which budget a text presents.
public final class BudgetRecognition {

  private BudgetRecognition() {}

  /// Recognises the budget a text presents.
  ///
  /// The date is only ever what the text says itself: on its title page or as its last words.
  ///
  /// @param name the file's name, asked only where the text does not tell
  public static RecognisedBudget recognise(ExtractedText text, String name) {
    Speech speech = Speech.of(text);
    Optional<LocalDate> date = Dates.of(speech);
    return new RecognisedBudget(
        Years.of(speech, date).or(() -> FileName.year(name)),
        Kinds.of(speech).or(() -> FileName.kind(name)),
        date);
  }
}
