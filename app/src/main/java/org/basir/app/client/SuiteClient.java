package org.basir.app.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The suite's API, as the command line uses it. Every refusal becomes a [CommandFailure] with the
/// problem's own words.
public final class SuiteClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofMinutes(5);
  private static final int PAGE = 200;
  private static final int LONGEST_PAGE = 1000;
  // A stage that nobody could look at has no counts: they read as zero.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final URI gateway;
  private final RestClient http;

  public SuiteClient(URI gateway) {
    this.gateway = gateway;
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
    requests.setReadTimeout(READ);
    this.http =
        RestClient.builder()
            .baseUrl(gateway)
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .registerDefaults()
                    .withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
            .defaultStatusHandler(
                HttpStatusCode::isError,
                (_, response) -> {
                  throw refusal(response.getStatusCode(), response.getBody().readAllBytes());
                })
            .build();
  }

  private static CommandFailure refusal(HttpStatusCode status, byte[] body) {
    try {
      return new CommandFailure(JSON.readValue(body, Problem.class).line());
    } catch (JacksonException notAProblem) {
      return new CommandFailure("the suite answered " + status, notAProblem);
    }
  }

  /// The gateway's address.
  public URI gateway() {
    return gateway;
  }

  /// Uploads a transcript; `given` may hold year, kind and date.
  public UUID upload(Path file, Map<String, String> given) {
    var form = new LinkedMultiValueMap<String, Object>();
    form.add("file", new FileSystemResource(file));
    given.forEach(form::add);
    var transcript = post("/api/v1/transcripts", form);
    return UUID.fromString(transcript.path("id").stringValue());
  }

  /// Starts the ingestion of a folder and returns where its run can be read.
  public URI startFolder(Path folder) {
    return location(
        http.post().uri("/api/v1/folders").body(Map.of("path", folder.toString())).retrieve());
  }

  /// A folder ingestion as it stands.
  public FolderRun folder(URI run) {
    return get(run.getPath(), FolderRun.class);
  }

  /// Every transcript of the suite and where it stands.
  public List<Budget> budgets() {
    var budgets = new ArrayList<Budget>();
    var page = get("/api/v1/budgets?limit=" + PAGE, BudgetPage.class);
    budgets.addAll(page.items());
    while (page.next() != null) {
      page = get("/api/v1/budgets?limit=" + PAGE + "&after=" + page.next(), BudgetPage.class);
      budgets.addAll(page.items());
    }
    return budgets;
  }

  /// Whether all services answer, which takes a moment after a start.
  public boolean isReady() {
    try {
      return get("/api/v1/budgets?limit=1", BudgetPage.class).silences().isEmpty();
    } catch (ResourceAccessException notYet) {
      return false;
    }
  }

  /// One transcript and where it stands.
  public Budget budget(UUID transcript) {
    return get("/api/v1/budgets/" + transcript, Budget.class);
  }

  /// The ranked sectors of a transcript.
  public Ranking ranking(UUID transcript) {
    return get("/api/v1/rankings/" + transcript, Ranking.class);
  }

  /// The sectors selected for each of the texts given by hand.
  public List<ClassifiedText> classify(List<String> texts) {
    return classify(Map.of("texts", texts));
  }

  /// The sectors of at least a score for each of the texts.
  public List<ClassifiedText> scores(List<String> texts, double minimum) {
    return classify(Map.of("texts", texts, "minimum", minimum));
  }

  private List<ClassifiedText> classify(Map<String, Object> form) {
    var answer =
        http.post()
            .uri("/api/v1/texts")
            .body(form)
            .retrieve()
            .body(new ParameterizedTypeReference<List<ClassifiedText>>() {});
    return present(answer);
  }

  /// Starts a job that takes a form (an evaluation, an import) and returns where it can be read.
  public URI start(String path, MultiValueMap<String, Object> form) {
    return location(http.post().uri(path).body(form).retrieve());
  }

  /// Hands a form over and returns the answer.
  public <T> T submit(String path, MultiValueMap<String, Object> form, Class<T> type) {
    return present(http.post().uri(path).body(form).retrieve().body(type));
  }

  /// Asks for something with a JSON body.
  ///
  /// @param path a template with `{name}` for each of the values
  public <T> T post(String path, Map<String, ?> body, Class<T> type, Object... values) {
    return present(http.post().uri(path, values).body(body).retrieve().body(type));
  }

  /// Any resource of the suite.
  public <T> T get(String path, Class<T> type) {
    return present(http.get().uri(path).retrieve().body(type));
  }

  /// All items of a list that comes in pages.
  public List<JsonNode> items(String path) {
    var items = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page = get(path + "?limit=" + LONGEST_PAGE + after, JsonNode.class);
      page.path("items").forEach(items::add);
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    return items;
  }

  /// A text of the suite.
  ///
  /// @param path with its query encoded already
  public String getEncoded(String path) {
    return present(http.get().uri(gateway.resolve(path)).retrieve().body(String.class));
  }

  private JsonNode post(String path, MultiValueMap<String, Object> form) {
    return submit(path, form, JsonNode.class);
  }

  private static URI location(RestClient.ResponseSpec response) {
    return present(response.toBodilessEntity().getHeaders().getLocation());
  }

  private static <T> T present(@Nullable T answer) {
    if (answer == null) {
      throw new CommandFailure("the suite sent an empty answer");
    }
    return answer;
  }
}
