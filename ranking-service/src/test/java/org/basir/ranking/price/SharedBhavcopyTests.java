package org.basir.ranking.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.basir.ranking.SharedData;
import org.junit.jupiter.api.Test;

class SharedBhavcopyTests {

  @Test
  void importsEveryLineOfTheRealDailyFiles() throws IOException {
    var folder = SharedData.file("market/bhavcopy-samples");
    try (var server = EmbeddedServer.temporary();
        var service = RunningService.on(server);
        var files = Files.list(folder)) {
      var lines = 0L;
      for (var file : files.sorted().toList()) {
        var content = Files.readAllBytes(file);
        var answer =
            service.upload("/api/v1/prices", file.getFileName().toString(), content, Map.of());
        var location = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
        var done = service.await(location, it -> "COMPLETED".equals(it.path("status").asString()));

        assertThat(done.get("rejected").asLong()).as("%s", done.get("errors")).isZero();
        assertThat(done.get("written").asLong()).isEqualTo(done.get("lines").asLong());
        lines += done.get("lines").asLong();
      }
      assertThat(service.rows("daily_price").lines().count()).isEqualTo(lines);
      var returns =
          Objects.requireNonNull(service.get("/api/v1/returns?budget=2019-10-03").getBody());
      assertThat(returns.get("days").toString())
          .isEqualTo("{\"-1\":\"2019-10-01\",\"0\":\"2019-10-03\",\"1\":\"2019-10-04\"}");
    }
  }
}
