package org.basir.inference.scorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.inference.scorer.network.SortingNetwork.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortingNetworkTests {

  /// A network that sorts all sequences of zeros and ones sorts everything (Knuth 5.3.4, theorem
  /// Z).
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 17})
  void sortsEverySequenceOfZerosAndOnes(int items) {
    var network = SortingNetwork.of(items);
    for (int bits = 0; bits < 1 << items; bits++) {
      assertThat(sorted(network, bits)).isEqualTo((1 << Integer.bitCount(bits)) - 1);
    }
  }

  /// Ones are to come to the low places.
  private static int sorted(SortingNetwork network, int bits) {
    int order = bits;
    for (var layer : network.layers()) {
      for (var it : layer) {
        int first = order >> it.first() & 1;
        int second = order >> it.second() & 1;
        if (second > first) {
          order ^= 1 << it.first() | 1 << it.second();
        }
      }
    }
    return order;
  }

  /// `(p^2 - p + 4) 2^(p - 2) - 1` for powers of two (Knuth 5.2.2, exercise 11), in `p (p + 1) / 2`
  /// layers.
  @ParameterizedTest
  @CsvSource({"2, 1, 1", "4, 5, 3", "8, 19, 6", "16, 63, 10", "64, 543, 21", "128, 1471, 28"})
  void hasAsManyComparisonsAsIsKnown(int items, int comparisons, int layers) {
    assertThat(SortingNetwork.of(items).size()).isEqualTo(comparisons);
    assertThat(SortingNetwork.of(items).layers()).hasSize(layers);
  }

  @Test
  void hasNoPlaceTwiceInALayerAndComparesForward() {
    for (var layer : SortingNetwork.of(81).layers()) {
      assertThat(places(layer)).doesNotHaveDuplicates().allMatch(place -> place < 81);
      assertThat(layer).allMatch(it -> it.first() < it.second());
    }
  }

  private static List<Integer> places(List<Comparison> layer) {
    return layer.stream().flatMap(it -> Stream.of(it.first(), it.second())).toList();
  }

  @Test
  void growsWithItsItems() {
    assertThat(IntStream.range(0, 90).map(items -> SortingNetwork.of(items).size()).toArray())
        .isSorted();
  }
}
