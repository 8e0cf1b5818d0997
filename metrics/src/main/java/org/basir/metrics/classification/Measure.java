package org.basir.metrics.classification;

import java.util.Locale;

/// A figure of multi-label classification. For sector `l` with support `s`, and excerpt `i` with
/// the sets `Y` (truth) and `P` (predicted):
public enum Measure {
  /// `2 sum tp / (2 sum tp + sum fp + sum fn)`, the headline.
  MICRO_F1("micro F1"),
  /// Mean of the F1 of every sector of the taxonomy.
  MACRO_F1_ALL("macro F1, all sectors"),
  /// Mean of the F1 of the sectors with support.
  MACRO_F1_SUPPORTED("macro F1, sectors with support"),
  /// Mean of the F1 of the sectors, weighted by support.
  WEIGHTED_F1("weighted F1"),
  /// Mean over excerpts of `2 |Y and P| / (|Y| + |P|)`.
  SAMPLES_F1("samples F1"),
  /// Share of excerpts with exactly the right sectors.
  SUBSET_ACCURACY("subset accuracy"),
  /// Share of wrong decisions, one decision per excerpt and sector.
  HAMMING_LOSS("Hamming loss"),
  MICRO_PRECISION("micro precision"),
  MICRO_RECALL("micro recall"),
  MEAN_LABELS("mean labels per excerpt"),
  MEAN_PREDICTED("mean predicted labels");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /// The name in reports for people.
  public String label() {
    return label;
  }

  /// The name in JSON, as in `micro_f1`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  double of(Tally tally) {
    return switch (this) {
      case MICRO_F1 -> tally.microF1();
      case MACRO_F1_ALL -> tally.macroF1();
      case MACRO_F1_SUPPORTED -> tally.supportedMacroF1();
      case WEIGHTED_F1 -> tally.weightedF1();
      case SAMPLES_F1 -> tally.samplesF1();
      case SUBSET_ACCURACY -> tally.subsetAccuracy();
      case HAMMING_LOSS -> tally.hammingLoss();
      case MICRO_PRECISION -> tally.microPrecision();
      case MICRO_RECALL -> tally.microRecall();
      case MEAN_LABELS -> tally.meanSectors();
      case MEAN_PREDICTED -> tally.meanPredicted();
    };
  }
}
