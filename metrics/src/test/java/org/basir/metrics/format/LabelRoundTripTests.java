package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.metrics.format.LabelSamples.TAXONOMY;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LabelRoundTripTests {

  private static final LabelOptions RENAMED =
      new LabelOptions(FieldMapping.renamed("excerpt", "labels", "Year", "uid"));

  @ParameterizedTest
  @EnumSource
  void returnsWhatWasWritten(LabelFormat format) throws IOException {
    for (int run = 0; run < 20; run++) {
      long seed = System.nanoTime();
      var written = LabelSamples.random(new SplittableRandom(seed));
      for (var options : options(format)) {
        var file = LabelSamples.read(text(format, written, options), options);

        assertThat(file.format()).as("seed %d", seed).isEqualTo(format);
        assertThat(file.content()).as("seed %d", seed).isEqualTo(new LabelRows(written, List.of()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "JSON_LINES")
  void losesNoSectorThatTheTaxonomyLacks(LabelFormat format) {
    var stranger = new LabelledExcerpt("i", "b", 2019, "", "", "t", Set.of(new SectorCode(99)), "");

    assertThatThrownBy(() -> text(format, List.of(stranger), LabelOptions.DEFAULT))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("99");
  }

  private static List<LabelOptions> options(LabelFormat format) {
    return format == LabelFormat.MAPPED_JSON
        ? List.of(LabelOptions.DEFAULT, RENAMED)
        : List.of(LabelOptions.DEFAULT);
  }

  private static String text(
      LabelFormat format, List<LabelledExcerpt> excerpts, LabelOptions options) throws IOException {
    var text = new StringWriter();
    LabelFiles.write(format, excerpts, TAXONOMY, options, text);
    return text.toString();
  }
}
