package org.basir.classifier.registry;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Keeps what is known of each model version. Predictions carry the version for ever, the folder
/// may be gone tomorrow.
@Component
public class Registry {

  /// What a folder says later is added, as its files may arrive one by one.
  private static final String UPSERT =
      """
      insert into model_version as known (version, name, sha256, source, data_sha256, code_version,
                                          base, seed, figures, trained_at, first_seen_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
      on conflict (version) do update
      set source = excluded.source,
          data_sha256 = coalesce(excluded.data_sha256, known.data_sha256),
          code_version = coalesce(excluded.code_version, known.code_version),
          base = coalesce(excluded.base, known.base),
          seed = coalesce(excluded.seed, known.seed),
          figures = coalesce(excluded.figures, known.figures),
          trained_at = coalesce(excluded.trained_at, known.trained_at),
          gone_since = null
      """;

  private static final String GONE =
      """
      update model_version set gone_since = ?
      where gone_since is null and version <> all (?)
        and (source = any (?) or starts_with(source, ?))
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock = InstantSource.system();

  Registry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Notes what is on hand, and that what else came from the same places is gone. Models in folders
  /// that this process doesn't look at are another's to judge.
  ///
  /// @param folder where this process looks for models
  @Transactional
  public void note(List<RegisteredModel> seen, Path folder) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    // always in the same order, or two processes could wait for each other for ever
    seen.stream()
        .sorted(Comparator.comparing(model -> model.version().value()))
        .forEach(model -> write(model, now));
    jdbc.sql(GONE)
        .param(now)
        .param(seen.stream().map(model -> model.version().value()).toArray(String[]::new))
        .param(seen.stream().map(RegisteredModel::source).distinct().toArray(String[]::new))
        .param(folder.resolve("x").toString().replaceFirst("x$", ""))
        .update();
  }

  private void write(RegisteredModel model, OffsetDateTime now) {
    var facts = model.facts();
    jdbc.sql(UPSERT)
        .param(model.version().value())
        .param(model.name())
        .param(model.sha256())
        .param(model.source())
        .param(facts.dataSha256().orElse(null))
        .param(facts.codeVersion().orElse(null))
        .param(facts.base().orElse(null))
        .param(facts.seed().orElse(null))
        .param(facts.figures().map(JsonNode::toString).orElse(null))
        .param(facts.trainedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param(now)
        .update();
  }
}
