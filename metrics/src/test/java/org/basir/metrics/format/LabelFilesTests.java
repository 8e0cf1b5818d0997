package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.metrics.format.LabelSamples.TAXONOMY;
import static org.basir.metrics.format.LabelSamples.errors;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basir.metrics.input.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFilesTests {

  private static final String OURS =
      "{\"id\":\"a\",\"budget\":\"2019\",\"year\":2019,\"text\":\"Roads\",\"sectors\":[7]}\n";

  @Test
  void tellsTheFormatFromTheContent(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("labels.csv"), OURS);

    assertThat(LabelFiles.read(file, TAXONOMY, LabelOptions.DEFAULT).summary())
        .isEqualTo("labels.csv: JSON Lines, one excerpt a line; 1 excerpts, 0 errors");
    assertThat(read(" [" + OURS + "]").format()).isEqualTo(LabelFormat.MAPPED_JSON);
  }

  @Test
  void handsOverTheRowsThatCouldBeRead() {
    var file = read(OURS + OURS.replace("\"a\"", "\"b\"").replace("[7]", "[8]"));

    assertThat(file.excerpts().excerpts()).extracting(LabelledExcerpt::id).containsExactly("a");
    assertThat(file.content().complete()).isFalse();
  }

  @Test
  void derivesNothingInOurOwnFormat() {
    assertThat(errors(OURS + "{\"text\":\"x\",\"sectors\":[],\"year\":2019}"))
        .containsExactly(
            "line 2, field 'id': it is missing or empty",
            "line 2, field 'budget': it is missing or empty");
  }

  @Test
  void refusesWhatIsNoLabelFile() {
    assertRefused(" \n", "the file is empty");
    assertRefused("PK\u0003\u0004xl", "this is a ZIP or Excel file, expected CSV or JSON");
    assertRefused("PAR1", "this is a Parquet file");
    assertRefused("[]", "its records have no fields and lack text, sectors, year");
    assertRefused(
        OURS.replace("sectors", "labels"),
        "its records have budget, id, labels, text, year and lack sectors; a field mapping can");
    assertRefused("[{\"annotation_id\":1,\"text\":\"x\"}]", "this is Label Studio's JSON-MIN");
    assertRefused("{\"data\":{},\"annotations\":[]}", "Label Studio tasks one by one");
    assertRefused(
        "{\"text\":{\"0\":\"x\"},\"sectors\":{\"0\":[]},\"year\":{\"0\":1}}",
        "this is a table column by column");
    assertRefused("just words", "column 'id' is missing in just words");
    assertRefused("\"open", "Unclosed quoted field");
  }

  @Test
  void namesTheLineWhereJsonOrUtf8Breaks() {
    assertThatThrownBy(() -> read("[" + OURS + ",\n{]"))
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith("labels, line 3: no JSON: ");
    assertThatThrownBy(() -> read("id,text\nx,caf\u00e9\n", StandardCharsets.ISO_8859_1))
        .hasMessage("labels, line 2: this line is not UTF-8");
    assertThatThrownBy(() -> read("id,text\nx,caf\u00e9", StandardCharsets.ISO_8859_1))
        .hasMessage("labels, line 2: this line is not UTF-8");
    assertThatThrownBy(() -> read("id,text", StandardCharsets.UTF_16))
        .hasMessage("labels, line 1: this is UTF-16, expected CSV or JSON in UTF-8");
  }

  private static void assertRefused(String content, String detail) {
    assertThatThrownBy(() -> LabelSamples.read(content))
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith("labels, line 1: " + detail);
  }

  private static LabelFile read(String content, Charset charset) {
    return LabelFiles.read("labels", content.getBytes(charset), TAXONOMY, LabelOptions.DEFAULT);
  }

  private static LabelFile read(String content) {
    return LabelSamples.read(content);
  }
}
