package org.basir.ingest.transcript;

import java.util.List;
import org.basir.ingest.budget.RecognisedBudget;
import org.basir.ingest.excerpt.Excerpt;
import org.basir.ingest.text.ExtractedText;

/// What came of reading a document, before anything is stored.
sealed interface Reading {

  record Legible(ExtractedText text, RecognisedBudget budget, List<Excerpt> excerpts)
      implements Reading {

    Sha256 textSha256() {
      return Sha256.of(text.text());
    }
  }

  record Illegible(ProblemDetails problem) implements Reading {}
}
