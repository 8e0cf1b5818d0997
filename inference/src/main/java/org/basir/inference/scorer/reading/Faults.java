package org.basir.inference.scorer.reading;

/// What was wrong with answers.
///
/// @param extracted answers whose JSON stood amid other text
/// @param repaired questions that only a second try answered
/// @param unparsable answers without JSON of the shape asked for
/// @param omitted sectors that an answer left out
/// @param invented sectors in answers that weren't asked about
/// @param duplicates sectors that an answer had more than once
/// @param outOfRange scores below 0 or above 100
public record Faults(
    int extracted,
    int repaired,
    int unparsable,
    int omitted,
    int invented,
    int duplicates,
    int outOfRange) {

  public static Faults none() {
    return new Faults(0, 0, 0, 0, 0, 0, 0);
  }

  public Faults plus(Faults more) {
    return new Faults(
        extracted + more.extracted,
        repaired + more.repaired,
        unparsable + more.unparsable,
        omitted + more.omitted,
        invented + more.invented,
        duplicates + more.duplicates,
        outOfRange + more.outOfRange);
  }

  public static Faults ofRepaired() {
    return new Faults(0, 1, 0, 0, 0, 0, 0);
  }

  static Faults ofUnparsable() {
    return new Faults(0, 0, 1, 0, 0, 0, 0);
  }

  static Faults ofSectors(int omitted, int invented, int duplicates) {
    return new Faults(0, 0, 0, omitted, invented, duplicates, 0);
  }

  static Faults ofOutOfRange() {
    return new Faults(0, 0, 0, 0, 0, 0, 1);
  }

  Faults withExtracted(boolean it) {
    return it ? plus(new Faults(1, 0, 0, 0, 0, 0, 0)) : this;
  }
}
