package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReturnsTableTests {

  @Test
  void showsTheBestSectorFirstAndSaysWhatToDoubt() {
    var returns =
        JsonMapper.shared()
            .readTree(
                """
                {"budget":"2016-02-29","source":"BHAVCOPY","days":{"0":"2016-02-29"},
                 "fewestCompanies":3,"sectors":[
                 {"name":"Banks","windows":{"cc_m1_p1":
                   {"n":9,"mean":0.0123,"median":0.01,"meanOfCut":0.012,"inferred":1}}},
                 {"name":"Steel","windows":{"cc_m1_p1":
                   {"n":2,"mean":0.05,"median":0.05,"meanOfCut":0.05,"inferred":0}}},
                 {"name":"Tea","windows":{}}]}
                """);

    assertThat(new ReturnsTable(returns, "cc_m1_p1").lines())
        .containsExactly(
            "cc_m1_p1 after the budget of 2016-02-29, prices of BHAVCOPY, days"
                + " {\"0\":\"2016-02-29\"}",
            "sector  companies  mean %  median %  cut mean %  remark",
            "Steel   2          +5.00   +5.00     +5.00       too few to rank",
            "Banks   9          +1.23   +1.00     +1.20       1 across an inferred split");
  }
}
