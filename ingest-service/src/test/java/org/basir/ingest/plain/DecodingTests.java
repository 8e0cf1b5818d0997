package org.basir.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTests {

  private static final String TEXT = "The farmer’s pump – a “gift”.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void readsTheUsualCharsets(String charset) {
    byte[] bytes = TEXT.repeat(3).getBytes(Charset.forName(charset));

    assertThat(Decoding.decode(bytes)).hasValueSatisfying(text -> assertThat(text).endsWith(TEXT));
  }

  @Test
  void readsUtf8WithAMark() {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);

    assertThat(Decoding.decode(bytes)).hasValueSatisfying(text -> assertThat(text).endsWith(TEXT));
  }

  @Test
  void readsShortTexts() {
    assertThat(Decoding.decode(new byte[] {'a'})).contains("a");
    assertThat(Decoding.decode(new byte[0])).contains("");
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] bytes = new byte[1_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 31);
    }

    assertThat(Decoding.decode(bytes)).isEmpty();
  }
}
