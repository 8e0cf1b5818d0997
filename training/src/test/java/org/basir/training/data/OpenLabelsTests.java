package org.basir.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.basir.training.data.Labelled.GOLD;
import static org.basir.training.data.Labelled.TAXONOMY;
import static org.basir.training.data.Labelled.TEA;
import static org.basir.training.data.Labelled.row;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class OpenLabelsTests {

  private static final String ON_GOLD =
      "12. Gold bars shall pay no customs duty at all from today.";
  private static final String ON_TEA = "• The gardens that grow tea – and only they – get a loan.";
  private static final String OLDER =
      "It is not necessary to dwell at length on these developments.";

  private static final OpenLabels LABELS =
      OpenLabels.of(
          List.of(
              row("1", 1947, "train", OLDER),
              row("2", 2001, "train", ON_GOLD, GOLD),
              row("3", 2017, "dev", ON_TEA, GOLD, TEA)),
          TAXONOMY);

  @Test
  void joinsWithTheTextsThereAre() {
    var joined = join(ON_TEA, "Nobody labelled this piece of the speech.", ON_GOLD);

    assertThat(joined.rows()).extracting(LabelledExcerpt::text).containsExactly(ON_GOLD, ON_TEA);
    assertThat(joined.rows().getLast().sectors()).containsExactly(GOLD, TEA);
    assertThat(joined.rows().getLast())
        .extracting(LabelledExcerpt::budget, LabelledExcerpt::year, LabelledExcerpt::split)
        .containsExactly("2017", 2017, "dev");
    assertThat(joined.missing()).isEqualTo(Map.of("1947", 1));
    assertThat(joined.summary())
        .isEqualTo(
            "2 of 3 open labels matched, some of 1 budgets did not; 1 of 3 excerpts have no label");
  }

  @Test
  void recognisesATextThatIsSetDifferently() {
    var joined = join("12 . GOLD bars shall pay no cus- toms duty, at all; from “today”");

    assertThat(joined.rows())
        .extracting(LabelledExcerpt::text)
        .containsExactly("12 . GOLD bars shall pay no cus- toms duty, at all; from “today”");
  }

  @Test
  void findsATextWithinAPassage() {
    var joined = join("And then: " + ON_GOLD + " TEA GARDENS");

    assertThat(joined.rows()).extracting(LabelledExcerpt::text).containsExactly(ON_GOLD);
  }

  @Test
  void findsATextCutIntoTwoPassages() {
    var passages =
        List.of(
            new Passage("DUTIES", "Gold", "12. Gold bars shall pay no customs"),
            new Passage("DUTIES", "Duty", "duty at all from today. I thank the House."));

    var joined = LABELS.join(passages, TAXONOMY);

    assertThat(joined.rows()).extracting(LabelledExcerpt::text).containsExactly(ON_GOLD);
    assertThat(joined.rows()).extracting(LabelledExcerpt::heading).containsExactly("Gold");
    assertThat(joined.unlabelled()).isZero();
  }

  @Test
  void leavesATextThatEndsWithinAWord() {
    assertThat(join("12. Gold bars shall pay no customs duty at all from todays").rows()).isEmpty();
  }

  @Test
  void leavesATextWithAnotherWord() {
    assertThat(join("12. Gold bars shall pay no excise duty at all from today.").rows()).isEmpty();
  }

  @Test
  void takesATextOnceThatIsThereTwice() {
    var joined = join(ON_GOLD, ON_GOLD);

    assertThat(joined.rows()).hasSize(1);
    assertThat(joined.unlabelled()).isZero();
  }

  @Test
  void isReadBackAsWritten() throws IOException {
    var written = written(LABELS);

    var again = OpenLabels.read("again", new StringReader(written));

    assertThat(written(again)).isEqualTo(written);
    assertThat(written).doesNotContainIgnoringCase("gold bars", "gardens");
    assertThat(written.lines())
        .hasSize(4)
        .startsWith("{\"openLabels\":1,\"license\":\"CC-BY-4.0\"}")
        .last()
        .asString()
        .contains(
            "\"budget\":\"2017\",\"year\":2017,\"split\":\"dev\",\"sectors\":[\"gold\",\"tea\"]}");
  }

  @Test
  void saysWhichLineIsBroken() {
    var broken = new StringReader("{\"openLabels\":1,\"license\":\"\"}\n{\"sha256\":\"ab\"}\n");

    assertThatExceptionOfType(MalformedInput.class)
        .isThrownBy(() -> OpenLabels.read("labels", broken))
        .withMessageStartingWith("labels, line 2: ");
  }

  @Test
  void refusesAnotherVersion() {
    var later = new StringReader("{\"openLabels\":2,\"license\":\"CC-BY-4.0\"}\n");

    assertThatExceptionOfType(MalformedInput.class)
        .isThrownBy(() -> OpenLabels.read("labels", later))
        .withMessageContaining("expected open labels of version 1");
  }

  @Test
  void keepsOneOfTwoLikeTexts() {
    var rows = List.of(row("1", 2001, "train", ON_GOLD, GOLD), row("2", 2002, "", ON_GOLD, GOLD));

    assertThat(OpenLabels.of(rows, TAXONOMY).size()).isOne();
  }

  @Test
  void refusesLikeTextsThatDifferInSectors() {
    var rows = List.of(row("1", 2001, "train", ON_GOLD, GOLD), row("2", 2002, "train", ON_GOLD));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenLabels.of(rows, TAXONOMY))
        .withMessage("Excerpt 2 has the text of one of 2001 but other sectors");
  }

  @Test
  void refusesATextTooShortToBeRecognised() {
    var rows = List.of(row("1", 2001, "train", "Gold: nil.", GOLD));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenLabels.of(rows, TAXONOMY))
        .withMessageContaining("'Gold: nil.' has fewer than 32 letters and digits");
  }

  @Test
  void refusesAListOfSectorsThatIsNotTheLabels() {
    var other =
        Taxonomy.read(
            new StringReader("code,slug,name,definition,cues,not_this\n1,silver,Silver,,,\n"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LABELS.join(List.of(new Passage("", "", ON_GOLD)), other))
        .withMessageContaining("'gold' is not in this one");
  }

  @Test
  void shipsOurLabels() throws IOException {
    var excerpts =
        LabelledExcerpts.read(Shared.file("data/labels/excerpts-to-2019.jsonl")).excerpts();
    var taxonomy = Taxonomy.read(Shared.file("data/taxonomy/sectors.csv"));

    assertThat(written(OpenLabels.shipped())).isEqualTo(written(OpenLabels.of(excerpts, taxonomy)));
  }

  @Test
  void shipsLabelsOfYearsThatMayBeTrainedOn() {
    assertThat(OpenLabels.shipped().join(List.of(), TAXONOMY).missing())
        .hasSize(87)
        .allSatisfy((budget, count) -> assertThat(budget).isLessThan("2020"));
  }

  private static JoinedLabels join(String... texts) {
    return LABELS.join(Stream.of(texts).map(text -> new Passage("", "", text)).toList(), TAXONOMY);
  }

  private static String written(OpenLabels labels) throws IOException {
    var text = new StringWriter();
    labels.write(text);
    return text.toString();
  }
}
