package org.basir.ranking;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.db.DatabaseSettings;
import org.basir.db.EmbeddedServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as its clients see it, on a real database.
public final class RunningService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

  private final ConfigurableApplicationContext context;
  private final RestClient http;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    this.http =
        RestClient.builder()
            .baseUrl("http://127.0.0.1:" + port(context))
            .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
            .build();
  }

  /// Starts the service on this server; several may run at once.
  public static RunningService on(EmbeddedServer server, String... properties) {
    var arguments =
        Stream.concat(
                settings(server.settings()).entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue()),
                Stream.of(properties))
            .map(property -> "--" + property)
            .toArray(String[]::new);
    return new RunningService(RankingService.application().run(arguments));
  }

  /// The properties that let the service use a server and any free port.
  public static Map<String, String> settings(DatabaseSettings settings) {
    return Map.of(
        "DB_URL", settings.url().orElseThrow(),
        "DB_USER", settings.user(),
        "DB_PASSWORD", settings.password(),
        "server.port", "0",
        "management.server.port", "0",
        "basir.tasks.heartbeat", "250ms",
        "basir.tasks.polling", "200ms");
  }

  public RestClient http() {
    return http;
  }

  public JdbcClient database() {
    return context.getBean(JdbcClient.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public ResponseEntity<JsonNode> get(String path) {
    return http.get().uri(URI.create(base(path))).retrieve().toEntity(JsonNode.class);
  }

  public ResponseEntity<String> text(String path) {
    return http.get().uri(path).retrieve().toEntity(String.class);
  }

  public ResponseEntity<JsonNode> put(String path, Object body) {
    return http.put()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonMapper.shared().writeValueAsString(body))
        .retrieve()
        .toEntity(JsonNode.class);
  }

  /// Uploads a file as the part `file`, with further fields.
  public ResponseEntity<JsonNode> upload(
      String path, String name, byte[] content, Map<String, String> fields) {
    return upload(path, name, content, MultiValueMap.fromSingleValue(fields));
  }

  /// Uploads a file as the part `file`, with further fields that may repeat, each a part.
  public ResponseEntity<JsonNode> upload(
      String path, String name, byte[] content, MultiValueMap<String, String> fields) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("file", file(name, content));
    fields.forEach((field, values) -> parts.addAll(field, values));
    return upload(path, parts);
  }

  /// A file to upload.
  public static ByteArrayResource file(String name, byte[] content) {
    return new ByteArrayResource(content) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  /// Uploads a form of any parts.
  public ResponseEntity<JsonNode> upload(String path, MultiValueMap<String, Object> parts) {
    return http.post()
        .uri(path)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(parts)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  /// Asks until the answer is as wished.
  public JsonNode await(String path, Predicate<JsonNode> wish) {
    var deadline = Instant.now().plus(PATIENCE);
    var answer = Optional.<JsonNode>empty();
    while (Instant.now().isBefore(deadline)) {
      answer = Optional.ofNullable(get(path).getBody());
      if (answer.filter(wish).isPresent()) {
        return answer.orElseThrow();
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
    }
    throw new AssertionError("Still " + answer.map(JsonNode::toString).orElse("nothing"));
  }

  /// Waits until no task is to be done, so that a test can clear the tables.
  public void awaitRest() {
    var deadline = Instant.now().plus(PATIENCE);
    while (!rows("scheduled_tasks").isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Still to do: " + rows("scheduled_tasks"));
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
    }
  }

  /// All rows of a table without the columns that tell the time, in a fixed order.
  public String rows(String table, String... without) {
    return database()
        .sql("select to_jsonb(t)" + minus(without) + " as row from " + table + " t")
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    context.close();
  }

  private static String minus(String... columns) {
    return Stream.of(columns).map(column -> " - '" + column + "'").collect(Collectors.joining());
  }

  private String base(String path) {
    return "http://127.0.0.1:" + port(context) + path;
  }

  private static int port(ConfigurableApplicationContext context) {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return Objects.requireNonNull(server).getPort();
  }
}
