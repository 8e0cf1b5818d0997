package org.basir.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as a client sees it.
record Api(URI base) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// An answer.
  record Reply(int status, HttpResponse<byte[]> response) {

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String text() {
      return new String(response.body(), UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String id() {
      return json().get("id").asString();
    }
  }

  /// A field of a form: `year=2016`.
  Reply upload(String name, String type, byte[] bytes, String... fields) {
    var boundary = "seven-hundred-and-one";
    var body = new ByteArrayOutputStream();
    for (var field : fields) {
      var pair = field.split("=", 2);
      body.writeBytes(part(boundary, "name=\"" + pair[0] + "\"", "text/plain"));
      body.writeBytes((pair[1] + "\r\n").getBytes(UTF_8));
    }
    body.writeBytes(part(boundary, "name=\"file\"; filename=\"" + name + "\"", type));
    body.writeBytes(bytes);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    return send(
        request("/api/v1/transcripts")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  Reply upload(String name, String text, String... fields) {
    return upload(name, "text/plain", text.getBytes(UTF_8), fields);
  }

  private static byte[] part(String boundary, String disposition, String type) {
    return "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
        .formatted(boundary, disposition, type)
        .getBytes(UTF_8);
  }

  Reply post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The transcript once it is no longer waiting to be read.
  JsonNode settled(String id) {
    return awaited(
        "/api/v1/transcripts/" + id, t -> !t.get("status").asString().equals("RECEIVED"));
  }

  /// The resource once it is as expected.
  JsonNode awaited(String path, Predicate<JsonNode> expected) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get(path).json(), expected);
  }

  /// All items of a list, page by page.
  List<JsonNode> all(String path, int limit) {
    var items = new ArrayList<JsonNode>();
    var page = get(path + "?limit=" + limit).json();
    while (true) {
      page.get("items").forEach(items::add);
      if (page.get("next").isNull()) {
        return items;
      }
      page = get(path + "?limit=" + limit + "&after=" + page.get("next").asString()).json();
    }
  }
}
