package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.basir.app.client.SuiteClient;
import org.basir.inference.model.ModelId;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeechVectorsTests {

  private static final UUID OLD = UUID.fromString("00000000-0000-4000-8000-000000001990");
  private static final UUID RANKED = UUID.fromString("00000000-0000-4000-8000-000000002016");
  private static final Map<UUID, SpeechFeatures> SPEECHES =
      Map.of(OLD, speech(1990), RANKED, speech(2016));

  private final StringWriter err = new StringWriter();
  private final Output output = new Output(new PrintWriter(err), new PrintWriter(err));
  private final List<String> encoded = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    answer(
        "/api/v1/sectors",
        """
        {"items": [{"code": 1, "name": "Tea", "definition": "Leaves"},
                   {"code": 2, "name": "Gold"}], "next": null}
        """);
    answer(
        "/api/v1/transcripts/" + RANKED + "/excerpts",
        """
        {"items": [{"id": "a", "text": " Tea is good. "}, {"id": "b", "text": "Thanks."}],
         "next": null}
        """);
    answer(
        "/api/v1/classifications/" + RANKED,
        """
        {"predictions": [
          {"excerpt": "a", "sectors": [{"code": 1, "selected": true},
                                       {"code": 2, "selected": false}]},
          {"excerpt": "b", "sectors": []}]}
        """);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsTheExcerptsThatTheClassifierFoundToSpeakOfASector() {
    answer(
        "/api/v1/models",
        """
        {"items": [{"id": "other", "active": false, "encoder": "bge"},
                   {"id": "head", "active": true, "encoder": "minilm"}], "next": null}
        """);

    var vectors = vectors().of(SPEECHES, Set.of(2016));

    assertThat(encoded).containsExactly("minilm", "Tea: Leaves", "Gold: ", "Tea is good.");
    assertThat(vectors).containsOnlyKeys(speech(2016).budget());
    assertThat(vectors.get(speech(2016).budget()))
        .containsEntry(new SectorCode(1), new float[] {12, 11})
        .containsEntry(new SectorCode(2), new float[] {Float.NaN, 6});
  }

  @Test
  void leavesTheEncoderRankerOutWhereTheClassifierHasNoEncoder() {
    answer(
        "/api/v1/models",
        "{\"items\": [{\"id\": \"tfidf-head\", \"active\": true, \"encoder\": null}]}");

    assertThat(vectors().of(SPEECHES, Set.of(2016))).isEmpty();
    assertThat(err.toString()).contains("the encoder ranker is left out");
  }

  private SpeechVectors vectors() {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new SpeechVectors(new SuiteClient(address), this::lengths, output);
  }

  private List<float[]> lengths(ModelId model, List<String> texts) {
    encoded.add(model.value());
    encoded.addAll(texts);
    return texts.stream().map(text -> new float[] {text.length()}).toList();
  }

  private void answer(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          var body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static SpeechFeatures speech(int year) {
    return new SpeechFeatures(new SpeechFeatures.Budget(year, "FULL", null), List.of(), List.of());
  }
}
