package org.basir.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Describes the problems that any operation may answer with.
final class OpenApiConventions implements GlobalOpenApiCustomizer {

  private static final String PROBLEM = "Problem";

  @Override
  public void customise(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    api.getComponents().addSchemas(PROBLEM, problem());
    if (api.getPaths() != null) {
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(OpenApiConventions::addProblem);
    }
  }

  private static void addProblem(Operation operation) {
    if (operation.getResponses() != null) {
      var reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
      var content =
          new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
      operation
          .getResponses()
          .putIfAbsent(
              "default", new ApiResponse().description("The request failed").content(content));
    }
  }

  private static Schema<?> problem() {
    return object("What went wrong (RFC 9457)")
        .addProperty("type", string("urn:basir:problem:..., the kind for programs"))
        .addProperty("title", string("The kind for people"))
        .addProperty("status", typed("integer", "The HTTP status"))
        .addProperty("detail", string("What is the matter in this case"))
        .addProperty("instance", string("The path of the request"))
        .addProperty("requestId", string("Under this the log tells more"))
        .addProperty("errors", typed("array", "Where").items(inputError()));
  }

  private static Schema<?> inputError() {
    return object("What is wrong in one place of the request")
        .addProperty("pointer", string("JSON pointer into the body"))
        .addProperty("parameter", string("Name of a parameter, header or part"))
        .addProperty("detail", string("For people"));
  }

  private static Schema<?> object(String description) {
    return typed("object", description);
  }

  private static Schema<?> string(String description) {
    return typed("string", description);
  }

  /// OpenAPI 3.1 has a set of types where 3.0 had one.
  private static Schema<?> typed(String type, String description) {
    var schema = new Schema<Object>();
    schema.addType(type);
    schema.setDescription(description);
    return schema;
  }
}
