package org.basir.db;

import java.util.regex.Pattern;

/// The schema that one service owns, which nobody else can touch.
///
/// @param name lower-case letters, digits and underscores, starting with a letter, at most 50; it
///   becomes part of SQL and is therefore never quoted
public record Schema(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

  public Schema {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A schema's name is lower-case letters, digits and underscores, not '" + name + "'");
    }
  }

  /// The role that owns the schema.
  public String role() {
    return "basir_" + name;
  }
}
