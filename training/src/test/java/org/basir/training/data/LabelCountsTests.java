package org.basir.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.training.data.Labelled.GOLD;
import static org.basir.training.data.Labelled.TAXONOMY;
import static org.basir.training.data.Labelled.TEA;
import static org.basir.training.data.Labelled.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.basir.metrics.format.LabelledExcerpts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCountsTests {

  @Test
  void countsTheRowsForTrainingOnly(@TempDir Path folder) throws IOException {
    var rows =
        List.of(
            row("a", 2001, "train", "Gold and tea", GOLD, TEA),
            row("b", 2002, "train", "Tea only", TEA),
            row("c", 2003, "train", "Neither of them"),
            row("d", 2017, "dev", "Gold once more", GOLD));
    var data = TrainingData.of(new LabelledExcerpts("rows", rows), DataOptions.standard(TAXONOMY));

    LabelCounts.of(data.counts(), TAXONOMY).write(folder);

    assertThat(folder.resolve("train-labels.json"))
        .content()
        .isEqualToIgnoringWhitespace("{\"excerpts\":3,\"sectors\":{\"gold\":1,\"tea\":2}}");
  }
}
