package org.basir.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Prompt.Message;
import org.basir.inference.llm.Prompt.Role;
import org.basir.inference.model.ModelRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecoderManifestTests {

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() throws IOException {
    TinyDecoder.manifest().write(folder);
    assertThat(DecoderManifest.read(folder)).isEqualTo(TinyDecoder.manifest());
  }

  @Test
  void mostOfItMayBeMissing() throws IOException {
    write(
        """
        {"format": "decoder", "version": 1, "id": "plain", "layers": 1, "keyValueHeads": 1,
         "headWidth": 8, "width": 16, "vocabulary": 10, "context": 20}
        """);
    var manifest = DecoderManifest.read(folder);
    assertThat(manifest.markers()).isEmpty();
    assertThat(manifest.end()).isEmpty();
    assertThat(manifest.template()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2 | Format",
        "\"layers\": 1  | \"layers\": 0  | size",
        "\"end\": [2]   | \"end\": [10]  | vocabulary of 10",
        "\"end\": [2]   | \"open\": [3]  | without the other",
        "\"id\"         | \"name\"       | No id"
      })
  void whatIsWrongIsSaid(String right, String wrong, String said) throws IOException {
    write(
        """
        {"format": "decoder", "version": 1, "id": "plain", "layers": 1, "keyValueHeads": 1,
         "headWidth": 8, "width": 16, "vocabulary": 10, "context": 20, "end": [2]}
        """
            .replace(right, wrong));
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> DecoderManifest.read(folder))
        .withMessageContaining(said);
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> OrtDecoder.open(folder, DecoderSettings.automatic()))
        .withMessageContaining("decoder.json");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"layers\" : 2',        '\"layers\" : 3',        past_key_values.2.key",
    "'\"layers\" : 2',        '\"layers\" : 1',        unknown input",
    "'\"headWidth\" : 8',     '\"headWidth\" : 4',     ''",
    "'\"vocabulary\" : 266',  '\"vocabulary\" : 300',  'the vocabulary is 300'",
    "'\"width\" : 16',        '\"width\" : 12',        'the width is 12'"
  })
  void aManifestOfAnotherGraphIsRefused(String right, String wrong, String said)
      throws IOException {
    TinyDecoder.write(folder);
    write(Files.readString(folder.resolve("decoder.json")).replace(right, wrong));
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> OrtDecoder.open(folder, DecoderSettings.automatic()))
        .withMessageContaining(said);
  }

  @Test
  void brokenFilesAreRefused() throws IOException {
    TinyDecoder.write(folder);
    Files.writeString(folder.resolve("model.onnx"), "nothing");
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> OrtDecoder.open(folder, DecoderSettings.automatic()))
        .withMessageContaining("model.onnx");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> OrtDecoder.open(folder, DecoderSettings.automatic()))
        .withMessageContaining("tokenizer.json");
  }

  @Test
  void chatsAreRenderedByTheTemplate() {
    var chat =
        new Prompt.Chat(
            List.of(
                new Message(Role.SYSTEM, "Be brief."),
                new Message(Role.USER, "{}?"),
                new Message(Role.ASSISTANT, "Yes."),
                new Message(Role.USER, "Why?")));
    var template = new ChatTemplate("[{}]\n", "U {}\n", "A {}\n", "A <think>");
    assertThat(template.render(chat)).isEqualTo("[Be brief.]\nU {}?\nA Yes.\nU Why?\nA <think>");
  }

  private void write(String json) throws IOException {
    Files.writeString(folder.resolve("decoder.json"), json);
  }
}
