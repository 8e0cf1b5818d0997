package org.basir.inference.llm.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTests {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://127.0.0.1:8080/v1/models, http://127.0.0.1:8080/tokenize",
    "http://127.0.0.1:8080/, http://127.0.0.1:8080/v1/models, http://127.0.0.1:8080/tokenize",
    "https://host/v1/, https://host/v1/models, https://host/tokenize",
    "https://host/openai/v1, https://host/openai/v1/models, https://host/openai/tokenize",
    "https://host/v1beta/openai, https://host/v1beta/openai/models, "
        + "https://host/v1beta/openai/tokenize",
  })
  void findsPathsUnderTheAddressGiven(String given, String shared, String own) {
    var endpoint = Endpoint.of(given);

    assertThat(endpoint.shared("/models")).hasToString(shared);
    assertThat(endpoint.own("/tokenize")).hasToString(own);
  }

  @Test
  void knowsTheHostOfIpv6() {
    assertThat(Endpoint.of("http://[::1]:8080").host()).isEqualTo("::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://host", "file:///etc/passwd", "host:8080", "http:///v1", "", "a b"})
  void refusesWhatIsNoWebAddress(String given) {
    assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.of(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@host/v1",
        "https://host/v1?key=secret",
        "https://host/v1#secret",
        "https://host/ secret"
      })
  void neverRepeatsASecret(String given) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.of(given))
        .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining("secret"));
  }
}
