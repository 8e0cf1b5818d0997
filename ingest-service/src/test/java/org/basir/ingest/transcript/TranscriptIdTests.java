package org.basir.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TranscriptIdTests {

  /// The digest of no bytes, FIPS 180-4.
  private static final Sha256 EMPTY =
      new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  @Test
  void isTheBeginningOfTheDigestMarkedAsVersionEight() {
    var id = TranscriptId.of(EMPTY);

    assertThat(id).hasToString("e3b0c442-98fc-8c14-9afb-f4c8996fb924");
    assertThat(id.value().version()).isEqualTo(8);
    assertThat(id.value().variant()).isEqualTo(2);
  }

  @Test
  void beginsTheIdsOfItsExcerpts() {
    assertThat(TranscriptId.of(EMPTY).excerpt("12.1")).isEqualTo("e3b0c442:12.1");
  }

  @Test
  void isReadAsItIsWritten() {
    var id = TranscriptId.of(EMPTY);

    assertThat(TranscriptId.of(id.toString())).isEqualTo(id);
  }

  @Test
  void digestsBytesAndTexts() {
    assertThat(Sha256.of(new byte[0])).isEqualTo(EMPTY);
    assertThat(Sha256.of("")).isEqualTo(EMPTY);
    assertThat(Sha256.of("abc").value())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void refusesWhatIsNoDigest() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sha256("E3B0"));
  }
}
