package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.inference.scorer.Setting.brief;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.scorer.reading.Faults;
import org.basir.inference.strategy.Advisory;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.FinishReason;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class InterviewTests {

  private static final Method POINTWISE = new Method.Pointwise();
  private static final List<SectorBrief> STEEL = List.of(brief(12, 1, "Steel."));

  private final Setting setting = new Setting();

  @Test
  void asksOnceMoreWhereAnAnswerIsOfNoUse() {
    var model =
        new ScriptedModel(prompt ->
            prompt.contains("Your last reply") ? Setting.anyAnswer(prompt) : "It will do well.");

    var scoring = setting.score(setting.scorer(model, POINTWISE), 10_000, STEEL);

    assertThat(scoring.unscored()).isEmpty();
    assertThat(scoring.faults()).isEqualTo(new Faults(0, 1, 1, 0, 0, 0, 0));
    assertThat(scoring.spent().calls()).isEqualTo(2);
    assertThat(model.prompts().getLast()).contains("Your last reply was not JSON of this form.");
  }

  @Test
  void givesUpAfterTheSecondTry() {
    var model = new ScriptedModel(prompt -> "{\"sector\": 12, \"score\": 700}");

    var scoring = setting.score(setting.scorer(model, POINTWISE), 10_000, STEEL);

    assertThat(scoring.unscored())
        .containsExactly(new Unscored(new SectorCode(12), Reason.UNUSABLE_ANSWER));
    assertThat(scoring.faults().outOfRange()).isEqualTo(2);
    assertThat(scoring.partial()).isEmpty();
  }

  @Test
  void doesNotAskOnceMoreWhereTheTokensDoNotAllowIt() {
    var model = new ScriptedModel(prompt -> "Well.");

    var scoring = setting.score(setting.scorer(model, POINTWISE), 1000, STEEL);

    assertThat(scoring.unscored())
        .extracting(Unscored::reason)
        .containsExactly(Reason.UNUSABLE_ANSWER);
    assertThat(scoring.spent().calls()).isEqualTo(1);
    assertThat(scoring.calls())
        .extracting(CallRecord::finish)
        .containsExactly(FinishReason.STOP, FinishReason.DENIED);
  }

  @Test
  void asksEnginesThatHaveNothingButChats() {
    var model = new ScriptedModel(Setting::anyAnswer, EnumSet.noneOf(Capability.class));

    var scoring = setting.score(setting.scorer(model, POINTWISE), 10_000, STEEL);

    assertThat(scoring.unscored()).isEmpty();
    assertThat(model.requests().getFirst().prompt())
        .isInstanceOfSatisfying(
            Prompt.Chat.class,
            chat ->
                assertThat(chat.messages())
                    .extracting(Prompt.Message::role)
                    .containsExactly(Prompt.Role.SYSTEM, Prompt.Role.USER));
  }

  @Test
  void confinesTheAnswerButNotTheThinkingWhereTheEngineCan() {
    var model =
        new ScriptedModel(
            prompt -> prompt.endsWith("<think>") ? "Hm.</think>" : Setting.anyAnswer(prompt),
            EnumSet.of(
                Capability.RAW_PROMPT,
                Capability.TOKENS,
                Capability.TEMPLATE,
                Capability.JSON_SCHEMA));
    var settings = ScorerSettings.usual().withThinking(0, 20);

    setting.score(
        setting.scorer(model, POINTWISE, new Strategy.HardCap(), settings), 10_000, STEEL);

    assertThat(model.requests()).extracting(CompletionRequest::jsonSchema).hasSize(2);
    assertThat(model.requests().getFirst().jsonSchema()).isEmpty();
    assertThat(model.requests().getLast().jsonSchema().orElseThrow()).contains("\"enum\":[12]");
  }

  @Test
  void lastsLongerWhereAModelThinksLessThanItMay() {
    var briefs = IntStream.rangeClosed(1, 6).mapToObj(code -> brief(code, code, "Words.")).toList();
    var settings = ScorerSettings.usual().withThinking(0, 2000);
    long tokens = 9000;

    var terse = thinking(10, briefs, settings, tokens);
    var endless = thinking(100_000, briefs, settings, tokens);

    assertThat(terse.unscored()).isEmpty();
    assertThat(endless.unscored()).isEmpty();
    assertThat(thoughts(endless)).isSortedAccordingTo((one, other) -> other - one);
    assertThat(terse.spent().units()).isLessThan(endless.spent().units());
  }

  private static Scoring thinking(
      int length, List<SectorBrief> briefs, ScorerSettings settings, long tokens) {
    var model =
        new ScriptedModel(prompt ->
            prompt.endsWith("<think>")
                ? "h".repeat(length) + "</think>"
                : Setting.anyAnswer(prompt));
    var setting = new Setting();
    return setting.score(
        setting.scorer(model, POINTWISE, new Strategy.HardCap(), settings), tokens, briefs);
  }

  private static List<Integer> thoughts(Scoring scoring) {
    return scoring.calls().stream().map(call -> call.usage().thinking()).toList();
  }

  @Test
  void letsUncertainSectorsThinkMore() {
    var sure = new SectorBrief(new SectorCode(1), "Trade", "", List.of("Words."), 1, 0);
    var unsure = new SectorBrief(new SectorCode(2), "Trade", "", List.of("Words."), 1, 1);

    var scoring =
        thinking(
            100_000, List.of(sure, unsure), ScorerSettings.usual().withThinking(0, 5000), 8000);

    assertThat(scoring.unscored()).isEmpty();
    assertThat(thoughts(scoring).getFirst()).isGreaterThan(thoughts(scoring).getLast());
  }

  @Test
  void tellsHowFarItIsAndStopsWhereItIsToldTo() {
    var briefs = IntStream.rangeClosed(1, 6).mapToObj(code -> brief(code, code, "Words.")).toList();
    var model = new ScriptedModel(Setting::anyAnswer);
    var heard = new ArrayList<Progress>();
    ScoringListener listener =
        progress -> {
          heard.add(progress);
          return progress.done() < 3;
        };

    var scoring =
        setting
            .scorer(model, POINTWISE)
            .score(Setting.task(50_000, briefs), setting.answers, listener);

    assertThat(heard).extracting(Progress::done).containsExactly(1, 2, 3);
    assertThat(heard).allMatch(it -> it.sectors() == 6 && it.spent() + it.left() == 50_000);
    assertThat(scoring.unscored()).extracting(Unscored::reason).containsOnly(Reason.STOPPED);
    assertThat(scoring.partial().orElseThrow().reason()).isEqualTo("STOPPED");
    assertThat(scoring.partial().orElseThrow().notDone()).hasSize(3);
  }

  @Test
  void stopsInAllMethods() {
    var briefs = IntStream.rangeClosed(1, 9).mapToObj(code -> brief(code, code, "Words.")).toList();
    for (var method : List.of(new Method.Pairwise(true), new Method.Listwise(3, 1))) {
      var model = new ScriptedModel(Setting::anyAnswer);
      var once = new Setting();

      var scoring =
          once.scorer(model, method)
              .score(Setting.task(500_000, briefs), once.answers, progress -> false);

      assertThat(model.prompts().size()).isBetween(1, 2);
      assertThat(scoring.partial().orElseThrow().reason()).isEqualTo("STOPPED");
    }
  }

  @Test
  void stopsAmidAnAnswerAndAsksForItAnewWhenStartedAgain() {
    for (var method : List.of(POINTWISE, new Method.Pairwise(false), new Method.Listwise(3, 1))) {
      var briefs = List.of(brief(1, 1, "Words."), brief(2, 2, "Words."));
      var model = new ScriptedModel(Setting::anyAnswer);
      var once = new Setting();

      var stopped =
          once.scorer(model, method)
              .score(Setting.task(9000, briefs), once.answers, new Stopping());
      var again = once.score(once.scorer(model, method), 9000, briefs);

      assertThat(stopped.unscored()).extracting(Unscored::reason).containsOnly(Reason.STOPPED);
      assertThat(stopped.partial().orElseThrow().reason()).isEqualTo("STOPPED");
      assertThat(stopped.spent().units()).isPositive();
      assertThat(again.unscored()).isEmpty();
      assertThat(again.spent().lost()).isEqualTo(1);
    }
  }

  /// Wants nothing.
  private record Stopping() implements ScoringListener {

    @Override
    public boolean goesOnAfter(Progress progress) {
      return true;
    }

    @Override
    public boolean goesOn() {
      return false;
    }
  }

  @Test
  void keepsAnswersOfEachStrategyAndPromptApart() {
    var model =
        new ScriptedModel(
            prompt -> prompt.endsWith("<think>") ? "Hm.</think>" : Setting.anyAnswer(prompt));
    var settings = ScorerSettings.usual().withThinking(0, 20);
    var strategies =
        List.of(
            new Strategy.Direct(),
            new Strategy.Vanilla(),
            new Strategy.HardCap(),
            new Advisory("%s In %d.", AdvisoryFloor.usual()));

    for (var strategy : strategies) {
      var scoring =
          setting.score(setting.scorer(model, POINTWISE, strategy, settings), 100_000, STEEL);
      assertThat(scoring.spent().cached()).as(strategy.name()).isZero();
    }
  }

  @Test
  void scoresNothingWhereNothingIsSaid() {
    for (var method : List.of(POINTWISE, new Method.Pairwise(false), new Method.Listwise(4, 2))) {
      var model = new ScriptedModel(Setting::anyAnswer, Set.of());

      var scoring =
          setting.score(setting.scorer(model, method), 1000, List.of(brief(1, 0), brief(2, 1)));

      assertThat(scoring.sectors()).doesNotHaveAnyElementsOfTypes(Scored.class);
      assertThat(scoring.unscored()).extracting(Unscored::reason).containsOnly(Reason.NOTHING_SAID);
      assertThat(scoring.partial()).isEmpty();
      assertThat(scoring.ranking()).hasSize(2);
      assertThat(model.prompts()).isEmpty();
    }
  }
}
