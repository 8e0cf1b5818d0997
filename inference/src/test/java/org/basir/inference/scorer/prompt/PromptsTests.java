package org.basir.inference.scorer.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PromptsTests {

  private static final SectorBrief STEEL =
      new SectorBrief(
          new SectorCode(12),
          "Steel",
          "Makers of steel.",
          List.of("Duty on steel is cut.", "Roads need steel."),
          1,
          1);
  private static final SectorBrief CLOTH =
      new SectorBrief(new SectorCode(7), "Cloth", "", List.of("Cotton."), 1, 1);

  private final Prompts prompts = new Prompts("Union Budget 2026-27", 400);

  /// A wording that was used is never changed: kept answers belong to it.
  @Test
  void areThoseThatWereReleased() {
    assertThat(Prompts.pointwiseVersion()).isEqualTo("pointwise-1@62fe346e");
    assertThat(Prompts.pairwiseVersion()).isEqualTo("pairwise-1@5bcfd517");
    assertThat(Prompts.listwiseVersion()).isEqualTo("listwise-1@baf5871e");
  }

  @Test
  void askAboutOneSector() {
    var wording = prompts.pointwise(STEEL);

    assertThat(wording.user())
        .startsWith(
            """
            Union Budget 2026-27
            Sector 12: Steel. Makers of steel.
            The speech says about it:
            > Duty on steel is cut.
            > Roads need steel.

            How will\
            """)
        .endsWith("Reply with {\"sector\": 12, \"score\": NUMBER} and nothing else.");
    assertThat(wording.corrected().user())
        .startsWith(wording.user() + "\nYour last reply was not JSON of this form.");
  }

  @Test
  void askAboutTwoAndAboutSeveral() {
    assertThat(prompts.pairwise(CLOTH, STEEL).user())
        .contains("Sector 7: Cloth\n> Cotton.\nSector 12: Steel\n> Duty on steel is cut.")
        .contains("two sectors 7 and 12");
    assertThat(prompts.listwise(List.of(CLOTH, STEEL)).user())
        .contains("Rank these 2 sectors")
        .contains("the numbers 7, 12, each once");
  }

  @Test
  void confineAnswersByValidSchemasWithoutBareConstants() {
    Stream.of(
            prompts.pointwise(STEEL),
            prompts.pairwise(CLOTH, STEEL),
            prompts.listwise(List.of(CLOTH, STEEL)))
        .map(Wording::schema)
        .forEach(schema -> {
          assertThat(JsonMapper.shared().readTree(schema).get("type").asString())
              .isEqualTo("object");
          assertThat(schema).doesNotContain("const");
        });
    assertThat(prompts.pairwise(CLOTH, STEEL).schema()).contains("\"enum\":[7,12]");
  }

  @Test
  void fillInNoPlacesOfWhatIsFilledIn() {
    var sheet = new PromptSheet("x-1@0", "s", "{first} {second}", "");

    assertThat(sheet.filled(Map.of("first", "{second}", "second", "$1"), "{}").user())
        .isEqualTo("{second} $1");
    assertThatThrownBy(() -> sheet.filled(Map.of("first", ""), "{}"))
        .hasMessage("x-1@0 wants a second");
  }
}
