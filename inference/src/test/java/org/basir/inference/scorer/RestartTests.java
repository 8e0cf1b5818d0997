package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.inference.scorer.Setting.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.answers.AnswerKey;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.scorer.answers.StoredAnswer;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.strategy.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestartTests {

  private static final List<SectorBrief> BRIEFS =
      IntStream.rangeClosed(1, 8)
          .mapToObj(code -> brief(code, code, "First of " + code, "Second of " + code))
          .toList();
  private static final Method POINTWISE = new Method.Pointwise();
  private static final long THINKING_TOKENS = 60_000;

  private final Setting setting = new Setting();
  private final ScriptedModel model = new ScriptedModel(Setting::anyAnswer);

  static List<Method> methods() {
    return List.of(
        POINTWISE,
        new Method.Pairwise(false),
        new Method.Pairwise(true),
        new Method.Listwise(4, 2));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void paysOnceForWhateverWasAnsweredBeforeTheEngineFailed(Method method) {
    for (long tokens : List.of(5000L, 1_000_000L)) {
      var unbroken = new ScriptedModel(Setting::anyAnswer);
      var whole = scored(new Setting(), unbroken, method, tokens);
      for (int call = 1; call <= unbroken.prompts().size(); call++) {
        var restarted = new Setting();
        var failing = new ScriptedModel(Setting::anyAnswer);
        failing.failsFromCall(call);
        assertThatThrownBy(() -> scored(restarted, failing, method, tokens))
            .isInstanceOf(CompletionFailed.class);
        failing.recovers();

        var again = scored(restarted, failing, method, tokens);

        assertThat(failing.prompts()).isEqualTo(unbroken.prompts());
        assertThat(again.sectors()).isEqualTo(whole.sectors());
        assertThat(again.spent().units()).isEqualTo(whole.spent().units());
        assertThat(again.spent().tokens()).isEqualTo(whole.spent().tokens());
        assertThat(again.spent().cached()).isGreaterThanOrEqualTo(call - 1);
      }
    }
  }

  /// A question is two calls here, and only what its second one breaks is lost.
  @ParameterizedTest
  @MethodSource("methods")
  void losesNoMoreThanTheThinkingOfOneAnswer(Method method) {
    var unbroken = new ScriptedModel(RestartTests::thinkingFirst);
    var whole = thoughtThrough(new Setting(), unbroken, method);
    for (int call = 1; call <= unbroken.prompts().size(); call++) {
      var restarted = new Setting();
      var failing = new ScriptedModel(RestartTests::thinkingFirst);
      failing.failsFromCall(call);
      assertThatThrownBy(() -> thoughtThrough(restarted, failing, method))
          .isInstanceOf(CompletionFailed.class);
      failing.recovers();

      var again = thoughtThrough(restarted, failing, method);

      int lost = again.spent().lost();
      assertThat(lost).isEqualTo(call % 2 == 0 ? 1 : 0);
      assertThat(again.spent().units()).isLessThanOrEqualTo(THINKING_TOKENS);
      if (lost == 0) {
        assertThat(failing.prompts()).isEqualTo(unbroken.prompts());
        assertThat(again.sectors()).isEqualTo(whole.sectors());
        assertThat(again.spent().units()).isEqualTo(whole.spent().units());
      }
    }
  }

  private static String thinkingFirst(String prompt) {
    return prompt.endsWith("<think>") ? "hm ".repeat(1000) : Setting.anyAnswer(prompt);
  }

  private static Scoring thoughtThrough(Setting setting, ScriptedModel model, Method method) {
    var settings = ScorerSettings.usual().withThinking(10, 600);
    return setting.score(
        setting.scorer(model, method, new Strategy.HardCap(), settings), THINKING_TOKENS, BRIEFS);
  }

  private static Scoring scored(Setting setting, ScriptedModel model, Method method, long tokens) {
    return setting.score(setting.scorer(model, method), tokens, BRIEFS);
  }

  /// Loses an answer once.
  private static final class Losing implements Answers {

    private final Answers kept;
    private boolean loses = true;

    Losing(Answers kept) {
      this.kept = kept;
    }

    @Override
    public Optional<StoredAnswer> find(AnswerKey key, JobKey job) {
      return kept.find(key, job);
    }

    @Override
    public void keep(AnswerKey key, StoredAnswer answer) {
      if (loses) {
        loses = false;
        throw new IllegalStateException("gone");
      }
      kept.keep(key, answer);
    }
  }

  @Test
  void asksAgainForAnAnswerThatWasPaidAndLost() {
    setting.answers = new Losing(setting.answers);
    assertThatThrownBy(() -> scored(setting, model, POINTWISE, 100_000)).hasMessage("gone");
    long lost = setting.ledger.snapshot(Setting.JOB).spent();

    var again = scored(setting, model, POINTWISE, 100_000);

    assertThat(again.unscored()).isEmpty();
    assertThat(again.spent().lost()).isEqualTo(1);
    assertThat(again.spent().units()).isEqualTo(lost + again.spent().tokens().total());
    assertThat(model.prompts()).hasSize(BRIEFS.size() + 1);
    assertThat(scored(setting, model, POINTWISE, 100_000).spent().lost()).isZero();
  }

  @Test
  void leavesALostAnswerWhereTheTokensDoNotAllowAnother() {
    setting.answers = new Losing(setting.answers);
    var one = List.of(BRIEFS.getFirst());
    var scorer = setting.scorer(model, POINTWISE);
    assertThatThrownBy(() -> setting.score(scorer, 1000, one)).hasMessage("gone");

    var again = setting.score(scorer, 1000, one);

    assertThat(again.unscored()).extracting(Unscored::reason).containsExactly(Reason.NO_TOKENS);
    assertThat(again.spent().lost()).isEqualTo(1);
    assertThat(again.partial().orElseThrow().reason()).startsWith("BUDGET_EXHAUSTED acme/job");
    assertThat(model.prompts()).hasSize(1);
  }

  @Test
  void paysForTheRestOnlyWhereTheTokensAreRaised() {
    var first = scored(setting, model, new Method.Listwise(2, 2), 1500);
    int before = model.prompts().size();
    assertThat(first.partial()).isPresent();

    var again = scored(setting, model, new Method.Listwise(2, 2), 1_000_000);

    assertThat(again.partial()).isEmpty();
    assertThat(model.prompts()).hasSize(4);
    assertThat(again.spent().cached()).isEqualTo(before);
  }

  @Test
  void usesAnswersOfOtherJobsThatNoBudgetCut() {
    scored(setting, model, POINTWISE, 100_000);
    var scorer = setting.scorer(model, POINTWISE);

    var other = scorer.score(other(), setting.answers, ScoringListener.UNHEARD);

    assertThat(other.unscored()).isEmpty();
    assertThat(other.spent().units()).isZero();
    assertThat(other.spent().tokens().total()).isZero();
    assertThat(other.spent().cached()).isEqualTo(BRIEFS.size());
  }

  @Test
  void usesNoAnswersOfOtherJobsThatABudgetCut() {
    var endless = new ScriptedModel(prompt -> Setting.anyAnswer(prompt) + " ".repeat(100));
    scored(setting, endless, POINTWISE, 100_000);
    var scorer = setting.scorer(endless, POINTWISE);

    var other = scorer.score(other(), setting.answers, ScoringListener.UNHEARD);

    assertThat(other.spent().cached()).isZero();
    assertThat(other.spent().calls()).isEqualTo(BRIEFS.size());
    assertThat(scored(setting, endless, POINTWISE, 100_000).spent().cached())
        .isEqualTo(BRIEFS.size());
  }

  private static ScoringTask other() {
    return new ScoringTask(
        Setting.JOB.parent().orElseThrow().child("other"),
        new JobKey("other"),
        2026,
        "Union Budget 2026-27",
        BRIEFS,
        100_000);
  }
}
