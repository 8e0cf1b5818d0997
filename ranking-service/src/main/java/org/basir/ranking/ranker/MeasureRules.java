package org.basir.ranking.ranker;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells by its words what a sentence does. Rules, since there are no labels to learn from; how
/// well they agree with sentences labelled by hand stands in the test.
final class MeasureRules {

  private static final String TAX =
      "(?:dut(?:y|ies)|tax(?:es|ation)?|cess|surcharge|excise|customs|levy|levies|cenvat|tariffs?)";
  private static final String SPARED =
      "(?:exempti\\w+|concessi\\w+|deducti\\w+|subsid\\w+|incentives?|benefits?|holidays?|rebates?)";
  private static final String NEAR = "(?:\\W+\\w+){0,10}?\\W+";

  private static final Pattern ENDS =
      words(
          "(?:withdraw\\w*|remov\\w+|discontinu\\w+|terminat\\w+|phas\\w+ out|prun\\w+|rescind\\w*|"
              + "do away with|end(?:s|ed|ing)?)"
              + NEAR
              + SPARED
              + "|"
              + SPARED
              + NEAR
              + "(?:withdrawn|removed|discontinued|terminated|phased out|"
              + "rescinded|cease|lapse)");

  private static final Pattern SPARES =
      words(
          "exempt(?:s|ed|ing|ion)?|tax holiday|(?:nil|zero)(?: rate of)? (?:basic )?(?:customs |excise )?"
              + "dut(?:y|ies)|duty[- ]free|(?:weighted )?deduction of|concessional rate");

  private static final Pattern FALLS =
      words(
          "(?:reduc\\w+|lower\\w*|cut(?:s|ting)?|slash\\w*|halv\\w+|bring(?:ing)? down|abolish\\w*|"
              + "scrap(?:ped)?|remov\\w+|eliminat\\w+|rationalis\\w+ downwards?)"
              + NEAR
              + TAX
              + "|"
              + TAX
              + NEAR
              + "(?:reduced|lowered|cut|slashed|halved|abolished|brought down|removed|eliminated)");

  private static final Pattern RISES =
      words(
          "(?:increas\\w+|rais(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|enhanc\\w+|impos\\w+|levy|levied|"
              + "introduc\\w+|step(?:ping)? up)"
              + NEAR
              + TAX
              + "|"
              + TAX
              + NEAR
              + "(?:increased|raised|hiked|enhanced|imposed|levied|introduced|stepped up)");

  private static final Pattern GIVES =
      words(
          "(?:provid\\w+|allocat\\w+|earmark\\w*|set(?:ting)? aside|outlays?|provisions?|corpus|"
              + "grants?|capital support|invest\\w*|sanction\\w*|enhanc\\w+|increas\\w+)"
              + "(?:\\W+[\\w,.]+){0,14}?\\W+(?:crores?|lakhs?|million|billion)"
              + "|(?:crores?|lakhs?)(?:\\W+\\w+){0,8}?\\W+"
              + "(?:provided|allocated|earmarked|set aside|sanctioned)"
              + "|(?:increas\\w+|enhanc\\w+|rais\\w+|step\\w* up)(?:\\W+\\w+){0,4}?\\W+"
              + "(?:allocations?|outlays?|provisions?)"
              + "|(?:allocations?|outlays?|provisions?)(?:\\W+\\w+){0,8}?\\W+"
              + "(?:increased|enhanced|raised|stepped up|doubled|trebled)");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s+(?=\\p{Lu}|\\()");

  private MeasureRules() {}

  /// How many sentences of a text do each.
  static Map<Measure, Integer> count(String text) {
    var counts = new EnumMap<Measure, Integer>(Measure.class);
    for (var sentence : SENTENCE.splitAsStream(text).toList()) {
      of(sentence).forEach(measure -> counts.merge(measure, 1, Integer::sum));
    }
    return counts;
  }

  /// What a sentence does; a sentence may do several things or nothing.
  static Set<Measure> of(String sentence) {
    var found = EnumSet.noneOf(Measure.class);
    add(found, Measure.WITHDRAWAL, ENDS, sentence);
    if (found.isEmpty()) {
      add(found, Measure.EXEMPTION, SPARES, sentence);
      add(found, Measure.DUTY_DOWN, FALLS, sentence);
    }
    if (!found.contains(Measure.DUTY_DOWN) && !found.contains(Measure.EXEMPTION)) {
      add(found, Measure.DUTY_UP, RISES, sentence);
    }
    add(found, Measure.OUTLAY, GIVES, sentence);
    return found;
  }

  private static void add(Set<Measure> found, Measure measure, Pattern pattern, String sentence) {
    if (pattern.matcher(sentence).find()) {
      found.add(measure);
    }
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
