package org.basir.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12. The Budget, 2019-20    | 12thebudget201920
          ﬁnance and ﬂows            | financeandflows
          co-\u00adoperative         | cooperative
          café CAFE\u0301            | cafécafé
          Rs.½ crore ― `5            | rs12crore5
          • – *                      | ''
          """)
  void keepsLettersAndDigits(String text, String normal) {
    assertThat(NormalForm.of(text)).isEqualTo(normal);
  }
}
