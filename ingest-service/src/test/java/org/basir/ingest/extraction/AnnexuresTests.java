package org.basir.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexuresTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANNEXURE\n\n1. Rates of duty",
        "*****\n\nAnnexure to Part B of the Budget Speech 2023-24\n\nAmendments",
        "Annex No. I to Part A\n\nPROPOSED CHANGES",
        "Annex-I\n\nBudget Outlay"
      })
  void refusesAFileThatBeginsWithOne(String text) {
    assertThat(Annexures.refusal(text))
        .map(Refused::slug)
        .as("refusal of %s", text)
        .contains("annexure-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Budget 2026-2027\n\nSpeech\n\nDetails are in the Annexure.",
        "Annexation of the princely states",
        "1. Sir, I rise to present the Budget. Annexure I lists the rates."
      })
  void leavesSpeechesAlone(String text) {
    assertThat(Annexures.refusal(text)).isEmpty();
  }

  @Test
  void quotesTheTitle() {
    assertThat(Annexures.refusal("Annex to Part B\n\n1.").map(Refused::detail).orElseThrow())
        .contains("'Annex to Part B'");
  }
}
