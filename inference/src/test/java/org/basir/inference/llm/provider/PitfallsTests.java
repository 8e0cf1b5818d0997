package org.basir.inference.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PitfallsTests {

  static Stream<JsonNode> requests() {
    return Cases.in("pitfalls.json");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void findsWhatServersRefuseOrIgnore(JsonNode each) {
    assertThat(new Pitfalls(Cases.api(each)).in(each.path("request")))
        .isEqualTo(each.path("found").valueStream().map(JsonNode::asString).toList());
  }
}
