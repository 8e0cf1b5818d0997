package org.basir.metrics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.ranking.Protocol;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class RunFilesTests {

  private static final LocalDate FIRST = LocalDate.of(2016, 2, 29);
  private static final LocalDate SECOND = LocalDate.of(2017, 2, 1);
  private static final SectorCode CEMENT = new SectorCode(1);
  private static final SectorCode STEEL = new SectorCode(2);

  private final RunFiles files =
      new RunFiles(
          Taxonomy.of(
              List.of(
                  new Sector(CEMENT, "cement", "Cement", "", "", ""),
                  new Sector(STEEL, "steel", "Steel", "", "", ""))),
          Set.of(FIRST, SECOND));

  @Test
  void readsRankersThatShareATrecFile() {
    var read =
        read(
            """
            2016-02-29 Q0 cement 1 0.5 ridge@walk-forward
            2016-02-29 Q0 2 2 -1e-3 ridge@walk-forward

            2017-02-01\tQ0 steel 1 7 other
            """);

    assertThat(read.faults()).isEmpty();
    assertThat(read.runs())
        .extracting(RankerRun::name)
        .containsExactly("ridge@walk-forward", "other");
    assertThat(read.runs().getFirst().protocol()).isEqualTo(Protocol.WALK_FORWARD);
    assertThat(read.runs().getFirst().scores().get(FIRST)).containsEntry(CEMENT, .5);
    assertThat(read.runs().getFirst().scores().get(FIRST)).containsEntry(STEEL, -1e-3);
    assertThat(read.runs().getLast().scores()).containsOnlyKeys(SECOND);
  }

  @Test
  void readsOneRunOrMoreAsJson() {
    var one =
        """
        {"ranker": "ridge", "role": "control", "protocol": "leave_one_out", "note": [1, {"a": 2}],
         "scores": {"2016-02-29": {"cement": 1, "steel": 2.5}}}
        """;

    assertThat(read(one).faults()).isEmpty();
    assertThat(read(one).runs()).extracting(RankerRun::name).containsExactly("ridge@leave-one-out");
    assertThat(read(one).runs().getFirst().scores().get(FIRST)).containsEntry(STEEL, 2.5);
    assertThat(read(one).runs().getFirst().role()).isEqualTo(Role.CONTROL);
    assertThat(read("[" + one + "," + one.replace("ridge", "tree") + "]").runs()).hasSize(2);
  }

  @Test
  void namesEveryBadLine() {
    var read =
        read(
            """
            2016-02-29 Q0 cement 1 0.5 r
            2016-02-29 Q0 cement 2 0.4 r
            2015-02-28 Q0 cement 1 0.5 r
            2016 Q0 steel 1 0.5 r
            2016-02-29 Q0 steel 1 NaN r
            2016-02-29 Q0 steel 1 x r
            2016-02-29 Q0 steel 1
            2016-02-29 Q0 steel 1 1 r@later
            """);

    assertThat(read.faults())
        .containsExactly(
            new RunFault("/lines/2", "sector 'cement' was already given for 2016-02-29 by r"),
            new RunFault("/lines/3", "there are no returns for the budget of 2015-02-28"),
            new RunFault("/lines/4", "the budget is '2016', expected its day such as 2016-02-29"),
            new RunFault("/lines/5", "the score is NaN, expected a finite number"),
            new RunFault("/lines/6", "the score is 'x', expected a finite number"),
            new RunFault("/lines/7", "4 words, expected 6"),
            new RunFault(
                "/lines/8",
                "no protocol 'later'; there are walk_forward, leave_one_out, unstated"));
  }

  @Test
  void pointsIntoJson() {
    var read =
        read(
            """
            [{"ranker": "a", "protocol": "never", "role": "best"},
             {"ranker": "a", "scores": {"2016-02-29": {"cement": "high", "steel": 1},
                                        "2016/02": {"steel": 1}, "2017-02-01": 3}},
             {"scores": {"2016-02-29": {"cement": 1}}}, 7]
            """);

    assertThat(read.faults())
        .extracting(RunFault::pointer)
        .containsExactly(
            "/0/protocol",
            "/0/role",
            "/1/scores/2016-02-29/cement",
            "/1/scores/2016~102/steel",
            "/1/scores/2017-02-01",
            "/2/scores",
            "/3");
  }

  @Test
  void discardsAndCountsInventedSectors() {
    var read =
        read(
            """
            2016-02-29 Q0 cement 1 0.5 llm
            2016-02-29 Q0 crypto 2 0.4 llm
            2017-02-01 Q0 crypto 2 0.4 llm
            2017-02-01 Q0 99 2 0.4 llm
            """);

    assertThat(read.faults()).isEmpty();
    assertThat(read.invented())
        .containsExactly(new ReadRuns.Invented("llm", 3, List.of("crypto", "99")));
    assertThat(read.runs().getFirst().scores().get(FIRST)).containsOnlyKeys(CEMENT);
  }

  @Test
  void saysThatAFileIsNoRun() {
    assertThat(read("").faults()).containsExactly(new RunFault("", "the file has no run"));
    assertThat(read("{\"ranker\": ").faults())
        .containsExactly(new RunFault("/lines/1", "this is no JSON"));
    assertThat(files.read(new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n'})).faults())
        .containsExactly(new RunFault("", "the file is not UTF-8"));
    assertThat(read("2016-02-29 Q0 steel 1 1 a/b").faults().getFirst().detail())
        .startsWith("a ranker's name is 1 to 60 letters");
  }

  @Test
  void stopsLookingForFaults() {
    var lines = new StringBuilder();
    IntStream.range(0, 500).forEach(i -> lines.append("bad line ").append(i).append('\n'));

    assertThat(read(lines.toString()).faults()).hasSize(RunFiles.MOST_FAULTS);
  }

  private ReadRuns read(String text) {
    return files.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
