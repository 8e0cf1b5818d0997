package org.basir.ingest.budget;

import org.basir.ingest.text.ExtractedText;

/// Recognises which budget a text presents.
public final class BudgetRecognition {

  private BudgetRecognition() {}

  /// Recognises the budget a text presents.
  ///
  /// @param name the file's name, asked only where the text does not tell
  public static RecognisedBudget recognise(ExtractedText text, String name) {
    return RecognisedBudget.unknown();
  }
}
