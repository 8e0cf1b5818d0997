package org.basir.ranking.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.scorer.answers.AnswerKey;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.scorer.answers.StoredAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What models answered, in the database: each is committed before the next question is asked.
@Component
class AnswerTable implements Answers {

  private final JdbcClient jdbc;

  AnswerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<StoredAnswer> find(AnswerKey key, JobKey job) {
    return jdbc.sql(
            """
            select * from model_answer
            where model = :model and prompt = :prompt and (job = :job or not shaped)
            order by job = :job desc, kept_at, job limit 1
            """)
        .param("model", key.model())
        .param("prompt", key.prompt().hex())
        .param("job", job.value())
        .query((row, _) -> answer(row))
        .optional();
  }

  @Override
  public void keep(AnswerKey key, StoredAnswer answer) {
    jdbc.sql(
            """
            insert into model_answer (model, prompt, job, answer, shaped, prompt_tokens,
                cached_tokens, thinking_tokens, completion_tokens, counted, units)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(key.model(), key.prompt().hex(), answer.job().value())
        .params(answer.text(), answer.shaped())
        .params(answer.usage().prompt(), answer.usage().cached())
        .params(answer.usage().thinking(), answer.usage().completion())
        .params(answer.usage().source().name(), answer.units())
        .update();
  }

  private static StoredAnswer answer(ResultSet row) throws SQLException {
    return new StoredAnswer(
        new JobKey(row.getString("job")),
        row.getString("answer"),
        row.getBoolean("shaped"),
        new TokenUsage(
            row.getInt("prompt_tokens"),
            row.getInt("cached_tokens"),
            row.getInt("thinking_tokens"),
            row.getInt("completion_tokens"),
            TokenUsage.Source.valueOf(row.getString("counted"))),
        row.getLong("units"));
  }
}
