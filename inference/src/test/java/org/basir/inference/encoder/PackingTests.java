package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PackingTests {

  private final Call call = new Call(1000, EncodingListener.SILENT);

  @Test
  void putsOnlyEqualLengthsTogetherLongestFirst() {
    var runs =
        new Packing(new Schedule(1, 20, 1, 100)).pack(call, 5, texts(4, 9, 4, 4, 9, 4, 4, 4));

    assertThat(runs).extracting(Run::length).containsExactly(9, 4, 4);
    assertThat(runs)
        .extracting(Run::positions)
        .containsExactly(List.of(6, 9), List.of(5, 7, 8, 10, 11), List.of(12));
  }

  @Test
  void padsToTheStepWhateverTheNeighbours() {
    var runs = new Packing(new Schedule(1, 64, 16, 100)).pack(call, 0, texts(3, 16, 17));

    assertThat(runs).extracting(Run::length).containsExactly(32, 16);
    assertThat(runs).extracting(Run::size).containsExactly(1, 2);
  }

  @Test
  void givesATextLongerThanTheBudgetARunOfItsOwn() {
    var runs = new Packing(new Schedule(1, 10, 1, 100)).pack(call, 0, texts(50, 50));

    assertThat(runs).extracting(Run::size).containsExactly(1, 1);
  }

  @RepeatedTest(20)
  void losesAndDoublesNothing() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var lengths = random.ints(random.nextInt(1, 300), 2, 513).toArray();
    var schedule =
        new Schedule(1, random.nextInt(1, 2000), random.nextInt(1, 20), random.nextInt(1, 9));

    var runs = new Packing(schedule).pack(call, 0, texts(lengths));

    assertThat(runs.stream().flatMap(run -> run.positions().stream()).sorted())
        .as("seed %d", seed)
        .containsExactlyElementsOf(IntStream.range(0, lengths.length).boxed().toList());
    assertThat(runs)
        .as("seed %d", seed)
        .allMatch(run -> run.size() == 1 || run.tokens() <= schedule.tokensPerRun());
  }

  private static List<Tokens> texts(int... lengths) {
    return IntStream.of(lengths).mapToObj(length -> new Tokens(new long[length], false)).toList();
  }
}
