package org.basir.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.basir.training.data.Labelled.GOLD;
import static org.basir.training.data.Labelled.TAXONOMY;
import static org.basir.training.data.Labelled.TEA;
import static org.basir.training.data.Labelled.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.basir.metrics.format.FieldMapping;
import org.basir.metrics.format.LabelFiles;
import org.basir.metrics.format.LabelFormat;
import org.basir.metrics.format.LabelOptions;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.format.RowError;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingDataTests {

  private static final DataOptions OPTIONS = DataOptions.standard(TAXONOMY);
  private static final String DUTY = "The duty on tea is raised by five per cent from today";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void readsEveryFormat(LabelFormat format) throws IOException {
    var train = row("a", 2001, "train", "Gold pays no duty", GOLD);
    var dev = row("b", 2017, "dev", "Tea pays a duty", TEA);
    var file = folder.resolve("labels");
    try (var writer = Files.newBufferedWriter(file)) {
      LabelFiles.write(format, List.of(train, dev), TAXONOMY, LabelOptions.DEFAULT, writer);
    }

    var data = TrainingData.read(file, OPTIONS);

    assertThat(data.train()).containsExactly(train);
    assertThat(data.dev()).containsExactly(dev);
  }

  @Test
  void readsFieldsOfOtherNames() throws IOException {
    var file = folder.resolve("foreign.jsonl");
    Files.writeString(
        file,
        """
        {"excerpt": "Gold pays no duty", "industries": ["gold"], "fy": "2009-10"}
        {"excerpt": "Tea pays a duty", "industries": ["tea"], "fy": "2017-18"}
        """);
    var names = FieldMapping.renamed("excerpt", "industries", "fy", "id");

    var data = TrainingData.read(file, OPTIONS.withFields(names));

    assertThat(data.train()).extracting(LabelledExcerpt::year).containsExactly(2009);
    assertThat(data.dev()).extracting(LabelledExcerpt::year).containsExactly(2017);
  }

  @Test
  void leavesAFewExamplesOfNewcomers() {
    var rows =
        List.of(
            row("a", 2001, "train", "One row says a thing of tea", TEA),
            row("b", 2002, "train", "Another one tells what gardens bring", TEA),
            row("c", 2003, "train", "Here both of them stand together in a row", TEA, GOLD),
            row("d", 2004, "train", "Jewels are all that this is about", GOLD),
            row("e", 2005, "train", "Nothing of that kind is in this"),
            row("f", 2016, "dev", "A dev row keeps its own sectors", TEA));
    var data = TrainingData.of(new LabelledExcerpts("made up", rows), OPTIONS);

    var none = data.withShots(Set.of(TEA), 0, 7);
    var one = data.withShots(Set.of(TEA), 1, 7);

    assertThat(none.train()).extracting(LabelledExcerpt::id).containsExactly("d", "e");
    assertThat(one.train()).hasSize(3).containsAll(none.train());
    assertThat(data.withShots(Set.of(TEA), 1, 7).train()).isEqualTo(one.train());
    assertThat(data.withShots(Set.of(TEA), 3, 7).train()).isEqualTo(data.train());
    assertThat(none.dev()).isEqualTo(data.dev());
  }

  @Test
  void refusesAFileWithABadRowSayingWhere() throws IOException {
    var file = withBadRow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainingData.read(file, OPTIONS))
        .withMessageContaining("labels.csv: 1 rows can't be read (0 may be left out)")
        .withMessageContaining("line 3, field 'year': it is 'soon'")
        .withMessageContaining("line 3, field 'sectors': unknown sector 'goald'");
  }

  @Test
  void leavesBadRowsOutWhenTold() throws IOException {
    var data = TrainingData.read(withBadRow(), OPTIONS.skippingBadRows());

    assertThat(data.train()).extracting(LabelledExcerpt::id).containsExactly("a");
    assertThat(data.dropped().errors()).extracting(RowError::number).containsExactly(3L, 3L);
    assertThat(data.summary())
        .isEqualTo(
            "labels.csv: 1 rows for training, 1 for dev;"
                + " dropped 0 rows repeating dev, 0 without use, 1 that could not be read");
  }

  @Test
  void refusesTestYears() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data(row("a", 2001, "train"), row("b", 2021, "dev")))
        .withMessageContaining("1 rows are of years from 2020")
        .withMessageContaining("the first being b of 2021");
  }

  @Test
  void refusesTestYearsThatAreSplitByYear() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data(row("a", 2001, ""), row("b", 2017, ""), row("c", 2020, "")))
        .withMessageContaining("the first being c of 2020");
  }

  @Test
  void takesTestYearsWhenTold() {
    var rows = excerpts(row("a", 2001, ""), row("b", 2017, ""), row("c", 2020, ""));

    var data = TrainingData.of(rows, OPTIONS.withTestYears());

    assertThat(data.train()).extracting(LabelledExcerpt::id).containsExactly("a", "c");
    assertThat(data.dev()).extracting(LabelledExcerpt::id).containsExactly("b");
  }

  @Test
  void hasNoUseForRowsOfNoSplitOrAnother() {
    var data =
        data(
            row("a", 2001, "Train"),
            row("b", 2002, ""),
            row("c", 2021, "test"),
            row("d", 2017, "validation"));

    assertThat(data.train()).extracting(LabelledExcerpt::id).containsExactly("a");
    assertThat(data.dev()).extracting(LabelledExcerpt::id).containsExactly("d");
    assertThat(data.dropped().unassigned())
        .extracting(LabelledExcerpt::id)
        .containsExactly("b", "c");
  }

  @Test
  void dropsFromTrainingWhatRepeatsDev() {
    var repeated = row("b", 2002, "train", DUTY + ", Sir.");

    var data =
        data(row("a", 2001, "train", "Gold pays none"), repeated, row("c", 2017, "dev", DUTY));

    assertThat(data.train()).extracting(LabelledExcerpt::id).containsExactly("a");
    assertThat(data.dropped().nearDuplicates()).containsExactly(repeated);
  }

  @Test
  void refusesToTrainOnNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data(row("a", 2001, "train")))
        .withMessageStartingWith("rows: no rows for dev are left; dropped 0 rows repeating dev");
  }

  @Test
  void splitsAnewByTime() {
    var repeating2013 = row("b", 2002, "train", DUTY);
    var data =
        data(
            row("a", 2001, "train"),
            repeating2013,
            row("c", 2009, "test"),
            row("d", 2011, "train"),
            row("e", 2013, "train", DUTY),
            row("f", 2017, "dev"));

    var anew = data.timeSplit(2010, 2013, 2015);

    assertThat(anew.train()).extracting(LabelledExcerpt::id).containsExactly("a");
    assertThat(anew.dev()).extracting(LabelledExcerpt::id).containsExactly("e");
    assertThat(anew.dropped().nearDuplicates()).containsExactly(repeating2013);
    assertThat(anew.dropped().unassigned())
        .extracting(LabelledExcerpt::id)
        .containsExactly("c", "d", "f");
  }

  @Test
  void readsOurLabels() {
    var taxonomy = Taxonomy.read(Shared.file("data/taxonomy/sectors.csv"));
    var labels = Shared.file("data/labels/excerpts-to-2019.jsonl");

    var data = TrainingData.read(labels, DataOptions.standard(taxonomy));

    // What repeats are closing words, as in "With these words, Sir, I commend the Budget".
    assertThat(data.summary())
        .isEqualTo(
            "excerpts-to-2019.jsonl: 4992 rows for training, 849 for dev;"
                + " dropped 6 rows repeating dev, 0 without use, 0 that could not be read");
    assertThat(data.timeSplit(2009, 2016, 2019).train()).hasSize(3530);
  }

  private static TrainingData data(LabelledExcerpt... rows) {
    return TrainingData.of(excerpts(rows), OPTIONS);
  }

  private static LabelledExcerpts excerpts(LabelledExcerpt... rows) {
    return new LabelledExcerpts("rows", List.of(rows));
  }

  private Path withBadRow() throws IOException {
    return Files.writeString(
        folder.resolve("labels.csv"),
        """
        id,budget,year,split,text,sectors
        a,2001,2001,train,Gold pays no duty,gold
        b,2002,soon,train,Gold pays a duty,goald
        c,2017,2017,dev,Tea pays a duty,tea
        """);
  }
}
