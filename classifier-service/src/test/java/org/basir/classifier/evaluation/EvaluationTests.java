package org.basir.classifier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.Upload;
import org.basir.inference.encoder.EncodingFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Evaluations over real HTTP, of a model whose answers can be foreseen: it finds gold (22), steel
/// (72) and banks (7) by these words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationTests {

  private static final String PATH = "/api/v1/evaluations/classification";

  /// On `dev`: right, half right, wrong, rightly empty. 2 hits, 2 false, 2 missed.
  private static final String ROWS =
      """
      {"id":"a:1","budget":"2010","year":2010,"text":"steel","sectors":[72],"split":"train"}
      {"id":"a:2","budget":"2010","year":2010,"text":"bank","sectors":[7],"split":"train"}
      {"id":"a:3","budget":"2011","year":2011,"text":"roads","sectors":[],"split":"train"}
      {"id":"b:1","budget":"2016","year":2016,"text":"gold duty","sectors":[22],"split":"dev"}
      {"id":"b:2","budget":"2016","year":2016,"text":"gold and sugar","sectors":[74],"split":"dev"}
      {"id":"b:3","budget":"2017","year":2017,"text":"steel bank","sectors":[72,63],"split":"dev"}
      {"id":"b:4","budget":"2017","year":2017,"text":"the monsoon","sectors":[],"split":"dev"}
      """;

  private final Scene scene = new Scene();

  @AfterAll
  void close() {
    scene.close();
  }

  private Answer post(Upload upload) {
    return scene.service().upload(PATH, upload);
  }

  private Answer completed(Upload upload) {
    var id = post(upload).at("/id").asString();
    return scene.service().await(PATH + "/" + id, "COMPLETED");
  }

  @Test
  void reportsTheFiguresOfASplit() {
    var posted = post(Upload.of("rows.jsonl", ROWS).part("split", "dev"));
    assertThat(posted.status()).isIn(200, 202);
    assertThat(posted.header("Location")).endsWith(PATH + "/" + posted.at("/id").asString());

    var answer = completed(Upload.of("rows.jsonl", ROWS).part("split", "dev"));

    assertThat(answer.at("/done").asInt()).isEqualTo(4);
    assertThat(answer.at("/total").asInt()).isEqualTo(4);
    var figures = answer.at("/figures");
    assertThat(figures.at("/micro_f1").asDouble()).isCloseTo(4.0 / 8, within(1e-9));
    assertThat(figures.at("/samples_f1").asDouble()).isCloseTo((1 + 0 + 0.5) / 4, within(1e-9));
    assertThat(figures.at("/subset_accuracy").asDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(figures.at("/mean_predicted").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(figures.at("/macro_f1_supported").asDouble())
        .isCloseTo((2.0 / 3 + 0 + 1 + 0) / 4, within(1e-9));
    assertThat(figures.at("/excerpts").asInt()).isEqualTo(4);
    assertThat(figures.at("/budgets").asInt()).isEqualTo(2);
    assertThat(figures.at("/model").asString()).startsWith("small-");
    assertThat(figures.at("/ci/micro_f1")).hasSize(2);
    assertThat(figures.at("/sectors")).hasSize(81);
  }

  @Test
  void comparesWithBaselinesOnTheSameRowsAndSaysWhereTheirLabelsComeFrom() {
    var answer = completed(Upload.of("rows.jsonl", ROWS).part("split", "dev"));

    var baselines = answer.at("/figures/baselines");
    assertThat(baselines.propertyNames()).contains("random at prior", "sector name in the text");
    assertThat(baselines.at("/sector name in the text/micro_f1").asDouble())
        .as("steel, banks and sugar are named, gold is not")
        .isCloseTo(4.0 / 7, within(1e-9));
    assertThat(answer.at("/figures/notes").toString()).contains("3 training rows of the file");
  }

  @Test
  void showsFoldsOfBudgetsConfusionsAndOtherVersions() {
    var figures = completed(Upload.of("rows.jsonl", ROWS).part("split", "dev")).at("/figures");

    assertThat(figures.at("/folds")).as("of two budgets").hasSize(2);
    assertThat(figures.at("/folds/0/budgets")).hasSize(1);
    assertThat(figures.at("/folds/0/excerpts").asInt() + figures.at("/folds/1/excerpts").asInt())
        .isEqualTo(4);
    assertThat(figures.at("/confusions").isArray()).isTrue();
    assertThat(figures.at("/versions").isObject()).isTrue();
  }

  @Test
  void showsTheSecondAnnotatorAsTheCeiling() {
    var second =
        """
        {"id":"b:1","budget":"2016","year":2016,"text":"gold duty","sectors":[22],"split":"dev"}
        {"id":"b:2","budget":"2016","year":2016,"text":"gold and sugar","sectors":[74,22],"split":"dev"}
        """;
    var answer =
        completed(
            Upload.of("rows.jsonl", ROWS).part("split", "dev").file("second", "b.jsonl", second));

    var baselines = answer.at("/figures/baselines");
    assertThat(baselines.at("/second annotator, 2 rows read twice/micro_f1").asDouble())
        .isCloseTo(2.0 * 2 / (2 + 3), within(1e-9));
    assertThat(answer.at("/figures/notes").toString()).contains("b.jsonl has read 2 of 4 rows");
    assertThat(
            post(Upload.of("rows.jsonl", ROWS)
                    .file("second", "b.jsonl", second.replace("b:", "z:")))
                .status())
        .isEqualTo(400);
  }

  @Test
  void tellsHowFarProbabilitiesCanBeTrusted() {
    var calibration =
        completed(Upload.of("rows.jsonl", ROWS).part("split", "dev")).at("/figures/calibration");

    assertThat(calibration.at("/brier").asDouble()).isBetween(0.0, 1.0);
    long pairs = 0;
    for (var bin : calibration.at("/bins")) {
      pairs += bin.path("pairs").asLong();
    }
    assertThat(pairs).isEqualTo(4 * 81);
  }

  @Test
  void keepsAManifest() {
    var answer = completed(Upload.of("rows.jsonl", ROWS).part("split", "dev"));

    assertThat(answer.at("/manifest/data/0/name").asString()).isEqualTo("rows.jsonl");
    assertThat(answer.at("/manifest/data/0/sha256").asString()).hasSize(64);
    assertThat(answer.at("/manifest/models/0/id").asString()).startsWith("small-");
    assertThat(answer.at("/manifest/parameters/split").asString()).isEqualTo("dev");
    assertThat(answer.at("/manifest/seed").isNumber()).isTrue();
  }

  @Test
  void writesReportsForProgramsAndPeople() {
    var id = completed(Upload.of("rows.jsonl", ROWS).part("split", "dev")).at("/id").asString();

    var json = scene.service().get(PATH + "/" + id + "/report.json");
    var html = scene.service().get(PATH + "/" + id + "/report.html");

    assertThat(json.at("/micro_f1").asDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(json.at("/manifest/seed").isNumber()).isTrue();
    assertThat(html.header("Content-Type")).startsWith("text/html");
    assertThat(html.body()).contains("micro F1 = 0.500").doesNotContain("<script", "http://");
  }

  @Test
  void warnsInTheHeadlineWhenTrainingRowsAreEvaluated() {
    var answer = completed(Upload.of("rows.jsonl", ROWS));

    assertThat(answer.at("/figures/headline").asString())
        .contains("NOT HELD OUT: 3 of 7 rows are training rows");
    var html = scene.service().get(PATH + "/" + answer.at("/id").asString() + "/report.html");
    assertThat(html.body()).contains("NOT HELD OUT");
  }

  @Test
  void warnsWhenItCannotTellWhetherRowsAreHeldOut() {
    var answer = completed(Upload.of("rows.jsonl", ROWS.replaceAll(",\"split\":\"[a-z]+\"", "")));

    assertThat(answer.at("/figures/headline").asString()).contains("7 of 7 rows name no split");
    assertThat(answer.at("/figures/baselines").propertyNames())
        .as("without training labels")
        .doesNotContain("random at prior");
    assertThat(answer.at("/figures/notes").toString()).contains("left out");
  }

  @Test
  void findsTheFirstAnswerWhenAskedTwice() {
    var first = completed(Upload.of("rows.jsonl", ROWS).part("split", "train"));

    var second = post(Upload.of("rows.jsonl", ROWS).part("split", "train"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/id").asString()).isEqualTo(first.at("/id").asString());
    assertThat(second.at("/figures/micro_f1").asDouble())
        .isEqualTo(first.at("/figures/micro_f1").asDouble());
  }

  @Test
  void evaluatesAnotherModelByName() {
    var answer =
        completed(Upload.of("rows.jsonl", ROWS).part("split", "dev").part("model", "other"));

    assertThat(answer.at("/figures/model").asString()).startsWith("other-");
    assertThat(answer.at("/figures/micro_f1").asDouble()).isCloseTo(6.0 / 8, within(1e-9));
  }

  @Test
  void namesTheSplitsThereAreWhenOneIsMissing() {
    var answer = post(Upload.of("rows.jsonl", ROWS).part("split", "test"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString())
        .contains("rows.jsonl has no split 'test'", "dev, train");
  }

  @Test
  void refusesAnEmptySplit() {
    var answer = post(Upload.of("rows.jsonl", ROWS).part("split", ""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString()).contains("'split' is empty");
  }

  @Test
  void doesNotRepeatWhatTheModelFailedAt() {
    var encoding = new EncodingFailed(new IllegalStateException("out of memory"));

    assertThat(EvaluationJob.modelFailure(new IllegalStateException(encoding))).contains(encoding);
    assertThat(EvaluationJob.modelFailure(new IllegalStateException("no connection"))).isEmpty();
  }

  @Test
  void refusesAFormWithoutAFile() {
    var answer = post(Upload.withoutFile().part("split", "dev"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString()).contains("'file'");
  }

  @Test
  void namesTheLineThatIsBroken() {
    var answer = post(Upload.of("rows.jsonl", ROWS + "{\"id\":\n"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString()).contains("rows.jsonl, line 8");
  }

  @Test
  void namesTheSectorsTheTaxonomyDoesNotHave() {
    var answer = post(Upload.of("rows.jsonl", ROWS.replace("[72,63]", "[72,163]")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail").asString()).contains("163");
  }

  @Test
  void showsWhyAnEvaluationFailed() {
    var posted = post(Upload.of("rows.jsonl", ROWS).part("split", "dev").part("model", "broken"));

    var failed = scene.service().await(PATH + "/" + posted.at("/id").asString(), "FAILED");

    assertThat(failed.at("/problem/detail").asString()).contains("no-such-encoder");
    assertThat(
            scene.service().get(PATH + "/" + posted.at("/id").asString() + "/report.html").status())
        .isEqualTo(404);
  }

  @Test
  void listsEvaluations() {
    completed(Upload.of("rows.jsonl", ROWS).part("split", "dev"));

    var page = scene.service().get(PATH + "?limit=1");

    assertThat(page.at("/items")).hasSize(1);
    assertThat(page.at("/items/0/status").asString())
        .isIn(List.of("COMPLETED", "FAILED", "RUNNING", "PENDING"));
  }
}
