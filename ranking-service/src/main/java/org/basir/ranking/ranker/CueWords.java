package org.basir.ranking.ranker;

import java.util.regex.Pattern;

/// Words that tell whether a measure gives to a sector or takes from it. Counting them is crude on
/// purpose: `no reduction` counts as a reduction.
final class CueWords {

  private static final Pattern GIVES =
      words(
          "exempt\\w*|reduc(?:e|es|ed|ing|tions?)|lower(?:ed|ing)?|concession\\w*|rebate\\w*"
              + "|relief|relax\\w*|deduction\\w*|tax holiday|abolish\\w*|subsid\\w*|outlays?"
              + "|allocat\\w*|incentiv\\w*|promot\\w*|support\\w*|boost\\w*|encourag\\w*"
              + "|enhanc\\w*|invest(?:ed|ing|ments?)?|strengthen\\w*");

  private static final Pattern TAKES =
      words(
          "impos\\w*|levy|levies|levied|cess|surcharge\\w*|hik(?:e|es|ed)|penal\\w*|ban(?:s|ned)?"
              + "|withdraw(?:al|n|ing)?|rais(?:e|es|ed|ing) (?:the )?(?:\\w+ ){0,2}?"
              + "(?:dut(?:y|ies)|tax(?:es)?|rates?|excise|customs)"
              + "|increas(?:e|es|ed|ing) (?:in |of |the ){0,2}(?:\\w+ ){0,2}?"
              + "(?:dut(?:y|ies)|tax(?:es)?|rates?|excise|customs)");

  private static final Pattern TAXES =
      words("tax(?:es|ation)?|dut(?:y|ies)|excise|customs|cenvat|modvat|tariffs?");

  private CueWords() {}

  static long giving(String text) {
    return GIVES.matcher(text).results().count();
  }

  static long taking(String text) {
    return TAKES.matcher(text).results().count();
  }

  /// Whether a title announces taxes or duties.
  static boolean aboutTaxes(String title) {
    return TAXES.matcher(title).find();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
