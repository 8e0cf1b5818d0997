package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTests {

  @Test
  void hidesItself() {
    assertThat(ApiKey.of("sk-secret")).hasToString("***");
    assertThat(ApiKey.of("sk-secret").hiddenIn("bad key sk-secret!")).isEqualTo("bad key ***!");
  }

  @Test
  void readsTheEnvironment() {
    assertThat(ApiKey.in(Map.of("KEY", " sk-1\n"), "KEY").header()).isEqualTo("Bearer sk-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.in(Map.of(), "KEY"))
        .withMessage("the environment variable KEY is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "line\r\nX-Evil: 1", "schlüssel"})
  void refusesWhatNoHeaderCanHoldWithoutRepeatingIt(String odd) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.of(odd))
        .withMessage("an API key is empty or holds spaces or odd characters");
  }
}
