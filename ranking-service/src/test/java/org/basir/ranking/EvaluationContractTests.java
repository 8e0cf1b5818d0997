package org.basir.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import org.basir.db.EmbeddedServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The endpoints of evaluations and rankings are what the contract beside the tests says. A change
/// that is meant is written there by `-Dcontract.write=true`, and reviewed as part of the commit.
class EvaluationContractTests {

  private static final Path CONTRACT = Path.of("src/test/resources/contract/evaluations.json");
  private static final String SCHEMAS = "#/components/schemas/";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Test
  void areAsTheContractSays() throws IOException {
    try (var server = EmbeddedServer.temporary();
        var service = RunningService.on(server)) {
      var described = contract(Objects.requireNonNull(service.get("/v3/api-docs").getBody()));
      if (Boolean.getBoolean("contract.write")) {
        Files.writeString(CONTRACT, JSON.writeValueAsString(described) + "\n");
      }

      assertThat(described).isEqualTo(JSON.readTree(Files.readString(CONTRACT)));
    }
  }

  /// These paths and the schemas these refer to, directly or not.
  private static ObjectNode contract(JsonNode description) {
    var contract = JSON.createObjectNode();
    var paths = contract.putObject("paths");
    for (var path : new TreeSet<>(description.path("paths").propertyNames())) {
      if (path.startsWith("/api/v1/evaluations") || path.startsWith("/api/v1/rankings")) {
        paths.set(path, description.path("paths").path(path));
      }
    }
    var schemas = contract.putObject("schemas");
    addSchemas(paths, description.path("components").path("schemas"), schemas);
    return (ObjectNode) JSON.readTree(JSON.writeValueAsString(contract));
  }

  private static void addSchemas(JsonNode referring, JsonNode known, ObjectNode schemas) {
    for (var reference : referring.findValues("$ref")) {
      var name = reference.asString().substring(SCHEMAS.length());
      if (!schemas.has(name)) {
        schemas.set(name, known.path(name));
        addSchemas(known.path(name), known, schemas);
      }
    }
  }
}
