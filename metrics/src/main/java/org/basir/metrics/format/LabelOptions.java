package org.basir.metrics.format;

/// What a user may say about a label file that its content does not.
///
/// @param fields names the fields of JSON records; CSV and Label Studio names are fixed
public record LabelOptions(FieldMapping fields) {

  public static final LabelOptions DEFAULT = new LabelOptions(FieldMapping.DEFAULT);
}
