package org.basir.ranking.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.basir.inference.degradation.DegradeLevel;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.ledger.Settlement;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.usage.CallBudget;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;
import org.basir.inference.usage.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The questions that were put to models for assessments.
@Component
class CallTable {

  private final JdbcClient jdbc;

  CallTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID assessment, CallRecord call) {
    jdbc.sql(
            """
            insert into model_call (assessment, scope, made_at, model, purpose, enforcers, granted,
                think, answer, prompt_tokens, cached_tokens, thinking_tokens, completion_tokens,
                counted, charged, overrun, level, finish, latency_millis)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(assessment, call.scope().toString(), call.at().atOffset(ZoneOffset.UTC))
        .params(call.model(), call.purpose().name(), names(call.enforcers()))
        .params(call.budget().granted(), call.budget().think(), call.budget().answer())
        .params(call.usage().prompt(), call.usage().cached(), call.usage().thinking())
        .params(call.usage().completion(), call.usage().source().name())
        .params(call.charged().units(), call.charged().overrun())
        .params(call.level().name(), call.finish().name(), call.latency().toMillis())
        .update();
  }

  /// In the order in which they ended.
  List<CallRecord> of(UUID assessment) {
    return jdbc.sql("select * from model_call where assessment = ? order by id")
        .param(assessment)
        .query((row, _) -> call(row))
        .list();
  }

  /// Tokens of thinking of the latest answers of a model that nothing hurried and that ended by
  /// themselves.
  List<Integer> unhurried(String model) {
    return jdbc.sql(
            """
            select thinking_tokens from model_call
            where model = ? and finish = 'STOP' and enforcers = '{}' and thinking_tokens > 0
            order by id desc limit 2000
            """)
        .param(model)
        .query((row, _) -> row.getInt("thinking_tokens"))
        .list();
  }

  private static String[] names(Set<Enforcer> enforcers) {
    return enforcers.stream().map(Enforcer::name).sorted().toArray(String[]::new);
  }

  private static CallRecord call(ResultSet row) throws SQLException {
    return new CallRecord(
        ScopePath.parse(row.getString("scope")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("model"),
        Purpose.valueOf(row.getString("purpose")),
        enforcers(row),
        new CallBudget(row.getLong("granted"), row.getLong("think"), row.getLong("answer")),
        usage(row),
        new Settlement(row.getLong("charged"), row.getLong("overrun")),
        DegradeLevel.valueOf(row.getString("level")),
        FinishReason.valueOf(row.getString("finish")),
        Duration.ofMillis(row.getLong("latency_millis")),
        OptionalDouble.empty());
  }

  private static Set<Enforcer> enforcers(ResultSet row) throws SQLException {
    var enforcers = EnumSet.noneOf(Enforcer.class);
    for (var name : (String[]) row.getArray("enforcers").getArray()) {
      enforcers.add(Enforcer.valueOf(name));
    }
    return enforcers;
  }

  private static TokenUsage usage(ResultSet row) throws SQLException {
    return new TokenUsage(
        row.getInt("prompt_tokens"),
        row.getInt("cached_tokens"),
        row.getInt("thinking_tokens"),
        row.getInt("completion_tokens"),
        TokenUsage.Source.valueOf(row.getString("counted")));
  }
}
