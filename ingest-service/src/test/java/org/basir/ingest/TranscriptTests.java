package org.basir.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TranscriptTests {

  private static FakeClassifier classifier;
  private static RunningIngest service;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    classifier = new FakeClassifier();
    service = RunningIngest.start(TestDatabase.create(), classifier.url());
    api = service.api();
  }

  @AfterAll
  static void stop() {
    service.close();
    classifier.close();
  }

  @Test
  void readsASpeechAndCutsItIntoExcerpts() {
    var reply = api.upload("a-speech.txt", Speeches.of(2001, 1));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.header("Location")).isEqualTo("/api/v1/transcripts/" + reply.id());
    assertThat(reply.json().get("status").asString()).isEqualTo("RECEIVED");

    var transcript = api.settled(reply.id());

    assertThat(transcript.get("status").asString()).isEqualTo("EXTRACTED");
    assertThat(transcript.at("/budget/key").asString()).isEqualTo("2001-02");
    assertThat(transcript.at("/budget/kind").asString()).isEqualTo("FULL");
    assertThat(transcript.get("version").asInt()).isEqualTo(1);
    assertThat(transcript.get("paragraphs").asInt()).isGreaterThanOrEqualTo(12);
    assertThat(transcript.get("problem").isNull()).isTrue();
  }

  @Test
  void givesEachExcerptItsPlaceInTheText() {
    var id = extracted(Speeches.of(2002, 2)).get("id").asString();
    var text = api.get("/api/v1/transcripts/" + id + "/text").text();

    var excerpts = api.all("/api/v1/transcripts/" + id + "/excerpts", 5);

    assertThat(excerpts).hasSizeGreaterThanOrEqualTo(12);
    assertThat(excerpts)
        .allSatisfy(excerpt -> {
          assertThat(excerpt.get("id").asString()).startsWith(id.substring(0, 8) + ":");
          assertThat(
                  text.substring(excerpt.get("start").asInt(), excerpt.get("end").asInt())
                      .replaceAll("\\s+", " "))
              .isEqualTo(excerpt.get("text").asString());
        });
    assertThat(excerpts)
        .extracting(e -> e.get("ordinal").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void listsParagraphsPageByPage() {
    var transcript = extracted(Speeches.of(2003, 3));

    var paragraphs =
        api.all("/api/v1/transcripts/%s/paragraphs".formatted(transcript.get("id").asString()), 4);

    assertThat(paragraphs).hasSize(transcript.get("paragraphs").asInt());
    assertThat(paragraphs)
        .extracting(p -> p.get("ordinal").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsTheBytesAsReceived() {
    var speech = Speeches.of(2004, 4);
    var id = extracted(speech).get("id").asString();

    var original = api.get("/api/v1/transcripts/" + id + "/original");

    assertThat(original.response().body()).isEqualTo(speech.getBytes(UTF_8));
    assertThat(original.header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void answersTheSameBytesWithTheSameTranscript() {
    var first = extracted(Speeches.of(2005, 5));

    var again = api.upload("another-name.txt", Speeches.of(2005, 5));

    assertThat(again.status()).isEqualTo(200);
    assertThat(withoutHandOver(again.json())).isEqualTo(withoutHandOver(first));
  }

  @Test
  void takesFiftySimultaneousUploadsOfTheSameBytesAsOne() throws Exception {
    var speech = Speeches.of(2006, 6);
    Callable<Api.Reply> upload = () -> api.upload("same.txt", speech);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies =
          senders.invokeAll(IntStream.range(0, 50).mapToObj(i -> upload).toList()).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();

      assertThat(replies).extracting(Api.Reply::status).containsOnly(200, 202);
      assertThat(replies).filteredOn(r -> r.status() == 202).hasSize(1);
      assertThat(replies).extracting(Api.Reply::id).containsOnly(replies.getFirst().id());
      assertThat(api.settled(replies.getFirst().id()).get("version").asInt()).isEqualTo(1);
    }
  }

  @Test
  void keepsBothTextsWhenOneIsCorrected() {
    var first = extracted(Speeches.of(2007, 7));

    var corrected = extracted(Speeches.of(2007, 7).replace("Rs. ", "Rupees "));

    assertThat(corrected.get("version").asInt()).isEqualTo(2);
    assertThat(corrected.get("sameTextAs").isNull()).isTrue();
    var kept = api.get("/api/v1/transcripts/" + first.get("id").asString()).json();
    assertThat(withoutHandOver(kept)).isEqualTo(withoutHandOver(first));
  }

  @Test
  void saysThatOtherBytesGaveTheSameText() {
    extracted(Speeches.of(2008, 8));

    var again = extracted(Speeches.of(2008, 8).replace("\n", "\r\n"));

    assertThat(again.get("version").asInt()).isEqualTo(2);
    assertThat(again.get("sameTextAs").asInt()).isEqualTo(1);
  }

  @Test
  void numbersTextsOfOneBudgetInTheOrderOfReceipt() {
    var ids =
        IntStream.range(0, 6)
            .mapToObj(i -> api.upload("text" + i + ".txt", Speeches.of(2009, 100 + i)).id())
            .toList();

    assertThat(ids)
        .extracting(id -> api.settled(id).get("version").asInt())
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void asksForTheYearWhereNothingTellsIt() {
    var id =
        api.upload("a-talk.txt", Speeches.of(2010, 9).replaceAll("\\b2\\d\\d\\d(-\\d\\d)?", ""))
            .id();

    var transcript = api.settled(id);

    assertThat(transcript.get("status").asString()).isEqualTo("QUARANTINED");
    assertThat(transcript.at("/problem/type").asString())
        .isEqualTo("urn:basir:problem:unknown-year");
    assertThat(transcript.at("/problem/detail").asString()).contains("give the year");
  }

  @Test
  void readsAgainWhatLackedAYearOnceItIsGiven() {
    var speech = Speeches.of(2011, 10).replaceAll("\\b2\\d\\d\\d(-\\d\\d)?", "");
    var id = api.upload("a-talk.txt", speech).id();
    api.settled(id);

    var again = api.upload("a-talk.txt", speech, "year=2011", "kind=interim", "date=2011-02-01");

    assertThat(again.status()).isEqualTo(202);
    var transcript = api.settled(id);
    assertThat(transcript.get("status").asString()).isEqualTo("EXTRACTED");
    assertThat(transcript.at("/budget/key").asString()).isEqualTo("2011-12-interim");
    assertThat(transcript.at("/budget/date").asString()).isEqualTo("2011-02-01");
  }

  @Test
  void refusesToTakeTheSameBytesForAnotherBudget() {
    var id = extracted(Speeches.of(2012, 11)).get("id").asString();

    var reply = api.upload("a.txt", Speeches.of(2012, 11), "year=2050");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().get("type").asString()).isEqualTo("urn:basir:problem:another-budget");
    assertThat(reply.json().get("detail").asString())
        .startsWith("These bytes were recognised as a text of 2012-13 (transcript " + id + ")")
        .contains("to have it as a text of 2050-51, change the file");
  }

  @Test
  void takesAChangedFileForTheBudgetThatIsGiven() {
    extracted(Speeches.of(2014, 14));

    var id = api.upload("a.txt", Speeches.of(2014, 14) + "\n", "year=2051").id();

    assertThat(api.settled(id).at("/budget/key").asString()).isEqualTo("2051-52");
  }

  @Test
  void listsAllTranscriptsInTheOrderOfReceipt() {
    var first = api.upload("list-1.txt", Speeches.of(2013, 12)).id();
    var second = api.upload("list-2.txt", Speeches.of(2013, 13)).id();

    assertThat(api.all("/api/v1/transcripts", 2))
        .extracting(t -> t.get("id").asString())
        .containsSubsequence(first, second)
        .doesNotHaveDuplicates();
  }

  private static JsonNode extracted(String speech) {
    var transcript = api.settled(api.upload("speech.txt", speech).id());
    assertThat(transcript.get("status").asString())
        .as(transcript.toPrettyString())
        .isEqualTo("EXTRACTED");
    return transcript;
  }

  /// What of a transcript does not change any more.
  private static JsonNode withoutHandOver(JsonNode transcript) {
    return ((tools.jackson.databind.node.ObjectNode) transcript.deepCopy()).without("handOver");
  }
}
