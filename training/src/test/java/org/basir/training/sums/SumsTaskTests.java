package org.basir.training.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SumsTaskTests {

  private static final Chain CHAIN =
      new Chain(
          7,
          List.of(
              new Term(Operator.ADD, 5),
              new Term(Operator.SUBTRACT, 3),
              new Term(Operator.MULTIPLY, 2)));

  @Test
  void chainsAreWorkedOutFromLeftToRightModuloTen() {
    assertThat(CHAIN.text()).isEqualTo("7a+5b-3c*2");
    assertThat(List.of(CHAIN.valueAfter(1), CHAIN.valueAfter(2), CHAIN.result()))
        .containsExactly(2, 9, 8);
    assertThat(Operator.SUBTRACT.apply(2, 5)).isEqualTo(7);
  }

  @Test
  void partsCarryTheResultOn() {
    var parts = Part.of(CHAIN, 2);
    assertThat(parts).extracting(Part::text).containsExactly("a-b", "c-c");
    var first = parts.getFirst().chunk(CHAIN, CHAIN.first());
    var second = parts.getLast().chunk(CHAIN, first.result());
    assertThat(first.text()).isEqualTo("7a+5b-3");
    assertThat(second.text()).isEqualTo("9a*2");
    assertThat(second.result()).isEqualTo(CHAIN.result());
    assertThatThrownBy(() -> Part.of(CHAIN, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void promptsSayWhatIsAdvised() {
    var item = new Item(CHAIN, Level.ONE);
    assertThat(item.prompt(new Advice.None())).isEqualTo("7a+5b-3c*2\n");
    assertThat(item.prompt(new Advice.Budget(40))).isEqualTo("7a+5b-3c*2\nbudget 40\n");
    assertThat(item.prompt(new Advice.Announced(40)))
        .isEqualTo("7a+5b-3c*2\nbudget 40 in 8 parts\n");
    var steps = Part.of(CHAIN, 2).stream().map(part -> new Advice.Step(part, 20)).toList();
    assertThat(item.prompt(new Advice.Plan(steps)))
        .isEqualTo(
            """
            7a+5b-3c*2
            1. a-b (aim for at most 20 tokens)
            2. c-c (aim for at most 20 tokens)
            """);
  }

  @Test
  void onlyADigitAfterThinkingIsAnAnswer() {
    var item = new Item(CHAIN, Level.ONE);
    assertThat(item.isSolvedBy("<think>\nbrief\nab7+5-3=9\nc9*2=8\n</think>\n8")).isTrue();
    assertThat(item.isSolvedBy("<think>\n</think>\n8<eos>")).isTrue();
    assertThat(item.isSolvedBy("\n8")).isTrue();
    assertThat(item.isSolvedBy("<think>\n</think>\n7")).isFalse();
    assertThat(item.isSolvedBy("<think>\nbrief\n8")).isFalse();
    assertThat(item.isSolvedBy("<think>\n</think>\n8 8")).isFalse();
    assertThat(item.isSolvedBy("<think>\n</think>\n")).isFalse();
  }

  @Test
  void testItemsAreManyDifferentAndOfAllLevels() {
    var items = SumsTask.testItems(1, 500);
    assertThat(items).hasSize(500).doesNotHaveDuplicates().isEqualTo(SumsTask.testItems(1, 500));
    assertThat(items.stream().collect(Collectors.groupingBy(Item::level, Collectors.counting())))
        .hasSize(5)
        .allSatisfy((_, count) -> assertThat(count).isEqualTo(100));
    assertThat(items)
        .allSatisfy(item ->
            assertThat(item.chain().length()).isBetween(item.level().least(), item.level().most()));
  }

  @Test
  void trainItemsAreNeverTestItems() {
    var tested = new HashSet<Chain>();
    for (int seed = 0; seed < 5; seed++) {
      SumsTask.testItems(seed, 400).forEach(item -> tested.add(item.chain()));
    }
    var random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      assertThat(tested.contains(SumsTask.trainItem(random).chain())).isFalse();
    }
  }
}
