package org.basir.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishTests {

  @Test
  void passesEnglish() {
    assertThat(
            English.refusal(
                "The Government will lend money to the farmers of the land. ".repeat(9)))
        .isEmpty();
  }

  @Test
  void passesEnglishWithSomeHindi() {
    String text = "The poet of the people said this in the House: " + "सब का साथ सब का विकास. ";

    assertThat(English.refusal((text + "It is for us to do what he said. ").repeat(5))).isEmpty();
  }

  @Test
  void refusesAnotherScript() {
    assertThat(English.refusal("महोदया, मैं वर्ष का बजट प्रस्तुत करता हूं। ".repeat(9)))
        .hasValueSatisfying(refused -> assertThat(refused.detail()).contains("Devanagari"));
  }

  @Test
  void refusesAnotherLanguageInLatinScript() {
    String french = "Le gouvernement propose de réduire les droits sur le thé et les pompes. ";
    String german = "Die Regierung wird die Zölle auf Tee und den Zins für das Jahr senken. ";

    assertThat(English.refusal(french.repeat(9)))
        .hasValueSatisfying(refused -> assertThat(refused.detail()).contains("French"));
    assertThat(English.refusal(german.repeat(9)))
        .hasValueSatisfying(refused -> assertThat(refused.detail()).contains("German"));
  }

  @Test
  void passesWhatIsTooShortToTell() {
    assertThat(English.refusal("Tea: 5 %")).isEmpty();
  }
}
