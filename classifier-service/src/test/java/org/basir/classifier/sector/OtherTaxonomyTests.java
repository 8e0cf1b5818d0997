package org.basir.classifier.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basir.classifier.kit.HandOvers;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SmallModel;
import org.basir.classifier.kit.Upload;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

/// A user's own taxonomy, smaller than the one shipped and with other codes.
class OtherTaxonomyTests {

  private static final String CSV =
      """
      code,slug,name,definition,cues,not_this
      901,metals,Metals,All metals,steel,
      5,money,Money,Banks,bank,
      1200,farms,Farms,Crops,wheat,
      """;

  @Test
  void replacesTheOneShippedEverywhere() throws IOException {
    try (var scene = new Scene()) {
      var file = Files.writeString(scene.home().resolve("own.csv"), CSV);
      SmallModel.write(
          scene.models(), "own", Taxonomy.read(file), Map.of("steel", "metals", "bank", "money"));
      scene.set("basir.taxonomy", file.toString()).set("basir.classifier.model", "own");

      assertThat(scene.service().get("/api/v1/sectors").at("/items")).hasSize(3);
      var id = UUID.randomUUID();
      scene
          .service()
          .put("/api/v1/classifications/" + id, HandOvers.of(id, List.of("steel", "wheat")));
      var handedOver = scene.ranking().next(id).body();
      assertThat(handedOver.at("/excerpts/0/sectors/0/code").asInt()).isEqualTo(901);
      assertThat(handedOver.at("/excerpts/1/sectors")).isEmpty();

      var rows =
          """
          {"id":"1","budget":"2016","year":2016,"text":"steel","sectors":[901],"split":"dev"}
          {"id":"2","budget":"2017","year":2017,"text":"wheat","sectors":[1200],"split":"dev"}
          """;
      var path = "/api/v1/evaluations/classification";
      var posted = scene.service().upload(path, Upload.of("own.jsonl", rows));
      var done = scene.service().await(path + "/" + posted.at("/id").asString(), "COMPLETED");
      assertThat(done.at("/figures/macro_f1_all").asDouble()).isEqualTo(1.0 / 3);
      assertThat(done.at("/figures/sectors")).hasSize(3);
    }
  }

  @Test
  void listsSectorsPageByPage() {
    try (var scene = new Scene()) {
      var first = scene.service().get("/api/v1/sectors?limit=80");
      var second =
          scene.service().get("/api/v1/sectors?limit=80&after=" + first.at("/next").asString());

      assertThat(first.at("/items")).hasSize(80);
      assertThat(first.at("/items/0/slug").asString()).isEqualTo("aerospace-and-defence");
      assertThat(second.at("/items")).hasSize(1);
      assertThat(second.at("/next").isNull()).isTrue();
    }
  }
}
