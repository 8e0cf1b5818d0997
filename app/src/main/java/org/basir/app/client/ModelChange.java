package org.basir.app.client;

/// What became of a promotion or a rollback.
///
/// @param previous the version that was active before
/// @param changed whether another version is active now
public record ModelChange(String active, String previous, boolean changed) {

  /// In one line for the user.
  public String line() {
    return changed ? active + " is active, after " + previous : active + " was active already";
  }
}
