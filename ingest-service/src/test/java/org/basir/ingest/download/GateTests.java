package org.basir.ingest.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import org.basir.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTests {

  private final Gate gate = new Gate(new DownloadSettings(false, Duration.ofSeconds(1)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/2016.txt",
        "http://localhost.:8080/2016.txt",
        "http://127.1/2016.txt",
        "http://2130706433/2016.txt",
        "https://[::1]/2016.txt",
        "http://169.254.169.254/latest/meta-data",
        "http://user:secret@1.1.1.1/2016.txt",
        "ftp://1.1.1.1/2016.txt",
        "file:///etc/passwd",
        "mailto:minister@example.org",
        "/2016.txt"
      })
  void refusesWhatAStrangerCouldNotFetch(String address) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> pass(URI.create(address)))
        .satisfies(p -> assertThat(p.status().value()).isEqualTo(422));
  }

  @Test
  void letsPublicAddressesThrough() {
    assertThatCode(() -> pass(URI.create("HTTPS://1.1.1.1/2016.pdf"))).doesNotThrowAnyException();
  }

  private void pass(URI address) {
    gate.check(address);
    gate.resolve(address.getHost());
  }
}
